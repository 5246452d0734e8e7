import { ABOUT } from '@watertight/monitor/api/an-api.cases.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { aMonitor } from '../testing/a-monitor.ts';
import { originsOf, sourceProblem } from './check-source.ts';
import { type Asset, assetResponse } from './console-assets.ts';
import type { ConsoleServer } from './console-server.ts';
import { GuessLimit } from './guess-limit.ts';
import { LiveFeed } from './live-feed.ts';
import { OneTimeToken } from './one-time-token.ts';
import { CONTENT_SECURITY_POLICY } from './security-headers.ts';
import { SessionSigner } from './session-cookie.ts';
import { SpentNames } from './spent-names.ts';
import { consoleApp, type RunningServer, startServer } from './start-server.ts';

const HOST = '127.0.0.1:7878';
const running: RunningServer[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const page: Asset = {
  type: 'text/html',
  plain: new Uint8Array([60]),
  br: new Uint8Array([1]),
  gzip: undefined,
  isImmutable: false,
};

async function aServer(): Promise<ConsoleServer> {
  const monitor = aMonitor();
  return {
    monitor,
    workspace: await monitor.openWorkspace({ data: ':memory:' }),
    assets: new Map([
      ['/index.html', page],
      ['/assets/a.js', { ...page, isImmutable: true }],
    ]),
    signer: new SessionSigner(),
    token: new OneTimeToken(),
    guesses: new GuessLimit(),
    oidc: undefined,
    attempts: new SpentNames(),
    readToken: 'r'.repeat(40),
    feed: new LiveFeed(),
    origins: originsOf('127.0.0.1', 7878),
    now: () => 1_000_000,
    asOf: () => 1_000,
    about: () => ABOUT,
    say: () => undefined,
    onSignIn: () => undefined,
  };
}

async function signedIn() {
  const server = await aServer();
  const app = consoleApp(server);
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
    app.request(`http://${HOST}${path}`, {
      method,
      headers: { host: HOST, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const token = server.token?.current ?? '';
  const first = await get(`/?t=${token}`);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const session = server.signer.open(cookie.slice(cookie.indexOf('=') + 1), 1_000);
  const csrf = session === undefined ? '' : server.signer.csrf(session);
  return { server, get, token, first, cookie, csrf };
}

describe('signing in', () => {
  it('exchanges the token of the link for a strict cookie and takes it out of the address', async () => {
    const { first } = await signedIn();
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Strict/);
  });

  it('takes each token once, and no other', async () => {
    const { get, token } = await signedIn();
    expect((await get(`/?t=${token}`)).headers.get('set-cookie')).toBeNull();
    expect((await get('/?t=wrong')).headers.get('set-cookie')).toBeNull();
  });

  it('gives neither page nor data without the cookie, or with one that was changed', async () => {
    const { get, cookie } = await signedIn();
    expect((await get('/api/v1/events')).status).toBe(401);
    expect((await get('/events')).status).toBe(401);
    expect((await get('/api/v1/events', { cookie: `${cookie}x` })).status).toBe(401);
    expect((await get('/api/v1/events', { cookie })).status).toBe(200);
  });

  it('seals what it signs for one purpose only', () => {
    const signer = new SessionSigner();
    const session = JSON.stringify({ id: 'a', name: 'x', role: 'admin', expires: 9e9 });
    expect(signer.open(signer.sealText('sign-in', session), 0)).toBeUndefined();
    expect(signer.open(signer.sealText('session', session), 0)?.role).toBe('admin');
  });
});

describe('requests', () => {
  it.each([
    ['another Host', { host: 'evil.example' }],
    ['another Origin', { origin: 'http://evil.example' }],
    ['another site, for data', { 'sec-fetch-site': 'cross-site' }],
  ])('are refused from %s', async (_, headers) => {
    const { get, cookie } = await signedIn();
    expect((await get('/api/v1/events', { cookie, ...headers })).status).toBe(403);
  });

  it('that change something need the CSRF token of their session', async () => {
    const { get, cookie, csrf } = await signedIn();
    const type = { 'content-type': 'application/json' };
    expect((await get('/api/v1/alerts/a/status', { cookie, ...type }, 'POST', '{}')).status).toBe(403);
    const withToken = { cookie, ...type, 'x-watertight-csrf': csrf };
    expect((await get('/api/v1/alerts/a/status', withToken, 'POST', '{}')).status).toBe(200);
  });

  it('that are too large are refused', async () => {
    const { get, cookie, csrf } = await signedIn();
    const headers = {
      cookie,
      'x-watertight-csrf': csrf,
      'content-type': 'application/json',
      'content-length': '70000',
    };
    expect((await get('/api/v1/query', headers, 'POST', 'x'.repeat(70_000))).status).toBe(413);
  });

  it('read for another process only with its token', async () => {
    const { get } = await signedIn();
    const body = JSON.stringify({ name: 'listAlerts', args: [{}] });
    const type = { 'content-type': 'application/json' };
    expect((await get('/api/v1/read', { ...type, authorization: 'Bearer no' }, 'POST', body)).status).toBe(
      401,
    );
    const right = { ...type, authorization: `Bearer ${'r'.repeat(40)}` };
    expect(await (await get('/api/v1/read', right, 'POST', body)).json()).toEqual({ value: [] });
  });

  it.each([
    '/../package.json',
    '/assets/../index.html',
    '/assets/%2e%2e/x',
    '/assets/..%2fx',
    '/assets/none.js',
    '/.built-from',
  ])('for %s get no file', async (path) => {
    const { get, cookie } = await signedIn();
    expect([200, 404]).toContain((await get(path, { cookie })).status);
    expect(await (await get(path, { cookie })).text()).not.toMatch(/"name"/);
  });

  it('all get the policy, errors too', async () => {
    const { get } = await signedIn();
    for (const path of ['/', '/api/v1/events', '/assets/none.js', '/assets/a.js']) {
      expect((await get(path)).headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    }
    expect((await get('/', { host: 'evil.example' })).headers.get('content-security-policy')).toBe(
      CONTENT_SECURITY_POLICY,
    );
  });
});

describe('assets', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', null],
    ['br;q=0', null],
    ['', null],
  ])('for a browser that takes %j come as %s', (accepted, encoding) => {
    expect(assetResponse(page, accepted).headers.get('content-encoding')).toBe(encoding);
  });
});

describe('the stream', () => {
  it('goes on where the browser left off, and resets a browser that missed too much', async () => {
    const feed = new LiveFeed();
    const early = feed.subscribe(undefined);
    for (let at = 0; at < 3; at += 1) feed.publish({ kind: 'detection', at, observations: 1, alerts: 0 });
    const first = await early.next(10);
    const resumed = feed.subscribe(first?.id);
    expect(
      [(await resumed.next(10))?.data, (await resumed.next(10))?.data].map(
        (each) => JSON.parse(each ?? '{}').at,
      ),
    ).toEqual([1, 2]);
    expect((await feed.subscribe('other-1').next(10))?.event).toBe('reset');
  });

  it('holds little for a browser that does not read', async () => {
    const feed = new LiveFeed();
    const slow = feed.subscribe(undefined);
    for (let at = 0; at < 100_000; at += 1)
      feed.publish({ kind: 'detection', at, observations: 1, alerts: 0 });
    let count = 0;
    while ((await slow.next(1)) !== undefined) count += 1;
    expect(count).toBeLessThanOrEqual(1_001);
  });
});

describe('binding', () => {
  it('says which port is taken', async () => {
    const server = await aServer();
    const first = await startServer({ host: '127.0.0.1', port: 0 }, () => server);
    running.push(first);
    await expect(startServer({ host: '127.0.0.1', port: first.port }, () => server)).rejects.toMatchObject({
      code: 'WT-E-SERVE-03',
    });
  });

  it('knows what it is called', () => {
    const source = { method: 'GET', path: '/', origin: undefined, fetchSite: undefined };
    expect(
      sourceProblem({ ...source, host: 'localhost:7878' }, originsOf('127.0.0.1', 7878)),
    ).toBeUndefined();
    expect(sourceProblem({ ...source, host: 'localhost:1' }, originsOf('127.0.0.1', 7878))).toBeDefined();
  });
});
