import { expect, test } from 'vitest';
import { readNpmLock } from './npm-lock.ts';
import { beside, COMMIT, shortPackages } from './package-lists.cases.ts';

function lock(packages: Readonly<Record<string, unknown>>, lockfileVersion = 3) {
  return readNpmLock('package-lock.json', JSON.stringify({ lockfileVersion, packages }, null, 2));
}

test('direct and transitive, by the copy of the manifest', () => {
  const list = lock({
    '': { dependencies: { a: '^1.0.0' } },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^2.0.0' } },
    'node_modules/b': { version: '2.0.0' },
  });
  expect(shortPackages(list)).toEqual(['a@1.0.0 [] direct :9', 'b@2.0.0 [] transitive :15']);
  expect(list.packages[0]).toMatchObject({ dependencies: ['b@2.0.0'], path: 'node_modules/a' });
  expect(list.declared).toMatchObject([{ name: 'a', requirement: '^1.0.0', at: { line: 6 } }]);
});

test('the nested package is the one that its parent needs', () => {
  const { packages } = lock({
    '': { dependencies: { a: '1', b: '2' } },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^1' } },
    'node_modules/a/node_modules/b': { version: '1.5.0' },
    'node_modules/b': { version: '2.0.0', dependencies: { a: '1' } },
  });
  expect(packages.map((each) => each.dependencies)).toEqual([['b@1.5.0'], undefined, ['a@1.0.0']]);
});

test('groups by the flags', () => {
  const list = lock({
    '': {},
    'node_modules/d': { version: '1.0.0', dev: true },
    'node_modules/o': { version: '1.0.0', optional: true },
    'node_modules/x': { version: '1.0.0', devOptional: true },
    'node_modules/p': { version: '1.0.0', peer: true },
    'node_modules/n': { version: '1.0.0' },
  });
  expect(list.packages.map(({ groups }) => groups.join(' '))).toEqual([
    'dev',
    'optional',
    'dev optional',
    'peer',
    '',
  ]);
});

test('an alias has its real name; the name that is imported is kept', () => {
  const { packages } = lock({
    '': { dependencies: { 'string-width-cjs': 'npm:string-width@^4.2.0' } },
    'node_modules/string-width-cjs': { name: 'string-width', version: '4.2.3' },
  });
  expect(packages).toMatchObject([
    { name: 'string-width', alias: 'string-width-cjs', relationship: 'direct' },
  ]);
});

test.each([
  ['the array form', ['packages/*']],
  ['the object form', { packages: ['packages/*'] }],
])('workspaces are no packages, and what they need is direct: %s', (_name, workspaces) => {
  const list = lock({
    '': { workspaces },
    'node_modules/web': { resolved: 'packages/web', link: true },
    'packages/web': { version: '1.0.0', dependencies: { a: '1' }, devDependencies: { b: '1' } },
    'packages/web/node_modules/a': { version: '1.0.0' },
    'node_modules/a': { version: '2.0.0' },
    'node_modules/b': { version: '1.0.0', dev: true },
  });
  expect(shortPackages(list).map((each) => each.replace(/ :\d+$/, ''))).toEqual([
    'a@1.0.0 [] direct',
    'a@2.0.0 [] transitive',
    'b@1.0.0 [dev] direct',
  ]);
});

test('a folder that is no workspace is a package of the file system', () => {
  const { packages } = lock({
    '': { dependencies: { other: 'file:other' } },
    'node_modules/other': { resolved: 'other', link: true },
    other: { version: '0.1.0' },
  });
  expect(packages).toMatchObject([
    { name: 'other', version: '0.1.0', origin: 'file', relationship: 'direct' },
  ]);
});

test.each([
  ['git+ssh', `git+ssh://git@github.com/example/a.git#${COMMIT}`, 'git', COMMIT],
  ['codeload', `https://codeload.github.com/example/a/tar.gz/${COMMIT}`, 'git', COMMIT],
  ['a branch', 'git+https://git.example/a.git#main', 'git', undefined],
  ['an archive', 'https://files.example/a.tgz', 'tarball', undefined],
  ['a registry', 'https://registry.example/a/-/a-1.0.0.tgz', 'registry', undefined],
])('source %s', (_name, resolved, origin, commit) => {
  const [record] = lock({ '': {}, 'node_modules/a': { version: '1.0.0', resolved } }).packages;
  expect(record).toMatchObject({ origin, resolved });
  expect(record?.commit).toBe(commit);
});

