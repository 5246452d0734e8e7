import { expect, test } from 'vitest';
import { beside, COMMIT, shortPackages } from '../lockfiles/package-lists.cases.ts';
import { readPdmLock } from './pdm-lock.ts';
import { readPipfileLock } from './pipfile-lock.ts';
import { readPoetryLock } from './poetry-lock.ts';
import { readPylock } from './pylock.ts';
import { readUvLock } from './uv-lock.ts';

const PIPFILE = `{
  "_meta": { "hash": {}, "pipfile-spec": 6 },
  "default": {
    "Flask_Login": { "hashes": ["sha256:00"], "version": "==0.6.3" },
    "g": { "git": "https://git.example/g.git", "ref": "${COMMIT}" },
    "open": { "version": "*" }
  },
  "develop": { "pytest": { "version": "==8.0.0" } },
  "docs": { "sphinx": { "version": "==7.0" }, "bad": 7 }
}`;

test('Pipfile.lock', () => {
  const list = readPipfileLock('Pipfile.lock', PIPFILE, {
    readBeside: beside({ Pipfile: '[packages]\nflask-login = "*"\n[dev-packages]\nother = "*"\n' }),
  });
  expect(shortPackages(list)).toEqual([
    'flask-login@0.6.3 [] direct :4',
    `g@${COMMIT} [] transitive :5`,
    'open@? [] transitive :6',
    'pytest@8.0.0 [dev] transitive :8',
    'sphinx@7.0 [docs] transitive :9',
  ]);
  expect(list.declared).toMatchObject([
    { name: 'flask-login', at: { file: 'Pipfile', line: 2 } },
    { group: 'dev' },
  ]);
  expect(list.incomplete).toEqual([
    { what: 'Pipfile.lock:9', because: 'bad: a package is needed, a number seen' },
  ]);
  expect(shortPackages(readPipfileLock('Pipfile.lock', PIPFILE))[0]).toBe('flask-login@0.6.3 [] unknown :4');
});

test('poetry.lock: categories, sources and hashes of old versions', () => {
  const list = readPoetryLock(
    'poetry.lock',
    `[[package]]
name = "Flask"
version = "3.0.0"
category = "main"
optional = false

[package.dependencies]
Click = ">=8"
extra = {version = "*", optional = true}

[[package]]
name = "click"
version = "8.1.7"
category = "dev"
optional = true

[[package]]
name = "g"
version = "0.1.0"
[package.source]
type = "git"
url = "https://git.example/g.git"
reference = "main"
resolved_reference = "${COMMIT}"

[metadata]
lock-version = "1.1"
content-hash = "00"

[metadata.files]
Flask = [{file = "f", hash = "sha256:00"}]
`,
  );
  expect(shortPackages(list)).toEqual([
    'flask@3.0.0 [] unknown :1',
    'click@8.1.7 [dev optional] unknown :11',
    'g@0.1.0 [] unknown :17',
  ]);
  expect(list.packages[0]).toMatchObject({ dependencies: ['click@8.1.7'], integrity: ['sha256:00'] });
  expect(list.packages[2]).toMatchObject({ origin: 'git', commit: COMMIT });
});

const POETRY = `[[package]]
name = "a"
version = "1.0"
optional = false
[package.dependencies]
b = "*"
[[package]]
name = "b"
version = "2.0"
optional = false
[[package]]
name = "t"
version = "3.0"
optional = false
[package.dependencies]
b = "*"
u = "*"
[[package]]
name = "u"
version = "4.0"
optional = false
[metadata]
lock-version = "2.0"
`;

test('poetry.lock without groups: the manifest tells them', () => {
  const pyproject =
    '[tool.poetry.dependencies]\npython = "^3.9"\na = "^1"\n[tool.poetry.group.dev.dependencies]\nt = "^3"\n';
  const list = readPoetryLock('poetry.lock', POETRY, { readBeside: beside({ 'pyproject.toml': pyproject }) });
  expect(shortPackages(list)).toEqual([
    'a@1.0 [] direct :1',
    'b@2.0 [] transitive :7',
    't@3.0 [dev] direct :11',
    'u@4.0 [dev] transitive :18',
  ]);
  expect(list.declared).toMatchObject([
    { name: 'a', requirement: '^1', at: { line: 3 } },
    { name: 't', group: 'dev' },
  ]);
});

test('poetry.lock of Poetry 2', () => {
  const list = readPoetryLock(
    'poetry.lock',
    '[[package]]\nname = "a"\nversion = "1"\ngroups = ["main", "dev"]\nfiles = [{file = "x", hash = "sha256:00"}]\n[[package]]\nname = "b"\nversion = "1"\ngroups = ["test"]\n',
  );
  expect(list.packages.map(({ groups }) => groups)).toEqual([[], ['test']]);
  expect(list.packages[0]?.integrity).toEqual(['sha256:00']);
});

