import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GUARD_POLICY, type GuardPolicy, type RegexRule } from '../policy.ts';
import type { OwnSecrets } from './find-leaks.ts';
import { inspectResponse } from './inspect-response.ts';
import { neutralAnswer } from './neutral-answer.ts';

const SECRET = 'hT5/pQ9rXw2+Zk8vLm3nBs6dFg7jKc4aYeUoIiRt';
const OWN: OwnSecrets = {
  credentials: new Map([['AWS_SECRET_ACCESS_KEY', SECRET]]),
  secrets: new Map([['DB_PASSWORD', 'correct-horse-battery']]),
  source: [
    'const rows = await db.query(`select * from orders where id',
    'exports.handler = async function (event) { const t = 1;',
  ],
};
const BLOCK: GuardPolicy = {
  ...DEFAULT_GUARD_POLICY,
  response: { ...DEFAULT_GUARD_POLICY.response, mode: 'block' },
};

function withRules(...rules: readonly RegexRule[]): GuardPolicy {
  return { ...BLOCK, firewall: { ...BLOCK.firewall, rules } };
}

function look(answer: unknown, policy: GuardPolicy = BLOCK, event: unknown = {}) {
  const { kind, violations } = inspectResponse(answer, { policy, own: OWN, event });
  return [kind, ...violations.map(({ detector, rule }) => `${detector} ${rule}`)];
}

function body(text: string): object {
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: text };
}

/** Credentials are put together here so that no scanner takes this file for a leak. */
const KEY_ID = ['AKIA', 'QWERTYUIOPASDFGH'].join('');
const PEM = ['-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEpAIBAAKCAQEAx4fZ'].join('');
const NODE_TRACE =
  'TypeError: x is not a function\n    at handler (/var/task/app.js:12:9)\n    at async run (file:///var/runtime/index.mjs:1:1)';

describe('where else it leaves', () => {
  test.each([
    [{ statusCode: 200, headers: { 'set-cookie': 'db=correct-horse-battery' }, body: 'x' }],
    [{ statusCode: 200, cookies: [`k=${encodeURIComponent(SECRET)}`], body: 'x' }],
    [
      {
        statusCode: 302,
        multiValueHeaders: { Location: ['https://example.com/?p=correct-horse-battery'] },
        body: '',
      },
    ],
  ])('%j', (answer) => {
    expect(look(answer)[0]).toBe('block');
  });

  test('words of a secret that is spelled otherwise are none', () => {
    expect(look(body('{"tip":"use a correct horse battery staple"}'))).toEqual(['allow']);
  });
});

describe('what must not leave', () => {
  const leaks: readonly [string, string, string][] = [
    ['an access key', `key ${KEY_ID}.`, 'access-key aws-access-key-id'],
    [
      'a secret key beside its name',
      `{"secretAccessKey":"${SECRET.replace('h', 'H')}"}`,
      'access-key aws-secret-access-key',
    ],
    ["the role's own key", `x ${SECRET} y`, 'own-credentials aws-secret-access-key'],
    [
      "the role's own key in base64",
      Buffer.from(SECRET).toString('base64'),
      'own-credentials aws-secret-access-key',
    ],
    [
      "the role's own key in a URL",
      `?k=${encodeURIComponent(SECRET)}`,
      'own-credentials aws-secret-access-key',
    ],
    [
      "the role's own key in hex",
      Buffer.from(SECRET).toString('hex'),
      'own-credentials aws-secret-access-key',
    ],
    ['a password of the environment', 'pw: correct-horse-battery', 'environment-secret db-password'],
    ['a private key', PEM, 'private-key pem'],
    ['a private key in JSON', JSON.stringify({ key: PEM }), 'private-key pem'],
    [
      'a private JSON web key',
      '{"kty":"RSA","n":"0vx7agoebGc","d":"X4cTteJY_gn4FYPsXB8rdXix5vw"}',
      'private-key json-web-key',
    ],
    ['a GitHub token', `ghp_${'a1B2'.repeat(9)}`, 'service-token known-issuer'],
    [
      'a database with its password',
      'postgres://app:s3cr3t@db.example.com/x',
      'connection-string with-password',
    ],
    ['a Node trace', NODE_TRACE, 'stack-trace node'],
    ['a Node trace in JSON', JSON.stringify({ stack: NODE_TRACE }), 'stack-trace node'],
    [
      'a Python trace',
      'Traceback (most recent call last):\n  File "/var/task/app.py", line 4, in handler',
      'stack-trace python',
    ],
    ['a Java trace', 'Exception\n\tat com.example.Orders.find(Orders.java:42)', 'stack-trace java'],
    [
      'a .NET trace',
      'at Shop.Orders.Find(Int32 id) in /src/Orders.cs:line 12',
      'stack-trace dotnet-php-ruby-go',
    ],
    [
      'the environment',
      '{"AWS_LAMBDA_FUNCTION_NAME":"a","X":"1","_HANDLER":"b"}',
      'environment-dump lambda-variables',
    ],
    ['source code of the handler', OWN.source.join('\n'), 'source-code handler'],
  ];
  test.each(leaks)('%s', (_name, text, expected) => {
    expect(look(body(text))).toContain(expected);
    expect(look(body(text))[0]).toBe('block');
    expect(look(body(text), DEFAULT_GUARD_POLICY)[0]).toBe('alert');
  });

  test.each([
    ['an SQL error', 'ERROR: syntax error at or near "\'"', 'verbose-error sql-error'],
    ['a MySQL error', 'You have an error in your SQL syntax; check the manual', 'verbose-error sql-error'],
    [
      'an AWS denial',
      'User: arn:aws:sts::123456789012:assumed-role/r/f is not authorized to perform: s3:GetObject',
      'verbose-error service-error',
    ],
    ['a path inside', 'cannot read /var/task/src/secrets.json', 'internal-path lambda-folder'],
    ['a card in groups', 'paid with 4111 1111 1111 1111', 'card-number grouped-digits'],
    ['a card beside its name', '{"cardNumber":"5555341244441115"}', 'card-number beside-its-name'],
  ])('%s is told, and leaves', (_name, text, expected) => {
    expect(look(body(text))).toEqual(['alert', expected]);
  });
});

