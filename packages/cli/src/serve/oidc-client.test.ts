import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aServerUnderTest, rawRequest, type ServerUnderTest } from './console-server.cases.ts';
import { connectOidc, type OidcSettings, oidcSettings, userOfClaims } from './oidc-client.ts';
import { anIssuer, type IssuerMischief, type IssuerUnderTest } from './oidc-issuer.cases.ts';

const CONSOLE = 'https://console.example.com';
const HOST = 'Host: console.example.com';

let issuer: IssuerUnderTest;
let settings: OidcSettings;
let tested: ServerUnderTest;
beforeAll(async () => {
  issuer = await anIssuer();
  settings = {
    issuer: issuer.url,
    clientId: issuer.clientId,
    clientSecret: issuer.clientSecret,
    admins: ['ana', 'security-admins'],
    responders: ['ben@example.com', 'on-call'],
  };
  const oidc = await connectOidc(settings);
  tested = await aServerUnderTest({
    host: '0.0.0.0',
    change: ({ origins }) => ({ oidc, token: undefined, origins: [CONSOLE, ...origins] }),
  });
});
afterAll(async () => {
  await tested.close();
  await issuer.close();
});
beforeEach(() => {
  issuer.next = { claims: { sub: 'ana' }, mischief: {} };
  tested.said.length = 0;
  issuer.refused.length = 0;
});

interface Way {
  /** Cookie of the attempt. */
  readonly attempt: string;
  /** Where the issuer sends the browser back to: path and query. */
  readonly callback: string;
}

/** To the issuer, and what it sends the browser back with. */
async function toIssuer(): Promise<Way> {
  const login = await rawRequest(tested.port, 'GET /auth/login', [HOST]);
  const place = /location: (.*)/i.exec(login.head)?.[1]?.trim() ?? '';
  const attempt = /set-cookie: (watertight-sign-in=[^;]*)/i.exec(login.head)?.[1] ?? '';
  const back = await fetch(place, { redirect: 'manual' });
  const { pathname, search } = new URL(back.headers.get('location') ?? CONSOLE);
  return { attempt, callback: `${pathname}${search}` };
}

async function comeBack({ attempt, callback }: Way) {
  const reply = await rawRequest(tested.port, `GET ${callback}`, [HOST, `Cookie: ${attempt}`]);
  return { ...reply, session: /set-cookie: (watertight=[^;]+)/i.exec(reply.head)?.[1] };
}

async function signedIn(claims: Readonly<Record<string, unknown>>, mischief: IssuerMischief = {}) {
  issuer.next = { claims, mischief };
  return comeBack(await toIssuer());
}

async function expectRefused(reply: { status: number; session: string | undefined; body: string }) {
  expect([reply.status, reply.session]).toEqual([403, undefined]);
  expect(reply.body).toContain('Cannot sign in');
  expect(reply.body).not.toMatch(/\bat .+:\d+|node_modules|eyJ/);
}

