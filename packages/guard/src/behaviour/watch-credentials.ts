import fs from 'node:fs';
import net from 'node:net';
import { BlockedError } from './behaviour-violation.ts';
import { type Credential, type CredentialScanner, createCredentialScanner } from './credential-forms.ts';
import { hookLookup, hookNetwork, type Reach } from './hook-network.ts';
import { surround } from './interpose.ts';
import { apply, getProperty } from './intrinsics.ts';
import type { Judge } from './judge.ts';

/** Bytes of one connection that are read; what comes later on it is not. */
const MOST_READ = 8_000_000;
/** Where signed requests carry the key id and the session token (AWS Signature Version 4). */
const SIGNED =
  /^(?:authorization|x-amz-security-token):[^\n]*$|X-Amz-(?:Credential|Security-Token|Signature)=[^&\s]*/gim;

/** What stands between two pieces of a body in HTTP's chunked encoding, and how much longer it makes pieces of one character. */
const CHUNK_FRAME = /\r\n[\da-f]{1,8}\r\n/gi;
const CHUNK_COST = 8;

interface Connection {
  tail: string;
  read: number;
}

/**
 * Watches what leaves for the role's keys and the policy's canaries: bytes of connections (before TLS encrypts them), log
 * lines, and names that are looked up. Signatures of requests to AWS pass. A blocked log line is written with the value masked.
 */
export function watchCredentials(judge: Judge, credentials: readonly Credential[]): void {
  const strict = createCredentialScanner(credentials.filter(({ isSent }) => isSent !== true));
  const all = createCredentialScanner(credentials);
  const connections = new WeakMap<object, Connection>();

  surround(net.Socket.prototype, '_writeGeneric', ({ args, self, go }) => {
    if (!(self instanceof net.Socket)) return go();
    const connection = connections.get(self) ?? { tail: '', read: 0 };
    connections.set(self, connection);
    const name = leakIn(textOf(args[1]), connection, { strict, all });
    if (name === undefined || isAllowed(judge, { name, hosts: hostsOf(self), operation: 'socket.write' }))
      return go();
    const error = blocked('socket.write', name);
    const done = args[3];
    if (typeof done === 'function') apply(done, undefined, [error]);
    self.destroy(error);
    return undefined;
  });
  const checkName = ({ operation, host, port }: Reach) => {
    const name = port === undefined ? strict.findInHost(host) : undefined;
    if (name !== undefined && !isAllowed(judge, { name, hosts: [host], operation }))
      throw blocked(operation, name);
  };
  hookNetwork(checkName, () => undefined);
  hookLookup(checkName, () => undefined);
  for (const [target, name] of [
    [process.stdout, 'write'],
    [process.stderr, 'write'],
    [fs, 'writeSync'],
  ] as const) {
    watchLog(judge, { target, name, scanner: all });
  }
}

interface Scanners {
  readonly strict: CredentialScanner;
  readonly all: CredentialScanner;
}

function leakIn(text: string, connection: Connection, { strict, all }: Scanners): string | undefined {
  if (connection.read > MOST_READ) return undefined;
  connection.read += text.length;
  const whole = connection.tail + text;
  connection.tail = whole.slice(-strict.tail * CHUNK_COST);
  const whatIsSaid = whole.replace(CHUNK_FRAME, '');
  return (strict.find(whole) ?? strict.find(whatIsSaid) ?? all.find(whatIsSaid.replace(SIGNED, '')))?.name;
}

/** Bytes as a text of the same length; a string, or the list that `_writev` gets. */
function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array)
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
  if (!Array.isArray(data)) return '';
  return data
    .map((each: unknown) =>
      textOf(typeof each === 'object' && each !== null && 'chunk' in each ? each.chunk : each),
    )
    .join('');
}

function hostsOf(socket: net.Socket): readonly string[] {
  return [getProperty(socket, '_host'), getProperty(socket, 'servername'), socket.remoteAddress].filter(
    (each) => typeof each === 'string',
  );
}

interface Leak {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly operation: string;
}

function isAllowed(judge: Judge, { name, hosts, operation }: Leak): boolean {
  return judge.isAllowed({
    kind: 'credentialTheft',
    operation,
    subject: `${name} to ${hosts[0] ?? 'an unknown place'}`,
    isCoveredBy: (entry) => hosts.includes(entry),
  });
}

function blocked(operation: string, name: string): BlockedError {
  return new BlockedError('credentialTheft', `Cannot do ${operation}: credentials must not leave, ${name}`);
}

interface Log {
  readonly target: object;
  readonly name: string;
  readonly scanner: CredentialScanner;
}

function watchLog(judge: Judge, { target, name, scanner }: Log): void {
  // `stdout.write` is its class's; a copy of its own can be hooked.
  if (!Object.hasOwn(target, name)) Reflect.set(target, name, getProperty(target, name));
  const at = name === 'writeSync' ? 1 : 0;
  surround(target, name, ({ args, go }) => {
    const data = args[at];
    const text = textOf(data);
    const found = text === '' ? undefined : scanner.find(text);
    if (found === undefined || isAllowed(judge, { name: found.name, hosts: ['log'], operation: 'log' }))
      return go();
    // The same length, as the runtime's log frames say how long a line is.
    let masked = text;
    for (let leak: typeof found | undefined = found; leak !== undefined; leak = scanner.find(masked)) {
      masked = masked.slice(0, leak.start) + '*'.repeat(leak.end - leak.start) + masked.slice(leak.end);
    }
    args[at] = typeof data === 'string' ? masked : Buffer.from(masked, 'latin1');
    return go();
  });
}

/** The role's keys in an environment, and the policy's canaries. */
export function credentialsIn(
  environment: Readonly<Record<string, string | undefined>>,
  canaries: readonly string[],
): readonly Credential[] {
  const named = (name: string, isSent: boolean): readonly Credential[] => {
    const value = environment[name];
    return value === undefined ? [] : [{ name, value, isSent }];
  };
  return [
    ...named('AWS_SECRET_ACCESS_KEY', false),
    ...named('AWS_ACCESS_KEY_ID', true),
    ...named('AWS_SESSION_TOKEN', true),
    ...canaries.map((value, i) => ({ name: `canary ${i + 1}`, value })),
  ];
}
