import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMIT } from '../lockfiles/package-lists.cases.ts';
import { aTree } from './a-tree.cases.ts';
import type { InstalledTree } from './installed-tree.ts';
import { readInstalled } from './read-installed.ts';

async function short(tree: InstalledTree): Promise<readonly string[]> {
  const { packages } = await readInstalled('tree', 'archive', tree);
  return packages.map(
    ({ name, version, relationship, groups, path }) =>
      `${name}@${version ?? '?'} ${relationship} [${groups.join(' ')}] ${path}`,
  );
}

test('nested, scoped and bundled packages; direct by the manifest beside them', async () => {
  const tree = aTree({
    'package.json': { dependencies: { a: '1' }, devDependencies: { '@s/d': '1' } },
    'node_modules/a/package.json': { name: 'a', version: '1.0.0', dependencies: { b: '^1' } },
    'node_modules/a/node_modules/b/package.json': { name: 'b', version: '1.0.0' },
    'node_modules/@s/d/package.json': { name: '@s/d', version: '2.0.0', dependencies: { b: '^2' } },
    'node_modules/b/package.json': { name: 'b', version: '2.0.0' },
  });
  expect(await short(tree)).toEqual([
    'a@1.0.0 direct [] node_modules/a',
    'b@1.0.0 transitive [] node_modules/a/node_modules/b',
    '@s/d@2.0.0 direct [dev] node_modules/@s/d',
    'b@2.0.0 transitive [dev] node_modules/b',
  ]);
});

test('what lies deeper in a package is no package, and its lockfiles say nothing', async () => {
  const tree = aTree({
    'node_modules/a/package.json': { name: 'a', version: '1.0.0' },
    'node_modules/a/esm/package.json': { type: 'module' },
    'node_modules/a/test/fixture/node_modules/evil/package.json': { name: 'evil', version: '1.0.0' },
    'node_modules/a/package-lock.json': {
      lockfileVersion: 3,
      packages: { 'node_modules/x': { version: '1.0.0' } },
    },
    'node_modules/.cache/x/package.json': { name: 'x', version: '1.0.0' },
    'node_modules/a/requirements.txt': 'y==1.0',
  });
  expect(await short(tree)).toEqual(['a@1.0.0 unknown [] node_modules/a']);
});

test("pnpm's layout, with its links and without", async () => {
  const files = {
    'package.json': { dependencies: { a: '1' } },
    'node_modules/.pnpm/a@1.0.0/node_modules/a/package.json': {
      name: 'a',
      version: '1.0.0',
      dependencies: { b: '1' },
    },
    'node_modules/.pnpm/b@1.0.0/node_modules/b/package.json': { name: 'b', version: '1.0.0' },
  };
  const links = {
    'node_modules/a': 'node_modules/.pnpm/a@1.0.0/node_modules/a',
    'node_modules/.pnpm/a@1.0.0/node_modules/b': 'node_modules/.pnpm/b@1.0.0/node_modules/b',
  };
  const expected = [
    'a@1.0.0 direct [] node_modules/.pnpm/a@1.0.0/node_modules/a',
    'b@1.0.0 transitive [] node_modules/.pnpm/b@1.0.0/node_modules/b',
  ];
  expect(await short(aTree(files, links))).toEqual(expected);
  expect(await short(aTree(files))).toEqual(expected);
});

test('aliases, install scripts and broken manifests', async () => {
  const list = await readInstalled(
    'tree',
    'node-modules',
    aTree({
      'nodejs/node_modules/cjs/package.json': {
        name: 'real',
        version: '1.0.0',
        scripts: { postinstall: 'x' },
      },
      'nodejs/node_modules/native/package.json': { name: 'native', version: '1.0.0' },
      'nodejs/node_modules/native/binding.gyp': '',
      'nodejs/node_modules/broken/package.json': '{',
      'nodejs/node_modules/nobody/package.json': {},
    }),
  );
  expect(list.packages).toMatchObject([
    { name: 'real', alias: 'cjs', hasInstallScript: true },
    { name: 'native', hasInstallScript: true },
  ]);
  expect(list.incomplete.map(({ what }) => what)).toEqual([
    'nodejs/node_modules/broken/package.json',
    'nodejs/node_modules/nobody/package.json',
  ]);
});

const METADATA =
  'Metadata-Version: 2.1\nName: Flask_Login\nVersion: 0.6.3\nRequires-Dist: Flask>=1\nRequires-Dist: x ; extra == "y"\n\nName: not-this\n';

test('site-packages: wheels, eggs, addresses, and what was asked for', async () => {
  const folder = 'python/lib/python3.12/site-packages';
  const list = await readInstalled(
    'tree',
    'site-packages',
    aTree({
      [`${folder}/Flask_Login-0.6.3.dist-info/METADATA`]: METADATA,
      [`${folder}/Flask_Login-0.6.3.dist-info/REQUESTED`]: '',
      [`${folder}/flask-3.0.0.dist-info/METADATA`]: 'Name: flask\r\nVersion: 3.0.0\r\n\r\n',
      [`${folder}/flask-3.0.0.dist-info/direct_url.json`]: {
        url: 'https://git.example/f.git',
        vcs_info: { commit_id: COMMIT },
      },
      [`${folder}/old-1.0.egg-info/PKG-INFO`]: 'Name: old\nVersion: 1.0\n',
      [`${folder}/older-1.0.egg-info`]: 'Name: older\nVersion: 1.0\n',
      'egg-1.0.egg/EGG-INFO/PKG-INFO': 'Name: egg\nVersion: 1.0\n',
      'bad-1.0.dist-info/METADATA': 'Name: bad\n',
      [`${folder}/poetry.lock`]: '[[package]]\nname = "no"\nversion = "1"\n',
    }),
  );
  expect(
    list.packages.map(({ name, version, relationship }) => `${name} ${version} ${relationship}`),
  ).toEqual([
    'flask-login 0.6.3 direct',
    'flask 3.0.0 transitive',
    'old 1.0 transitive',
    'older 1.0 transitive',
    'egg 1.0 transitive',
  ]);
  expect(list.packages[0]).toMatchObject({ dependencies: ['flask@3.0.0'], at: { line: 3 } });
  expect(list.packages[1]).toMatchObject({ origin: 'git', commit: COMMIT });
  expect(list.incomplete).toMatchObject([{ what: 'bad-1.0.dist-info/METADATA' }]);
});

test('any files under the names of manifests', async () => {
  const path = fc.constantFrom(
    'node_modules/a/package.json',
    'node_modules/@s/package.json',
    'package.json',
    'a.dist-info/METADATA',
    'a.dist-info/direct_url.json',
    'a.egg-info',
    'node_modules/node_modules/package.json',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, fc.oneof(fc.string(), fc.jsonValue())), async (files) => {
      const list = await readInstalled('tree', 'archive', aTree(files));
      for (const { name } of list.packages) expect(name).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