describe('signing in by OpenID Connect', () => {
  it('leads from any page to the issuer and back to a session', async () => {
    const first = await rawRequest(tested.port, 'GET /alerts', [HOST]);
    expect([first.status, /location: (.*)/i.exec(first.head)?.[1]?.trim()]).toEqual([302, '/auth/login']);
    const login = await rawRequest(tested.port, 'GET /auth/login', [HOST]);
    const asked = new URL(/location: (.*)/i.exec(login.head)?.[1]?.trim() ?? '').searchParams;
    expect([
      asked.get('redirect_uri'),
      asked.get('code_challenge_method'),
      asked.get('response_type'),
    ]).toEqual([`${CONSOLE}/auth/callback`, 'S256', 'code']);
    expect(login.head).toMatch(
      /set-cookie: watertight-sign-in=.*; Path=\/auth; HttpOnly; Secure; SameSite=Lax/i,
    );
    const { session, status, body } = await signedIn({ sub: 'ana' });
    expect([status, body]).toEqual([200, expect.stringContaining('url=/')]);
    const whole = await rawRequest(tested.port, 'GET /api/v1/session', [HOST, `Cookie: ${session}`]);
    expect(JSON.parse(whole.body)).toMatchObject({ user: 'ana', role: 'admin' });
  });

  it('sets a session cookie that only this site over TLS gets', async () => {
    const { head } = await signedIn({ sub: 'ana' });
    expect(head).toMatch(
      /set-cookie: watertight=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict/i,
    );
  });

  it.each([
    [{ sub: 'zoe' }, 'zoe', 'viewer'],
    [{ sub: 'ana' }, 'ana', 'admin'],
    [{ sub: 'u1', email: 'ben@example.com', email_verified: true }, 'ben@example.com', 'responder'],
    [{ sub: 'u1', email: 'ben@example.com', email_verified: false }, 'u1', 'viewer'],
    [{ sub: 'u1', email: 'ben@example.com' }, 'u1', 'viewer'],
    [{ sub: 'u1', email: 'ben@example.com', email_verified: 'true' }, 'u1', 'viewer'],
    [{ sub: 'u2', groups: ['on-call'] }, 'u2', 'responder'],
    [{ sub: 'u2', groups: ['on-call', 'security-admins'] }, 'u2', 'admin'],
    [{ sub: 'u2', groups: 'security-admins' }, 'u2', 'viewer'],
    [{ sub: 'u2', groups: [['security-admins']] }, 'u2', 'viewer'],
    [{ sub: 'u2', groups: [{ name: 'security-admins' }] }, 'u2', 'viewer'],
    [{ sub: 'u2', role: 'admin' }, 'u2', 'viewer'],
  ])('by %j is %s with the role %s', async (claims, user, role) => {
    const { session } = await signedIn(claims);
    const reply = await rawRequest(tested.port, 'GET /api/v1/session', [HOST, `Cookie: ${session}`]);
    expect(JSON.parse(reply.body)).toMatchObject({ user, role });
  });
});

