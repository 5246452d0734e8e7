import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { BlockedError } from './behaviour-violation.ts';
import { type Before, interpose, surround } from './interpose.ts';
import { apply, getProperty, getPrototypeOf, setProperty, toText } from './intrinsics.ts';

const ipVersion = net.isIP;
const later = process.nextTick;
const soon = setImmediate;

/** Where a connection, datagram or look-up goes. Look-ups have no port. */
export interface Reach {
  readonly operation: string;
  readonly host: string;
  readonly port?: number;
}

/**
 * Hooks what leaves: names before they are looked up, connections by name where Node's sockets start them, and by address
 * in the handles below (which every client ends in, whatever it kept from before). Unix sockets are told as `unix:PATH`.
 */
export function hookNetwork(onReach: (reach: Reach) => void, onAddress: (reach: Reach) => void): void {
  const handles = probeHandles();
  const destroy = net.Socket.prototype.destroy;
  // A blocked connection fails as connections fail: by an error event, which clients are ready for.
  surround(net.Socket.prototype, 'connect', ({ args, self, go }) => {
    const reach = reachOf(args);
    const error = reach === undefined ? undefined : blockOf(() => onReach(reach));
    if (error === undefined) return go();
    // Not at once: the client has not attached its listeners yet, and must see a socket that is under way.
    if (self instanceof net.Socket) setProperty(self, 'connecting', true);
    soon(() => apply(destroy, self, [error]));
    return self;
  });
  for (const name of ['connect', 'connect6']) {
    refuse(handles.tcp, name, (args) =>
      onAddress({ operation: 'connect', host: toText(args[1]), port: Number(args[2]) }),
    );
    refuse(handles.udp, name, (args) =>
      onAddress({ operation: 'udp connect', host: toText(args[0]), port: Number(args[1]) }),
    );
  }
  for (const name of ['send', 'send6']) {
    // On a connected socket there is no address: the connect was judged.
    refuse(handles.udp, name, (args) => {
      if (typeof args[4] === 'string')
        onAddress({ operation: 'udp send', host: args[4], port: Number(args[3]) });
    });
  }
  refuse(handles.pipe, 'connect', (args) =>
    onReach({ operation: 'connect', host: `unix:${toText(args[1])}` }),
  );
  const resolver = handles.resolver;
  for (const name of resolver === undefined ? [] : Object.getOwnPropertyNames(resolver)) {
    if (!/^(?:query|getHostByAddr)/.test(name)) continue;
    interpose(resolver, name, (args) => onReach({ operation: 'dns query', host: toText(args[1]) }));
  }
}

/** What Node's handles answer instead of throwing: permission denied. */
const UV_EACCES = -13;

function refuse(target: object | undefined, name: string, check: (args: readonly unknown[]) => void): void {
  surround(target, name, ({ args, go }) => (blockOf(() => check(args)) === undefined ? go() : UV_EACCES));
}

/** The error of a block; other errors go on. */
function blockOf(check: () => void): BlockedError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof BlockedError) return error;
    throw error;
  }
}

/** Prototypes below the public classes. Nothing is sent to get them. */
function probeHandles(): Record<'tcp' | 'pipe' | 'udp' | 'resolver', object | undefined> {
  const quiet = () => undefined;
  const socket = new net.Socket();
  socket.on('error', quiet);
  socket.connect({ host: 'probe.invalid', port: 1, lookup: quiet });
  const tcp = handlePrototype(socket);
  socket.destroy();
  const unix = new net.Socket();
  unix.on('error', quiet);
  unix.connect({ path: '\0' });
  const pipe = handlePrototype(unix);
  unix.destroy();
  const datagrams = dgram.createSocket('udp4');
  const states = Object.getOwnPropertySymbols(datagrams).map((key): unknown => getProperty(datagrams, key));
  const state = states.find((each) => typeof each === 'object' && each !== null && 'handle' in each);
  const udp = state === undefined ? undefined : handlePrototype(state, 'handle');
  datagrams.close();
  return { tcp, pipe, udp, resolver: handlePrototype(new dns.Resolver()) };
}

function handlePrototype(owner: unknown, name = '_handle'): object | undefined {
  if (typeof owner !== 'object' || owner === null) return undefined;
  const handle: unknown = getProperty(owner, name);
  return typeof handle === 'object' && handle !== null ? (getPrototypeOf(handle) ?? undefined) : undefined;
}

/** Arguments of `socket.connect`, in all the forms Node takes. */
function reachOf(args: readonly unknown[]): Reach | undefined {
  const first = Array.isArray(args[0]) ? (args[0] as readonly unknown[])[0] : args[0];
  const operation = 'connect';
  if (typeof first === 'object' && first !== null) {
    const path: unknown = getProperty(first, 'path');
    if (typeof path === 'string' && getProperty(first, 'port') === undefined) return undefined;
    const host = getProperty(first, 'host') ?? 'localhost';
    return { operation, host: toText(host), port: Number(getProperty(first, 'port')) };
  }
  const port = Number(first);
  if (!Number.isInteger(port)) return undefined;
  return { operation, host: typeof args[1] === 'string' ? args[1] : 'localhost', port };
}

/** `dns.lookup`, the system's resolver: the only source that may say which address belongs to an allowed name. */
export function hookLookup(
  check: (reach: Reach) => void,
  add: (name: string, address: string) => void,
): void {
  const note = (name: string, answer: unknown) => {
    const all = Array.isArray(answer) ? answer : [answer];
    for (let i = 0; i < all.length; i += 1) {
      const each: unknown = all[i];
      const address: unknown =
        typeof each === 'object' && each !== null ? getProperty(each, 'address') : each;
      if (typeof address === 'string') add(name, address);
    }
  };
  surround(dns, 'lookup', ({ args, go }) => {
    const name = toText(args[0] ?? '');
    const last = args.length - 1;
    const done = args[last];
    const error =
      ipVersion(name) === 0 ? blockOf(() => check({ operation: 'dns lookup', host: name })) : undefined;
    if (error !== undefined) {
      if (typeof done !== 'function') throw error;
      later(done, error);
      return {};
    }
    if (typeof done === 'function') {
      args[last] = (error: unknown, answer: unknown, family: unknown) => {
        note(name, answer);
        done(error, answer, family);
      };
    }
    return go();
  });
  const service: Before = (args) => {
    const host = toText(args[0] ?? '');
    const port = Number(args[1]);
    args[0] = host;
    args[1] = port;
    check({ operation: 'dns lookupService', host, port });
  };
  interpose(dns, 'lookupService', service);
  interpose(dns.promises, 'lookupService', service);
  surround(dns.promises, 'lookup', ({ args, go }) => {
    const name = toText(args[0] ?? '');
    if (ipVersion(name) === 0) check({ operation: 'dns lookup', host: name });
    const answer = go();
    return answer instanceof Promise
      ? answer.then((found: unknown) => {
          note(name, found);
          return found;
        })
      : answer;
  });
}
