import { describe, expect, test } from 'vitest';
import { readNpmLock } from '../lockfiles/npm-lock.ts';
import { readPoetryLock } from '../python/poetry-lock.ts';
import { leastAllowedVersion } from './least-allowed-version.ts';
import { upgradeAdvice } from './upgrade-advice.ts';

function npmList(root: Record<string, string>, wrapperNeeds: Record<string, string>) {
  return readNpmLock(
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: root },
        'node_modules/wrapper': { version: '2.0.0', dependencies: wrapperNeeds },
        'node_modules/padder': { version: '1.2.0' },
      },
    }),
  );
}

function advice(
  list: ReturnType<typeof npmList>,
  fixedIn: string | undefined,
  through: readonly string[],
): string {
  const record = list.packages.find(({ name }) => name === 'padder');
  if (record === undefined) throw new Error('the list has no padder');
  return upgradeAdvice(list, record, { fixedIn, through });
}

describe('a direct package', () => {
  test('whose range allows the fix: the lockfile alone', () => {
    expect(advice(npmList({ padder: '^1.0.0' }, {}), '1.3.1', ['padder'])).toBe(
      'Upgrade padder to 1.3.1 or later (`npm update padder`).',
    );
  });

  test('whose range stands behind an alias: what the range says', () => {
    const list = (range: string) =>
      readNpmLock(
        'package-lock.json',
        JSON.stringify({
          lockfileVersion: 3,
          packages: {
            '': { dependencies: { pad: range } },
            'node_modules/pad': { name: 'padder', version: '1.2.0' },
          },
        }),
      );
    expect(advice(list('npm:padder@^1.0.0'), '1.3.1', ['padder'])).toBe(
      'Upgrade padder to 1.3.1 or later (`npm update padder`).',
    );
    expect(advice(list('npm:padder@~1.2.0'), '1.3.1', ['padder'])).toBe(
      'Raise padder in package-lock.json:1 from npm:padder@~1.2.0 to 1.3.1 or later.',
    );
  });

  test('whose range does not: the range', () => {
    expect(advice(npmList({ padder: '~1.2.0' }, {}), '1.3.1', ['padder'])).toBe(
      'Raise padder in package-lock.json:1 from ~1.2.0 to 1.3.1 or later.',
    );
  });
});

describe('a transitive package', () => {
  const through = ['wrapper', 'padder'];

  test('that every range allows: the lockfile alone', () => {
    expect(advice(npmList({ wrapper: '2' }, { padder: '^1.2.0' }), '1.3.1', through)).toBe(
      'Every range allows padder 1.3.1: refresh the lockfile (`npm update padder`).',
    );
  });

  test('that one keeps back: who it is, and the override', () => {
    expect(advice(npmList({ wrapper: '2' }, { padder: '~1.2.0' }), '1.3.1', through)).toBe(
      'Upgrade wrapper to a version that takes padder 1.3.1 or later (wrapper@2.0.0 asks for padder ~1.2.0), or set padder to 1.3.1 in `overrides` of package.json.',
    );
  });

  test('without a fix: who needs it', () => {
    expect(advice(npmList({ wrapper: '2' }, { padder: '~1.2.0' }), undefined, through)).toBe(
      'No version of padder without a known advisory is known: replace it, or the packages that need it (wrapper).',
    );
  });

  test('of Poetry, by PEP 440', () => {
    const text = `[[package]]
name = "wrapper"
version = "2.0"
[package.dependencies]
padder = ">=1.0,<1.3"

[[package]]
name = "padder"
version = "1.2"
`;
    const list = readPoetryLock('poetry.lock', text);
    expect(advice(list, '1.3.1', through)).toContain('wrapper@2.0 asks for padder >=1.0,<1.3');
    expect(advice(list, '1.2.9', through)).toContain('Every range allows padder 1.2.9');
  });
});

test.each([
  ['>=2.0,<3', '2.0'],
  ['^4.17.0', '4.17.0'],
  ['~=2.1', '2.1'],
  ['==0.7.*', '0.7'],
  ['1.x', '1'],
  ['=== 1.0', '1.0'],
  ['1.2.3 - 2.0.0', '1.2.3'],
  ['<3', undefined],
  ['!=1.5', undefined],
  ['*', undefined],
  ['', undefined],
])('the least version that %s allows is %s', (requirement, expected) => {
  expect(leastAllowedVersion(requirement)).toBe(expected);
});