describe('what may leave', () => {
  test.each([
    ['an order', '{"id":"4111111111111111","total":12}'],
    ['a number that fails its check digit', 'card 4111 1111 1111 1112'],
    ['a long number in a name', '{"card_image":"img-4111111111111111-big"}'],
    ["AWS's example key", 'AKIAIOSFODNN7EXAMPLE'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAO'],
    [
      'a public JSON web key',
      '{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAt","e":"AQAB"}',
    ],
    ['a session token of a login', '{"access_token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"}'],
    [
      'prose about errors',
      'At 12:30 we look at the stack trace of a TypeError together, in the syntax class.',
    ],
    ['a connection string with a mask', 'postgres://app:***@db.example.com/x'],
    ['one line of code alone', OWN.source[0] ?? ''],
    ['a private address, unless asked for', 'host 10.0.12.7'],
    ['a version', '1.10.0.1'],
    ['HTML', '<p>Password:</p><input name="password">'],
  ])('%s', (_name, text) => {
    expect(look(body(text))).toEqual(['allow']);
  });
});

describe('shapes of answers', () => {
  const leak = `key ${KEY_ID}`;
  test.each([
    [
      'a base64 body',
      { statusCode: 200, isBase64Encoded: true, body: Buffer.from(leak).toString('base64') },
      'response.body',
    ],
    [
      'a header',
      { statusCode: 302, headers: { Location: `https://example.com/?k=${KEY_ID}` }, body: '' },
      'response.headers.Location',
    ],
    [
      'many values of a header',
      { statusCode: 200, multiValueHeaders: { 'x-a': ['b', leak] } },
      'response.multiValueHeaders.x-a[1]',
    ],
    ['cookies', { statusCode: 200, cookies: [`k=${KEY_ID}`] }, 'response.cookies[0]'],
    ['a plain object', { user: { note: leak } }, 'response.user.note'],
    ['a list of AppSync', [{ data: { note: leak } }], 'response.[0].data.note'],
    ['a text', leak, 'response.$'],
  ])('%s', (_name, answer, field) => {
    const { violations } = inspectResponse(answer, { policy: BLOCK, own: OWN, event: {} });
    expect(violations).toMatchObject([{ field, detector: 'access-key' }]);
  });

  test('an object that refers to itself, and one that is shared many times', () => {
    const self: Record<string, unknown> = { note: leak };
    Object.assign(self, { a: self, b: self, list: [self, self] });
    expect(look(self)).toEqual(['block', 'access-key aws-access-key-id']);
    let shared: unknown = { note: leak };
    for (let i = 0; i < 60; i += 1) shared = { left: shared, right: shared };
    expect(look(shared)).toEqual(['block', 'access-key aws-access-key-id']);
    expect(look({ socket: self, note: 'fine' })[0]).toBe('block');
  });

  test('a leak below many levels', () => {
    let deep: unknown = { note: leak };
    for (let i = 0; i < 5_000; i += 1) deep = [deep];
    expect(look(deep)[0]).toBe('block');
  });

  test.each<[string, unknown]>([
    ['gzip in base64', { statusCode: 200, isBase64Encoded: true, body: gzipSync(leak).toString('base64') }],
    [
      'Brotli in base64',
      { statusCode: 200, isBase64Encoded: true, body: brotliCompressSync(leak).toString('base64') },
    ],
    [
      'bytes before it',
      { statusCode: 200, isBase64Encoded: true, body: Buffer.from(`\0\x01${leak}`).toString('base64') },
    ],
    ['base64 that nothing announces', body(Buffer.from(leak).toString('base64'))],
    ['an object that writes itself', { statusCode: 200, toJSON: () => body(leak) }],
    ['bytes', Buffer.from(leak)],
    ['bytes in an object', { file: new Uint8Array(Buffer.from(leak)) }],
    ['the name of a property', { data: { [KEY_ID]: 1 } }],
    ["JSON's escapes", body(`{"k":"\\u0041${KEY_ID.slice(1)}"}`)],
    ["JSON's escape of a slash", body(`{"k":"${SECRET.replaceAll('/', '\\/')}"}`)],
  ])('a leak in %s', (_name, answer) => {
    expect(look(answer)[0]).toBe('block');
  });

  test.each<[string, unknown]>([
    [
      'an image',
      { statusCode: 200, isBase64Encoded: true, body: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' },
    ],
    [
      'compressed text',
      { statusCode: 200, isBase64Encoded: true, body: gzipSync('an order').toString('base64') },
    ],
    ['a long name', { 'x-amz-meta-customer-number': 1 }],
    ['a date', { at: new Date(0) }],
    ['escapes', body('{"url":"https:\\/\\/example.com\\/a","name":"\\u00e9t\\u00e9"}')],
  ])('no leak in %s', (_name, answer) => {
    expect(look(answer)).toEqual(['allow']);
  });

  test('the log has no secret in it', () => {
    const { violations } = inspectResponse(body(`${SECRET} ${KEY_ID} ${PEM} 4111 1111 1111 1111`), {
      policy: BLOCK,
      own: OWN,
      event: {},
    });
    const told = JSON.stringify(violations);
    for (const secret of [SECRET, KEY_ID, 'MIIEpAIBAAKC', '1111 1111 1111'])
      expect(told).not.toContain(secret);
  });

  test('whatever the answer, there is a verdict', () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        expect(['allow', 'alert', 'block']).toContain(look(answer)[0]);
      }),
    );
  });
});

