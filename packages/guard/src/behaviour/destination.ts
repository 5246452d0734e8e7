import { BlockList, isIP } from 'node:net';
import { endsWith, lastIndexOf, lowerCase, slice } from './intrinsics.ts';

const ipVersion = isIP;

/** One entry of a network allow list, ready to compare. */
export interface Destination {
  readonly covers: (host: string, port: number | undefined) => boolean;
}

/**
 * Reads `host`, `*.host`, `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32` or `*`, each with `:port` at will (`[2001:db8::1]:443`
 * for IPv6). Undefined when it is none of these. `*.example.com` does not cover `example.com`.
 */
export function readDestination(entry: string): Destination | undefined {
  const { host, port } = splitPort(entry);
  if (port !== undefined && !(port > 0 && port < 65_536)) return undefined;
  const coversHost = hostMatcher(lowerCase(host));
  if (coversHost === undefined) return undefined;
  return {
    covers: (seen, seenPort) =>
      (port === undefined || seenPort === undefined || port === seenPort) && coversHost(plainHost(seen)),
  };
}

/** Lower case, without brackets, the final dot of DNS and the mark of an IPv4 address in IPv6. */
export function plainHost(host: string): string {
  let plain = lowerCase(host);
  if (plain[0] === '[' && endsWith(plain, ']')) plain = slice(plain, 1, plain.length - 1);
  if (endsWith(plain, '.')) plain = slice(plain, 0, plain.length - 1);
  return slice(plain, 0, 7) === '::ffff:' && ipVersion(slice(plain, 7)) === 4 ? slice(plain, 7) : plain;
}

function splitPort(entry: string): { readonly host: string; readonly port?: number } {
  const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(entry);
  if (bracketed !== null) {
    return bracketed[2] === undefined
      ? { host: bracketed[1] ?? '' }
      : { host: bracketed[1] ?? '', port: Number(bracketed[2]) };
  }
  const colon = lastIndexOf(entry, ':');
  const isOnly = colon > 0 && entry.indexOf(':') === colon;
  return isOnly ? { host: entry.slice(0, colon), port: Number(entry.slice(colon + 1)) } : { host: entry };
}

function hostMatcher(host: string): ((seen: string) => boolean) | undefined {
  if (host === '*') return () => true;
  const [address = '', prefix] = host.split('/');
  const version = ipVersion(address);
  if (version !== 0) return addressMatcher(address, version === 4 ? 'ipv4' : 'ipv6', prefix);
  if (prefix !== undefined || host === '') return undefined;
  if (!host.startsWith('*.')) return (seen) => seen === host;
  const tail = host.slice(1);
  return (seen) => seen.length > tail.length && endsWith(seen, tail);
}

function addressMatcher(
  address: string,
  family: 'ipv4' | 'ipv6',
  prefix: string | undefined,
): ((seen: string) => boolean) | undefined {
  const bits = prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix);
  if (!Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv4' ? 32 : 128)) return undefined;
  const list = new BlockList();
  list.addSubnet(address, bits, family);
  const check = list.check.bind(list);
  return (seen) => {
    const version = ipVersion(seen);
    return version !== 0 && check(seen, version === 4 ? 'ipv4' : 'ipv6');
  };
}
