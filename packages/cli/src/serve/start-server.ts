import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { cliError } from '../errors.ts';
import { apiApp } from './api-app.ts';
import { sourceProblem } from './check-source.ts';
import { assetResponse } from './console-assets.ts';
import type { ConsoleServer } from './console-server.ts';
import { limitedBody } from './limited-body.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { addSignIn, sessionOf } from './sign-in.ts';

/** What the server hangs up on. */
export const SERVER_LIMITS = {
  bodyBytes: 64 * 1024,
  headerBytes: 16 * 1024,
  /** Until the headers are there, and until the whole request is. */
  headersMs: 10_000,
  requestMs: 15_000,
  /** Without a byte in either direction: a browser that stopped reading its stream, which beats every 15 s. */
  idleMs: 120_000,
  connections: 500,
  /** Of one address: no machine takes all of them. */
  connectionsOfClient: 250,
  checkingMs: 1_000,
};

export type ServerLimits = Readonly<typeof SERVER_LIMITS>;

/** Everything that browsers ask with; TRACE would read cookies back, OPTIONS would only help other sites. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A server that answers. */
export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Binds and answers.
 * @param build gets the port, which only the system knows when 0 was asked for
 * @throws WatertightError WT-E-SERVE-03 when the port cannot be had
 */
export async function startServer(
  place: { readonly host: string; readonly port: number },
  build: (port: number) => ConsoleServer,
  limits: ServerLimits = SERVER_LIMITS,
): Promise<RunningServer> {
  let answer: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkingMs,
    },
    (incoming, outgoing) => void answer?.(incoming, outgoing),
  );
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  limitClients(server, limits.connectionsOfClient);
  const port = await new Promise<number>((done, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'another program uses it' : cause.message;
      failed(cliError('WT-E-SERVE-03', { ...place, reason }, { cause }));
    });
    server.listen(place.port, place.host, () => done(portOf(server.address())));
  });
  answer = getRequestListener(consoleApp(build(port)).fetch, { overrideGlobalObjects: false });
  return {
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Hangs up on an address that has too many connections. */
function limitClients(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const client = socket.remoteAddress ?? '';
    const count = (open.get(client) ?? 0) + 1;
    open.set(client, count);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
    if (count > most) socket.destroy();
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Every answer of the server; no path leads to the file system. */
export function consoleApp(server: ConsoleServer): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    const problem = sourceProblem(
      {
        method: context.req.method,
        path: context.req.path,
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        fetchSite: context.req.header('sec-fetch-site'),
      },
      server.origins,
    );
    if (problem !== undefined) context.res = context.text(`Cannot answer: ${problem}`, 403);
    else if (METHODS.includes(context.req.method)) await next();
    else context.res = context.text('Cannot answer: no such method', 405, { allow: METHODS.join(', ') });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });
  app.use('*', limitedBody(SERVER_LIMITS.bodyBytes));
  app.onError((error, context) => {
    server.say(`Cannot answer: ${error.stack ?? error.message}`);
    return context.text('Cannot answer: something went wrong inside the server', 500);
  });
  addSignIn(app, server);
  app.route('/api/v1', apiApp(server));
  app.all('/api/*', (context) => context.text('Cannot answer: no such route', 404));
  app.get('*', (context) => consolePage(server, context));
  return app;
}

/** A file of the console; a path without a file is a place inside the console, which its router knows. */
function consolePage(server: ConsoleServer, context: Context): Response {
  const { path } = context.req;
  const asset = server.assets.get(path);
  const encoding = context.req.header('accept-encoding') ?? '';
  if (asset !== undefined && path !== '/index.html') return assetResponse(asset, encoding);
  if (path.startsWith('/assets/')) return context.text('Cannot answer: no such file', 404);
  if (sessionOf(server, context) === undefined) return signInPage(server, context);
  const page = server.assets.get('/index.html');
  return page === undefined
    ? context.text('Cannot answer: the console is not built', 404)
    : assetResponse(page, encoding);
}

function signInPage(server: ConsoleServer, context: Context): Response {
  if (server.oidc !== undefined) return context.redirect('/auth/login', 302);
  const text =
    'This is Watertight. To sign in, open the link that `watertight serve` printed last; each link signs in one browser.';
  return context.text(text, 401);
}
