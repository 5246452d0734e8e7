import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LiveMessage } from '@watertight/monitor/api/contract.ts';
import type { ApiAbout } from '@watertight/monitor/api/handler.ts';
import { type CommandRun, say, withWorkspace } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { incompleteLines, notToldBefore } from '../incomplete-lines.ts';
import type { WorkspacePort } from '../monitor-port.ts';
import { isLoopback, originsOf } from '../serve/check-source.ts';
import { readAssets } from '../serve/console-assets.ts';
import { announce, type ConsoleServer } from '../serve/console-server.ts';
import { GuessLimit } from '../serve/guess-limit.ts';
import { LiveFeed } from '../serve/live-feed.ts';
import { connectOidc, type OidcClient, oidcSettings } from '../serve/oidc-client.ts';
import { OneTimeToken } from '../serve/one-time-token.ts';
import { removeServerFile, writeServerFile } from '../serve/server-file.ts';
import { SessionSigner } from '../serve/session-cookie.ts';
import { SpentNames } from '../serve/spent-names.ts';
import { startServer } from '../serve/start-server.ts';
import { checkedPaths } from './telemetry/ingest.ts';
import { VERSION } from './version.ts';

/** The built console. */
const CONSOLE = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** Flags of `watertight serve`. */
export interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly open: boolean;
  /** Telemetry folders to follow. */
  readonly watch: readonly string[];
  /** How people reach it where that is not `http://HOST:PORT`: behind a proxy that ends TLS. */
  readonly publicUrl?: string;
  /** What relative time ranges end at: the clock, or the newest record, for telemetry of the past. Default now. */
  readonly asOf?: 'now' | 'latest';
  /** `demo` says so on every page. */
  readonly mode?: 'live' | 'demo';
}

/** A console that answers. */
export interface Served {
  /** Without the token. */
  readonly url: string;
  /** With the token that signs in one browser; the same as `url` where people sign in by OIDC. */
  readonly link: () => string;
  /** What relative time ranges end at, epoch seconds. */
  readonly asOf: () => number;
  /** Tells every browser that something has changed. */
  readonly announce: (message: Omit<LiveMessage, 'at'>) => void;
  /** Draws every page again: what it shows has become more. */
  readonly refresh: () => void;
  close(): Promise<void>;
}

/** `watertight serve`: the console on this machine, until interrupted. */
export async function runServe(run: CommandRun, flags: ServeFlags): Promise<number> {
  await withWorkspace(run, {}, async (workspace) => {
    const served = await serveWorkspace(run, workspace, flags);
    try {
      say(run, `Watertight console: ${served.link()}`);
      say(run, 'The link signs in one browser. Ctrl-C ends the server.');
      if (flags.open) openBrowser(served.link());
      await untilAborted(run.signal);
    } finally {
      await served.close();
    }
  });
  return run.signal.aborted ? EXIT.interrupted : EXIT.ok;
}

/** Serves an open store; following telemetry is part of it. @throws WatertightError WT-E-SERVE-… */
export async function serveWorkspace(
  run: CommandRun,
  workspace: WorkspacePort,
  flags: ServeFlags,
): Promise<Served> {
  const oidc = await signInRule(run, flags);
  const folder = CONSOLE;
  await buildConsole(folder);
  const assets = readAssets(folder);
  if (!assets.has('/index.html')) throw cliError('WT-E-SERVE-04', { folder });
  const paths = flags.watch.length === 0 ? [] : checkedPaths(run, flags.watch);
  const newest = flags.asOf === 'latest' ? await run.monitor.newestTelemetry(workspace) : undefined;
  const state = { about: aboutOf(run, flags), asOf: newest, startedAt: run.now() };
  const built: { server?: ConsoleServer } = {};
  const running = await startServer(flags, (port) => {
    built.server = makeServer(run, workspace, { flags, port, oidc, assets, state });
    return built.server;
  });
  const { server } = built;
  if (server === undefined) throw new TypeError('a server that was not built');
  const stop = follow(run, workspace, { paths, server, state });
  const data = run.settings.data;
  const url = server.origins[0] ?? '';
  const hasFile = data !== ':memory:' && flags.mode !== 'demo';
  if (hasFile)
    writeServerFile(data, {
      url: localUrl(flags.host, running.port),
      pid: process.pid,
      token: server.readToken,
    });
  return {
    url,
    link: () => (server.token === undefined ? `${url}/` : `${url}/?t=${server.token.current}`),
    asOf: server.asOf,
    announce: (message) => announce(server, message),
    refresh: () => server.feed.reset(),
    async close() {
      if (hasFile) removeServerFile(data);
      await Promise.all([stop(), running.close()]);
    },
  };
}

