import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { COMMIT } from './package-lists.cases.ts';
import { readLockfile } from './read-lockfile.ts';

const SAMPLES: readonly (readonly [string, string, string])[] = [
  [
    'some-package-lock.json',
    'package-lock',
    `{"name":"x","lockfileVersion":3,"packages":{"":{"dependencies":{"a":"1"}},"node_modules/a":{"version":"1.0.0","dependencies":{"b":"1"},"resolved":"git+ssh://git@git.example/a.git#${COMMIT}"},"node_modules/b":{"version":"2.0.0","dev":true}}}`,
  ],
  [
    'v1.json',
    'package-lock',
    '{"lockfileVersion":1,"dependencies":{"a":{"version":"1.0.0","requires":{"b":"1"},"dependencies":{"b":{"version":"npm:c@1.0.0"}}}}}',
  ],
  [
    'a.lock',
    'yarn-classic',
    '# yarn lockfile v1\n\n"@s/a@^1", "@s/a@^1.1":\n  version "1.1.0"\n  resolved "https://registry.example/a/-/a-1.1.0.tgz#00"\n  dependencies:\n    b "^2"\n\nb@^2:\n  version "2.0.0"\n',
  ],
  [
    'b.lock',
    'yarn-berry',
    '__metadata:\n  version: 8\n\n"a@npm:^1, a@npm:^1.1":\n  version: 1.1.0\n  resolution: "a@npm:1.1.0"\n  dependencies:\n    b: "npm:2"\n  linkType: hard\n\n"b@npm:2":\n  version: 2.0.0\n  resolution: "b@npm:2.0.0"\n',
  ],
  [
    'c.yaml',
    'pnpm-lock',
    "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a: {specifier: ^1, version: 1.0.0(b@2.0.0)}\npackages:\n  a@1.0.0: {resolution: {integrity: sha512-aa}}\n  b@2.0.0: {}\nsnapshots:\n  a@1.0.0(b@2.0.0): {dependencies: {b: 2.0.0}}\n",
  ],
  [
    'd.yaml',
    'pnpm-lock',
    'lockfileVersion: 5.4\nspecifiers: {a: 1}\ndependencies: {a: 1.0.0_b@1.0.0}\npackages:\n  /a/1.0.0_b@1.0.0:\n    resolution: {integrity: sha512-aa}\n    dev: false\n',
  ],
  [
    'e.lock',
    'bun-lock',
    '{\n  "lockfileVersion": 1,\n  "workspaces": {"": {"dependencies": {"a": "1",},},},\n  "packages": {"a": ["a@1.0.0", "", {"dependencies": {"b": "1"}}, "sha512-aa"], "b": ["b@1.0.0", "", {}, ""],},\n}\n',
  ],
  [
    'some.txt',
    'requirements',
    'a==1.0 \\\n  --hash=sha256:00\nb[x]>=1,<2 ; python_version < "3"\n-r other.txt\nc @ git+https://git.example/c.git@abcdef0#egg=c\n',
  ],
  [
    'p.json',
    'pipfile-lock',
    '{"_meta":{"pipfile-spec":6},"default":{"a":{"version":"==1.0","hashes":["sha256:00"]}},"develop":{}}',
  ],
  [
    'q.lock',
    'poetry-lock',
    '[[package]]\nname = "a"\nversion = "1.0"\noptional = false\n[package.dependencies]\nb = {version = "*", optional = true}\n[[package]]\nname = "b"\nversion = "2"\n[metadata]\nlock-version = "2.0"\ncontent-hash = "00"\n',
  ],
  [
    'r.lock',
    'pdm-lock',
    '[metadata]\ngroups = ["default"]\nlock_version = "4.4"\n[[package]]\nname = "a"\nversion = "1.0"\ndependencies = [\n  "b>=1",\n]\n[[package]]\nname = "b"\nversion = "2"\n',
  ],
  [
    's.lock',
    'uv-lock',
    'version = 1\n\n[[package]]\nname = "app"\nsource = { virtual = "." }\ndependencies = [\n  { name = "a" },\n]\n\n[[package]]\nname = "a"\nversion = "1.0"\n',
  ],
  [
    't.toml',
    'pylock',
    'lock-version = "1.0"\n[[packages]]\nname = "a"\nversion = "1.0"\nmarker = """\'dev\' in extras"""\n',
  ],
];

