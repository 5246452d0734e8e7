/** A network of addresses: the first `bits` of 16 bytes. IPv4 stands in IPv6 as ::ffff:a.b.c.d. */
export interface IpNetwork {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** An address or a network in CIDR form; undefined when it is neither. */
export function parseNetwork(text: string): IpNetwork | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  const bytes = addressBytes(address);
  if (bytes === undefined || rest.length > 0) return undefined;
  const isShort = !address.includes(':');
  const own = isShort ? 32 : 128;
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return undefined;
  const bits = prefix === undefined ? own : Number(prefix);
  return bits > own ? undefined : { bytes, bits: isShort ? bits + 96 : bits };
}

/** True when an address lies in one of the networks; a text that is no address lies in none. */
export function isInNetworks(address: string, networks: readonly IpNetwork[]): boolean {
  const bytes = addressBytes(address);
  return bytes !== undefined && networks.some((network) => contains(network, bytes));
}

function contains(network: IpNetwork, bytes: readonly number[]): boolean {
  for (let i = 0, bits = network.bits; bits > 0; i += 1, bits -= 8) {
    const mask = bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff;
    if (((network.bytes[i] ?? 0) & mask) !== ((bytes[i] ?? 0) & mask)) return false;
  }
  return true;
}

function addressBytes(text: string): readonly number[] | undefined {
  if (text.length > 45) return undefined;
  const short = shortBytes(text);
  if (short !== undefined) return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...short];
  const [head = '', tail, ...rest] = text.split('::');
  if (!text.includes(':') || rest.length > 0) return undefined;
  const before = groupBytes(head);
  const after = groupBytes(tail ?? '');
  if (before === undefined || after === undefined) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}

function shortBytes(text: string): readonly number[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) === true ? parts : undefined;
}

function groupBytes(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const short = index === groups.length - 1 ? shortBytes(group) : undefined;
    if (short !== undefined) bytes.push(...short);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
}
