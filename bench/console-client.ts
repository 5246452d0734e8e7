import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '..', 'packages', 'cli', 'bin', 'watertight.js');

/** The real command that serves a store, and how to sign in to it. */
export interface ServedStore {
  readonly url: string;
  /** Resident memory of the server in MiB. */
  megabytes(): number;
  /** Processor time of the server so far, milliseconds. */
  cpuMilliseconds(): number;
  /** The cookie of one more browser. */
  signIn(): Promise<string>;
  close(): Promise<void>;
}

/** Starts `watertight serve` on a store of the past. */
export async function serveStore(data: string): Promise<ServedStore> {
  const flags = ['serve', '--data', data, '--port', '0', '--no-open', '--as-of', 'latest'];
  const child = spawn(process.execPath, [COMMAND, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  const links = linksOf(child);
  const { value: first = '' } = await links.next();
  let link = first;
  const { pid }: { pid: number } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
  return {
    url: new URL(first).origin,
    megabytes: () => residentMegabytes(readFileSync(`/proc/${pid}/status`, 'utf8')),
    cpuMilliseconds: () => cpuMilliseconds(readFileSync(`/proc/${pid}/stat`, 'utf8')),
    async signIn() {
      const reply = await fetch(link, { redirect: 'manual' });
      const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      link = (await links.next()).value ?? '';
      return cookie;
    },
    async close() {
      child.kill('SIGINT');
      await new Promise((done) => child.once('exit', done));
    },
  };
}

/** VmRSS of Linux's status file, which counts in kB. */
function residentMegabytes(status: string): number {
  const line = status.split('\n').find((each) => each.startsWith('VmRSS:')) ?? '';
  return Number(line.replace(/\D/g, '')) / 1024;
}

/** User and system time of Linux's stat file, which counts in hundredths of a second; the name may hold spaces. */
function cpuMilliseconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Every sign-in link that the command prints. */
async function* linksOf(child: ChildProcess): AsyncGenerator<string, undefined> {
  let text = '';
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    yield* lines.flatMap((line) => line.match(/http:\/\/\S+\?t=\S+/)?.[0] ?? []);
  }
  return undefined;
}

/** One browser that listens to changes. */
export interface Listener {
  /** Numbers of the messages that came, in order. */
  readonly seen: number[];
  /** Messages that told it to read everything again. */
  resets: number;
  /** Goes away, without the server knowing better. */
  leave(): void;
  /** Comes back and says what it saw last. */
  comeBack(): void;
}

/** Listens as EventSource does: ids are `BOOT-NUMBER`. */
export function listen(url: string, cookie: string): Listener {
  let last = '';
  let hangUp = () => {};
  const connect = () => {
    const headers = { cookie, ...(last === '' ? {} : { 'last-event-id': last }) };
    const request = get(`${url}/api/v1/stream`, { headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) take(message);
      });
      response.on('error', () => undefined);
    });
    request.on('error', () => undefined);
    hangUp = () => request.destroy();
  };
  const listener: Listener = {
    seen: [],
    resets: 0,
    leave: () => hangUp(),
    comeBack: connect,
  };
  const take = (message: string) => {
    const id = message.match(/^id: (.*)$/m)?.[1];
    if (id === undefined) return;
    last = id;
    if (message.includes('event: reset')) listener.resets += 1;
    else listener.seen.push(Number(id.split('-')[1]));
  };
  connect();
  return listener;
}

/** How many of the messages 1 to `sent` a listener missed, or got twice or out of order. */
export function lostOf({ seen, resets }: Listener, sent: number): number {
  const inOrder = seen.filter((number, index) => number === index + 1).length;
  return resets + Math.max(0, sent - inOrder) + Math.max(0, seen.length - sent);
}