test('pdm.lock: entries of extras are the same package', () => {
  const list = readPdmLock(
    'pdm.lock',
    `[metadata]
groups = ["default", "dev"]
lock_version = "4.4"
[[package]]
name = "a"
version = "1.0"
groups = ["default"]
dependencies = ["b>=1; python_version < '3.9'"]
files = [{file = "x", hash = "sha256:00"}]
[[package]]
name = "a"
version = "1.0"
extras = ["x"]
groups = ["dev"]
dependencies = ["a==1.0", "c"]
[[package]]
name = "b"
version = "2.0"
groups = ["dev"]
[[package]]
name = "c"
version = "3.0"
git = "https://git.example/c.git"
revision = "${COMMIT}"
groups = ["default", "dev"]
`,
  );
  expect(shortPackages(list)).toEqual([
    'a@1.0 [] unknown :4',
    'b@2.0 [dev] unknown :16',
    'c@3.0 [] unknown :20',
  ]);
  expect(list.packages[0]?.dependencies).toEqual(['b@2.0', 'c@3.0']);
  expect(list.packages[2]).toMatchObject({ commit: COMMIT, origin: 'git' });
});

test('uv.lock: the project is no package and tells what is direct', () => {
  const list = readUvLock(
    'uv.lock',
    `version = 1
requires-python = ">=3.9"

[[package]]
name = "app"
version = "0.1.0"
source = { virtual = "." }
dependencies = [
    { name = "a" },
]

[package.optional-dependencies]
plot = [{ name = "p" }]

[package.dev-dependencies]
dev = [
    { name = "d" },
]

[package.metadata]
requires-dist = [
    { name = "a", specifier = ">=1" },
]

[[package]]
name = "a"
version = "1.0"
source = { registry = "https://index.example/simple" }
dependencies = [{ name = "f", version = "2.0" }]
sdist = { url = "https://files.example/a.tar.gz", hash = "sha256:00" }
wheels = [{ url = "https://files.example/a.whl", hash = "sha256:11" }]

[[package]]
name = "d"
version = "1.0"
source = { git = "https://git.example/d.git?rev=main#${COMMIT}" }
dependencies = [{ name = "f", version = "1.0" }]

[[package]]
name = "f"
version = "1.0"

[[package]]
name = "f"
version = "2.0"

[[package]]
name = "p"
version = "1.0"
`,
  );
  expect(shortPackages(list)).toEqual([
    'a@1.0 [] direct :25',
    'd@1.0 [dev] direct :33',
    'f@1.0 [dev] transitive :39',
    'f@2.0 [] transitive :43',
    'p@1.0 [plot] direct :47',
  ]);
  expect(list.packages[0]).toMatchObject({ integrity: ['sha256:00', 'sha256:11'], dependencies: ['f@2.0'] });
  expect(list.packages[1]).toMatchObject({ commit: COMMIT });
  expect(list.declared).toMatchObject([{ name: 'a', requirement: '>=1', at: { line: 22 } }]);
});

test('pylock.toml', () => {
  const list = readPylock(
    'pylock.toml',
    `lock-version = "1.0"
created-by = "tool"
default-groups = ["main"]

[[packages]]
name = "a"
version = "1.0"
marker = "'main' in dependency_groups or 'dev' in dependency_groups"
dependencies = [{ name = "b" }]
wheels = [{ url = "https://files.example/a.whl", hashes = { sha256 = "00" } }]

[[packages]]
name = "b"
marker = "'dev' in dependency_groups"
sdist = { name = "b-2.0.tar.gz", hashes = { sha256 = "11" } }

[[packages]]
name = "c"
[packages.vcs]
type = "git"
url = "https://git.example/c.git"
commit-id = "${COMMIT}"

[[packages]]
name = "app"
directory = { path = "." }

[[packages]]
version = "1"
`,
  );
  expect(shortPackages(list)).toEqual([
    'a@1.0 [] unknown :5',
    'b@2.0 [dev] unknown :12',
    `c@${COMMIT} [] unknown :17`,
  ]);
  expect(list.packages[0]).toMatchObject({ integrity: ['sha256:00'], dependencies: ['b@2.0'] });
  expect(list.incomplete).toEqual([{ what: 'pylock.toml:28', because: 'an entry has no name of a package' }]);
});

test('a broken manifest is told, and the lockfile is read', () => {
  const list = readPoetryLock('poetry.lock', POETRY, { readBeside: beside({ 'pyproject.toml': '[' }) });
  expect(list.packages).toHaveLength(4);
  expect(list.incomplete).toMatchObject([{ what: 'pyproject.toml:1' }]);
});

test.each([readPoetryLock, readPdmLock, readUvLock, readPylock])('%o: no TOML', (read) => {
  expect(() => read('x.lock', '[[package')).toThrow('it is no valid TOML');
});

test.each(['null', '[]', '7', '{'])('Pipfile.lock: no object: %s', (text) => {
  expect(() => readPipfileLock('Pipfile.lock', text)).toThrow(/^Cannot read the list of packages/);
});

test('Pipfile.lock: the version of an archive stands in its address', () => {
  const text =
    '{"default":{"a":{"file":"https://files.example/a-1.0.0.tar.gz"},"b":{"file":"https://files.example/latest.zip"},"c":{"git":"https://git.example/c-2.0.0.zip"}}}';
  const { packages } = readPipfileLock('Pipfile.lock', text);
  expect(packages.map(({ version }) => version)).toEqual(['1.0.0', undefined, undefined]);
});
