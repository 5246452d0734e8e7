import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awsCredentialsIn } from './aws-credentials.ts';
import { madeUp } from './secret-kinds.cases.ts';

const ID = ['AKI', 'A2E4QZ6LJ3WNB5TX7'].join('');
const SECRET = madeUp('verify', 40);
const PAIR = { accessKeyId: ID, secretAccessKey: SECRET };

test.each([
  [
    'a file of credentials',
    `[default]\naws_access_key_id = ${ID}\naws_secret_access_key = ${SECRET}\n`,
    [{ ...PAIR, line: 2, secretLine: 3 }],
  ],
  ['code', `{ accessKeyId: '${ID}', secretAccessKey: '${SECRET}' }`, [{ ...PAIR, line: 1, secretLine: 1 }]],
  ['an id alone', `id = ${ID}`, []],
  ['a secret far away', `id = ${ID}${'\n'.repeat(9)}secret = ${SECRET}`, []],
  ['an example', `id = ${['AKI', 'AIOSFODNN7EXAMPLE'].join('')}\nsecret = ${SECRET}`, []],
  ['a hash', `id = ${ID}\nsecret_sha256 = ${madeUp('h', 64)}`, []],
])('%s', (_, text, found) => {
  expect(awsCredentialsIn(text)).toEqual(found);
});

test('any text has no pair without a secret', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(awsCredentialsIn(`${text}\n${ID}`)).toEqual([]);
    }),
  );
});
