import { ROUTES } from '@watertight/monitor/api/contract.ts';
import { ROLES, type Role, type Route } from '@watertight/monitor/api/route.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { originsOf, sourceProblem } from './check-source.ts';
import { aServerUnderTest, rawRequest, type ServerUnderTest, signIn } from './console-server.cases.ts';

let tested: ServerUnderTest;
beforeAll(async () => {
  tested = await aServerUnderTest();
});
afterAll(() => tested.close());

const ALL = Object.entries<Route>(ROUTES);
const CHANGES = ALL.filter(([key]) => !key.startsWith('GET '));

/** The least value that a body's schema takes, so that a new route is tested without a word here. */
function sampleOf(schema: z.ZodType): unknown {
  const node = z.object({ schema: z.unknown() }).parse({ schema: z.toJSONSchema(schema, { io: 'input' }) });
  return sample(node.schema);
}

const nodeSchema = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

function sample(given: unknown): unknown {
  const node = nodeSchema.parse(given);
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  const choice = node.anyOf?.[0] ?? node.oneOf?.[0];
  if (choice !== undefined) return sample(choice);
  if (node.type === 'object')
    return Object.fromEntries((node.required ?? []).map((name) => [name, sample(node.properties?.[name])]));
  if (node.type === 'array') return [];
  if (node.type === 'boolean') return true;
  if (node.type === 'number' || node.type === 'integer') return node.minimum ?? 1;
  return node.format === 'date-time' ? '2026-04-01T00:00:00Z' : 'x'.repeat(Math.max(1, node.minLength ?? 1));
}

/** One request for a row of the table, by hand: what a browser would add is up to the test. */
async function askRoute(
  [key, route]: readonly [string, Route],
  headers: readonly string[],
): Promise<{ readonly status: number; readonly code: string }> {
  const [method = '', pattern = ''] = key.split(' ');
  const path = pattern.replace(/:\w+/g, 'some-id');
  const body = route.body === undefined ? '{}' : JSON.stringify(sampleOf(route.body));
  const own = [`Host: 127.0.0.1:${tested.port}`, ...headers];
  const isChange = method !== 'GET';
  const typed = isChange ? [...own, 'Content-Type: application/json', `Content-Length: ${body.length}`] : own;
  const reply = await rawRequest(tested.port, `${method} /api/v1${path}`, typed, isChange ? body : '');
  const code = /"code":"([^"]*)"/.exec(reply.body)?.[1] ?? '';
  return { status: reply.status, code };
}

function headersOf(role: Role): { readonly cookie: string; readonly csrf: string } {
  const { cookie, csrf } = signIn(tested, role);
  return { cookie: `Cookie: ${cookie}`, csrf: `X-Watertight-CSRF: ${csrf}` };
}

