import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLinearRegex } from './linear-regex.ts';

function matches(pattern: string, text: string): boolean {
  const test = compileLinearRegex(pattern, { ignoreCase: false });
  if ('because' in test) throw new Error(test.because);
  return test(text);
}

describe('compileLinearRegex', () => {
  it.each([
    ['abc', 'xxabcxx', true],
    ['^abc$', 'xabc', false],
    ['a|b', 'b', true],
    ['^(ab)+$', 'ababab', true],
    ['^(ab)+$', 'ababa', false],
    ['^[a-c]{2,3}$', 'abca', false],
    ['^[^a-c]+$', 'xyz', true],
    ['^\\d{3}\\.\\w+$', '123.ab_', true],
    ['^a?b*c+$', 'cc', true],
    ['^a.c$', 'a\nc', false],
    ['[]]', ']', true],
    ['', 'anything', true],
  ])('%s on %j is %s', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected));

  it.each([
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)',
    '(',
    ')',
    '[a',
    '*a',
    'a**',
    'a{999}',
    'a'.repeat(2_000),
  ])('refuses %s', (pattern) =>
    expect(compileLinearRegex(pattern, { ignoreCase: false })).toHaveProperty('because'),
  );

  it('ignores case on request, in ranges too', () => {
    const test = compileLinearRegex('^[A-F]b$', { ignoreCase: true });
    expect('because' in test ? undefined : test('eB')).toBe(true);
  });

  it('stays linear where a backtracking engine would not end', () => {
    expect(matches('^(a+)+$', `${'a'.repeat(5_000)}b`)).toBe(false);
    expect(matches('(x+x+)+y', 'x'.repeat(5_000))).toBe(false);
  });

  it('agrees with the platform on patterns that both know', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(?:ab)', '^', '$');
    const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}');
    const part = fc.tuple(atom, quantifier).map(([a, q]) => (a === '^' || a === '$' ? a : a + q));
    const pattern = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '\n'), { maxLength: 12 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(pattern, text, (p, t) => matches(p, t) === new RegExp(p).test(t)),
      { numRuns: 2_000 },
    );
  });

  it('answers or refuses any text as a pattern', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (pattern, text) => {
        const test = compileLinearRegex(pattern, { ignoreCase: true });
        return 'because' in test || typeof test(text) === 'boolean';
      }),
    );
  });
});
