import { connect } from 'node:net';
import { ABOUT } from '@watertight/monitor/api/an-api.cases.ts';
import type { Role } from '@watertight/monitor/api/route.ts';
import { loadMonitor } from '../bind-monitor.ts';
import type { MonitorPort, WorkspacePort } from '../monitor-port.ts';
import { originsOf } from './check-source.ts';
import type { Asset } from './console-assets.ts';
import type { ConsoleServer } from './console-server.ts';
import { GuessLimit } from './guess-limit.ts';
import { LiveFeed } from './live-feed.ts';
import { OneTimeToken } from './one-time-token.ts';
import { type Session, SessionSigner } from './session-cookie.ts';
import { SpentNames } from './spent-names.ts';
import { type RunningServer, SERVER_LIMITS, type ServerLimits, startServer } from './start-server.ts';

const page: Asset = {
  type: 'text/html',
  plain: new TextEncoder().encode('<!doctype html>the console'),
  br: undefined,
  gzip: undefined,
  isImmutable: false,
};

/** The real monitor behind the real server on a port of its own. */
export interface ServerUnderTest {
  readonly server: ConsoleServer;
  readonly monitor: MonitorPort;
  readonly workspace: WorkspacePort;
  readonly port: number;
  /** What the terminal would show. */
  readonly said: string[];
  /** Moves the server's clock, in seconds. */
  readonly later: (seconds: number) => void;
  close(): Promise<void>;
}

/** Where a test wants something else than loopback by link. */
export interface ServerWishes {
  readonly limits?: Partial<ServerLimits>;
  readonly change?: (server: ConsoleServer) => Partial<ConsoleServer>;
  readonly host?: string;
}

export async function aServerUnderTest(wishes: ServerWishes = {}): Promise<ServerUnderTest> {
  const monitor = loadMonitor();
  const workspace = await monitor.openWorkspace({ data: ':memory:' });
  const said: string[] = [];
  let clock = Date.UTC(2026, 2, 6);
  const host = wishes.host ?? '127.0.0.1';
  const built: { server?: ConsoleServer } = {};
  const build = (port: number): ConsoleServer => {
    const server: ConsoleServer = {
      monitor,
      workspace,
      assets: new Map([
        ['/index.html', page],
        ['/assets/app.js', { ...page, type: 'text/javascript', isImmutable: true }],
      ]),
      signer: new SessionSigner(),
      token: new OneTimeToken(),
      guesses: new GuessLimit(),
      oidc: undefined,
      attempts: new SpentNames(),
      readToken: 'r'.repeat(40),
      feed: new LiveFeed(),
      origins: originsOf(host, port),
      now: () => clock,
      asOf: () => clock / 1000,
      about: () => ABOUT,
      say: (line) => said.push(line),
      onSignIn: ({ name, role }) => said.push(`signed in ${name} ${role}`),
    };
    built.server = { ...server, ...wishes.change?.(server) };
    return built.server;
  };
  const running: RunningServer = await startServer({ host, port: 0 }, build, {
    ...SERVER_LIMITS,
    ...wishes.limits,
  });
  if (built.server === undefined) throw new TypeError('a server that was not built');
  return {
    server: built.server,
    monitor,
    workspace,
    port: running.port,
    said,
    later: (seconds) => {
      clock += seconds * 1000;
    },
    async close() {
      await running.close();
      await workspace.close();
    },
  };
}

/** A browser that is signed in: its cookie, and the token that changes carry. */
export interface SignedIn {
  readonly session: Session;
  readonly cookie: string;
  readonly csrf: string;
}

export function signIn({ server }: Pick<ServerUnderTest, 'server'>, role: Role = 'admin'): SignedIn {
  const expires = Math.floor(server.now() / 1000) + 3_600;
  const session: Session = { id: `session-of-${role}`, name: `an ${role}`, role, expires };
  const csrf = server.signer.csrf(session);
  return { session, cookie: `watertight=${server.signer.seal(session)}`, csrf };
}

/** One request as the test writes it, and everything that came back until the server hung up or fell silent. */
export function rawExchange(port: number, parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
    socket.setTimeout(20_000, () => socket.destroy());
  });
}

/** Status and text of one request in HTTP/1.1; the connection is closed after it. */
export async function rawRequest(
  port: number,
  line: string,
  headers: readonly string[],
  body: string | Buffer = '',
): Promise<{ readonly status: number; readonly head: string; readonly body: string }> {
  const top = [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
  const text = await rawExchange(port, [top, body]);
  const end = text.indexOf('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, head: text.slice(0, end), body: text.slice(end + 4) };
}