test('hashes and install scripts', () => {
  const { packages } = lock({
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha1-a sha512-b', hasInstallScript: true },
  });
  expect(packages).toMatchObject([{ integrity: ['sha1-a', 'sha512-b'], hasInstallScript: true }]);
});

test('version 1 nests; sources are in place of versions', () => {
  const list = readNpmLock(
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 1,
      dependencies: {
        a: { version: '1.0.0', requires: { b: '^1' }, dependencies: { b: { version: '1.1.0', dev: true } } },
        b: { version: '2.0.0' },
        c: { version: 'npm:real@3.0.0' },
        g: { version: `github:example/g#${COMMIT}` },
        f: { version: 'file:../f' },
        t: { version: 'https://files.example/t-4.5.6.tgz' },
      },
    }),
    { readBeside: beside({ 'package.json': { dependencies: { a: '^1.0.0' } } }) },
  );
  expect(list.packages).toMatchObject([
    { name: 'a', version: '1.0.0', relationship: 'direct', dependencies: ['b@1.1.0'] },
    { name: 'b', version: '1.1.0', groups: ['dev'], relationship: 'transitive' },
    { name: 'b', version: '2.0.0' },
    { name: 'real', version: '3.0.0', alias: 'c' },
    { name: 'g', commit: COMMIT, origin: 'git' },
    { name: 'f', origin: 'file' },
    { name: 't', version: '4.5.6', origin: 'tarball' },
  ]);
  expect(list.packages[4]?.version).toBeUndefined();
});

test('version 1 without a manifest: nobody knows what is direct', () => {
  const text = JSON.stringify({ lockfileVersion: 1, dependencies: { a: { version: '1.0.0' } } });
  expect(readNpmLock('package-lock.json', text).packages).toMatchObject([{ relationship: 'unknown' }]);
});

test('one bad entry is told, the others are read', () => {
  const list = lock({
    '': {},
    'node_modules/a': 7,
    'node_modules/b': {},
    'node_modules/c': { version: '1.0.0' },
  });
  expect(list.packages.map(({ name }) => name)).toEqual(['c']);
  expect(list.incomplete).toEqual([
    { what: 'package-lock.json:5', because: 'node_modules/a: an object is needed, a number seen' },
    { what: 'package-lock.json:6', because: 'node_modules/b has neither a version nor a source' },
  ]);
});

test.each(['null', '[]', '"x"', '', '{', '{"a":1,}}', 'not json'])('no document: %s', (text) => {
  expect(() => readNpmLock('package-lock.json', text)).toThrow(/^Cannot read the list of packages: /);
});

test('names of prototypes are names', () => {
  const list = readNpmLock(
    'package-lock.json',
    '{"packages":{"":{"dependencies":{"__proto__":"1"}},"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0"}}}',
  );
  expect(list.packages.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
});

test('what nests without end is refused', () => {
  expect(() => readNpmLock('package-lock.json', '{"a":'.repeat(100_000))).toThrow(/levels deep/);
});

test('a key that comes twice: the last value counts, whatever was read before it', () => {
  const names = (text: string) => readNpmLock('package-lock.json', text).packages.map(({ name }) => name);
  const one = '{"node_modules/a":{"version":"1.0.0"}}';
  const two = '{"node_modules/b":{"version":"1.0.0"},"node_modules/c":{"version":"1.0.0"}}';
  const old = '{"d":{"version":"1.0.0"}}';
  expect(names(`{"lockfileVersion":2,"packages":${one},"dependencies":${old}}`)).toEqual(['a']);
  expect(names(`{"lockfileVersion":2,"dependencies":${old},"packages":${one}}`)).toEqual(['a']);
  expect(names(`{"lockfileVersion":3,"packages":${one},"packages":${two}}`)).toEqual(['b', 'c']);
  expect(names(`{"lockfileVersion":3,"packages":${two},"packages":{}}`)).toEqual([]);
  expect(names(`{"lockfileVersion":1,"packages":${one},"dependencies":${old},"packages":null}`)).toEqual([
    'd',
  ]);
  expect(
    names(
      '{"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"1"},"node_modules/a":{"version":"2.0.0"}}}',
    ),
  ).toEqual(['b', 'a']);
});
