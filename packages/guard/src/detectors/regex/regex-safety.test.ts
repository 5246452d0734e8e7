import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBacktracking } from './count-backtracking.cases.ts';
import { readPattern } from './regex-parts.ts';
import { type RegexCost, regexCost, regexDanger } from './regex-safety.ts';

describe('regexDanger', () => {
  it.each([
    ['(a+)+', 'nested-quantifiers'],
    ['(a*)*b', 'nested-quantifiers'],
    ['([a-z]+\\d*)+x', 'nested-quantifiers'],
    ['(?:x?y?)*z', 'nested-quantifiers'],
    ['((a+)b?)*c', 'nested-quantifiers'],
    ['(a|a)*', 'overlapping-alternatives'],
    ['(\\w|\\d)+', 'overlapping-alternatives'],
    ['(a|ab)*', 'overlapping-alternatives'],
    ['(?:a|)*', 'overlapping-alternatives'],
    ['.*.*x', 'overlapping-neighbours'],
    ['\\d+\\d+x', 'overlapping-neighbours'],
    ['.*foo.*bar', 'overlapping-neighbours'],
    ['\\s*\\n*x', 'overlapping-neighbours'],
    ['\\d+\\w\\d+', 'overlapping-neighbours'],
    ['(?:x\\d+)\\d+', 'overlapping-neighbours'],
    ['a*(?=.*b)', 'overlapping-neighbours'],
    ['(?:.*\\d){3}z', 'nested-quantifiers'],
    ['(?:x\\w+)*', 'nested-quantifiers'],
    ['(?:(?=.*x)a)*', 'nested-quantifiers'],
    ['(?:\\w{1,10}){1,10}z', 'too-many-ways'],
    ['(a?){30}a{30}', 'too-many-ways'],
    ['(?:a|a){1,30}b', 'too-many-ways'],
    ['\\w{1,60}\\w{1,60}\\w{1,60}z', 'too-many-ways'],
    ['((a{0,64}){0,64}){0,64}b', 'too-many-ways'],
    ['(a)\\1+', 'backreference'],
    ['(', 'invalid'],
    ['a'.repeat(1001), 'too-long'],
    [`${'('.repeat(30)}a${')'.repeat(30)}`, 'too-deep'],
  ])('refuses %s', (source, danger) => {
    expect(regexDanger(source)).toBe(danger);
  });

  it.each([
    '^[a-z]+$',
    '\\bselect\\b.{0,40}\\bfrom\\b',
    '(?:a|b)+',
    '^(?:\\d+,)*$',
    '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
    '<script[^>]*>',
    'x+\\s*y+',
    '(?:foo|bar)baz',
    '[\\w.]+@[a-z]+',
    '(?=a)b',
    '\\p{L}+',
    '[^\\]\\\\-]+',
    'a{2,5}b{0,9}',
    'foo.*bar',
    '\\s+$',
    'a*b',
    '.{0,40}foo.{0,40}bar',
    '\\d+(?:,\\d+)*',
    '(?:https?|ftp):\\/\\/[^\\s]+',
    '[\\w.+\\-]+@[\\w\\-]+\\.[a-z]{2,20}',
    '^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=)?$',
  ])('accepts %s', (source) => {
    expect(regexDanger(source, 'u')).toBeUndefined();
  });

  it('sees that letters overlap when case is ignored', () => {
    expect(regexDanger('(a|A)+')).toBeUndefined();
    expect(regexDanger('(a|A)+', 'i')).toBe('overlapping-alternatives');
  });

  it('accepts nothing that takes more steps than it says, in a matcher that tries every way', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '.', 'c', '\\d');
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      piece: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc
          .tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{0,3}', '{1,5}', '{2,}'))
          .map((each) => each.join('')),
        fc
          .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '{3}', '{1,4}'))
          .map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
        tie('pattern').map((inner) => `(?=${inner})`),
      ),
      pattern: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((each) => each.join('')),
        },
        { weight: 1, arbitrary: fc.tuple(tie('piece'), tie('piece')).map((each) => each.join('|')) },
      ),
    }));
    const text = fc.oneof(
      fc.constantFrom('a'.repeat(40), 'b'.repeat(40), 'ab'.repeat(20), 'aab'.repeat(14), 'abc'.repeat(14)),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        const cost = regexCost(source);
        const tree = readPattern(source, '');
        if (cost === undefined || typeof tree === 'string') return;
        const bound = 4 * stepsAllowed(cost, subject) + subject.length * source.length;
        expect(countBacktracking(tree, subject, bound)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['(a+)+$', 'a'],
    ['(?:\\w{1,10}){1,10}z', 'a'],
    ['(?:.*\\d){3}z', '1'],
    ['(?:a|a){1,30}b', 'a'],
    ['(a?){30}a{30}b', 'a'],
  ])('refuses %s, which runs for ever on many %s', (source, unit) => {
    const tree = readPattern(source, '');
    if (typeof tree === 'string') throw new Error(tree);
    expect(countBacktracking(tree, unit.repeat(40), 100_000)).toBeGreaterThan(100_000);
    expect(regexDanger(source)).toBeDefined();
  });

  it('bounds what it accepts by the square of the runs', () => {
    const tree = readPattern('a*b', '');
    const cost = regexCost('a*b');
    if (typeof tree === 'string' || cost === undefined) throw new Error('not read');
    for (const length of [10, 100, 400]) {
      const text = 'a'.repeat(length);
      const steps = countBacktracking(tree, text, 1_000_000);
      expect(steps).toBeGreaterThan((length * length) / 2);
      expect(steps).toBeLessThanOrEqual(4 * stepsAllowed(cost, text));
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^$.-,0919:=!<>dwsu') }),
        (source) => void regexDanger(source),
      ),
    );
  });
});

/** The bound as its numbers tell it: from each place where a match can begin, the steps and those of the longest run. */
function stepsAllowed({ first, runs, steps, runSteps }: RegexCost, text: string): number {
  const isIn = (set: bigint, code: number) => ((set >> BigInt(code)) & 1n) === 1n;
  const codes = [...text].map((each) => each.charCodeAt(0));
  const starts = 1 + codes.filter((code) => isIn(first, code)).length;
  let longest = 0;
  let run = 0;
  for (const code of codes) {
    run = isIn(runs, code) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return text.length + starts * (steps + runSteps * longest);
}
