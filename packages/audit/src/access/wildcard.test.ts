import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesWildcard } from './wildcard.ts';

describe('matchesWildcard', () => {
  test.each([
    ['GetObject', 'Get*', true],
    ['GetObject', '*Object', true],
    ['GetObject', 'G?tO*t', true],
    ['GetObject', '*', true],
    ['', '*', true],
    ['', '', true],
    ['GetObject', 'get*', false],
    ['GetObject', 'Get', false],
    ['GetObject', 'GetObject?', false],
    ['a.b', 'a?b*', true],
    ['aab', '*ab', true],
  ])('%s against %s: %s', (text, pattern, expected) => expect(matchesWildcard(text, pattern)).toBe(expected));

  test('agrees with a regular expression', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{0,12}$/), fc.stringMatching(/^[ab*?]{0,8}$/), (text, pattern) => {
        const regex = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcard(text, pattern)).toBe(regex.test(text));
      }),
    );
  });
});
