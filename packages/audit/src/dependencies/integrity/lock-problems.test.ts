import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beside, COMMIT } from '../lockfiles/package-lists.cases.ts';
import { readLockfile } from '../lockfiles/read-lockfile.ts';
import { lockProblems } from './lock-problems.ts';
import { readRegistrySettings } from './registry-settings.ts';

interface Given {
  readonly file: string;
  readonly text: string;
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly allowed?: readonly string[];
  readonly base?: string;
}

/** `check name` of every entry, `check` of the file, sorted; what is told about versions of packages stays out. */
function checksOf(given: Given): readonly string[] {
  const around = { readBeside: beside(given.beside ?? {}), foldersBeside: () => [] };
  const list = readLockfile(given.file, given.text, around);
  const { entries, file } = lockProblems({
    ...around,
    list,
    text: given.text,
    registries: readRegistrySettings(around),
    allowedRegistries: given.allowed ?? [],
    ...(given.base === undefined ? {} : { base: readLockfile(given.file, given.base, around) }),
  });
  const told = [...entries].flatMap(([key, problems]) =>
    problems.map(({ check }) => `${check} ${key.replace(/^\w+\/|(?:@[^@/]*|#.*)$/g, '')}`),
  );
  return [...new Set([...told, ...file.map(({ check }) => check)])].sort();
}

const sha512 = (letter: string) => `sha512-${letter.repeat(86)}==`;
const sha256 = (digit: string) => `sha256:${digit.repeat(64)}`;
const address = (name: string, version: string, host = 'registry.example') =>
  `https://${host}/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`;

const ALPHA = { version: '1.0.0', resolved: address('alpha', '1.0.0'), integrity: sha512('a') };
const BETA = { version: '2.0.0', resolved: address('beta', '2.0.0'), integrity: sha512('b') };
const GAMMA = { version: '3.0.0', resolved: address('gamma', '3.0.0'), integrity: sha512('c') };

/** A package-lock.json of three packages, one of them changed. */
function npm(change: object = {}, more: object = {}): Given {
  const text = JSON.stringify(
    {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { alpha: '^1.0.0' } },
        'node_modules/alpha': { ...ALPHA, dependencies: { beta: '^2.0.0', gamma: '^3.0.0' }, ...change },
        'node_modules/beta': BETA,
        'node_modules/gamma': GAMMA,
        ...more,
      },
    },
    null,
    2,
  );
  return {
    file: 'package-lock.json',
    text,
    beside: { 'package.json': { dependencies: { alpha: '^1.0.0' } } },
  };
}