describe('an answer of the issuer is refused', () => {
  const past = Math.floor(Date.now() / 1000) - 7_200;
  it.each<readonly [string, IssuerMischief]>([
    ['for another sign-in, by nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['for another client', { claims: { aud: 'another-client' } }],
    ['for several clients, made for another', { claims: { aud: ['watertight-console', 'x'], azp: 'x' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['that has expired', { claims: { exp: past + 1, iat: past } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that is not signed', { header: { alg: 'none' }, signature: 'none' }],
    ['that says it is not signed', { header: { alg: 'none' } }],
    ['signed by the client secret', { header: { alg: 'HS256' } }],
    ['signed by another key', { signature: 'other-key' }],
    ['whose signature was changed', { signature: 'changed' }],
    ['without a signature', { signature: 'none' }],
    ['by a key that is not known', { header: { kid: 'another-key' }, signature: 'other-key' }],
    ['without an ID token', { withoutIdToken: true }],
    ['with a state of another sign-in', { callback: { state: 'another' } }],
    ['without a state', { callback: { state: '' } }],
    ['from another issuer, on the way back', { callback: { iss: 'https://evil.example' } }],
    ['with a code that it did not give', { callback: { code: 'made-up' } }],
    ['that says no', { callback: { error: 'access_denied', code: '' } }],
    ['that is an error of its own', { tokenStatus: 500 }],
  ])('%s', async (_, mischief) => {
    await expectRefused(await signedIn({ sub: 'ana' }, mischief));
    expect(tested.said.join('\n')).toMatch(/^Sign-in refused: /);
    expect(tested.said.join('\n')).not.toMatch(/eyJ|not-a-secret/);
  });

  it('the second time, with the same code and cookie', async () => {
    const way = await toIssuer();
    expect((await comeBack(way)).session).toBeDefined();
    const again = await comeBack(way);
    expect([again.status, again.session]).toEqual([303, undefined]);
  });

  it('with a code that was used by another sign-in', async () => {
    const [first, second] = [await toIssuer(), await toIssuer()];
    await comeBack(first);
    const code = new URL(first.callback, CONSOLE).searchParams.get('code') ?? '';
    const mixed = new URL(second.callback, CONSOLE);
    mixed.searchParams.set('code', code);
    await expectRefused(await comeBack({ ...second, callback: `${mixed.pathname}${mixed.search}` }));
    expect(issuer.refused).toEqual(['code']);
  });

  it('with the code of somebody else: their verifier does not fit', async () => {
    const [mine, theirs] = [await toIssuer(), await toIssuer()];
    const mixed = new URL(mine.callback, CONSOLE);
    mixed.searchParams.set('code', new URL(theirs.callback, CONSOLE).searchParams.get('code') ?? '');
    await expectRefused(await comeBack({ ...mine, callback: `${mixed.pathname}${mixed.search}` }));
    expect(issuer.refused).toEqual(['verifier']);
  });

  it('in a browser that did not begin it', async () => {
    const { callback } = await toIssuer();
    for (const attempt of ['', 'watertight-sign-in=', 'watertight-sign-in=e30.x', 'watertight=x']) {
      const reply = await comeBack({ attempt, callback });
      expect([attempt, reply.status, reply.session]).toEqual([attempt, 303, undefined]);
    }
  });

  it('too late', async () => {
    const way = await toIssuer();
    tested.later(601);
    expect((await comeBack(way)).session).toBeUndefined();
  });
});

describe('the settings', () => {
  const whole = {
    WATERTIGHT_OIDC_ISSUER: 'https://id.example.com',
    WATERTIGHT_OIDC_CLIENT_ID: 'c',
    WATERTIGHT_OIDC_CLIENT_SECRET: 's',
  };

  it.each([
    ['http://id.example.com'],
    ['http://localhost.evil.example/'],
    ['http://127.0.0.1.evil.example/'],
    ['http://127.0.0.1@evil.example/'],
    ['http://127.0.0.1:80@evil.example/'],
    ['ftp://id.example.com'],
    ['id.example.com'],
    ['https://'],
  ])('refuse the issuer %s', (url) => {
    expect(() => oidcSettings({ ...whole, WATERTIGHT_OIDC_ISSUER: url })).toThrow(/WATERTIGHT_OIDC_ISSUER/);
  });

  it('take an issuer by TLS, or on this machine', () => {
    expect(oidcSettings(whole)?.issuer).toBe('https://id.example.com');
    expect(oidcSettings({ ...whole, WATERTIGHT_OIDC_ISSUER: 'http://127.0.0.1:9000/x' })).toBeDefined();
    expect(oidcSettings({})).toBeUndefined();
  });

  it.each(['WATERTIGHT_OIDC_CLIENT_ID', 'WATERTIGHT_OIDC_CLIENT_SECRET'])(
    'name %s where it is missing',
    (name) => {
      expect(() => oidcSettings({ ...whole, [name]: '' })).toThrow(name);
    },
  );

  it('of an issuer that is not there, or says it is another, are told before anybody signs in', async () => {
    const gone = await anIssuer();
    await gone.close();
    await expect(connectOidc({ ...settings, issuer: gone.url })).rejects.toMatchObject({
      code: 'WT-E-SERVE-06',
    });
    await expect(connectOidc({ ...settings, issuer: `${issuer.url}/other` })).rejects.toMatchObject({
      code: 'WT-E-SERVE-06',
    });
  });
});

describe('roles', () => {
  it('come from no name that is empty', () => {
    expect(userOfClaims({}, { ...settings, admins: [''] }).role).toBe('viewer');
    expect(userOfClaims({ sub: '', groups: [''] }, { ...settings, admins: [''] }).role).toBe('viewer');
  });
});
