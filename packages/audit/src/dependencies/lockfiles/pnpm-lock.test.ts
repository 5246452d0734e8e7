import { expect, test } from 'vitest';
import { COMMIT, shortPackages } from './package-lists.cases.ts';
import { pnpmKey } from './pnpm-key.ts';
import { readPnpmLock } from './pnpm-lock.ts';

test.each([
  ['/a/1.0.0', 5.3, 'a', '1.0.0'],
  ['/a/1.0.0_b@2.0.0', 5.4, 'a', '1.0.0'],
  ['/@s/a/1.0.0_@t+b@2.0.0', 5.4, '@s/a', '1.0.0'],
  ['/a_b/1.0.0_c@1.0.0', 5.4, 'a_b', '1.0.0'],
  ['/a/1.0.0/b@2.0.0', 5, 'a', '1.0.0'],
  ['registry.example/a/1.0.0', 5.3, 'a', '1.0.0'],
  ['registry.example/@s/a/1.0.0', 5.3, '@s/a', '1.0.0'],
  ['/a@1.0.0(b@2.0.0)(@s/c@3.0.0)', 6, 'a', '1.0.0'],
  ['/@s/a@1.0.0-rc.1+b', 6, '@s/a', '1.0.0-rc.1+b'],
  ['@s/a@1.0.0(b@2.0.0)', 9, '@s/a', '1.0.0'],
  ['a@file:../a', 9, 'a', 'file:../a'],
  ['github.com/example/a/0123456', 5.3, undefined, undefined],
  ['@codeload.github.com/example/a/tar.gz/0123456', 6, undefined, undefined],
  ['file:../a', 6, undefined, undefined],
  ['', 9, undefined, undefined],
])('key %s of version %s', (key, lockfileVersion, name, version) => {
  expect(pnpmKey(key, lockfileVersion)).toEqual(name === undefined ? {} : { name, version });
});

test('version 5: flags, peers, sources without a name in the key', () => {
  const list = readPnpmLock(
    'pnpm-lock.yaml',
    `lockfileVersion: 5.4
specifiers:
  a: ^1.0.0
dependencies:
  a: 1.0.0_b@2.0.0
  real: /other/3.0.0
  g: github.com/example/g/${COMMIT}
packages:
  /a/1.0.0_b@2.0.0:
    resolution: {integrity: sha512-aaaa}
    peerDependencies:
      b: '2'
    dependencies:
      b: 2.0.0
    requiresBuild: true
    dev: false
  /b/2.0.0:
    resolution: {integrity: sha512-bbbb}
    dev: true
    optional: true
  /other/3.0.0:
    resolution: {integrity: sha512-cccc}
    dev: false
  github.com/example/g/${COMMIT}:
    resolution: {tarball: https://codeload.github.com/example/g/tar.gz/${COMMIT}}
    name: g
    version: 0.1.0
    dev: false
`,
  );
  expect(shortPackages(list)).toEqual([
    'a@1.0.0 [] direct :9',
    'b@2.0.0 [dev optional] transitive :17',
    'other@3.0.0 [] direct :21',
    'g@0.1.0 [] direct :24',
  ]);
  expect(list.packages[0]).toMatchObject({
    integrity: ['sha512-aaaa'],
    dependencies: ['b@2.0.0'],
    hasInstallScript: true,
  });
  expect(list.packages[3]).toMatchObject({ origin: 'git', commit: COMMIT });
  expect(list.declared).toMatchObject([{ name: 'a', requirement: '^1.0.0' }]);
});

test('version 6', () => {
  const list = readPnpmLock(
    'pnpm-lock.yaml',
    `lockfileVersion: '6.0'
importers:
  .:
    devDependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0(b@2.0.0)
  packages/web:
    dependencies:
      own:
        specifier: workspace:*
        version: link:../own
packages:
  /a@1.0.0(b@2.0.0):
    resolution: {integrity: sha512-aaaa}
    dev: true
`,
  );
  expect(shortPackages(list)).toEqual(['a@1.0.0 [dev] direct :14']);
  expect(list.declared).toMatchObject([
    { name: 'a', requirement: '^1.0.0', group: 'dev', at: { line: 5 } },
    { name: 'own', requirement: 'workspace:*' },
  ]);
});

