import fc from 'fast-check';
import semver from 'semver';
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

  test.each([
    ['<1.2.3', ['1.2.3-beta', '0.1.0-a'], ['1.2.3']],
    ['<=1.2.3-rc.2', ['1.2.3-rc.1', '1.2.3-rc.2'], ['1.2.3-rc.10', '1.2.3']],
    ['<1.0.3 || >=2.0.0 <2.0.1', ['1.0.3-0', '2.0.1-0'], ['2.0.0-0', '1.0.3']],
    ['>=2 <3', ['2.0.0-rc.1'], ['3.0.0-rc.1']],
    ['2.x', ['2.0.0-rc.1'], ['3.0.0-rc.1']],
    ['1.2.3 - 2', ['1.2.3-rc.1', '2.9.0-a'], ['3.0.0-0']],
    ['^0.2.3', ['0.2.3-beta', '0.2.9'], ['0.3.0-0']],
    ['~1.2.3', ['1.2.9-a'], ['1.2.3-a', '1.3.0-0']],
    ['<= 1.2.3  >1.0.0', ['1.2.3-a', '1.0.1-a'], ['1.0.0-a']],
  ])('%j, where prereleases count by their order', (text, inside, outside) => {
    const range = parseNpmRange(text) ?? [];
    const holds = (version: string) => isInNpmRange(version, range, { includePrerelease: true });
    expect(inside.filter((version) => !holds(version))).toEqual([]);
    expect(outside.filter(holds)).toEqual([]);
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
    '<=',
    '>=1.0.0 <',
    '1.0.0 || ^',
    'x'.repeat(3000),
  ])('%s is none', (text) => {
    expect(parseNpmRange(text)).toBeUndefined();
  });

  test('whatever npm reads, it is read as npm reads it', () => {
    const number = fc.constantFrom('0', '0', '1', '2', '3', '10');
    const open = fc.constantFrom('0', '1', '2', '10', 'x', 'X', '*');
    const suffix = fc.constantFrom(
      '',
      '',
      '',
      '-0',
      '-1',
      '-alpha',
      '-beta.2',
      '-beta.11',
      '-a-b',
      '-rc.1+b',
      '+b',
    );
    const whole = fc
      .tuple(number, number, number, suffix)
      .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);
    const partial = fc.oneof(
      { weight: 2, arbitrary: whole },
      { weight: 1, arbitrary: open },
      { weight: 1, arbitrary: fc.tuple(number, open).map((parts) => parts.join('.')) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(number, open, open, suffix)
          .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`),
      },
    );
    const blank = fc.constantFrom('', '', ' ', '  ');
    const comparator = fc
      .tuple(
        fc.constantFrom('', '', '=', '<', '<=', '>', '>=', '^', '~', '~>'),
        blank,
        fc.constantFrom('', '', 'v'),
        partial,
      )
      .map((parts) => parts.join(''));
    const alternative = fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      {
        weight: 9,
        arbitrary: fc.array(comparator, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      },
      { weight: 3, arbitrary: fc.tuple(partial, partial).map((ends) => ends.join(' - ')) },
    );
    const range = fc
      .tuple(
        blank,
        fc.array(alternative, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('||', ' || ', ' ||'),
        blank,
      )
      .map(([before, all, or, after]) => before + all.join(or) + after);
    fc.assert(
      fc.property(range, whole, fc.boolean(), (text, version, includePrerelease) => {
        const options = { includePrerelease };
        // What npm refuses, advisories hold all the same: that is read as far as it can be.
        fc.pre(semver.validRange(text, options) !== null);
        const read = parseNpmRange(text);
        expect(read && isInNpmRange(version, read, options)).toBe(semver.satisfies(version, text, options));
      }),
      { numRuns: 5000 },
    );
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
