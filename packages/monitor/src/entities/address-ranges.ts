import ipaddr from 'ipaddr.js';

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Decides on which side of the organisation's border an address lies. */
export interface AddressRanges {
  /** False for text that is no address. */
  isInternal(address: string): boolean;
}

/** Where the organisation's ranges come from; every part is optional. */
export interface AddressRangeSources {
  /** CIDR blocks of the VPCs or subnets, when the inventory has them, and of sites reached over VPN. */
  readonly cidrs?: Iterable<string>;
  /** Addresses of known network interfaces. */
  readonly interfaceAddresses?: Iterable<string>;
}

/**
 * Private address space that a VPC or a network connected to it can use: RFC 1918, RFC 6598 (100.64/10, used for
 * secondary VPC ranges), link-local and unique local IPv6 (RFC 4193). Loopback stands for the host itself.
 */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];

/**
 * The organisation's ranges: private space, the given CIDR blocks, and what known interfaces own. A public IPv6
 * address of an interface makes its /64 internal, because a VPC subnet is always a /64
 * (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html); a public IPv4 address only itself.
 */
export function buildAddressRanges(sources: AddressRangeSources = {}): AddressRanges {
  const networks: Network[] = PRIVATE.map((cidr) => ipaddr.parseCIDR(cidr));
  for (const cidr of sources.cidrs ?? []) {
    if (ipaddr.isValidCIDR(cidr)) networks.push(ipaddr.parseCIDR(cidr));
  }
  const owned = new Set<string>();
  const subnets = new Set<string>();
  for (const address of sources.interfaceAddresses ?? []) {
    const parsed = parseAddress(address);
    if (parsed === undefined) continue;
    if (parsed instanceof ipaddr.IPv6) subnets.add(networkText(parsed, 64));
    else owned.add(parsed.toString());
  }
  const known = new Map<string, boolean>();
  function decide(address: string): boolean {
    const parsed = parseAddress(address);
    if (parsed === undefined) return false;
    if (owned.has(parsed.toString())) return true;
    if (parsed instanceof ipaddr.IPv6 && subnets.has(networkText(parsed, 64))) return true;
    return networks.some((network) => isInside(parsed, network));
  }
  return {
    isInternal(address) {
      const remembered = known.get(address);
      if (remembered !== undefined) return remembered;
      // Scans can name millions of addresses: the memory of decisions is dropped before it grows without bound.
      if (known.size >= 200_000) known.clear();
      const decided = decide(address);
      known.set(address, decided);
      return decided;
    },
  };
}

/** The prefix an unknown external address is counted under: /24 for IPv4, /48 for IPv6; the text itself if invalid. */
export function externalPrefix(address: string): string {
  const parsed = parseAddress(address);
  if (parsed === undefined) return address;
  return networkText(parsed, parsed instanceof ipaddr.IPv6 ? 48 : 24);
}

/** The parsed address; IPv4 mapped into IPv6 becomes IPv4. `undefined` for text that is no full address. */
function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return undefined;
  return ipaddr.process(text);
}

function networkText(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const bytes = address.toByteArray();
  for (let i = 0; i < bytes.length; i += 1) {
    const kept = Math.max(0, Math.min(8, bits - i * 8));
    bytes[i] = (bytes[i] ?? 0) & (0xff << (8 - kept)) & 0xff;
  }
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: Network): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits);
  return network instanceof ipaddr.IPv6 && address.match(network, bits);
}
