import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchText, textPattern, textWithUnknowns, withWildcards } from './text-pattern.ts';

function match(pattern: string, text: string): string {
  const encoded = withWildcards(textWithUnknowns(pattern));
  return matchText(textPattern(encoded), textWithUnknowns(text)).kind;
}

describe('texts with unknown parts', () => {
  test.each([
    ['orders-*', 'orders-<?x>', 'yes'],
    ['orders-*', '<?x>', 'maybe'],
    ['orders-*', 'billing-<?x>', 'no'],
    ['*-orders', '<?x>-billing', 'no'],
    ['*a*b', '<?x>b', 'maybe'],
    ['a<?x>c', 'abc', 'maybe'],
    ['a<?x>c', 'ac', 'maybe'],
    ['a<?x>c', 'abd', 'no'],
    ['aba', 'ab<?x>ba', 'no'],
    ['a?a', 'ab<?x>a', 'maybe'],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(match(pattern, text)).toBe(expected);
  });
});

/** The textbook answer, cell by cell: can both be the same text? */
function couldBeEqual(a: string, b: string): boolean {
  const seen = new Map<string, boolean>();
  const at = (i: number, j: number): boolean => {
    const key = `${i} ${j}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const [left, right] = [a[i], b[j]];
    let answer: boolean;
    if (left === undefined && right === undefined) answer = true;
    else if (left === '*' || left === '#') answer = at(i + 1, j) || (right !== undefined && at(i, j + 1));
    else if (right === '#') answer = at(i, j + 1) || (left !== undefined && at(i + 1, j));
    else
      answer =
        left !== undefined && right !== undefined && (left === right || left === '?') && at(i + 1, j + 1);
    seen.set(key, answer);
    return answer;
  };
  return at(0, 0);
}

test('never says no where a text could be both, and no where none could', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '#'), maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '#'), maxLength: 7 });
  const coded = (value: string) => value.replaceAll('#', '\uE002');
  fc.assert(
    fc.property(pattern, text, (wanted, seen) => {
      const { kind } = matchText(textPattern(withWildcards(coded(wanted))), coded(seen));
      expect(kind !== 'no').toBe(couldBeEqual(wanted, seen));
    }),
    { numRuns: 2_000 },
  );
});
