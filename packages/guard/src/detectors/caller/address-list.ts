/** What the policy's lists say of a caller: a denied address is denied even when it is allowed as well. */
export type AddressVerdict = 'allowed' | 'denied' | 'not-listed' | 'not-allowed';

/** Networks in CIDR notation or single addresses (RFC 4632, RFC 4291), IPv4 and IPv6. */
export interface AddressLists {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/**
 * Judges a caller's address. Lists with entries that are no network cover nothing by them; `isNetwork` tells them when
 * the policy is read. With an allow list, an address that is not on it, or cannot be read, is `not-allowed`.
 */
export function addressVerdict(address: string, { allow, deny }: AddressLists): AddressVerdict {
  const parsed = groupsOf(address);
  const isOn = (list: readonly string[]) =>
    parsed !== undefined && list.some((network) => covers(network, parsed));
  if (isOn(deny)) return 'denied';
  if (allow.length === 0) return 'not-listed';
  return isOn(allow) ? 'allowed' : 'not-allowed';
}

/** True for an address or a network with a prefix length that fits it. */
export function isNetwork(text: string): boolean {
  return networkOf(text) !== undefined;
}

/** Eight groups of 16 bits; IPv4 as the mapped address of RFC 4291, 2.5.5.2, so that both families compare. */
type Groups = readonly number[];

const GROUPS = 8;
const GROUP_BITS = 16;
const MAPPED_BITS = 96;

function networkOf(text: string): { readonly groups: Groups; readonly bits: number } | undefined {
  const [address = '', length, ...more] = text.trim().split('/');
  const groups = groupsOf(address);
  if (groups === undefined || more.length > 0) return undefined;
  const isOld = !address.includes(':');
  const most = isOld ? 32 : 128;
  if (length === undefined) return { groups, bits: 128 };
  if (!/^\d{1,3}$/.test(length) || Number(length) > most) return undefined;
  return { groups, bits: Number(length) + (isOld ? MAPPED_BITS : 0) };
}

function covers(network: string, groups: Groups): boolean {
  const parsed = networkOf(network);
  if (parsed === undefined) return false;
  return parsed.groups.every((group, i) => {
    const rest = GROUP_BITS - Math.min(GROUP_BITS, Math.max(0, parsed.bits - i * GROUP_BITS));
    return group >>> rest === (groups[i] ?? 0) >>> rest;
  });
}

function groupsOf(text: string): Groups | undefined {
  const address = text.trim().replace(/^\[|\]$|%[\w.-]{1,40}$/g, '');
  if (!address.includes(':')) {
    const tail = oldGroups(address);
    return tail === undefined ? undefined : [0, 0, 0, 0, 0, 0xffff, ...tail];
  }
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [before, after] = halves.map(sideOf);
  if (before === undefined || (halves.length === 2 && after === undefined)) return undefined;
  if (after === undefined) return before.length === GROUPS ? before : undefined;
  const gap = GROUPS - before.length - after.length;
  return gap < 1 ? undefined : [...before, ...Array<number>(gap).fill(0), ...after];
}

/** The groups on one side of `::`; the last may be an IPv4 address. */
function sideOf(side: string): Groups | undefined {
  if (side === '') return [];
  const groups: number[] = [];
  const parts = side.split(':');
  for (const [i, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const tail = i === parts.length - 1 ? oldGroups(part) : undefined;
      if (tail === undefined) return undefined;
      groups.push(...tail);
    }
  }
  return groups;
}

function oldGroups(text: string): Groups | undefined {
  if (!/^(?:\d{1,3}\.){3}\d{1,3}$/.test(text)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  return Math.max(a, b, c, d) > 255 ? undefined : [a * 256 + b, c * 256 + d];
}