test.each(SAMPLES)('%s is told to be %s by its content', (file, format, text) => {
  const list = readLockfile(file, text);
  expect(list.format).toBe(format);
  expect(list.packages.length).toBeGreaterThan(0);
});

test.each(['', 'hello', '{"a":1}', '[1]', '\u0000\u0001'])('another file is refused: %j', (text) => {
  expect(() => readLockfile('readme.md', text)).toThrow('a lockfile, requirements or an SBOM is needed');
});

/** Reads, and lets only typed mistakes pass. */
function readsOrRefuses(file: string, text: string): void {
  try {
    const list = readLockfile(file, text);
    for (const { name, version, at } of list.packages) {
      expect(name).not.toBe('');
      expect(version).not.toBe('');
      expect(at.line).toBeGreaterThan(0);
    }
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    expect(error.message).toMatch(/^Cannot read the list of packages: /);
  }
}

const NAMES = [
  'package-lock.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'requirements.txt',
  'Pipfile.lock',
  'poetry.lock',
  'pdm.lock',
  'uv.lock',
  'pylock.toml',
];

test('truncated and mutated files: read in part or refused, never a crash', () => {
  const sample = fc.constantFrom(...SAMPLES);
  const noise = fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    '\n',
    '\\',
    '@',
    ' ',
    '#',
    '__proto__',
    'null',
    '- ',
    '\u0000',
    '&a *a',
    "'''",
    '"""',
    '\uD800',
  );
  fc.assert(
    fc.property(sample, fc.nat(400), fc.nat(400), noise, ([file, , text], from, length, added) => {
      const at = from % text.length;
      readsOrRefuses(file, text.slice(0, at));
      readsOrRefuses(file, `${text.slice(0, at)}${added}${text.slice(at + (length % 8))}`);
    }),
    { numRuns: 1500 },
  );
});

test('any text under any name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 200 }), (file, text) =>
      readsOrRefuses(file, text),
    ),
    { numRuns: 1000 },
  );
});

test('any JSON under any name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('package-lock.json', 'bun.lock', 'Pipfile.lock'),
      fc.dictionary(
        fc.constantFrom('packages', 'dependencies', 'workspaces', 'default', '_meta'),
        fc.dictionary(fc.string(), fc.jsonValue()),
      ),
      (file, value) => readsOrRefuses(file, JSON.stringify(value)),
    ),
    { numRuns: 500 },
  );
});

test('deep nesting in every syntax is refused', () => {
  for (const [file, text] of [
    ['pnpm-lock.yaml', `packages: ${'['.repeat(20_000)}`],
    ['bun.lock', `{"packages":${'['.repeat(100_000)}`],
    ['uv.lock', `version = 1\nx = ${'['.repeat(100_000)}\n[[package]]\n`],
  ] as const)
    expect(() => readLockfile(file, text)).toThrow(/deep|valid/);
});

test('a bun.lock is what its name says, wherever its keys and comments stand', () => {
  const text = '// of Bun\n{ "packages": { "a": ["a@1.0.0", "", {}] }, "lockfileVersion": 1 }';
  expect(readLockfile('web/bun.lock', text)).toMatchObject({ format: 'bun-lock', packages: [{ name: 'a' }] });
  const inner = '{ "lockfileVersion": 1, /* */ "packages": { "a": ["a@1.0.0", "", {}] } }';
  expect(readLockfile('bun.lock', inner)).toMatchObject({ format: 'bun-lock', packages: [{ name: 'a' }] });
});
