import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from './mask.ts';

test.each([
  ['hunter2', '****'],
  ['abcdefghijkl', 'abc****'],
  ['abcdefghijklmnopqrstuvwxyz', 'abcd****'],
  ['\u001b[31mabcdefghijkl', '?[31****'],
])('%j reads %s', (secret, masked) => expect(mask(secret)).toBe(masked));

test('shows no more than a quarter, and one line', () => {
  fc.assert(
    fc.property(fc.string(), (secret) => {
      const shown = mask(secret).slice(0, -4);
      expect(shown.length).toBeLessThanOrEqual(secret.length / 4);
      expect(shown).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
});
