/** An address or range as numbers: `base` and `bits` significant bits of 32 or 128. */
export interface IpRange {
  readonly family: 4 | 6;
  readonly base: bigint;
  readonly bits: number;
}

const LENGTH = { 4: 32, 6: 128 } as const;

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a single address; undefined for any other text. */
export function parseIpRange(text: string): IpRange | undefined {
  if (text.length > 64) return undefined;
  const [address = '', prefix, ...rest] = text.split('/');
  const family = address.includes(':') ? 6 : 4;
  const base = family === 6 ? parseIpv6(address) : parseIpv4(address);
  if (base === undefined || rest.length > 0) return undefined;
  if (prefix === undefined) return { family, base, bits: LENGTH[family] };
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.POSITIVE_INFINITY;
  return bits <= LENGTH[family] ? { family, base, bits } : undefined;
}

/** True when the range holds the whole other range. */
export function holdsRange(range: IpRange, other: IpRange): boolean {
  if (range.family !== other.family || range.bits > other.bits) return false;
  const shift = BigInt(LENGTH[range.family] - range.bits);
  return range.base >> shift === other.base >> shift;
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...new Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}
