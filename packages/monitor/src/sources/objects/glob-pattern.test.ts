import { describe, expect, test } from 'vitest';
import { globPattern, hasGlob } from './glob-pattern.ts';

describe('globPattern()', () => {
  test.each<[string, string, boolean]>([
    ['/a/*.gz', '/a/x.gz', true],
    ['/a/*.gz', '/a/b/x.gz', false],
    ['/a/**/*.gz', '/a/b/c/x.gz', true],
    ['/a/**/*.gz', '/a/x.gz', true],
    ['/a/?.gz', '/a/x.gz', true],
    ['/a/?.gz', '/a/xy.gz', false],
    ['/a/[xy].gz', '/a/y.gz', true],
    ['/a/[!xy].gz', '/a/y.gz', false],
    ['/a/{x,y}.{gz,log}', '/a/y.log', true],
    ['/a/{x,y}.gz', '/a/z.gz', false],
    ['/a/x.gz', '/a/x-gz', false],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(globPattern(glob)(path)).toBe(expected);
  });

  test('takes no exponential time', () => {
    expect(globPattern(`${'*a'.repeat(40)}b`)('a'.repeat(2000))).toBe(false);
  });
});

test('hasGlob()', () => {
  expect(hasGlob('/logs/a.gz')).toBe(false);
  expect(hasGlob('/logs/*.gz')).toBe(true);
});
