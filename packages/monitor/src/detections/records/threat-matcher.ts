import ipaddr from 'ipaddr.js';

/** A list of addresses, ranges and domains with where it comes from and how old it is. */
export interface ThreatList {
  readonly name: string;
  readonly origin: string;
  /** ISO-8601 UTC. */
  readonly updated: string;
  readonly entries: readonly string[];
}

export interface ThreatMatch {
  readonly list: ThreatList;
  /** The entry that matched. */
  readonly entry: string;
}

/** Entries that a list may contain by mistake: public resolvers and link-local services are never a threat by themselves. */
const NEVER = ['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '169.254.169.254', '169.254.169.253'];
const MIN_PREFIX = { ipv4: 8, ipv6: 19 } as const;

/** Answers whether a value is on a list: exact addresses by hash, ranges by prefix length, domains with parents. */
export class ThreatMatcher {
  private readonly exact = new Map<string, ThreatMatch>();
  /** Prefix length to the ranges of that length, keyed by their canonical text. */
  private readonly ranges = new Map<number, Map<string, ThreatMatch>>();

  constructor(lists: readonly ThreatList[]) {
    for (const list of [...lists].sort((a, b) => a.name.localeCompare(b.name)))
      for (const entry of list.entries) this.add(entry.trim().toLowerCase(), list);
  }

  match(value: string): ThreatMatch | undefined {
    const text = value.trim().toLowerCase();
    if (!ipaddr.isValid(text)) return this.matchDomain(text);
    const address = ipaddr.process(text);
    const canonical = address.toString();
    if (NEVER.includes(canonical) || ['private', 'loopback', 'linkLocal'].includes(address.range()))
      return undefined;
    const exact = this.exact.get(canonical);
    if (exact !== undefined) return exact;
    for (const [bits, ranges] of this.ranges) {
      const found = ranges.get(rangeKey(canonical, address.kind(), bits));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private add(entry: string, list: ThreatList): void {
    if (ipaddr.isValidCIDR(entry)) {
      const [network, bits] = ipaddr.parseCIDR(entry);
      if (bits < MIN_PREFIX[network.kind()]) return;
      const ranges = this.ranges.get(bits) ?? new Map<string, ThreatMatch>();
      this.ranges.set(bits, ranges);
      ranges.set(rangeKey(network.toString(), network.kind(), bits), { list, entry });
    } else if (entry !== '') {
      const key = ipaddr.isValid(entry) ? ipaddr.process(entry).toString() : entry.replace(/^\*\.|\.$/g, '');
      if (!this.exact.has(key)) this.exact.set(key, { list, entry });
    }
  }

  private matchDomain(name: string): ThreatMatch | undefined {
    const labels = name.replace(/\.$/, '').split('.').slice(-20);
    for (let from = 0; from < labels.length - 1; from += 1) {
      const found = this.exact.get(labels.slice(from).join('.'));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function rangeKey(address: string, kind: 'ipv4' | 'ipv6', bits: number): string {
  const cidr = `${address}/${bits}`;
  if (bits > (kind === 'ipv4' ? 32 : 128)) return '';
  const network =
    kind === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(cidr) : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${kind} ${network.toString()}`;
}
