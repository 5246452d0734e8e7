import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskKnownSecrets } from './mask-known-secrets.ts';

const TOKEN = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');

test.each([
  [`orders-${TOKEN.slice(0, 4)}`, `orders-${TOKEN.slice(0, 4)}`],
  [`function orders-${TOKEN}`, 'function orders-ghp_****'],
  [`${TOKEN}, then ${TOKEN}`, 'ghp_****, then ghp_****'],
  [`https://ci:${TOKEN}@198.51.100.7/a`, 'https://ci:ghp_****@198.51.100.7/a'],
  [
    'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    'arn:aws:lambda:eu-west-1:123456789012:function:orders',
  ],
  [`https://ci:${'k3yT0p5'}@198.51.100.7/a`, 'https://ci:****@198.51.100.7/a'],
  ['', ''],
])('%s is shown as %s', (text, shown) => {
  expect(maskKnownSecrets(text)).toBe(shown);
});

test('what surrounds a secret stays', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(maskKnownSecrets(`${text} ${TOKEN} ${text}`)).not.toContain(TOKEN);
    }),
  );
});
