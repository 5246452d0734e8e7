import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';
import { aProject, type Project } from '../testing/a-project.ts';

let project: Project | undefined;
afterEach(() => project?.remove());

function theProject(files: Readonly<Record<string, string>>): Project {
  project = aProject(files);
  return project;
}

const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: { '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0' } },
});

test('every lockfile of a folder, not those of packages', async () => {
  const { run } = theProject({
    'package-lock.json': LOCK,
    'api/requirements.txt': 'Flask==3.0.0\nbad==\n',
    'node_modules/a/package.json': '{"name":"a","version":"1.0.0"}',
    'node_modules/a/yarn.lock': '# yarn lockfile v1\n',
    '.git/package-lock.json': LOCK,
    '.venv/lib/python3.12/site-packages/x/poetry.lock': '',
  });
  const { code, stdout, stderr } = await run('sbom', '-f', 'json');
  const answer = JSON.parse(stdout);
  expect(answer.schema).toBe('watertight/packages/1');
  expect(answer.packages).toMatchObject([
    {
      name: 'flask',
      version: '3.0.0',
      ecosystem: 'PyPI',
      purl: 'pkg:pypi/flask@3.0.0',
      groups: [],
      relationship: 'direct',
      at: { file: 'api/requirements.txt', line: 1 },
      confidence: 'exact',
    },
    { name: 'a', version: '1.0.0', ecosystem: 'npm', at: { file: 'package-lock.json', line: 1 } },
  ]);
  expect(answer.incomplete).toEqual([
    { what: 'api/requirements.txt:2', because: 'bad==: it is no requirement' },
  ]);
  expect(code).toBe(4);
  expect(stderr).toContain('api/requirements.txt:2');
});

test('a requirement that fixes no version: the field is there, and says that nothing is known', async () => {
  const { run } = theProject({ 'requirements.txt': 'requests>=2\nflask\n' });
  const { stdout } = await run('sbom', '--json');
  expect(JSON.parse(stdout).packages).toMatchObject([
    { name: 'flask', version: null, purl: 'pkg:pypi/flask' },
    { name: 'requests', version: null, requirement: '>=2', purl: 'pkg:pypi/requests' },
  ]);
});

test('what is installed, where there is no lockfile', async () => {
  const { run } = theProject({
    'web/package.json': '{"dependencies":{"a":"1"}}',
    'web/node_modules/a/package.json': '{"name":"a","version":"1.0.0"}',
    'fn/b-1.0.dist-info/METADATA': 'Name: b\nVersion: 1.0\n',
    'fn/c-1.0.dist-info/METADATA': 'Name: c\nVersion: 1.0\n',
    'py/.venv/lib/python3.12/site-packages/d-1.0.dist-info/METADATA': 'Name: d\nVersion: 1.0\n',
  });
  const { code, stdout } = await run('sbom', '--json');
  expect(JSON.parse(stdout).packages).toMatchObject([
    { name: 'b', at: { file: 'fn/b-1.0.dist-info/METADATA' } },
    { name: 'c' },
    { name: 'd' },
    { name: 'a', relationship: 'direct', at: { file: 'web/node_modules/a/package.json' } },
  ]);
  expect(code).toBe(0);
});

test('a bundle, where neither a lockfile nor an installed tree tells what is in it', async () => {
  const bundle =
    "// node_modules/lodash/lodash.js\nvar VERSION = '4.17.20';\n// src/app.js\nexports.handler = 1;\n";
  const { run } = theProject({ 'dist/app.js': bundle, 'src/app.js': 'exports.handler = 1;\n' });
  const whole = await run('sbom', '--json');
  expect(JSON.parse(whole.stdout).packages).toMatchObject([
    { name: 'lodash', version: '4.17.20', confidence: 'likely', at: { file: 'dist/app.js', line: 1 } },
  ]);
  expect(whole.code).toBe(0);
  const named = await run('sbom', 'dist/app.js', '--json');
  expect(JSON.parse(named.stdout).packages).toHaveLength(1);
  const vulnerable = await run('scan', '--only', 'dependencies', 'dist/app.js', '--json');
  expect(JSON.parse(vulnerable.stdout).findings[0]).toMatchObject({ code: 'WT-DEP-01' });
});

test('a bundle that nothing tells about is no clean one', async () => {
  const { run } = theProject({ 'app.js': `var a=[${'1,'.repeat(20_000)}];` });
  const { code, stdout } = await run('sbom', '--json');
  expect(JSON.parse(stdout).incomplete[0].because).toMatch(/^unrecognised code, 41 kB/);
  expect(code).toBe(4);
});

