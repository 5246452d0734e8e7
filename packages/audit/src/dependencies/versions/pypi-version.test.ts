import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePypiVersions, isInSpecifier } from './pypi-version.ts';

describe('the order of Python versions', () => {
  test.each([
    ['1.0.dev1', '1.0a1'],
    ['1.0a1', '1.0a2'],
    ['1.0a2', '1.0b1'],
    ['1.0b1', '1.0rc1'],
    ['1.0rc1', '1.0'],
    ['1.0', '1.0+local'],
    ['1.0+local', '1.0.post1'],
    ['1.0.post1', '1.1'],
    ['2.0', '10.0'],
    ['9.0', '1!0.1'],
    // From before PEP 440: all of them come before all others.
    ['0.9-doduo', '0.1'],
    ['0.1-bulbasaur', '0.9-doduo'],
    ['1-x', '2-x'],
  ])('%s comes before %s', (a, b) => {
    expect(comparePypiVersions(a, b)).toBeLessThan(0);
    expect(comparePypiVersions(b, a)).toBeGreaterThan(0);
  });

  test.each([
    ['1.0', '1.0.0'],
    ['v1.0', '1.0'],
    ['1.0-alpha.1', '1.0a1'],
    ['1.0-1', '1.0.post1'],
    ['1.0C1', '1.0rc1'],
  ])('%s and %s are the same', (a, b) => {
    expect(comparePypiVersions(a, b)).toBe(0);
  });

  test('specifiers', () => {
    expect(isInSpecifier('2.5', '>=2,<3')).toBe(true);
    expect(isInSpecifier('3.0', '>=2,<3')).toBe(false);
    expect(isInSpecifier('2.5.1', '~=2.5')).toBe(true);
    expect(isInSpecifier('1.0', '')).toBe(true);
    expect(isInSpecifier('0.9-doduo', '>=0.1')).toBeUndefined();
    expect(isInSpecifier('1.0', 'from nowhere')).not.toBe(true);
  });

  test('is an order over any texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (a, b) => {
        expect(Math.sign(comparePypiVersions(a, b)) + Math.sign(comparePypiVersions(b, a))).toBe(0);
      }),
    );
  });
});