const yarn = (
  resolved = `${address('alpha', '1.0.0')}#${'1'.repeat(40)}`,
  integrity = `\n  integrity ${sha512('a')}`,
): Given => ({
  file: 'yarn.lock',
  text: `# yarn lockfile v1\n\nalpha@^1.0.0:\n  version "1.0.0"\n  resolved "${resolved}"${integrity}\n\nbeta@^2.0.0:\n  version "2.0.0"\n  resolved "${address('beta', '2.0.0')}"\n  integrity ${sha512('b')}\n\ngamma@^3.0.0:\n  version "3.0.0"\n  resolved "${address('gamma', '3.0.0')}"\n  integrity ${sha512('c')}\n`,
});
const berry = (checksum = `\n  checksum: 10c0/${'a'.repeat(128)}`, more = ''): Given => ({
  file: 'yarn.lock',
  text: `__metadata:\n  version: 8\n  cacheKey: 10c0\n\n"alpha@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "alpha@npm:1.0.0${more}"${checksum}\n  languageName: node\n  linkType: hard\n`,
});
const pnpm = (resolution = `{integrity: ${sha512('a')}}`): Given => ({
  file: 'pnpm-lock.yaml',
  text: `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      alpha: {specifier: ^1.0.0, version: 1.0.0}\npackages:\n  alpha@1.0.0:\n    resolution: ${resolution}\nsnapshots:\n  alpha@1.0.0: {}\n`,
});
const bun = (hash = `, "${sha512('a')}"`, registry = ''): Given => ({
  file: 'bun.lock',
  text: `{\n  "lockfileVersion": 1,\n  "workspaces": { "": { "dependencies": { "alpha": "^1.0.0" } } },\n  "packages": {\n    "alpha": ["alpha@1.0.0", "${registry}", {}${hash}],\n  }\n}\n`,
});
const requirements = (text: string, more: Readonly<Record<string, unknown>> = {}): Given => ({
  file: 'requirements.txt',
  text,
  beside: more,
});
const poetry = (
  files = `{file = "alpha-1.0.0-py3-none-any.whl", hash = "${sha256('1')}"}`,
  more = '',
  pyproject?: string,
): Given => ({
  file: 'poetry.lock',
  text: `[[package]]\nname = "alpha"\nversion = "1.0.0"\nfiles = [${files}]\n${more}\n[metadata]\nlock-version = "2.1"\ncontent-hash = "00"\n`,
  ...(pyproject === undefined ? {} : { beside: { 'pyproject.toml': pyproject } }),
});
const uv = (
  url = 'https://files.example/alpha-1.0.0-py3-none-any.whl',
  hash = `, hash = "${sha256('1')}"`,
  registry = 'https://index.example/simple',
): Given => ({
  file: 'uv.lock',
  text: `version = 1\n\n[[package]]\nname = "beta"\nversion = "2.0.0"\nsource = { registry = "https://index.example/simple" }\nwheels = [{ url = "https://files.example/beta-2.0.0-py3-none-any.whl", hash = "${sha256('2')}" }]\n\n[[package]]\nname = "gamma"\nversion = "3.0.0"\nsource = { registry = "https://index.example/simple" }\nwheels = [{ url = "https://files.example/gamma-3.0.0-py3-none-any.whl", hash = "${sha256('3')}" }]\n\n[[package]]\nname = "alpha"\nversion = "1.0.0"\nsource = { registry = "${registry}" }\nwheels = [{ url = "${url}"${hash} }]\n`,
});
const pipfile = (hashes = `["${sha256('1')}"]`, more = ''): Given => ({
  file: 'Pipfile.lock',
  text: `{"_meta": {"pipfile-spec": 6}, "default": {"alpha": {"hashes": ${hashes}, "version": "==1.0.0"}${more}}}`,
});
const pdm = (hash = sha256('1')): Given => ({
  file: 'pdm.lock',
  text: `[metadata]\nlock_version = "4.5.0"\n\n[[package]]\nname = "alpha"\nversion = "1.0.0"\nfiles = [{file = "alpha-1.0.0-py3-none-any.whl", hash = "${hash}"}]\n`,
});
const pylock = (
  url = 'https://files.example/alpha-1.0.0-py3-none-any.whl',
  hashes = `{sha256 = "${'1'.repeat(64)}"}`,
): Given => ({
  file: 'pylock.toml',
  text: `lock-version = "1.0"\n[[packages]]\nname = "alpha"\nversion = "1.0.0"\nwheels = [{url = "${url}", hashes = ${hashes}}]\n`,
});
const hashed = `alpha==1.0.0 --hash=${sha256('1')}\n`;

describe('clean lists are silent', () => {
  const clean: readonly (readonly [string, Given])[] = [
    ['package-lock', npm()],
    [
      'package-lock: parts of another archive',
      npm({}, { 'node_modules/beta/node_modules/inner': { version: '1.0.0', inBundle: true } }),
    ],
    ['package-lock: no addresses', npm({ resolved: undefined })],
    [
      'package-lock: commit of git',
      npm(
        {},
        {
          'node_modules/delta': {
            version: '1.0.0',
            resolved: `git+ssh://git@git.example/orders/delta.git#${COMMIT}`,
          },
        },
      ),
    ],
    [
      'package-lock: alias that the manifest asks for',
      {
        ...npm({}, { 'node_modules/other': { ...BETA, name: 'beta' } }),
        beside: { 'package.json': { dependencies: { alpha: '^1.0.0', other: 'npm:beta@^2.0.0' } } },
      },
    ],
    ['yarn classic', yarn()],
    ['yarn berry', berry()],
    ['yarn berry: for another platform', berry('\n  conditions: os=linux')],
    ['pnpm', pnpm()],
    ['bun', bun()],
    ['requirements with hashes', requirements(hashed)],
    ['requirements that leave versions open', requirements('alpha>=1\nbeta\n')],
    [
      'requirements: another index, hashes hold it',
      requirements(`--extra-index-url https://index.example/simple\n${hashed}`),
    ],
    [
      'requirements: an address with its hash behind it, or beside it',
      requirements(
        `alpha @ https://files.example/alpha-1.0.0.tar.gz#sha256=${'1'.repeat(64)}\nhttps://files.example/beta-2.0.0.tar.gz --hash=sha256:${'2'.repeat(64)}\n`,
      ),
    ],
    ['requirements: a folder of the project', requirements('./alpha\n-e ./beta\n')],
    ['Pipfile.lock', pipfile()],
    ['poetry', poetry()],
    [
      'poetry: one explicit source',
      poetry(
        undefined,
        '',
        '[[tool.poetry.source]]\nname = "own"\nurl = "https://index.example/simple"\npriority = "explicit"\n',
      ),
    ],
    ['pdm', pdm()],
    ['uv', uv()],
    ['pylock', pylock()],
  ];
  test.each(clean)('%s', (_, given) => {
    const isOutOfStep = (check: string) => check === 'lockfile-out-of-step';
    expect(checksOf(given).filter((check) => !isOutOfStep(check) || !/alias/.test(_))).toEqual([]);
  });
});

