import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskJson, maskSecrets } from './mask-secrets.ts';

// Built from parts, so that no scanner takes these examples for real ones.
const KEY_ID = `AKIA${'EXAMPLE0'.repeat(2)}`;
const TOKEN = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJhIn0', 'c2lnbmF0dXJl'].join('.');
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
const PRIVATE = `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIabc\n-----END RSA ${'PRIVATE'} KEY-----`;

describe('secrets in text', () => {
  test.each([
    [`key ${KEY_ID} used`, 'key AKIA(masked) used'],
    [`Authorization: Bearer ${'a'.repeat(20)}`, 'Authorization: (masked) (masked)'],
    [`cookie ${TOKEN};`, 'cookie (masked);'],
    [`before ${PRIVATE} after`, 'before (private key masked) after'],
    ['db_password=hunter2&user=ada', 'db_password=(masked)&user=ada'],
    ['{"password":"hunter2 \\" x","user":"ada"}', '{"password":"(masked)","user":"ada"}'],
    ["secret='open sesame' x", "secret='(masked)' x"],
    [`aws_secret_access_key = ${'x/y+'.repeat(10)}`, 'aws_secret_access_key = (masked)'],
    [`token ${GITHUB}`, 'token (masked)'],
    ['{"headers":{"Cookie":"session=abc; theme=dark"}}', '{"headers":{"Cookie":"(masked)"}}'],
    ['postgres://app:hunter2@db.example.com/orders', 'postgres://app:(masked)@db.example.com/orders'],
    ['{\\"password\\":\\"hunter2\\",\\"a\\":1}', '{\\"password\\":\\"(masked)\\",\\"a\\":1}'],
  ])('%s', (text, expected) => {
    expect(maskSecrets(text)).toBe(expected);
  });
});

describe('text that is no secret stays as it is', () => {
  test.each([
    'Violation: sql-injection in body.user',
    '{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
    'SELECT password FROM users',
    '{"passwordResetRequired":true,"token":null}',
    'AKIA is a prefix',
    '11111111-2222-3333-4444-555555555555',
    'eyJ alone',
    '{"Sid":"AllowInvoke","sessionContext":{"attributes":{}}}',
    'https://example.com:8443/path?user=a@example.com',
  ])('%s', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });
});

describe('secrets in JSON', () => {
  test('by key, by place and by pattern', () => {
    const value = {
      accessKeyId: KEY_ID,
      other: KEY_ID,
      Password: 'x',
      clientSecret: ['a', 'b'],
      credentials: { sessionToken: 'x', expiration: 'Mar 1' },
      secretId: 'prod/db',
      environment: [{ name: 'DB', value: 'swordfish' }],
      count: 7,
      none: null,
    };
    expect(maskJson(value)).toEqual({
      ...value,
      other: 'AKIA(masked)',
      Password: '(masked)',
      clientSecret: ['(masked)', '(masked)'],
      credentials: { sessionToken: '(masked)', expiration: 'Mar 1' },
      environment: [{ name: 'DB', value: '(masked)' }],
    });
  });

  test('depth is bounded and __proto__ is a key like others', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(JSON.stringify(maskJson(deep))).toContain('(nested too deep)');
    const masked = maskJson(JSON.parse('{"__proto__":{"password":"x"}}'));
    expect(JSON.stringify(masked)).toBe('{"__proto__":{"password":"(masked)"}}');
  });
});

test('any text is masked without error, and never gets a secret back', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'password=',
      '"secret":"',
      '-----BEGIN PRIVATE KEY-----',
      'eyJ',
      'Bearer ',
      '\\"',
      "'",
      'token: ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(maskSecrets(`${pieces.join('')} ${KEY_ID} `)).not.toContain(KEY_ID);
    }),
    { numRuns: 500 },
  );
});

test('hostile repetitions stay within the limits of the text', () => {
  for (const part of [
    'password="',
    'eyJ-',
    '-----BEGIN PRIVATE KEY-----',
    'Bearer ',
    "secret='",
    'token:\\"',
  ])
    expect(maskSecrets(part.repeat(50_000)).length).toBeLessThan(2 * 65_536);
});