describe('policies', () => {
  const response = BLOCK.response;

  test('kinds and places may be left out', () => {
    const text = body(NODE_TRACE);
    const only = (own: Partial<GuardPolicy['response']>) =>
      look(text, { ...BLOCK, response: { ...response, ...own } })[0];
    expect(only({ leaks: { 'stack-trace': 'alert' } })).toBe('alert');
    expect(only({ leaks: { 'stack-trace': 'off', 'internal-path': 'off' } })).toBe('allow');
    expect(only({ mode: 'alert', leaks: { 'stack-trace': 'block' } })).toBe('alert');
    expect(only({ exceptions: ['body'] })).toBe('allow');
    expect(only({ mode: 'off' })).toBe('allow');
    expect(
      look(body('at 10.0.12.7'), {
        ...BLOCK,
        response: { ...response, leaks: { 'private-address': 'block' } },
      }),
    ).toEqual(['alert', 'private-address rfc-1918']);
  });

  test("other customers' data: a value must be the caller's", () => {
    const rule: RegexRule = {
      id: 'own-tenant',
      over: 'response',
      pattern: '"tenant":"(\\w+)"',
      mustEqual: 'requestContext.authorizer.claims.tenant',
    };
    const event = { requestContext: { authorizer: { claims: { tenant: 't1' } } } };
    expect(look(body('[{"tenant":"t1"},{"tenant":"t1"}]'), withRules(rule), event)).toEqual(['allow']);
    expect(look(body('[{"tenant":"t1"},{"tenant":"t2"}]'), withRules(rule), event)).toEqual([
      'block',
      'regex-rule own-tenant',
    ]);
    expect(look(body('{"tenant":"t1"}'), withRules(rule), {})[0]).toBe('block');
    expect(look(body('{"tenant":"t2"}'), withRules({ ...rule, mode: 'alert' }), event)[0]).toBe('alert');
    expect(look(body('{"tenant":"t2"}'), withRules({ ...rule, field: 'headers.*' }), event)[0]).toBe('allow');
  });
});

test('a neutral answer has the shape of its trigger, and nothing of the reason', () => {
  expect(neutralAnswer(body('x'), 'alb', 502)).toMatchObject({
    statusCode: 502,
    statusDescription: '502 Error',
  });
  expect(neutralAnswer({ user: 1 }, 'function-url', 500)).toMatchObject({ statusCode: 500 });
  expect(neutralAnswer({ user: 1 }, 'appsync', 500)).toBeUndefined();
});
