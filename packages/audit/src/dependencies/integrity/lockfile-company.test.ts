import { expect, test } from 'vitest';
import { readLockfile } from '../lockfiles/read-lockfile.ts';
import { mergedPackages } from '../merged-packages.ts';
import { lockfileCompany } from './lockfile-company.ts';

const npm = (version: string) =>
  JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/a': { version } } });
const pipfile = (version: string) =>
  JSON.stringify({ _meta: { 'pipfile-spec': 6 }, default: { flask: { version: `==${version}` } } });
const uv = (version: string) =>
  `version = 1\n[[package]]\nname = "flask"\nversion = "${version}"\nsource = { registry = "https://index.example/simple" }\n`;
const pylock = (version: string) =>
  `lock-version = "1.0"\n[[packages]]\nname = "flask"\nversion = "${version}"\n`;

function look(files: Readonly<Record<string, string>>) {
  const lists = Object.entries(files).map(([file, text]) => readLockfile(file, text, {}));
  const told = [...lockfileCompany(lists)].flatMap(([file, problems]) =>
    problems.map(({ check, value }) => `${file} ${check} ${value}`),
  );
  const merged = mergedPackages(lists.flatMap(({ packages }) => packages));
  return { told, packages: merged.map(({ name, version, at }) => `${name}@${version} ${at.file}`) };
}

test.each<readonly [string, Readonly<Record<string, string>>, number]>([
  [
    'package-lock and shrinkwrap',
    { 'npm-shrinkwrap.json': npm('1.0.0'), 'package-lock.json': npm('1.0.0') },
    1,
  ],
  [
    'Pipfile.lock and requirements',
    { 'Pipfile.lock': pipfile('3.0.0'), 'requirements.txt': 'Flask==3.0.0\n' },
    1,
  ],
  ['uv.lock and pylock.toml', { 'pylock.toml': pylock('3.0.0'), 'uv.lock': uv('3.0.0') }, 1],
  [
    'two folders are two trees',
    { 'a/package-lock.json': npm('1.0.0'), 'b/package-lock.json': npm('2.0.0') },
    2,
  ],
  [
    'other requirements',
    { 'requirements-dev.txt': 'flask==2.0.0\n', 'requirements.txt': 'flask==3.0.0\n' },
    2,
  ],
  ['what leaves the version open', { 'Pipfile.lock': pipfile('3.0.0'), 'requirements.txt': 'flask>=2\n' }, 2],
])('%s: nothing to tell, each package once a folder', (_name, files, count) => {
  const { told, packages } = look(files);
  expect(told).toEqual([]);
  expect(packages).toHaveLength(count);
});

test.each<readonly [Readonly<Record<string, string>>, string]>([
  [
    { 'npm-shrinkwrap.json': npm('1.0.0'), 'package-lock.json': npm('2.0.0') },
    'package-lock.json lockfile-out-of-step a 1.0.0 and 2.0.0',
  ],
  [
    { 'Pipfile.lock': pipfile('3.0.0'), 'requirements.txt': 'flask==2.0.0\n' },
    'requirements.txt lockfile-out-of-step flask 3.0.0 and 2.0.0',
  ],
  [
    { 'pylock.toml': pylock('3.0.0'), 'uv.lock': uv('3.0.1') },
    'uv.lock lockfile-out-of-step flask 3.0.0 and 3.0.1',
  ],
])('a disagreement: %j', (files, line) => {
  expect(look(files).told).toEqual([line]);
  expect(look(files).packages).toHaveLength(2);
});
