import { randomBytes } from 'node:crypto';
import type { ApiUser } from '@watertight/monitor/api/handler.ts';
import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ConsoleServer } from './console-server.ts';
import type { OidcAttempt } from './oidc-client.ts';
import type { Session } from './session-cookie.ts';

const COOKIE = 'watertight';
const ATTEMPT_COOKIE = 'watertight-sign-in';
const SESSION_SECONDS = 12 * 3_600;
const ATTEMPT_SECONDS = 600;

/** The session of a request, or undefined. */
export function sessionOf(server: ConsoleServer, context: Context): Session | undefined {
  const cookie = getCookie(context, COOKIE);
  return cookie === undefined ? undefined : server.signer.open(cookie, server.now() / 1000);
}

/** Signing in and out: `/?t=TOKEN` on loopback, `/auth/login` and `/auth/callback` by OIDC. */
export function addSignIn(app: Hono, server: ConsoleServer): void {
  app.use('/', async (context, next) => {
    const given = context.req.query('t');
    if (given === undefined || context.req.method !== 'GET') return next();
    // Whatever comes of it, the token leaves the address.
    if (server.token?.spend(given) === true)
      await startSession(server, context, { name: 'local', role: 'admin' });
    else if (isGuessing(server))
      return context.text('Cannot sign in: too many wrong links, wait a minute', 429, {
        'retry-after': '60',
      });
    return context.redirect('/', 303);
  });
  app.post('/auth/logout', async (context) => {
    const session = sessionOf(server, context);
    if (session !== undefined) {
      server.signer.end(session, server.now() / 1000);
      await journal(server, 'signed out', session);
    }
    deleteCookie(context, COOKIE, { path: '/' });
    return context.redirect('/', 303);
  });
  const { oidc } = server;
  if (oidc === undefined) return;
  app.get('/auth/login', async (context) => {
    const { url, attempt } = await oidc.begin(redirectUri(server));
    const expires = server.now() / 1000 + ATTEMPT_SECONDS;
    const sealed = server.signer.sealText('sign-in', JSON.stringify({ ...attempt, expires }));
    // Lax: the way back begins at the issuer.
    setCookie(context, ATTEMPT_COOKIE, sealed, {
      ...cookieRules(server),
      path: '/auth',
      sameSite: 'Lax',
      maxAge: ATTEMPT_SECONDS,
    });
    return context.redirect(url, 302);
  });
  app.get('/auth/callback', async (context) => {
    const attempt = attemptOf(server, context);
    deleteCookie(context, ATTEMPT_COOKIE, { path: '/auth' });
    if (attempt === undefined) return context.redirect('/', 303);
    const callback = new URL(redirectUri(server));
    callback.search = new URL(context.req.url).search;
    try {
      await startSession(server, context, await oidc.finish(callback, attempt));
    } catch (error) {
      server.say(`Sign-in refused: ${error instanceof Error ? error.message : String(error)}`);
      return context.text(
        'Cannot sign in: the identity provider refused it. Start again at /auth/login',
        403,
      );
    }
    // A strict cookie does not travel on a redirect that began at the issuer; a page of ours goes on.
    return context.html(
      '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Signed in</title>',
    );
  });
}

function attemptOf(server: ConsoleServer, context: Context): OidcAttempt | undefined {
  const text = server.signer.openText('sign-in', getCookie(context, ATTEMPT_COOKIE) ?? '');
  if (text === undefined) return undefined;
  const attempt: OidcAttempt & { expires: number } = JSON.parse(text);
  const now = server.now() / 1000;
  const isFirst = server.attempts.spend(attempt.state, attempt.expires, now);
  return isFirst && attempt.expires > now ? attempt : undefined;
}

/** Notes a wrong token; true when there were too many. */
function isGuessing(server: ConsoleServer): boolean {
  const { isTooMany, first } = server.guesses.note(server.now());
  if (first) server.say('Many wrong sign-in links within a minute: another program may be guessing.');
  return isTooMany;
}

function redirectUri(server: ConsoleServer): string {
  return `${server.origins[0]}/auth/callback`;
}

async function startSession(server: ConsoleServer, context: Context, user: ApiUser): Promise<void> {
  await journal(server, 'signed in', user);
  const expires = Math.floor(server.now() / 1000) + SESSION_SECONDS;
  const session: Session = { id: randomBytes(16).toString('base64url'), ...user, expires };
  setCookie(context, COOKIE, server.signer.seal(session), {
    ...cookieRules(server),
    path: '/',
    sameSite: 'Strict',
    maxAge: SESSION_SECONDS,
  });
  server.onSignIn(user);
}

/** Only people who are known are noted: nobody else may fill the journal. */
function journal(server: ConsoleServer, what: string, { name, role }: ApiUser): Promise<void> {
  const at = new Date(server.now()).toISOString();
  return server.workspace.state.recordAction({ at, what, subject: 'console', user: name, role });
}

function cookieRules(server: ConsoleServer): { httpOnly: true; secure: boolean } {
  return { httpOnly: true, secure: server.origins[0]?.startsWith('https://') === true };
}
