import type { ApiUser } from '@watertight/monitor/api/handler.ts';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { VERSION } from '../commands/version.ts';
import { announce, type ConsoleServer } from './console-server.ts';
import { liveStream } from './live-stream.ts';
import { answerRead } from './read-through.ts';
import { equalSecrets } from './session-cookie.ts';
import { sessionOf } from './sign-in.ts';
import { TOLD_KINDS } from './tell-server.ts';

const toldSchema = z.strictObject({ kind: z.enum(TOLD_KINDS) });

/** Everything below /api/v1. */
export function apiApp(server: ConsoleServer): Hono {
  const api = new Hono();
  api.post('/read', async (context) => {
    if (!isOwner(server, context)) return refused(context, 401, 'not signed in');
    return context.json(await answerRead(server, await jsonBody(context)));
  });
  api.post('/changed', async (context) => {
    if (!isOwner(server, context)) return refused(context, 401, 'not signed in');
    const told = toldSchema.safeParse(await jsonBody(context));
    if (told.success) announce(server, { kind: told.data.kind, observations: 0, alerts: 0 });
    return context.json({ isTold: told.success }, told.success ? 200 : 400);
  });
  api.use('*', async (context, next) => {
    const session = sessionOf(server, context);
    if (session === undefined) return refused(context, 401, 'not signed in');
    const csrf = server.signer.csrf(session);
    const isChange = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    if (isChange && !equalSecrets(context.req.header('x-watertight-csrf') ?? '', csrf))
      return refused(context, 403, 'the page has no valid CSRF token');
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  api.get('/stream', (context) => {
    const session = sessionOf(server, context);
    return session === undefined
      ? refused(context, 401, 'not signed in')
      : liveStream(server, session, context);
  });
  api.get('/openapi.json', async (context) => context.json(await server.monitor.openApi(VERSION)));
  api.get('/exports/:name', async (context) => {
    const session = sessionOf(server, context);
    if (session === undefined) return refused(context, 401, 'not signed in');
    const { pathname, searchParams } = new URL(context.req.url);
    const name = pathname.split('/').at(-1) ?? '';
    const exported = await server.monitor.exportList(server.workspace, callOf(server, session, ''), {
      name,
      query: searchParams,
    });
    if (exported.kind === 'problem') return context.json(exported.body, 400);
    return new Response(exported.body, {
      headers: {
        'content-type': exported.type,
        'content-disposition': `attachment; filename="${exported.file}"`,
      },
    });
  });
  api.all('*', (context) => answerRoute(server, context));
  return api;
}

/** A command of this machine, by the token of the server's file. */
function isOwner(server: ConsoleServer, context: Context): boolean {
  const [scheme, token = ''] = (context.req.header('authorization') ?? '').split(' ');
  return scheme === 'Bearer' && equalSecrets(token, server.readToken);
}

async function answerRoute(server: ConsoleServer, context: Context): Promise<Response> {
  const session = sessionOf(server, context);
  if (session === undefined) return refused(context, 401, 'not signed in');
  const url = new URL(context.req.url);
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  const path = url.pathname.slice('/api/v1'.length);
  const call = callOf(server, session, server.signer.csrf(session));
  const reply = await server.monitor.answerRequest(server.workspace, call, {
    // HEAD asks what GET would, and its body is left out on the way.
    method: isRead ? 'GET' : context.req.method,
    path,
    query: url.searchParams,
    body: isRead ? undefined : await jsonBody(context),
  });
  if (reply.status === 200 && context.req.method === 'POST' && path.startsWith('/alerts/'))
    announce(server, { kind: 'alert-status', observations: 0, alerts: 1 });
  if (reply.status === 200 && context.req.method === 'POST' && path.startsWith('/posture/'))
    announce(server, { kind: 'scan', observations: 0, alerts: 0 });
  return new Response(JSON.stringify(reply.body), {
    status: reply.status,
    headers: { 'content-type': 'application/json' },
  });
}

function callOf(server: ConsoleServer, user: ApiUser, csrf: string) {
  return {
    user: { name: user.name, role: user.role },
    csrf,
    now: new Date(server.now()).toISOString(),
    asOf: server.asOf(),
    about: server.about(),
    onMistake: (error: unknown) =>
      server.say(`Cannot answer: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}

async function jsonBody(context: Context): Promise<unknown> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json')) return undefined;
  try {
    return JSON.parse(await context.req.text());
  } catch {
    return undefined;
  }
}

/** An answer of the API's own form. */
function refused(context: Context, status: 401 | 403, message: string): Response {
  const hint = status === 401 ? 'Open the link that `watertight serve` printed.' : 'Reload the page.';
  const code = status === 401 ? 'not-signed-in' : 'csrf';
  return context.json({ error: { code, message: `Cannot answer: ${message}`, hint } }, status);
}
