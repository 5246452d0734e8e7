import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ambiguousRegex } from './ambiguous-regex.ts';
import type { RegexDialect } from './regex/regex-syntax.ts';

function growth(pattern: string, dialect: RegexDialect = 'javascript', flags = ''): string {
  const found = ambiguousRegex({ pattern, dialect, flags });
  return found.kind === 'polynomial' ? `${found.degree}` : found.kind;
}

describe('each more character multiplies the time', () => {
  test.each([
    '^(a+)+$',
    '^(a*)*$',
    '(a|a)*$',
    '(a|aa)+$',
    '^(a|b|ab)*c',
    '^([a-zA-Z0-9]+\\s?)+$',
    '^(\\w+\\s?)*$',
    '(x+x+)+y',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(\\d+|\\w+)*@',
    '(?:[^"]|\\\\.)*"[^"]*(\\s|\\t)*$',
    '^((ab)*)+$',
    '(.*a){20}$',
    '^(?:a{1,3})*$',
    '^(?=(a+)+$)a',
    '^(a?){1,30}(a+)*$',
    '^([a-z0-9]+[-.]?)*@example\\.com$',
    '(\\s*,?\\s*)*;',
    '^(?:(?:\\.)|(?:\\w+\\.?))+$',
    '<(?:[^>]+)*>',
  ])('%s', (pattern) => {
    expect(growth(pattern)).toBe('exponential');
  });
});

describe('the time grows with a power of the length', () => {
  test.each([
    ['^\\d*\\d*$', '2'],
    ['^\\s*(.*)\\s*x$', '3'],
    ['^\\S+@\\S+\\.\\S+$', '3'],
    ['a*a*a*a*b', '4'],
    ['^.*foo.*bar$', '2'],
    ['^[\\w.]+[\\w-]+:', '2'],
    ['^(\\d+)\\.?(\\d+)x', '2'],
  ])('%s: %s', (pattern, degree) => {
    expect(growth(pattern)).toBe(degree);
  });
});

describe('the time grows with the length', () => {
  test.each([
    '^[a-z]+$',
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$',
    '^(?:[a-z]+,)*[a-z]+$',
    '^([a-z0-9]+-)*[a-z0-9]+$',
    '(a+)+',
    '^(a+)*',
    '(.*)*',
    '^(?:a|b)*$',
    '^(ab|cd)*$',
    '"(?:[^"\\\\]|\\\\.)*"',
    '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$',
    '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$',
    '^(a{3})*$',
    '^[a-z]{1,64}[a-z0-9]{1,63}$',
    '^\\w+$',
    '^.*$',
    '^(.|\\n)*$',
    'x*',
    '',
  ])('%s', (pattern) => {
    expect(['linear']).toContain(growth(pattern));
  });
});

describe('Python', () => {
  test.each([
    ['^(?P<name>a+)+$', 'exponential'],
    ['(?i)^(a|A)+$', 'exponential'],
    ['^(?>a+)+$', 'linear'],
    ['^(a++)+$', 'linear'],
    ['^(?:[]a]+)+\\Z', 'exponential'],
    ['^(?P<q>[\'"])(?P=q)a+$', 'linear'],
  ])('%s: %s', (pattern, expected) => {
    expect(growth(pattern, 'python')).toBe(expected);
  });

  test('fullmatch and match say where the match ends', () => {
    const whole = ambiguousRegex({ pattern: '(a+)+', dialect: 'python', anchored: 'both' });
    const start = ambiguousRegex({ pattern: '(a+)+', dialect: 'python', anchored: 'start' });
    expect([whole.kind, start.kind]).toEqual(['exponential', 'linear']);
  });

  test('blanks and remarks of a verbose pattern are none of it', () => {
    expect(growth('^ ( a + ) +  # many\n $', 'python', 'x')).toBe('exponential');
    expect(growth('^ a + # (a+)+\n $', 'python', 'x')).toBe('linear');
  });
});

describe('what is no pattern', () => {
  test.each(['(', '[a', '*a', '(?<', 'a'.repeat(5_000), '('.repeat(200)])('%.20s', (pattern) => {
    expect(growth(pattern)).toBe('unknown');
  });

  test.each([
    ['ways', `^(?:${Array.from({ length: 240 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('|')})*$`],
    ['loops', `${'\\w*'.repeat(240)}!`],
    ['optional parts in a loop', `^(?:${'a?'.repeat(200)})*$`],
    ['copies of copies', `^${'(?:'.repeat(12)}a${'){5}'.repeat(12)}$`],
  ])('many %s give an answer', (_name, pattern) => {
    expect(['exponential', 'polynomial', 'unknown', 'linear']).toContain(growth(pattern));
  });

  test('any text gives an answer', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '*',
      '+',
      '?',
      '{2,9}',
      '|',
      '\\w',
      '.',
      '^',
      '$',
      '(?:',
      '(?=',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('javascript', 'python'),
        (pieces, dialect) => {
          const { kind } = ambiguousRegex({
            pattern: pieces.join(''),
            dialect: dialect === 'python' ? dialect : 'javascript',
          });
          expect(['linear', 'exponential', 'polynomial', 'unknown']).toContain(kind);
        },
      ),
      { numRuns: 400 },
    );
  });
});