describe.each(ALL)('%s', (key, route) => {
  it('answers nobody who is not signed in', async () => {
    expect(await askRoute([key, route], [])).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it.each(ROLES)('knows whether a %s may ask', async (role) => {
    const { cookie, csrf } = headersOf(role);
    const reply = await askRoute([key, route], [cookie, csrf]);
    const mayAsk = ROLES.indexOf(role) >= ROLES.indexOf(route.role);
    expect(reply.code === 'role').toBe(!mayAsk);
    expect(reply.status === 403).toBe(!mayAsk);
    expect(reply.status).not.toBe(500);
  });

  it('is data that no other site gets', async () => {
    const { cookie, csrf } = headersOf('admin');
    for (const header of [
      'Origin: https://evil.example',
      'Origin: null',
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Site: same-site',
    ]) {
      const reply = await askRoute([key, route], [cookie, csrf, header]);
      expect([header, reply.status]).toEqual([header, 403]);
    }
  });
});

describe.each(CHANGES)('%s', (key, route) => {
  it('needs the CSRF token of its own session', async () => {
    const { cookie, csrf } = headersOf('admin');
    const other = headersOf('responder').csrf;
    const refused = { status: 403, code: 'csrf' };
    expect(await askRoute([key, route], [cookie])).toEqual(refused);
    expect(await askRoute([key, route], [cookie, 'X-Watertight-CSRF: '])).toEqual(refused);
    expect(await askRoute([key, route], [cookie, other])).toEqual(refused);
    expect((await askRoute([key, route], [cookie, csrf])).code).not.toBe('csrf');
  });

  it('cannot be sent by a form', async () => {
    const { cookie, csrf } = headersOf('admin');
    const path = key.split(' ')[1]?.replace(/:\w+/g, 'some-id') ?? '';
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const reply = await rawRequest(
        tested.port,
        `${key.split(' ')[0]} /api/v1${path}`,
        [`Host: 127.0.0.1:${tested.port}`, cookie, `Content-Type: ${type}`, 'Content-Length: 2'],
        '{}',
      );
      expect([type, reply.status]).toEqual([type, 403]);
      if (route.body === undefined) continue;
      const typed = await rawRequest(
        tested.port,
        `${key.split(' ')[0]} /api/v1${path}`,
        [`Host: 127.0.0.1:${tested.port}`, cookie, csrf, `Content-Type: ${type}`, 'Content-Length: 2'],
        '{}',
      );
      expect([type, typed.status]).toEqual([type, 400]);
    }
  });

  it('is in the journal with who asked', async () => {
    const { cookie, csrf } = headersOf('admin');
    const { status } = await askRoute([key, route], [cookie, csrf]);
    const head = [`Host: 127.0.0.1:${tested.port}`, cookie];
    const journal = (await rawRequest(tested.port, 'GET /api/v1/journal', head)).body;
    const wanted = `"what":"console ${route.id}"`;
    // What could not be read has changed nothing.
    if (status !== 400) expect(journal).toContain(wanted);
    expect(journal.includes(wanted) ? journal : '"user":"an admin"').toContain('"user":"an admin"');
  });
});

describe('the Host header', () => {
  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['LOCALHOST', true],
    ['[::1]', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['localhost.', false],
    ['127.0.0.1.', false],
    ['[::ffff:127.0.0.1]', false],
    ['[::]', false],
    ['0.0.0.0', false],
    ['127.1', false],
    ['2130706433', false],
    ['localhost@evil.example', false],
    ['', false],
  ])('%j is ours: %s', async (name, isOurs) => {
    const { status } = await rawRequest(tested.port, 'GET /assets/app.js', [`Host: ${name}:${tested.port}`]);
    expect(status === 200).toBe(isOurs);
    expect([200, 400, 403]).toContain(status);
  });

  it.each(['127.0.0.1:1', 'localhost', '127.0.0.1:', '127.0.0.1:0x1'])('%j is another port', async (host) => {
    expect((await rawRequest(tested.port, 'GET /assets/app.js', [`Host: ${host}`])).status).not.toBe(200);
  });

  it('must be there, once, and agree with what the line names', async () => {
    const own = `127.0.0.1:${tested.port}`;
    expect((await rawRequest(tested.port, 'GET /assets/app.js', [])).status).toBe(400);
    const other = await rawRequest(tested.port, 'GET http://evil.example/assets/app.js', [
      'Host: evil.example',
    ]);
    expect(other.status).toBe(403);
    const twice = await rawRequest(tested.port, 'GET /assets/app.js', ['Host: evil.example', `Host: ${own}`]);
    expect(twice.status).not.toBe(200);
  });
});

describe('the Origin header', () => {
  const source = { method: 'POST', path: '/api/v1/query', host: '127.0.0.1:7878', fetchSite: undefined };
  const origins = originsOf('127.0.0.1', 7878);
  it.each([
    ['http://127.0.0.1:7878', true],
    ['http://localhost:7878', true],
    ['http://[::1]:7878', true],
    ['https://127.0.0.1:7878', false],
    ['http://127.0.0.1', false],
    ['http://127.0.0.1:7879', false],
    ['http://127.0.0.1:78780', false],
    ['http://localhost.:7878', false],
    ['http://evil.example', false],
    ['http://127.0.0.1:7878.evil.example', false],
    ['null', false],
    ['', false],
    [undefined, true],
  ])('%j is ours: %s', (origin, isOurs) => {
    expect(sourceProblem({ ...source, origin }, origins) === undefined).toBe(isOurs);
  });

  it.each([
    ['127.0.0.1', 80, 'http://127.0.0.1', '127.0.0.1'],
    ['::1', 7878, 'http://[::1]:7878', '[::1]:7878'],
    ['192.0.2.1', 443, 'http://192.0.2.1:443', '192.0.2.1:443'],
  ])('on %s port %d is %s', (name, port, origin, host) => {
    expect(sourceProblem({ ...source, host, origin }, originsOf(name, port))).toBeUndefined();
  });
});

