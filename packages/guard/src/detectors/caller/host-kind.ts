/** Where a host leads that the public does not get to. */
export type HostKind =
  | 'metadata'
  | 'loopback'
  | 'link-local'
  | 'private'
  | 'internal-name'
  | 'name-of-address';

const LOCAL_NAME =
  /^(?:localhost[46]?(?:\.localdomain[46]?)?|ip6-(?:localhost|loopback)|ipv6-(?:localhost|loopback)|loopback)$/;
const INTERNAL_NAME =
  /(?:^|\.)(?:internal|localdomain|svc|cluster\.local|consul|corp\.internal|intranet|docker\.internal)$|^(?:metadata|instance-data|kubernetes(?:\.default)?|consul|vault|gateway\.docker|host\.docker)$/;
/** Public names that resolve to an address in their text, or to loopback. */
const ADDRESS_NAME =
  /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|lacolhost\.com|vcap\.me|yoogle\.com|readme\.localtest\.me|1u\.ms|rbndr\.us|rebind\.network|localdev\.me|fbi\.com\.localtest\.me)$/;

/** Names that begin like a local one, for checks that look no further. */
const ADDRESS_FIRST = /^(?:localhost|127\.0\.0\.1|169\.254\.169\.254|(?:10|192|172)(?:\.\d{1,3}){3})\.[a-z]/;
/** Full stops of other scripts, which URL parsers read as dots (UTS #46). */
const OTHER_DOTS = /[\u3002\uff0e\uff61]/g;

/** The kind of a host as a URL has it, in any notation; undefined for public ones. */
export function hostKind(host: string): HostKind | undefined {
  const name = host
    .toLowerCase()
    .replace(OTHER_DOTS, '.')
    .replace(/[\u0000%].{0,200}$/, '')
    .replace(/\.$/, '');
  if (name === '') return undefined;
  if (name.startsWith('[')) return ipv6Kind(name.slice(1, -1));
  const address = ipv4Of(name);
  if (address !== undefined) return ipv4Kind(address);
  if (LOCAL_NAME.test(name) || name.endsWith('.localhost')) return 'loopback';
  if (ADDRESS_NAME.test(name) || ADDRESS_FIRST.test(name)) return 'name-of-address';
  return INTERNAL_NAME.test(name) ? 'internal-name' : undefined;
}

/** True for an IPv4 address that is not four decimal numbers: `2130706433`, `0x7f.1`, `127.1`, `0177.0.0.1`. */
export function isOddNotation(host: string): boolean {
  const name = host.toLowerCase();
  if (name.startsWith('[')) return /\.|ffff|^\[::[\da-f]{1,4}:[\da-f]{1,4}\]$|^\[::\]$|%/.test(name);
  return ipv4Of(name) !== undefined && !/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(name);
}

/** IPv4 as the WHATWG URL Standard reads it: one to four parts, decimal, octal or hexadecimal, the last takes the rest. */
export function ipv4Of(host: string): number | undefined {
  const parts = host.split('.');
  if (parts.length > 4) return undefined;
  let address = 0;
  for (const [i, part] of parts.entries()) {
    const value = partOf(part);
    if (value === undefined) return undefined;
    const isLast = i === parts.length - 1;
    const room = isLast ? 256 ** (5 - parts.length) : 256;
    if (value >= room) return undefined;
    address += isLast ? value : value * 256 ** (3 - i);
  }
  return address;
}

function partOf(part: string): number | undefined {
  if (/^0x[\da-f]{1,8}$/.test(part)) return Number.parseInt(part.slice(2), 16);
  if (/^0[0-7]{1,12}$/.test(part)) return Number.parseInt(part, 8);
  return /^\d{1,10}$/.test(part) ? Number(part) : undefined;
}

/** First address and size in bits of each network; the first that fits counts. */
const NETWORKS: readonly (readonly [string, number, HostKind])[] = [
  ['169.254.169.254', 32, 'metadata'],
  ['169.254.169.253', 32, 'metadata'],
  ['169.254.170.2', 32, 'metadata'],
  ['169.254.170.23', 32, 'metadata'],
  ['100.100.100.200', 32, 'metadata'],
  ['192.0.0.192', 32, 'metadata'],
  ['168.63.129.16', 32, 'metadata'],
  ['169.254.0.0', 16, 'link-local'],
  ['127.0.0.0', 8, 'loopback'],
  ['0.0.0.0', 8, 'loopback'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'private'],
];

function ipv4Kind(address: number): HostKind | undefined {
  return NETWORKS.find(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((ipv4Of(start) ?? 0) / size);
  })?.[2];
}

const MAPPED = /^(?:0{0,4}:){0,5}:?(?:ffff:(?:0:)?)?((?:\d{1,3}\.){3}\d{1,3})$/;
const MAPPED_HEX = /^(?:0{0,4}:){0,5}:?ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

function ipv6Kind(text: string): HostKind | undefined {
  const name = text.replace(/%.{0,40}$/, '');
  const dotted = MAPPED.exec(name)?.[1];
  if (dotted !== undefined) return ipv4Kind(ipv4Of(dotted) ?? 0);
  const hex = MAPPED_HEX.exec(name);
  if (hex !== null)
    return ipv4Kind(Number.parseInt(hex[1] ?? '0', 16) * 65536 + Number.parseInt(hex[2] ?? '0', 16));
  if (/^(?:0{0,4}:){0,7}:?0{0,3}[01]?$/.test(name)) return 'loopback';
  if (/^fd00:ec2:/.test(name)) return 'metadata';
  if (/^fe[89ab]/.test(name)) return 'link-local';
  return /^f[cd]/.test(name) ? 'private' : undefined;
}
