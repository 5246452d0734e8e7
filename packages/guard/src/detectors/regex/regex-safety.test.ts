import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regexDanger } from './regex-safety.ts';

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
  ])('accepts %s', (source) => {
    expect(regexDanger(source, 'u')).toBeUndefined();
  });

  it('sees that letters overlap when case is ignored', () => {
    expect(regexDanger('(a|A)+')).toBeUndefined();
    expect(regexDanger('(a|A)+', 'i')).toBe('overlapping-alternatives');
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