const NINE = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0(b@2.0.0)
    devDependencies:
      alias:
        specifier: npm:d@1
        version: d@1.0.0
    optionalDependencies:
      o:
        specifier: '1'
        version: 1.0.0
packages:
  a@1.0.0:
    resolution: {integrity: sha512-aaaa}
  b@2.0.0:
    resolution: {integrity: sha512-bbbb}
  d@1.0.0:
    resolution: {integrity: sha512-dddd}
  o@1.0.0:
    resolution: {integrity: sha512-oooo}
  g@https://codeload.github.com/example/g/tar.gz/${COMMIT}:
    resolution: {tarball: https://codeload.github.com/example/g/tar.gz/${COMMIT}}
    version: 0.1.0
snapshots:
  a@1.0.0(b@2.0.0):
    dependencies:
      b: 2.0.0
      g: https://codeload.github.com/example/g/tar.gz/${COMMIT}
  b@2.0.0: {}
  d@1.0.0:
    dependencies:
      b: 2.0.0
  o@1.0.0:
    optional: true
  g@https://codeload.github.com/example/g/tar.gz/${COMMIT}: {}
`;

test('version 9: edges in snapshots, groups by what reaches a package', () => {
  expect(shortPackages(readPnpmLock('pnpm-lock.yaml', NINE))).toEqual([
    'a@1.0.0 [] direct :17',
    'b@2.0.0 [] transitive :19',
    'd@1.0.0 [dev] direct :21',
    'o@1.0.0 [optional] direct :23',
    'g@0.1.0 [] transitive :25',
  ]);
});

test('several documents in one file', () => {
  const list = readPnpmLock(
    'pnpm-lock.yaml',
    `---\nlockfileVersion: '9.0'\npackages:\n  x@1.0.0: {}\n---\n${NINE}`,
  );
  expect(list.packages.map(({ name }) => name)).toEqual(['x', 'a', 'b', 'd', 'o', 'g']);
});

test('one bad entry is told, the others are read', () => {
  const list = readPnpmLock(
    'pnpm-lock.yaml',
    'lockfileVersion: 6.0\npackages:\n  /a@1.0.0: 7\n  odd: {}\n  /b@1.0.0: {}\n',
  );
  expect(list.packages.map(({ name }) => name)).toEqual(['b']);
  expect(list.incomplete.map(({ what }) => what)).toEqual(['pnpm-lock.yaml:3', 'pnpm-lock.yaml:4']);
});

test.each(['', 'null', '- a', '"x"', '{a: ', '*a'])('no document: %s', (text) => {
  expect(() => readPnpmLock('pnpm-lock.yaml', text)).toThrow(/^Cannot read the list of packages: /);
});

test('an alias bomb is refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, index) => `l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(', ')}]`,
  );
  expect(() => readPnpmLock('pnpm-lock.yaml', `l0: &l0 x\n${levels.join('\n')}\n`)).toThrow(/at most/);
});

test.each([
  ['5.4', 'real: /other/3.0.0', '/other/3.0.0', ['real']],
  ['5.4', 'other: 3.0.0', '/other/3.0.0', [undefined]],
  ["'9.0'", 'real: { specifier: npm:other@3.0.0, version: other@3.0.0 }', 'other@3.0.0', ['real']],
  [
    "'9.0'",
    'real: { specifier: npm:other@3.0.0, version: other@3.0.0 }\n  other: { specifier: ^3.0.0, version: 3.0.0 }',
    'other@3.0.0',
    [undefined, 'real'],
  ],
])('version %s, asked for as %s: the names that code imports it by', (version, asked, key, aliases) => {
  const list = readPnpmLock(
    'pnpm-lock.yaml',
    `lockfileVersion: ${version}\ndependencies:\n  ${asked}\npackages:\n  ${key}:\n    resolution: {integrity: sha512-cccc}\n`,
  );
  expect(list.packages.map(({ name, alias }) => [name, alias])).toEqual(
    aliases.map((alias) => ['other', alias]),
  );
});