describe('signing in and out', () => {
  const head = () => [`Host: 127.0.0.1:${tested.port}`];

  it('gives a cookie that no script and no other site can use', async () => {
    const token = tested.server.token?.current ?? '';
    const reply = await rawRequest(tested.port, `GET /?t=${token}`, head());
    const cookie = /set-cookie: (.*)/i.exec(reply.head)?.[1] ?? '';
    expect(cookie).toMatch(/^watertight=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict\r?$/);
    expect([reply.status, /location: (.*)/i.exec(reply.head)?.[1]?.trim()]).toEqual([303, '/']);
    expect((await rawRequest(tested.port, `GET /?t=${token}`, head())).head).not.toMatch(/set-cookie/i);
  });

  it('marks the cookie Secure behind TLS', async () => {
    const proxied = await aServerUnderTest({
      change: ({ origins }) => ({ origins: ['https://console.example.com', ...origins] }),
    });
    const token = proxied.server.token?.current ?? '';
    const reply = await rawRequest(proxied.port, `GET /?t=${token}`, ['Host: console.example.com']);
    expect(reply.head).toMatch(/set-cookie: watertight=.*; Secure/i);
    await proxied.close();
  });

  it('ends a session on the server too', async () => {
    const { cookie } = headersOf('viewer');
    const path = 'GET /api/v1/session';
    expect((await rawRequest(tested.port, path, [...head(), cookie])).status).toBe(200);
    const foreign = [...head(), cookie, 'Origin: https://evil.example', 'Content-Length: 0'];
    expect((await rawRequest(tested.port, 'POST /auth/logout', foreign)).status).toBe(403);
    expect((await rawRequest(tested.port, path, [...head(), cookie])).status).toBe(200);
    expect(
      (await rawRequest(tested.port, 'POST /auth/logout', [...head(), cookie, 'Content-Length: 0'])).status,
    ).toBe(303);
    expect((await rawRequest(tested.port, path, [...head(), cookie])).status).toBe(401);
  });

  it('notes in the journal who signed in and out, and nobody who only tried', async () => {
    const own = await aServerUnderTest();
    const host = `Host: 127.0.0.1:${own.port}`;
    await rawRequest(own.port, 'GET /?t=guessed', [host]);
    const reply = await rawRequest(own.port, `GET /?t=${own.server.token?.current}`, [host]);
    const cookie = `Cookie: ${/set-cookie: (watertight=[^;]+)/i.exec(reply.head)?.[1]}`;
    await rawRequest(own.port, 'POST /auth/logout', [host, cookie, 'Content-Length: 0']);
    await rawRequest(own.port, 'POST /auth/logout', [host, cookie, 'Content-Length: 0']);
    const { body } = await rawRequest(own.port, 'GET /api/v1/journal', [
      host,
      `Cookie: ${signIn(own).cookie}`,
    ]);
    const at = '2026-03-06T00:00:00.000Z';
    expect(JSON.parse(body)).toEqual({
      entries: [
        { at, what: 'signed out', subject: 'console', user: 'local' },
        { at, what: 'signed in', subject: 'console', user: 'local' },
      ],
    });
    await own.close();
  });

  it('ends a session by time', async () => {
    const brief = await aServerUnderTest();
    const headers = [`Host: 127.0.0.1:${brief.port}`, `Cookie: ${signIn(brief).cookie}`];
    brief.later(3_599);
    expect((await rawRequest(brief.port, 'GET /api/v1/session', headers)).status).toBe(200);
    brief.later(1);
    expect((await rawRequest(brief.port, 'GET /api/v1/session', headers)).status).toBe(401);
    await brief.close();
  });

  it('slows guessing, tells the terminal once, and never locks the owner out', async () => {
    const guessed = await aServerUnderTest();
    const own = [`Host: 127.0.0.1:${guessed.port}`];
    const answers: number[] = [];
    for (let guess = 0; guess < 25; guess += 1)
      answers.push((await rawRequest(guessed.port, `GET /?t=guess${guess}`, own)).status);
    expect(answers.filter((status) => status === 303).length).toBe(20);
    expect(answers.slice(20)).toEqual([429, 429, 429, 429, 429]);
    expect(guessed.said.filter((line) => line.includes('guessing')).length).toBe(1);
    const token = guessed.server.token?.current ?? '';
    expect((await rawRequest(guessed.port, `GET /?t=${token}`, own)).head).toMatch(
      /set-cookie: watertight=/i,
    );
    guessed.later(60);
    expect((await rawRequest(guessed.port, 'GET /?t=again', own)).status).toBe(303);
    await guessed.close();
  });

  it('believes no cookie of another process, another purpose or another form', async () => {
    const other = await aServerUnderTest();
    const foreign = signIn(other).cookie;
    await other.close();
    const text = JSON.stringify({ id: 'x', name: 'x', role: 'admin', expires: 9e9 });
    const bare = Buffer.from(text).toString('base64url');
    for (const cookie of [
      foreign,
      `watertight=${bare}`,
      `watertight=${bare}.`,
      `watertight=${bare}.${bare}`,
      `watertight=${tested.server.signer.sealText('sign-in', text)}`,
      `watertight=${tested.server.signer.sealText('session', '"admin"')}`,
      `watertight=${tested.server.signer.sealText('session', 'null')}`,
      `watertight=${tested.server.signer.sealText('session', text.replace('admin', 'root'))}`,
      'watertight=',
      'watertight=%00',
      '__Host-watertight=x',
    ]) {
      const reply = await rawRequest(tested.port, 'GET /api/v1/session', [...head(), `Cookie: ${cookie}`]);
      expect([cookie, reply.status]).toEqual([cookie, 401]);
    }
  });
});
