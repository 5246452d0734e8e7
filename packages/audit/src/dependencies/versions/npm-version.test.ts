import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { compareNpmVersions, parseNpmVersion } from './npm-version.ts';

describe('the order of npm versions', () => {
  test.each([
    ['1.0.0', '2.0.0'],
    ['2.0.0', '10.0.0'],
    ['1.0.0-alpha', '1.0.0'],
    ['1.0.0-alpha', '1.0.0-alpha.1'],
    ['1.0.0-alpha.1', '1.0.0-alpha.beta'],
    ['1.0.0-beta', '1.0.0-beta.2'],
    ['1.0.0-beta.2', '1.0.0-beta.11'],
    ['1.0.0-beta.11', '1.0.0-rc.1'],
    ['1.0.0-1', '1.0.0-a'],
    ['1.0.0', '1.0.0.1'],
    ['1', '1.0.1'],
    ['1.2.3.4', '1.2.3.10'],
    ['1.0.0rc1', '1.0.0'],
    ['1.0.0-9007199254740993', '1.0.0-9007199254740994'],
    ['9007199254740993.0.0', '9007199254740994.0.0'],
    ['latest', '0.0.0-0'],
    ['a', 'b'],
  ])('%s comes before %s', (a, b) => {
    expect(compareNpmVersions(a, b)).toBeLessThan(0);
    expect(compareNpmVersions(b, a)).toBeGreaterThan(0);
  });

  test.each([
    ['1.0.0', '1'],
    ['1.0', '1.0.0.0'],
    ['v1.2.3', '1.2.3'],
    ['=1.2.3', ' 1.2.3 '],
    ['1.2.3+build.7', '1.2.3'],
    ['1.2.3-rc.1+a', '1.2.3-rc.1+b'],
  ])('%s and %s are the same', (a, b) => {
    expect(compareNpmVersions(a, b)).toBe(0);
  });

  test('texts that are no versions are told so', () => {
    expect(parseNpmVersion('')).toBeUndefined();
    expect(parseNpmVersion('latest')).toBeUndefined();
    expect(parseNpmVersion(`1.${'0'.repeat(300)}`)).toBeUndefined();
  });

  test('versions of npm are ordered as npm orders them', () => {
    const version = fc.stringMatching(
      /^(0|[1-9]\d{0,2})\.(0|[1-9]\d?)\.(0|[1-9]\d?)(-(0|[1-9]\d?|[a-c-]{1,3})(\.(0|[1-9]\d?|[A-Ca-c-]{1,2})){0,2})?(\+[a-z]{1,2})?$/,
    );
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareNpmVersions(a, b))).toBe(semver.compare(a, b));
        expect(Math.sign(compareNpmVersions(a, a.split('-')[0] ?? ''))).toBe(
          semver.compare(a, a.split('-')[0] ?? ''),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is an order over any texts: antisymmetric and transitive', () => {
    const version = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^v?\d{1,3}(\.\d{1,3}){0,4}(-[a-z0-9]{1,4}(\.[a-z0-9]{1,3}){0,2})?$/),
    );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const sign = Math.sign(compareNpmVersions(a, b));
        expect(Math.sign(compareNpmVersions(b, a)) + sign).toBe(0);
        const [x = '', y = '', z = ''] = [a, b, c].sort(compareNpmVersions);
        expect(compareNpmVersions(x, z)).toBeLessThanOrEqual(0);
        expect(compareNpmVersions(x, y)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
