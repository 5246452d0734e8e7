import { AddressPrefixes, type Prefix, parsePrefix } from './address-prefixes.ts';

/**
 * Addresses that no threat list may flag: private and special ranges (RFC 6890), the resolvers that everyone uses
 * (public block lists have named them by mistake), and AWS's own link-local services.
 */
const RANGES: readonly (readonly [string, string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared address space'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local: instance metadata, Amazon DNS and time of AWS'],
  ['172.16.0.0/12', 'private'],
  ['192.168.0.0/16', 'private'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/127', 'unspecified and loopback'],
  ['fc00::/7', 'private'],
  ['fd00:ec2::/32', 'services of AWS inside a VPC'],
  ['fe80::/10', 'link-local'],
  ['ff00::/8', 'multicast'],
  ...['8.8.8.8', '8.8.4.4', '2001:4860:4860::8888', '2001:4860:4860::8844'].map(resolver('Google')),
  ...['1.1.1.1', '1.0.0.1', '2606:4700:4700::1111', '2606:4700:4700::1001'].map(resolver('Cloudflare')),
  ...['9.9.9.9', '149.112.112.112', '2620:fe::fe', '2620:fe::9'].map(resolver('Quad9')),
  ...['208.67.222.222', '208.67.220.220', '2620:119:35::35', '2620:119:53::53'].map(resolver('OpenDNS')),
];

const DOMAINS: readonly string[] = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'api.aws',
  'on.aws',
  'aws.amazon.com',
];

const NEVER = new AddressPrefixes();
for (const [text, why] of RANGES) {
  const prefix = parsePrefix(text);
  if (prefix !== undefined) NEVER.add(prefix, why);
}

function resolver(owner: string): (address: string) => readonly [string, string] {
  return (address) => [address, `public resolver of ${owner}`];
}

/** Why the address may never match, undefined when it may. */
export function neverMatchAddress(address: string): string | undefined {
  return NEVER.find(address);
}

/** Why all of the prefix may never match, undefined when some of it may. */
export function neverMatchPrefix(prefix: Prefix): string | undefined {
  return NEVER.findAround(prefix);
}

/**
 * Why an entry for the domain and everything below it may not be taken: it is a name of AWS itself or above one.
 * Names below (a bucket, a function URL) can be an attacker's and are taken.
 */
export function neverMatchDomain(domain: string): string | undefined {
  const isAbove = DOMAINS.some((name) => name === domain || name.endsWith(`.${domain}`));
  return isAbove ? 'a name of AWS that every account uses' : undefined;
}
