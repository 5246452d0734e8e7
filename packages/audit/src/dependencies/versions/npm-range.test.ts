import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInNpmRange, parseNpmRange } from './npm-range.ts';

/** https://github.com/npm/node-semver#ranges, form by form. */
describe('a range of npm', () => {
  test.each([
    ['1.2.3', ['1.2.3'], ['1.2.4', '1.2.3-rc.1']],
    ['>=1.2.7 <1.3.0', ['1.2.7', '1.2.99'], ['1.2.6', '1.3.0', '1.1.0']],
    ['1.2.7 || >=1.2.9 <2.0.0', ['1.2.7', '1.2.9', '1.4.6'], ['1.2.8', '2.0.0']],
    ['1.2.3 - 2.3.4', ['1.2.3', '2.3.4'], ['1.2.2', '2.3.5']],
    ['1.2 - 2.3', ['1.2.0', '2.3.99'], ['2.4.0']],
    ['1.2.3 - 2', ['2.99.0'], ['3.0.0', '3.0.0-0']],
    ['*', ['0.0.1', '99.0.0'], []],
    ['', ['0.0.1', '99.0.0'], []],
    ['1.x', ['1.0.0', '1.99.0'], ['2.0.0', '0.9.0']],
    ['1.2.*', ['1.2.0', '1.2.9'], ['1.3.0']],
    ['1', ['1.5.0'], ['2.0.0']],
    ['~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0', '1.2.2']],
    ['~1.2', ['1.2.0'], ['1.3.0']],
    ['~1', ['1.9.0'], ['2.0.0']],
    ['^1.2.3', ['1.2.3', '1.9.0'], ['2.0.0', '2.0.0-rc.1', '1.2.2']],
    ['^0.2.3', ['0.2.9'], ['0.3.0']],
    ['^0.0.3', ['0.0.3'], ['0.0.4']],
    ['^0.0', ['0.0.9'], ['0.1.0']],
    ['^0', ['0.9.0'], ['1.0.0']],
    ['^1.2.3-beta.2', ['1.2.3-beta.4', '1.9.0'], ['1.2.4-beta.2', '1.2.3-beta.1']],
    ['>1.2', ['1.3.0'], ['1.2.9']],
    ['<=1.2', ['1.2.9'], ['1.3.0']],
    ['<1.2', ['1.1.9'], ['1.2.0']],
    ['> 1.2.3', ['1.2.4'], ['1.2.3']],
    ['>=1.0.0, <2.0.0', ['1.5.0'], ['2.0.0']],
    ['<0.0.0', [], ['0.0.0', '1.0.0']],
    ['>*', [], ['1.0.0']],
  ])('%j', (text, inside, outside) => {
    const range = parseNpmRange(text);
    if (range === undefined) throw new Error('not read');
    expect(inside.filter((version) => !isInNpmRange(version, range))).toEqual([]);
    expect(outside.filter((version) => isInNpmRange(version, range))).toEqual([]);
  });

  test('prereleases count by their order where that is asked for', () => {
    const range = parseNpmRange('<2.0.0') ?? [];
    expect(isInNpmRange('2.0.0-rc.1', range)).toBe(false);
    expect(isInNpmRange('2.0.0-rc.1', range, { includePrerelease: true })).toBe(true);
  });

  test.each([
    'latest',
    'workspace:*',
    'git+ssh://git@example.com/a.git',
    'npm:other@1',
    'file:../a',
    'x'.repeat(3000),
  ])('%s is none', (text) => {
    expect(parseNpmRange(text)).toBeUndefined();
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123.x*<>=~^|- ,av') }), (text) => {
        const range = parseNpmRange(text);
        if (range !== undefined) expect(typeof isInNpmRange('1.2.3', range)).toBe('boolean');
      }),
    );
  });
});