/** In a checkout the console is built from its sources when they have changed; an installed one comes built. */
export async function buildConsole(dist: string = CONSOLE): Promise<void> {
  const [script, source] = [join(dist, '..', 'build.ts'), join(dist, '..', 'src', 'main.tsx')];
  if (!existsSync(script) || !existsSync(source)) return;
  await promisify(execFile)(process.execPath, [script]).catch((cause: unknown) => {
    const text = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    throw cliError('WT-E-SERVE-04', { folder: text.trim().split('\n')[0] ?? dist }, { cause });
  });
}

async function signInRule(run: CommandRun, flags: ServeFlags): Promise<OidcClient | undefined> {
  const settings = oidcSettings(run.env);
  if (settings === undefined && (!isLoopback(flags.host) || flags.publicUrl !== undefined)) {
    throw cliError('WT-E-SERVE-01', { host: flags.publicUrl ?? flags.host });
  }
  return settings === undefined ? undefined : connectOidc(settings);
}

interface ServerState {
  about: ApiAbout;
  readonly asOf: number | undefined;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** What relative time ranges end at: the newest record stands still, the time of a demo goes on from it. */
function asOfNow(run: CommandRun, { asOf, startedAt, about }: ServerState): number {
  if (asOf === undefined) return Math.floor(run.now() / 1000);
  return about.mode === 'demo' ? asOf + Math.ceil((run.now() - startedAt) / 1000) : asOf;
}

function aboutOf(run: CommandRun, flags: ServeFlags): ApiAbout {
  const issuer = oidcSettings(run.env)?.issuer;
  return {
    ...(issuer === undefined ? {} : { oidcIssuer: issuer }),
    mode: flags.mode ?? 'live',
    version: VERSION,
    isWatching: flags.watch.length > 0,
    lastEvaluation: '',
    incomplete: [],
  };
}

function makeServer(
  run: CommandRun,
  workspace: WorkspacePort,
  parts: {
    flags: ServeFlags;
    port: number;
    oidc: OidcClient | undefined;
    assets: ConsoleServer['assets'];
    state: ServerState;
  },
): ConsoleServer {
  const { flags, port, oidc, assets, state } = parts;
  const own = originsOf(flags.host, port);
  const token = oidc === undefined ? new OneTimeToken() : undefined;
  const origins = flags.publicUrl === undefined ? own : [new URL(flags.publicUrl).origin, ...own];
  return {
    monitor: run.monitor,
    workspace,
    assets,
    signer: new SessionSigner(),
    token,
    guesses: new GuessLimit(),
    oidc,
    attempts: new SpentNames(),
    readToken: randomBytes(32).toString('base64url'),
    feed: new LiveFeed(),
    origins,
    now: run.now,
    asOf: () => asOfNow(run, state),
    about: () => state.about,
    say: (line) => say(run, line),
    onSignIn: ({ name }) => {
      if (token !== undefined) say(run, `Signed in. For another browser: ${origins[0]}/?t=${token.current}`);
      else say(run, `Signed in: ${JSON.stringify(name)}`);
    },
  };
}

/** Follows the folders in one process; what was found goes to every browser. Answers how to stop. */
function follow(
  run: CommandRun,
  workspace: WorkspacePort,
  { paths, server, state }: { paths: readonly string[]; server: ConsoleServer; state: ServerState },
): () => Promise<void> {
  const controller = new AbortController();
  const signal = AbortSignal.any([run.signal, controller.signal]);
  const told = new Set<string>();
  const rounds = paths.map((path) =>
    run.monitor
      .watch(workspace, {
        path,
        signal,
        onDetection: ({ observations, alerts, incomplete }, { records, violations }) => {
          state.about = { ...state.about, lastEvaluation: new Date(run.now()).toISOString(), incomplete };
          for (const line of incompleteLines(notToldBefore(incomplete, told))) say(run, line);
          if (observations.length + alerts.length > 0)
            announce(server, { kind: 'detection', observations: observations.length, alerts: alerts.length });
          if (records > 0) announce(server, { kind: 'telemetry', observations: 0, alerts: 0, violations });
        },
      })
      .catch((error: unknown) =>
        say(run, `Cannot follow ${path}: ${error instanceof Error ? error.message : error}`),
      ),
  );
  return async () => {
    controller.abort();
    await Promise.all(rounds);
  };
}

function localUrl(host: string, port: number): string {
  return originsOf(isLoopback(host) ? host : '127.0.0.1', port)[0] ?? '';
}

/** Waits for Ctrl-C. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

/** Shows the link in the person's browser; where there is none, the printed link is enough. */
export function openBrowser(link: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...args, link], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
