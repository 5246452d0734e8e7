import { connect, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aServerUnderTest,
  rawExchange,
  rawRequest,
  type ServerUnderTest,
  signIn,
} from './console-server.cases.ts';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from './security-headers.ts';

let tested: ServerUnderTest;
beforeAll(async () => {
  tested = await aServerUnderTest();
});
afterAll(() => tested.close());

/** A signed-in request by raw socket. */
function ask(line: string, headers: readonly string[] = [], body: string | Buffer = '') {
  const { cookie } = signIn(tested);
  return rawRequest(
    tested.port,
    line,
    [`Host: 127.0.0.1:${tested.port}`, `Cookie: ${cookie}`, ...headers],
    body,
  );
}

/** Nothing of the machine: no path of this checkout, no frame of a stack, no name of a dependency. */
function expectNoInside(text: string): void {
  expect(text).not.toMatch(/node_modules|\bat .+:\d+:\d+|\.ts:\d+|packages\/|DuckDB|SQLite|\/tmp\//i);
  expect(text).not.toContain(process.cwd());
}

describe('paths that try to leave the console', () => {
  it.each([
    '/../package.json',
    '/../../../../../../etc/passwd',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/..\\..\\package.json',
    '/assets/%c0%ae%c0%ae/package.json',
    '/assets/app.js%00.html',
    '/assets/app.js/..%00/',
    '/assets//app.js',
    '//etc/passwd',
    '/.built-from',
    '/assets/.built-from',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/%',
    '/assets/%zz',
    '/assets/app.js;/../../x',
    '/assets/__proto__',
    '/assets/constructor',
  ])('%s gets a page of the console or nothing', async (path) => {
    const reply = await ask(`GET ${path}`);
    expect([200, 400, 403, 404]).toContain(reply.status);
    if (reply.status === 200) expect(reply.body).toContain('the console');
    expect(reply.body).not.toMatch(/root:|"name"|"version"/);
    expectNoInside(reply.body);
  });

  it.each([
    '/api/v1/../v1/events',
    '/api/v1/%2e%2e/v1/events',
    '/api/v1/alerts/..%2f..%2fevents',
    '/api/v1/alerts/%00',
    '/api/v1/alerts/%',
    '/api/v1/alerts/__proto__',
    '/api/v1/exports/__proto__',
    '/api/v1/exports/constructor',
    '/api/v1/exports/..%2f..%2fetc%2fpasswd',
    '/api/v1/exports/events?format=../../x',
    '/api/v1/nothing',
    '/api/v1',
    '/api/v2/events',
    '/api/',
  ])('%s gets the answer of a route or an error', async (path) => {
    const reply = await ask(`GET ${path}`);
    expect([200, 400, 404]).toContain(reply.status);
    expect(reply.body).not.toMatch(/root:/);
    expectNoInside(reply.body);
  });

  it('finds the asset that is there', async () => {
    expect((await ask('GET /assets/app.js')).status).toBe(200);
  });
});

describe('methods', () => {
  it.each(['TRACE', 'OPTIONS', 'PROPFIND', 'PURGE'])('%s is none of ours', async (method) => {
    for (const path of ['/', '/api/v1/events', '/assets/app.js', '/auth/logout']) {
      const reply = await ask(`${method} ${path}`);
      expect([path, reply.status]).toEqual([path, 405]);
      expect(reply.body).not.toContain('watertight=');
    }
  });

  it('CONNECT opens no way through', async () => {
    const text = await rawExchange(tested.port, [
      'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n',
    ]);
    expect(text).not.toContain('200');
  });

  it.each([
    ['POST', '/api/v1/events', 405],
    ['DELETE', '/api/v1/alerts/a', 405],
    ['PUT', '/api/v1/query', 405],
    ['GET', '/api/v1/query', 405],
    ['PUT', '/api/v1/suppressions', 405],
    ['GET', '/api/v1/suppressions/a', 405],
    ['GET', '/api/v1/rules/test', 405],
    ['POST', '/api/v1/rules', 405],
    ['DELETE', '/api/v1/saved', 405],
    ['POST', '/', 404],
    ['PUT', '/assets/app.js', 404],
    ['POST', '/api/v1/exports/events', 404],
    ['GET', '/auth/logout', 200],
    ['GET', '/api/v1/read', 404],
  ])('%s %s is not taken for another', async (method, path, status) => {
    const { csrf } = signIn(tested);
    const reply = await ask(
      `${method} ${path}`,
      [
        `X-Watertight-CSRF: ${csrf}`,
        'X-HTTP-Method-Override: GET',
        'Content-Type: application/json',
        'Content-Length: 2',
      ],
      '{}',
    );
    expect(reply.status).toBe(status);
  });

  it('HEAD asks like GET and gets no body', async () => {
    const reply = await ask('HEAD /api/v1/session');
    expect([reply.status, reply.body]).toEqual([200, '']);
  });
});

describe('requests that are too large', () => {
  it.each([
    ['headers', 'GET /', [`X-Long: ${'x'.repeat(20_000)}`], 431],
    ['a URL', `GET /${'x'.repeat(20_000)}`, [], 431],
    ['a query', `GET /api/v1/events?f=${'x'.repeat(20_000)}`, [], 431],
    ['a filter', `GET /api/v1/events?f=${'x'.repeat(600)}`, [], 400],
    ['many filters', `GET /api/v1/events?${'f=action:x&'.repeat(30)}`, [], 400],
    ['an id', `GET /api/v1/alerts/${'x'.repeat(2_000)}`, [], 404],
    ['a cursor', `GET /api/v1/events?cursor=${'x'.repeat(3_000)}`, [], 400],
  ] as const)('by %s are refused', async (_, line, headers, status) => {
    const reply = await ask(line, headers);
    expect(reply.status).toBe(status);
    expectNoInside(reply.body);
  });

  it('by a body of known length are refused before it is sent', async () => {
    const { csrf } = signIn(tested);
    const reply = await ask('POST /api/v1/query', [
      `X-Watertight-CSRF: ${csrf}`,
      'Content-Type: application/json',
      'Content-Length: 999999999',
    ]);
    expect(reply.status).toBe(413);
  });

  it('by a body in chunks are refused where the limit is', async () => {
    const { csrf } = signIn(tested);
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const headers = [
      `X-Watertight-CSRF: ${csrf}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ];
    const reply = await ask('POST /api/v1/query', headers, chunk.repeat(20));
    expect(reply.status).toBe(413);
  });

  it('but one in small chunks, as proxies send them, is answered', async () => {
    const { csrf } = signIn(tested);
    const headers = [
      `X-Watertight-CSRF: ${csrf}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ];
    const chunks = ['{"sql":"SELECT ', "'x' AS", ' one"}'].map(
      (part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`,
    );
    const reply = await ask('POST /api/v1/query', headers, `${chunks.join('')}0\r\n\r\n`);
    expect([reply.status, reply.body]).toEqual([200, expect.stringContaining('[["x"]]')]);
    expect(tested.said.filter((line) => line.startsWith('Cannot answer'))).toEqual([]);
  });

  it('by nesting are an error, not an end', async () => {
    const { csrf } = signIn(tested);
    const body = '['.repeat(60_000);
    const headers = [
      `X-Watertight-CSRF: ${csrf}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    expect((await ask('POST /api/v1/query', headers, body)).status).toBe(400);
    expect((await ask('GET /api/v1/session')).status).toBe(200);
  });
});

describe('requests that contradict themselves', () => {
  it.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['a line feed in a header', ['X-A: b\nX-Injected: c: d\r']],
    ['a NUL in a header', ['X-A: b\0c']],
  ])('by %s are refused', async (_, headers) => {
    expect((await ask('POST /api/v1/query', headers, '{}')).status).toBe(400);
  });
});

describe('slow clients', () => {
  const quick = { headersMs: 300, requestMs: 600, checkingMs: 50 };

  it('that never end their headers are hung up on', async () => {
    const slow = await aServerUnderTest({ limits: quick });
    const text = await rawExchange(slow.port, ['GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ']);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
    await slow.close();
  });

  it('that never end their body are hung up on', async () => {
    const slow = await aServerUnderTest({ limits: quick });
    const head = `POST /api/v1/read HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\nContent-Type: application/json\r\n`;
    const text = await rawExchange(slow.port, [
      `${head}Authorization: Bearer ${'r'.repeat(40)}\r\nContent-Length: 50\r\n\r\n{`,
    ]);
    expect(text).not.toContain('200 OK');
    await slow.close();
  });

  it('that take every connection of theirs leave the server answering others', async () => {
    const small = await aServerUnderTest({ limits: { connectionsOfClient: 5 } });
    const sockets: Socket[] = [];
    let refused = 0;
    for (let count = 0; count < 12; count += 1) {
      const socket = connect(small.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.on('close', () => {
        refused += 1;
      });
      sockets.push(socket);
    }
    while (refused < 7) await turn();
    expect(refused).toBe(7);
    for (const socket of sockets) socket.destroy();
    while (refused < 12) await turn();
    let status = 0;
    while (status !== 401) {
      status = (await rawRequest(small.port, 'GET /', [`Host: 127.0.0.1:${small.port}`])).status;
    }
    await small.close();
  });
});

describe('the live stream', () => {
  it('holds little for a reader that stops, and tells it to read everything again', async () => {
    const { cookie } = signIn(tested);
    const { feed } = tested.server;
    const socket = connect(tested.port, '127.0.0.1');
    socket.write(
      `GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1:${tested.port}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    while (feed.listeners === 0) await turn();
    socket.pause();
    const total = 200_000;
    for (let at = 0; at < total; at += 1) {
      feed.publish({ kind: 'detection', at, observations: 1, alerts: 0 });
      if (at % 100 === 0) await turn();
    }
    let text = '';
    socket.on('data', (chunk) => {
      text = `${text}${chunk.toString('latin1')}`.slice(-20_000_000);
    });
    socket.resume();
    const last = `-${total}\n`;
    while (!text.includes(last)) await turn();
    const received = text.split('event: change').length - 1;
    expect(text).toContain('event: reset');
    expect(received).toBeLessThan(total);
    socket.destroy();
    while (feed.listeners > 0) await turn();
  });

  it('is limited for each session', async () => {
    const { cookie } = signIn(tested);
    const head = [`Host: 127.0.0.1:${tested.port}`, `Cookie: ${cookie}`];
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(tested.port, '127.0.0.1');
      socket.write(`GET /api/v1/stream HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
      return socket;
    });
    while (tested.server.feed.listeners < 20) await turn();
    expect((await rawRequest(tested.port, 'GET /api/v1/stream', head)).status).toBe(503);
    for (const socket of sockets) socket.destroy();
    while (tested.server.feed.listeners > 0) await turn();
  });

  it('ends with its session', async () => {
    const { cookie, session } = signIn(tested, 'viewer');
    const reply = rawRequest(tested.port, 'GET /api/v1/stream', [
      `Host: 127.0.0.1:${tested.port}`,
      `Cookie: ${cookie}`,
    ]);
    while (tested.server.feed.listeners === 0) await turn();
    tested.server.signer.end(session, tested.server.now() / 1000);
    tested.server.feed.publish({ kind: 'detection', at: 1, observations: 1, alerts: 0 });
    expect((await reply).body).not.toContain('event: change');
  });
});

describe('every answer', () => {
  it('has the headers, errors too', async () => {
    for (const line of [
      'GET /',
      'GET /api/v1/none',
      'GET /assets/none',
      'OPTIONS /',
      'GET /api/v1/events?x=1',
    ]) {
      const { head } = await ask(line);
      expect(head).toContain(CONTENT_SECURITY_POLICY);
      for (const name of Object.keys(SECURITY_HEADERS)) expect(head.toLowerCase()).toContain(name);
      expect(head.toLowerCase()).not.toMatch(/x-powered-by|\r\nserver:|access-control-/);
    }
  });

  it('to a query that fails tells nothing of the machine', async () => {
    const { csrf } = signIn(tested);
    for (const sql of [
      'SELECT * FROM none',
      "SELECT * FROM read_csv('/etc/passwd')",
      "SELECT * FROM read_text('/etc/passwd')",
      "COPY (SELECT 1) TO '/tmp/x.csv'",
      "ATTACH '/tmp/x.db'",
      'INSTALL httpfs',
      "SELECT getenv('HOME')",
      'SELECT 1; DROP TABLE api_call',
      "SET home_directory='/'",
      'SELECT',
    ]) {
      const body = JSON.stringify({ sql });
      const headers = [
        `X-Watertight-CSRF: ${csrf}`,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
      ];
      const reply = await ask('POST /api/v1/query', headers, body);
      expect([sql, reply.status]).not.toEqual([sql, 200]);
      expect(reply.body).not.toMatch(/root:/);
      expect(reply.body).not.toMatch(/\bat .+:\d+:\d+|node_modules|packages\//);
    }
  });
});
