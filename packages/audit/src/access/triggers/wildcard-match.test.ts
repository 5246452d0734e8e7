import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wildcardMatch } from './wildcard-match.ts';

test.each([
  ['lambda:*', 'lambda:invokefunction', true],
  ['lambda:invoke?unction', 'lambda:invokefunction', true],
  ['*', '', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b', 'a-b-c', false],
  ['', 'a', false],
  ['?', '', false],
])('wildcardMatch(%s, %s): %s', (pattern, text, expected) => {
  expect(wildcardMatch(pattern, text)).toBe(expected);
});

test('a pattern made from a text by opening parts of it matches the text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
      const text = parts.map(([part]) => part).join('');
      const pattern = parts.map(([part, isOpen]) => (isOpen ? '*' : part.replaceAll('*', '?'))).join('');
      expect(wildcardMatch(pattern, text)).toBe(true);
    }),
  );
});
