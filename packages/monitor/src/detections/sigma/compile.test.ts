import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSigma } from './compile.ts';
import type { SigmaEvent } from './field-values.ts';

function compileDetection(detection: string) {
  return compileSigma([
    { id: 'test', text: `title: T\nlevel: high\ndetection:\n${detection.replace(/^/gm, '  ')}\n` },
  ]);
}

function fires(detection: string, event: SigmaEvent): boolean {
  const { rules, problems } = compileDetection(detection);
  expect(problems).toEqual([]);
  return rules[0]?.matches(event) === true;
}

describe('matching', () => {
  it.each<[string, string, SigmaEvent, boolean]>([
    ['a map is AND', 's: {a: x, b: y}\ncondition: s', { a: 'x', b: 'z' }, false],
    ['a list of maps is OR', 's: [{a: x}, {b: y}]\ncondition: s', { b: 'y' }, true],
    ['a list of values is OR', 's: {a: [x, y]}\ncondition: s', { a: 'y' }, true],
    ['text ignores case', 's: {a: ABC}\ncondition: s', { a: 'aBc' }, true],
    ['cased does not', 's: {a|cased: ABC}\ncondition: s', { a: 'aBc' }, false],
    [
      'a path reaches into arrays',
      's: {a.b.c: x}\ncondition: s',
      { a: [{ b: { c: 'y' } }, { b: [{ c: 'x' }] }] },
      true,
    ],
    ['a key with dots is found', 's: {a.b: x}\ncondition: s', { 'a.b': 'x' }, true],
    ['star', 's: {a: "x*z"}\ncondition: s', { a: 'xyyz' }, true],
    ['question mark is one', 's: {a: "x?z"}\ncondition: s', { a: 'xyyz' }, false],
    ['escaped star', 's: {a: "x\\\\*"}\ncondition: s', { a: 'xy' }, false],
    ['escaped star matches itself', 's: {a: "x\\\\*"}\ncondition: s', { a: 'x*' }, true],
    ['contains', 's: {a|contains: bc}\ncondition: s', { a: 'abcd' }, true],
    ['contains all', 's: {a|contains|all: [ab, cd]}\ncondition: s', { a: 'abxx' }, false],
    ['startswith', 's: {a|startswith: bc}\ncondition: s', { a: 'abc' }, false],
    ['endswith', 's: {a|endswith: bc}\ncondition: s', { a: 'abc' }, true],
    ['re', 's: {a|re: "^a.c$"}\ncondition: s', { a: 'abc' }, true],
    ['cidr', 's: {a|cidr: 10.0.0.0/8}\ncondition: s', { a: '10.1.2.3' }, true],
    ['cidr of a name', 's: {a|cidr: 10.0.0.0/8}\ncondition: s', { a: 's3.amazonaws.com' }, false],
    ['exists', 's: {a|exists: false}\ncondition: s', { b: 1 }, true],
    ['numbers', 's: {a|gte: 3, a|lt: 5}\ncondition: s', { a: '4' }, true],
    ['text is no number', 's: {a|gte: 3}\ncondition: s', { a: '' }, false],
    ['null is absent or null', 's: {a: null}\ncondition: s', { b: 1 }, true],
    ['true', 's: {a: true}\ncondition: s', { a: true }, true],
    ['keywords look everywhere', 's: [needle]\ncondition: s', { a: [{ b: 'a Needle here' }] }, true],
    ['and binds before or', 's: {a: 1}\nt: {b: 1}\nu: {c: 1}\ncondition: s or t and u', { a: 1 }, true],
    ['not', 's: {a: 1}\nt: {b: 1}\ncondition: s and not t', { a: 1, b: 1 }, false],
    ['parentheses', 's: {a: 1}\nt: {b: 1}\nu: {c: 1}\ncondition: (s or t) and u', { a: 1 }, false],
    ['1 of', 's1: {a: 1}\ns2: {b: 1}\ncondition: 1 of s*', { b: 1 }, true],
    ['all of', 's1: {a: 1}\ns2: {b: 1}\ncondition: all of s*', { b: 1 }, false],
    ['of them leaves out underscores', 's: {a: 1}\n_t: {b: 1}\ncondition: all of them', { a: 1 }, true],
  ])('%s', (_name, detection, event, expected) => expect(fires(detection, event)).toBe(expected));
});

describe('problems', () => {
  it.each([
    ['unknown modifier', 's:\n  a|base64: x\ncondition: s', 5, 'base64'],
    ['bad range', 's:\n  b: 1\n  a|cidr: x\ncondition: s', 6, 'cidr'],
    ['bad pattern', 's:\n  a|re: "(?=x)"\ncondition: s', 5, 'look-around'],
    ['unknown name', 's: {a: 1}\ncondition: s and t', 5, '"t"'],
    ['open parenthesis', 's: {a: 1}\ncondition: (s', 5, 'not closed'],
    ['no condition', 's: {a: 1}', 3, 'condition'],
    ['empty selection', 's: {}\ncondition: s', 4, 'empty'],
  ])('%s has file, line and reason', (_name, detection, line, because) => {
    const { rules, problems } = compileDetection(detection);
    expect(rules).toEqual([]);
    expect(problems).toEqual([{ file: 'test', line, because: expect.stringContaining(because) }]);
  });

  it('one bad rule does not stop the others', () => {
    const good = 'title: G\ndetection: {s: {a: 1}, condition: s}\n';
    const { rules, problems } = compileSigma([
      { id: 'bad', text: 'a: [' },
      { id: 'good', text: good },
    ]);
    expect(rules.map((rule) => rule.id)).toEqual(['good']);
    expect(problems[0]?.file).toBe('bad');
  });

  it.each([
    ['type', 'type: x\n  rules: [b]\n  timespan: 5m\n  condition: {gte: 1}'],
    ['timespan', 'type: event_count\n  rules: [b]\n  timespan: soon\n  condition: {gte: 1}'],
    ['upper bound', 'type: event_count\n  rules: [b]\n  timespan: 5m\n  condition: {lt: 1}'],
    ['missing rule', 'type: event_count\n  rules: [c]\n  timespan: 5m\n  condition: {gte: 1}'],
  ])('correlation: %s', (_name, section) => {
    const text = `title: C\ncorrelation:\n  ${section}\n---\nname: b\ndetection: {s: {a: 1}, condition: s}\n`;
    const { correlations, problems } = compileSigma([{ id: 'c', text }]);
    expect(correlations).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('any text gives rules or problems, never an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => compileSigma([{ id: 'x', text }]) !== undefined));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (detection) =>
          compileSigma([{ id: 'x', text: JSON.stringify({ title: 'x', detection }) }]) !== undefined,
      ),
    );
  });
});