describe('poisoned twins', () => {
  const poisoned: readonly (readonly [string, Given, string])[] = [
    ['package-lock: no hash', npm({ integrity: undefined }), 'lock-entry-without-hash alpha'],
    ['yarn classic: no hash', yarn(address('alpha', '1.0.0'), ''), 'lock-entry-without-hash alpha'],
    ['yarn berry: no checksum', berry(''), 'lock-entry-without-hash alpha'],
    ['pnpm: no hash', pnpm('{}'), 'lock-entry-without-hash alpha'],
    ['bun: no hash', bun(''), 'lock-entry-without-hash alpha'],
    ['requirements: one without', requirements(`${hashed}beta==2.0.0\n`), 'lock-entry-without-hash beta'],
    [
      'requirements: an address without one, where nothing has one',
      requirements('alpha @ https://files.example/alpha-1.0.0.tar.gz\nbeta>=2\n'),
      'lock-entry-without-hash alpha',
    ],
    [
      'requirements: an address without one that is all there is',
      requirements('https://files.example/alpha-1.0.0-py3-none-any.whl\n'),
      'lock-entry-without-hash alpha',
    ],
    [
      'requirements: a weak one behind the address',
      requirements(`alpha @ https://files.example/alpha-1.0.0.tar.gz#md5=${'1'.repeat(32)}\n`),
      'lock-entry-weak-hash alpha',
    ],
    [
      'requirements: an address that is not encrypted, hash or not',
      requirements(`alpha @ http://files.example/alpha-1.0.0.tar.gz --hash=sha256:${'1'.repeat(64)}\n`),
      'lock-entry-unencrypted alpha',
    ],
    [
      'requirements: another index, hashes of some only',
      requirements(`--extra-index-url https://index.example/simple\n${hashed}beta==2.0.0\n`),
      'lockfile-index-confusion',
    ],
    ['Pipfile.lock: no hash', pipfile('[]'), 'lock-entry-without-hash alpha'],
    ['poetry: no hash', poetry(''), 'lock-entry-without-hash alpha'],
    ['pylock: no hash', pylock(undefined, '{}'), 'lock-entry-without-hash alpha'],
    ['uv: no hash', uv(undefined, ''), 'lock-entry-without-hash alpha'],
    [
      'requirements: pinned, none has one',
      requirements('alpha==1.0.0\nbeta==2.0.0\n'),
      'lockfile-without-hashes',
    ],
    ['package-lock: SHA-1', npm({ integrity: `sha1-${'a'.repeat(27)}=` }), 'lock-entry-weak-hash alpha'],
    ['yarn classic: SHA-1 behind the address', yarn(undefined, ''), 'lock-entry-weak-hash alpha'],
    ['pdm: MD5', pdm(`md5:${'1'.repeat(32)}`), 'lock-entry-weak-hash alpha'],
    [
      'package-lock: host',
      npm({ resolved: address('alpha', '1.0.0', 'evil.example') }),
      'lock-entry-foreign-host alpha',
    ],
    ['yarn classic: host', yarn(address('alpha', '1.0.0', 'evil.example')), 'lock-entry-foreign-host alpha'],
    [
      'yarn berry: host of an archive',
      {
        ...berry(undefined, '::__archiveUrl=https%3A%2F%2Fevil.example%2Falpha%2F-%2Falpha-1.0.0.tgz'),
        beside: { '.yarnrc.yml': 'npmRegistryServer: "https://registry.example"\n' },
      },
      'lock-entry-foreign-host alpha',
    ],
    [
      'pnpm: host of an archive',
      {
        ...pnpm(`{integrity: ${sha512('a')}, tarball: '${address('alpha', '1.0.0', 'evil.example')}'}`),
        beside: { '.npmrc': 'registry=https://registry.example/\n' },
      },
      'lock-entry-foreign-host alpha',
    ],
    [
      'bun: registry',
      {
        ...bun(undefined, 'https://evil.example/'),
        beside: { 'bunfig.toml': '[install]\nregistry = "https://registry.example"\n' },
      },
      'lock-entry-foreign-host alpha',
    ],
    [
      'pdm: an address where the others have none',
      {
        file: 'pdm.lock',
        text: `[metadata]\nlock_version = "4.5.0"\n${['alpha', 'beta', 'gamma', 'delta']
          .map((name, index) => {
            const file = `${name}-1.0.0-py3-none-any.whl`;
            const place = name === 'alpha' ? `url = "https://evil.example/${file}"` : `file = "${file}"`;
            return `\n[[package]]\nname = "${name}"\nversion = "1.0.0"\nfiles = [{${place}, hash = "${sha256(String(index))}"}]\n`;
          })
          .join('')}`,
      },
      'lock-entry-foreign-host alpha',
    ],
    [
      'uv: host of an archive',
      uv('https://evil.example/alpha-1.0.0-py3-none-any.whl'),
      'lock-entry-foreign-host alpha',
    ],
    ['uv: index', uv(undefined, undefined, 'https://evil.example/simple'), 'lock-entry-foreign-host alpha'],
    [
      'all hosts where others are allowed',
      { ...npm(), allowed: ['https://npm.example/'] },
      'lock-entry-foreign-host beta',
    ],
    [
      'package-lock: a scope with a registry of its own',
      {
        ...npm(
          {},
          {
            'node_modules/@orders/core': {
              version: '1.0.0',
              resolved: address('@orders/core', '1.0.0'),
              integrity: sha512('d'),
            },
          },
        ),
        beside: { '.npmrc': '@orders:registry=https://npm.example/\n' },
      },
      'lock-entry-foreign-host @orders/core',
    ],
    [
      'package-lock: http',
      npm({ resolved: 'http://registry.example/alpha/-/alpha-1.0.0.tgz' }),
      'lock-entry-unencrypted alpha',
    ],
    [
      'git over git:',
      npm({ resolved: `git://git.example/alpha.git#${COMMIT}`, integrity: undefined }),
      'lock-entry-unencrypted alpha',
    ],
    [
      'requirements: git over http',
      requirements(`alpha @ git+http://git.example/alpha.git@${COMMIT}\n`),
      'lock-entry-unencrypted alpha',
    ],
    [
      'package-lock: bare address',
      npm({ resolved: address('alpha', '1.0.0', '203.0.113.9') }),
      'lock-entry-doubtful-source alpha',
    ],
    [
      'package-lock: tunnel',
      npm({ resolved: address('alpha', '1.0.0', 'a1b2.ngrok-free.app') }),
      'lock-entry-doubtful-source alpha',
    ],
    [
      'package-lock: this machine',
      npm({ resolved: 'http://localhost:4873/alpha/-/alpha-1.0.0.tgz' }),
      'lock-entry-doubtful-source alpha',
    ],
    [
      'package-lock: file nobody asks for',
      npm(
        {},
        {
          'node_modules/delta': { version: '1.0.0', resolved: 'file:/tmp/delta.tgz', integrity: sha512('d') },
        },
      ),
      'lock-entry-doubtful-source delta',
    ],
    [
      'package-lock: archive of another package',
      npm({ resolved: address('a1pha', '1.0.0') }),
      'lock-entry-other-package alpha',
    ],
    [
      'yarn classic: archive of another package',
      yarn(address('a1pha', '1.0.0')),
      'lock-entry-other-package alpha',
    ],
    [
      'package-lock: another base name',
      npm({ resolved: 'https://registry.example/alpha/-/omega-1.0.0.tgz' }),
      'lock-entry-other-package alpha',
    ],
    [
      'package-lock: archive from elsewhere',
      npm({ resolved: 'https://registry.example/files/x.tgz' }),
      'lock-entry-other-package alpha',
    ],
    [
      'package-lock: alias nobody asks for',
      npm({ name: 'omega', resolved: address('omega', '1.0.0') }),
      'lock-entry-other-package omega',
    ],
    [
      'uv: archive of another package',
      uv('https://files.example/omega-1.0.0-py3-none-any.whl'),
      'lock-entry-other-package alpha',
    ],
    [
      'package-lock: another version',
      npm({ resolved: address('alpha', '1.0.1') }),
      'lock-entry-other-version alpha',
    ],
    [
      'poetry: another version',
      poetry(`{file = "alpha-1.0.1-py3-none-any.whl", hash = "${sha256('1')}"}`),
      'lock-entry-other-version alpha',
    ],
    [
      'package-lock: two hashes',
      npm({}, { 'node_modules/beta/node_modules/alpha': { ...ALPHA, integrity: sha512('z') } }),
      'lock-entry-two-contents alpha',
    ],
    [
      'Pipfile.lock: two hashes',
      {
        ...pipfile(),
        text: pipfile().text.replace(
          /\}$/,
          `, "develop": {"alpha": {"hashes": ["${sha256('9')}"], "version": "==1.0.0"}}}`,
        ),
      },
      'lock-entry-two-contents alpha',
    ],
    [
      'package-lock: branch',
      npm({ resolved: 'git+https://git.example/orders/alpha.git#main', integrity: undefined }),
      'lock-entry-moving-source alpha',
    ],
    [
      'requirements: tag',
      requirements('alpha @ git+https://git.example/orders/alpha.git@v1\n'),
      'lock-entry-moving-source alpha',
    ],
    ['package-lock: install script', npm({ hasInstallScript: true }), 'lock-entry-install-script alpha'],
    [
      'package-lock: name like a popular one',
      npm(
        {},
        {
          'node_modules/lodahs': {
            version: '1.0.0',
            resolved: address('lodahs', '1.0.0'),
            integrity: sha512('l'),
          },
        },
      ),
      'lookalike-package-name lodahs',
    ],
    [
      'manifest asks for more',
      { ...npm(), beside: { 'package.json': { dependencies: { alpha: '^1.0.0', delta: '^1.0.0' } } } },
      'lockfile-out-of-step',
    ],
    [
      'manifest asks for another version',
      { ...yarn(), beside: { 'package.json': { dependencies: { alpha: '^2.0.0' } } } },
      'lockfile-out-of-step',
    ],
    [
      'lockfile asks for more',
      { ...npm(), beside: { 'package.json': { dependencies: {} } } },
      'lockfile-out-of-step',
    ],
    [
      'poetry: another version is asked for',
      poetry(undefined, '', '[tool.poetry.dependencies]\nalpha = "^2.0"\n'),
      'lockfile-out-of-step',
    ],
    [
      'uv: another version is asked for',
      { ...uv(), beside: { 'pyproject.toml': '[project]\nname = "orders"\ndependencies = ["alpha>=2"]\n' } },
      'lockfile-out-of-step',
    ],
    [
      'requirements: another index',
      requirements('--extra-index-url https://index.example/simple\nalpha==1.0.0\n'),
      'lockfile-index-confusion',
    ],
    [
      'requirements: certificate',
      requirements(`--trusted-host index.example\n${hashed}`),
      'lockfile-index-confusion',
    ],
    [
      'pip.conf: another index',
      requirements('alpha==1.0.0\n', {
        'pip.conf': '[global]\nextra-index-url = https://index.example/simple\n',
      }),
      'lockfile-index-confusion',
    ],
    [
      'uv: best of all indexes',
      { ...uv(), beside: { 'pyproject.toml': '[tool.uv]\nindex-strategy = "unsafe-best-match"\n' } },
      'lockfile-index-confusion',
    ],
    [
      'poetry: second source',
      poetry(
        undefined,
        '',
        '[[tool.poetry.source]]\nname = "own"\nurl = "https://index.example/simple"\npriority = "supplemental"\n',
      ),
      'lockfile-index-confusion',
    ],
    [
      'npm: certificates',
      { ...npm(), beside: { '.npmrc': 'strict-ssl=false\n' } },
      'lockfile-index-confusion',
    ],
    [
      'npm: approval without version',
      {
        ...npm(),
        beside: { 'package.json': { dependencies: { alpha: '^1.0.0' }, allowScripts: { alpha: true } } },
      },
      'install-scripts-approved-unpinned',
    ],
    [
      'pnpm: approval of all',
      { ...pnpm(), beside: { 'pnpm-workspace.yaml': 'dangerouslyAllowAllBuilds: true\n' } },
      'install-scripts-approved-unpinned',
    ],
    [
      'bun: trusted',
      {
        ...bun(),
        beside: { 'package.json': { dependencies: { alpha: '^1.0.0' }, trustedDependencies: ['alpha'] } },
      },
      'install-scripts-approved-unpinned',
    ],
    [
      'changed: address alone',
      { ...npm({ resolved: address('alpha', '1.0.0', 'evil.example') }), base: npm().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, yarn',
      { ...yarn(undefined, `\n  integrity ${sha512('z')}`), base: yarn().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, berry',
      { ...berry(`\n  checksum: 10c0/${'b'.repeat(128)}`), base: berry().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, pnpm',
      { ...pnpm(`{integrity: ${sha512('z')}}`), base: pnpm().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, bun',
      { ...bun(`, "${sha512('z')}"`), base: bun().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, uv',
      { ...uv(undefined, `, hash = "${sha256('9')}"`), base: uv().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, poetry',
      { ...poetry(`{file = "alpha-1.0.0-py3-none-any.whl", hash = "${sha256('9')}"}`), base: poetry().text },
      'lock-entry-replaced alpha',
    ],
    [
      'changed: hash alone, requirements',
      { ...requirements(hashed.replaceAll('1'.repeat(64), '9'.repeat(64))), base: hashed },
      'lock-entry-replaced alpha',
    ],
  ];
  test.each(poisoned)('%s', (_, given, expected) => {
    expect(checksOf(given)).toContain(expected);
  });
});

describe('changes that are none of an attack', () => {
  const quiet: readonly (readonly [string, Given])[] = [
    [
      'another version',
      {
        ...npm({ version: '1.0.1', resolved: address('alpha', '1.0.1'), integrity: sha512('n') }),
        base: npm().text,
      },
    ],
    [
      'more wheels of the same version',
      {
        ...poetry(
          `{file = "alpha-1.0.0-py3-none-any.whl", hash = "${sha256('1')}"}, {file = "alpha-1.0.0.tar.gz", hash = "${sha256('5')}"}`,
        ),
        base: poetry().text,
      },
    ],
    [
      'all moved to another registry',
      { ...npm(), text: npm().text.replaceAll('registry.example', 'npm.example'), base: npm().text },
    ],
    ['a better hash', { ...npm(), base: npm({ integrity: `sha1-${'a'.repeat(27)}=` }).text }],
    [
      'pinned approvals',
      {
        ...npm(),
        beside: {
          'package.json': { dependencies: { alpha: '^1.0.0' }, allowScripts: { 'alpha@1.0.0': true } },
        },
      },
    ],
    [
      'an override',
      {
        ...yarn(),
        beside: { 'package.json': { dependencies: { alpha: '^2.0.0' }, resolutions: { alpha: '1.0.0' } } },
      },
    ],
  ];
  test.each(quiet)('%s', (_, given) => {
    expect(checksOf(given)).toEqual([]);
  });
});

test('whatever addresses and hashes hold, there is an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (resolved, integrity, version) => {
      expect(() => checksOf(npm({ resolved, integrity, version: `1${version}` }))).not.toThrow();
    }),
  );
});

describe('lists that leave the registry out: four entries, one of them changed', () => {
  const names = ['alpha', 'beta', 'gamma', 'delta'];
  const FOREIGN = 'https://files.elsewhere.example/alpha/-/alpha-1.0.0.tgz';
  const open = (tarball: string) => (tarball === '' ? '' : `, tarball: ${tarball}`);

  const pnpmOf = (tarball = ''): Given => ({
    file: 'pnpm-lock.yaml',
    text: `lockfileVersion: '9.0'\npackages:\n${names.map((name, at) => `  ${name}@1.0.0:\n    resolution: {integrity: ${sha512(name[0] ?? '')}${open(at === 0 ? tarball : '')}}\n`).join('')}`,
  });
  const bunOf = (tarball = ''): Given => ({
    file: 'bun.lock',
    text: `{"lockfileVersion": 1, "workspaces": {"": {}}, "packages": {\n${names.map((name, at) => `"${name}": ["${name}@1.0.0", "${at === 0 ? tarball : ''}", {}, "${sha512(name[0] ?? '')}"],\n`).join('')}}}`,
  });
  const berryOf = (tarball = '', held = 'alpha'): Given => ({
    file: 'yarn.lock',
    text: `__metadata:\n  version: 8\n\n${names.map((name, at) => `"${name}@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "${at === 0 ? held : name}@npm:1.0.0${at === 0 && tarball !== '' ? `::__archiveUrl=${encodeURIComponent(tarball)}` : ''}"\n  checksum: 10c0/${String(at).repeat(128)}\n`).join('\n')}`,
  });
  const poetryOf = (url = ''): Given => ({
    file: 'poetry.lock',
    text: `${names.map((name, at) => `[[package]]\nname = "${name}"\nversion = "1.0.0"\nfiles = [{file = "${name}-1.0.0-py3-none-any.whl", hash = "${sha256(String(at))}"}]\n${at === 0 && url !== '' ? `[package.source]\ntype = "legacy"\nurl = "${url}"\nreference = "x"\n` : ''}`).join('\n')}\n[metadata]\nlock-version = "2.1"\ncontent-hash = "00"\n`,
  });

  test.each([
    ['pnpm', pnpmOf],
    ['bun', bunOf],
    ['yarn berry', berryOf],
  ])('%s: an address of its own', (_name, list) => {
    expect(checksOf(list())).toEqual([]);
    expect(checksOf(list(FOREIGN))).toEqual(['lock-entry-foreign-host alpha']);
    expect(checksOf({ ...list(FOREIGN), base: list().text })).toContain('lock-entry-replaced alpha');
    const npmrc = { '.npmrc': 'registry=https://files.elsewhere.example/\n' };
    const yarnrc = { '.yarnrc.yml': 'npmRegistryServer: https://files.elsewhere.example\n' };
    const configured = { ...list(FOREIGN), beside: { ...npmrc, ...yarnrc } };
    expect(checksOf(configured)).toEqual([]);
    expect(checksOf({ ...configured, base: list().text })).toEqual([]);
  });

  test('pnpm: the registry over http is told as unencrypted', () => {
    expect(checksOf(pnpmOf('http://registry.example/alpha/-/alpha-1.0.0.tgz'))).toEqual([
      'lock-entry-unencrypted alpha',
    ]);
  });

  test('poetry: one package of another index that nothing configures', () => {
    expect(checksOf(poetryOf())).toEqual([]);
    expect(checksOf(poetryOf('https://pkgs.elsewhere.example/simple'))).toEqual([
      'lock-entry-foreign-host alpha',
    ]);
  });

  test('yarn berry: another package under the name, though nobody asks for an alias', () => {
    expect(checksOf(berryOf('', 'omega'))).toContain('lock-entry-other-package omega');
    const aliased = berryOf('', 'omega');
    const asked = `${aliased.text}\n"app@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "app@workspace:."\n  dependencies:\n    alpha: "npm:omega@^1.0.0"\n`;
    expect(checksOf({ ...aliased, text: asked })).toEqual([]);
  });

  test('pylock: a branch is no commit', () => {
    const list = (commit: string): Given => ({
      file: 'pylock.toml',
      text: `lock-version = "1.0"\n[[packages]]\nname = "alpha"\nvcs = {type = "git", url = "https://git.example/alpha.git", commit-id = "${commit}"}\n`,
    });
    expect(checksOf(list(COMMIT))).toEqual([]);
    expect(checksOf(list('main'))).toEqual(['lock-entry-moving-source alpha']);
  });
});

test('an entry with another hash from another host tells both', () => {
  const given = npm({ resolved: address('alpha', '1.0.0', 'evil.example'), integrity: sha512('z') });
  const around = { readBeside: () => undefined, foldersBeside: () => [] };
  const { entries } = lockProblems({
    ...around,
    list: readLockfile(given.file, given.text, around),
    base: readLockfile(given.file, npm().text, around),
    text: given.text,
    registries: readRegistrySettings(around),
    allowedRegistries: [],
  });
  const told = [...entries.values()].flat().filter(({ check }) => check === 'lock-entry-replaced');
  const changes = told.flatMap(({ what }) => /the (?:hash|address) is another one/.exec(what)?.[0] ?? []);
  expect(changes).toEqual(['the hash is another one', 'the address is another one']);
});