test('a file by its content, whatever its name', async () => {
  const { run } = theProject({ 'old-lock.json': LOCK, 'deps.txt': 'x==1.0\n', 'notes.md': 'hello' });
  expect(JSON.parse((await run('sbom', 'old-lock.json', '--json')).stdout).packages).toHaveLength(1);
  expect(JSON.parse((await run('sbom', 'deps.txt', '--json')).stdout).packages).toHaveLength(1);
  const other = await run('sbom', 'notes.md', '--json');
  expect(other.code).toBe(4);
  expect(JSON.parse(other.stdout).incomplete[0].because).toContain(
    'a lockfile, requirements or an SBOM is needed',
  );
});

test('an archive', async () => {
  const { run, folder } = theProject({});
  writeFileSync(
    join(folder, 'fn.zip'),
    aZip([{ name: 'node_modules/a/package.json', text: '{"name":"a","version":"1.0.0"}' }]),
  );
  const { code, stdout } = await run('sbom', 'fn.zip', '--json');
  expect(JSON.parse(stdout).packages).toMatchObject([
    { name: 'a', at: { file: 'fn.zip/node_modules/a/package.json' } },
  ]);
  expect(code).toBe(0);
});

test('as CycloneDX, SPDX and a table', async () => {
  const { run, folder } = theProject({ 'package-lock.json': LOCK });
  const bom = await run('sbom', '-f', 'cyclonedx');
  expect(JSON.parse(bom.stdout)).toMatchObject({
    specVersion: '1.6',
    metadata: { timestamp: '2026-03-01T00:00:00.000Z' },
  });
  const spdx = await run('sbom', '-f', 'spdx');
  expect(JSON.parse(spdx.stdout)).toMatchObject({ spdxVersion: 'SPDX-2.3' });
  expect((await run('sbom')).stdout).toContain('package-lock, 1 package');
  writeFileSync(join(folder, 'bom.json'), bom.stdout);
  expect(JSON.parse((await run('sbom', 'bom.json', '--json')).stdout).packages).toMatchObject([
    { name: 'a', relationship: 'direct' },
  ]);
});

test('CycloneDX of a project with many kinds of lists is valid for its own library', async () => {
  const { run } = theProject({
    'package-lock.json': LOCK,
    'yarn/yarn.lock':
      '# yarn lockfile v1\n\n"@s/b@^1.0.0":\n  version "1.0.0-rc.1+build"\n  resolved "https://user:secret@registry.example/@s/b/-/b-1.0.0.tgz#abc"\n  integrity sha512-AAAA\n',
    'api/requirements.txt': `Flask==3.0.0 --hash=sha256:${'0'.repeat(64)}\nrequests>=2\nx @ git+https://git.example/x.git@main\n`,
    'uv/uv.lock':
      'version = 1\n[[package]]\nname = "torch"\nversion = "2.0+cu118"\nsource = { registry = "https://registry.example/simple" }\n',
    'dist/app.js': "// node_modules/lodash/lodash.js\nvar VERSION = '4.17.20';\nexports.handler = 1;\n",
  });
  const { stdout } = await run('sbom', '-f', 'cyclonedx');
  expect(JSON.parse(stdout).components.length).toBeGreaterThan(5);
  const library = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await library.validate(stdout)).toBeNull();
  expect(stdout).not.toContain('secret');
});

test('nothing to look at', async () => {
  const { run } = theProject({ 'readme.md': '' });
  const told = expect.stringContaining('no lockfile, no requirements, nothing installed');
  expect(await run('sbom')).toMatchObject({ code: 4, stdout: 'No packages found\n', stderr: told });
  const { code, stdout, stderr } = await run('sbom', '-f', 'json');
  expect([code, stderr]).toEqual([4, told]);
  expect(JSON.parse(stdout)).toMatchObject({ packages: [], incomplete: [{ what: '.', because: told }] });
});

test('no such folder; a format of another command', async () => {
  const { run } = theProject({});
  expect(await run('sbom', 'none')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no such file or folder'),
  });
  expect((await run('scan', '-f', 'cyclonedx')).code).toBe(2);
});

test('a long answer goes no faster than it is taken', async () => {
  const packages = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`node_modules/p${index}`, { version: '1.0.0' }]),
  );
  const { folder } = theProject({ 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) });
  let waiting = 0;
  let most = 0;
  let text = '';
  const stdout = {
    write: (piece: string) => {
      text += piece;
      waiting += piece.length;
      most = Math.max(most, waiting);
      return false;
    },
    once: (_event: 'drain', done: () => void) => {
      setImmediate(() => {
        waiting = 0;
        done();
      });
    },
  };
  for (const format of ['json', 'jsonl', 'cyclonedx', 'spdx']) {
    text = '';
    await runCommandLine(['sbom', '-f', format, '--data', ':memory:'], { cwd: folder, stdout });
    expect([format, text.length > 300_000, text.endsWith('\n')]).toEqual([format, true, true]);
  }
  expect(most).toBeLessThan(70_000);
});
