import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import { plainHost } from '../behaviour/destination.ts';
import { hookNetwork } from '../behaviour/hook-network.ts';
import { interpose, surround } from '../behaviour/interpose.ts';
import type { Input } from './input.ts';
import type { SinkJudge } from './sink-judge.ts';

/** Addresses that are not the internet's: RFC 1918, 6598, 3927, 4193, 4291 and loopback. */
const PRIVATE = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const)
  PRIVATE.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['64:ff9b::', 96],
] as const) {
  PRIVATE.addSubnet(address, bits, 'ipv6');
}
/** Where AWS hands out credentials. A redirect leads here without the input naming it. */
const METADATA = new Set(['169.254.169.254', '169.254.170.2', 'fd00:ec2::254']);
const PRIVATE_NAMES = /^(?:localhost|.*\.(?:localhost|internal|local))$/;
const MOST_HOSTS = 2_000;

const hostsOfInput = new WeakMap<Input, ReadonlySet<string>>();

/** Requests that input sends to private places, or away from the host that the code had written. */
export function watchRequests(judge: SinkJudge): void {
  for (const [target, name] of [
    [http, 'request'],
    [http, 'get'],
    [https, 'request'],
    [https, 'get'],
    [globalThis, 'fetch'],
  ] as const) {
    interpose(target, name, (args) => {
      if (typeof args[0] === 'string') checkAuthority(judge, name, args[0]);
    });
  }
  const check = (operation: string, address: string, host = address) => {
    const input = judge.inputFor('request');
    if (input === undefined || !isPrivate(address) || judge.policy.inputHosts.includes(host)) return;
    const hosts = hostsIn(input);
    if (hosts.has(host) || (METADATA.has(address) && hosts.size > 0)) {
      judge.violate({ kind: 'request', operation, detail: host === address ? host : `${host} (${address})` });
    }
  };
  hookNetwork(
    ({ operation, host }) => check(operation, plainHost(host)),
    ({ operation, host }) => check(operation, plainHost(host)),
  );
  // A public-looking name of the input that leads to a private address.
  surround(dns, 'lookup', ({ args, go }) => {
    const done = args.at(-1);
    if (typeof done !== 'function') return go();
    args[args.length - 1] = (error: unknown, answer: unknown, family: unknown) => {
      const failure = failureOf(() => {
        for (const address of addressesOf(answer)) check('dns lookup', address, plainHost(String(args[0])));
      });
      if (failure === undefined) done(error, answer, family);
      else done(failure);
    };
    return go();
  });
}

function failureOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

function addressesOf(answer: unknown): readonly string[] {
  return (Array.isArray(answer) ? answer : [answer]).flatMap((each: unknown) => {
    const address: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, 'address') : each;
    return typeof address === 'string' ? [plainHost(address)] : [];
  });
}

function isPrivate(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return PRIVATE_NAMES.test(host);
  return PRIVATE.check(host, version === 4 ? 'ipv4' : 'ipv6') || METADATA.has(host);
}

/** Hosts of the URLs in the input, as Node writes them: `http://0x7f.1` is 127.0.0.1. */
function hostsIn(input: Input): ReadonlySet<string> {
  const known = hostsOfInput.get(input);
  if (known !== undefined) return known;
  const hosts = new Set<string>();
  for (const text of input.texts) {
    if (hosts.size >= MOST_HOSTS) break;
    for (const [url] of text.matchAll(/[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>]{1,500}/gi)) addHost(hosts, url);
    // Its own name, given as a mere name, is no request's target; an address is never its name.
    if (input.servedNames.has(text.toLowerCase()) && isIP(text.split(':')[0] ?? '') === 0) continue;
    if (text.length < 300 && /^(?:\/\/)?[\w.:[\]@-]+(?:[/?#]\S*)?$/.test(text))
      addHost(hosts, `http://${text.replace(/^\/\//, '')}`);
  }
  hostsOfInput.set(input, hosts);
  return hosts;
}

function addHost(hosts: Set<string>, url: string): void {
  const host = URL.canParse(url) ? plainHost(new URL(url.replace(/^[a-z][\w+.-]*:/i, 'http:')).hostname) : '';
  if (host !== '') hosts.add(host);
}

/** Input that begins after the scheme and holds what ends or moves a host: `https://api.example.com` + `@203.0.113.7`. */
function checkAuthority(judge: SinkJudge, operation: string, url: string): void {
  const input = judge.inputFor('request');
  const authority = /^[a-z][a-z\d+.-]*:\/\/[^/?#\\]*/i.exec(url)?.[0];
  if (input === undefined || authority === undefined) return;
  const from = authority.indexOf('//') + 2;
  for (const text of input.structural) {
    const at = url.indexOf(text, from);
    if (at <= from || at >= authority.length) continue;
    const inside = url.slice(at, Math.min(at + text.length, authority.length));
    const endsHost = at + text.length >= authority.length && inside.includes('.');
    if (inside.includes('@') || endsHost || inside.length < text.length) {
      judge.violate({ kind: 'request', operation, detail: text });
      return;
    }
  }
}
