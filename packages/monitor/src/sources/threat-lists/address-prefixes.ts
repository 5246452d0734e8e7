import ipaddr from 'ipaddr.js';

/** A parsed prefix: its bytes (4 or 16) and how many bits of them count. */
export interface Prefix {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Reads `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`; undefined for anything else, also `010.1.1.1` and `1.2`. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.indexOf('/');
  const address = slash === -1 ? text : text.slice(0, slash);
  const bytes = addressBytes(address);
  if (bytes === undefined) return undefined;
  const all = bytes.length * 8;
  if (slash === -1) return { bytes, bits: all };
  const length = text.slice(slash + 1);
  // An IPv4 address inside IPv6 was turned into IPv4; its prefix length would no longer fit.
  const isMapped = bytes.length === 4 && address.includes(':');
  if (!/^\d{1,3}$/.test(length) || Number(length) > all || isMapped) return undefined;
  return { bytes, bits: Number(length) };
}

function addressBytes(text: string): number[] | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toByteArray();
  if (text.length > 45 || !text.includes(':') || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return (address.isIPv4MappedAddress() ? address.toIPv4Address() : address).toByteArray();
}

/**
 * A set of address prefixes. A lookup costs one hash per prefix length in use (at most 33 for IPv4, 129 for IPv6),
 * however many prefixes there are.
 */
export class AddressPrefixes {
  /** Prefix lengths in use by family (bytes of an address), longest first, each with its prefixes and their text. */
  readonly #families = new Map<number, Map<number, Map<string, string>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(prefix: Prefix, text: string): void {
    const family = this.#families.get(prefix.bytes.length) ?? new Map<number, Map<string, string>>();
    this.#families.set(prefix.bytes.length, family);
    const entries = family.get(prefix.bits) ?? new Map<string, string>();
    family.set(prefix.bits, entries);
    const key = maskedKey(prefix.bytes, prefix.bits);
    if (!entries.has(key)) this.#size++;
    entries.set(key, text);
  }

  /** The text of the longest prefix that holds the address; undefined when none does or it is no address. */
  find(address: string): string | undefined {
    const bytes = addressBytes(address);
    return bytes === undefined ? undefined : this.#find(bytes, bytes.length * 8);
  }

  /** The text of a prefix that holds all of `prefix`. */
  findAround(prefix: Prefix): string | undefined {
    return this.#find(prefix.bytes, prefix.bits);
  }

  #find(bytes: readonly number[], mostBits: number): string | undefined {
    const family = this.#families.get(bytes.length);
    let best: { readonly bits: number; readonly text: string } | undefined;
    for (const [bits, entries] of family ?? []) {
      if (bits > mostBits || (best !== undefined && bits < best.bits)) continue;
      const text = entries.get(maskedKey(bytes, bits));
      if (text !== undefined) best = { bits, text };
    }
    return best?.text;
  }
}

function maskedKey(bytes: readonly number[], bits: number): string {
  const whole = bits >> 3;
  const rest = bits & 7;
  const kept = bytes.slice(0, whole);
  if (rest > 0) kept.push((bytes[whole] ?? 0) & (0xff << (8 - rest)));
  return String.fromCharCode(...kept);
}
