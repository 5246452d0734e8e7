import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProject, type Project } from '../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

const ADVISORY = JSON.stringify({
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: '2026-02-01T00:00:00Z',
  database_specific: { severity: 'HIGH' },
  affected: [
    {
      package: { ecosystem: 'npm', name: 'padder' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
    },
  ],
});
const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: { '': { dependencies: { padder: '1' } }, 'node_modules/padder': { version: '1.2.0' } },
});

function run(...words: readonly string[]) {
  return project.run(...words, '--data', join(project.folder, 'data'));
}

test('what was updated is listed, and scan judges by it and says so', async () => {
  project.put({ 'dump/one.json': ADVISORY, 'package-lock.json': LOCK });
  expect((await run('intel', 'list')).code).toBe(4);
  expect((await run('intel', 'update', '--file', 'dump')).code).toBe(0);
  const listed = await run('intel', 'list', '-f', 'json');
  expect(JSON.parse(listed.stdout)).toMatchObject({
    schema: 'watertight/intel/1',
    sources: [{ name: 'folder dump', records: 1, newest: '2026-02-01T00:00:00Z' }],
    counts: { advisories: 1, packages: 1 },
  });
  const scanned = await run('scan', '--only', 'dependencies', '-f', 'json');
  expect(scanned.code).toBe(1);
  expect(scanned.stderr).toContain('Advisories: local store of 2026-02-01');
  expect(JSON.parse(scanned.stdout).summary.packages.advisories.source).toBe('store');
});

test('without a store the shipped advisories are used, and what they do not speak of is not decided', async () => {
  const lock = LOCK.replaceAll('padder', 'minimist').replace('1.2.0', '1.2.5');
  project.put({ 'package-lock.json': lock, 'other/package-lock.json': LOCK });
  const { stdout, stderr } = await run('scan', '--only', 'dependencies', '--outcomes', '-f', 'json');
  expect(stderr).toMatch(/Advisories: \d+ shipped ones about much-used packages, of \d{4}-\d\d-\d\d/);
  const document = JSON.parse(stdout);
  expect(document.findings.map((each: { subject: { name: string } }) => each.subject.name)).toEqual([
    'minimist',
  ]);
  const padder = document.outcomes.filter(
    (each: { rule: string; subject: { name: string } }) =>
      each.subject.name === 'padder' && each.rule === 'vulnerable-dependency',
  );
  expect(padder).toMatchObject([
    { outcome: 'unknown', because: 'the advisories at hand do not speak of it' },
  ]);
});

const BOTH = { ...JSON.parse(ADVISORY), id: 'MAL-2026-1' };
BOTH.affected = ['npm', 'PyPI'].map((ecosystem) => ({
  ...BOTH.affected[0],
  package: { ecosystem, name: 'both' },
}));
const PYTHON = { ...JSON.parse(ADVISORY), id: 'PYSEC-2026-1' };
PYTHON.affected = [{ package: { ecosystem: 'PyPI', name: 'slowly' }, versions: ['1.0'] }];

test.each<readonly [string, readonly object[], number, boolean]>([
  ['advisories of npm alone do not decide about Python', [JSON.parse(ADVISORY), BOTH], 1, true],
  ['those of both do', [JSON.parse(ADVISORY), BOTH, PYTHON], 0, false],
])('%s', async (_name, advisories, undecided, isTold) => {
  project.put({
    'dump/all.jsonl': advisories.map((each) => `${JSON.stringify(each)}\n`).join(''),
    'app/requirements.txt': 'fine==1.0\n',
    'package-lock.json': LOCK.replaceAll('padder', 'other'),
  });
  await run('intel', 'update', '--file', 'dump');
  const { stdout, stderr } = await run('scan', '--only', 'dependencies', '--outcomes', '--json');
  const outcomes: readonly { rule: string; outcome: string; subject: { name: string } }[] =
    JSON.parse(stdout).outcomes;
  const open = outcomes.filter(
    ({ rule, outcome }) => rule === 'vulnerable-dependency' && outcome === 'unknown',
  );
  expect(open.map(({ subject }) => subject.name)).toEqual(undecided === 0 ? [] : ['fine']);
  expect(stderr.includes('Not decided: 1 package of PyPI that the local store does not speak of')).toBe(
    isTold,
  );
});

test('offline takes no address', async () => {
  const { code, stderr } = await run('intel', 'update', '--offline');
  expect(code).toBe(2);
  expect(stderr).toContain('with --offline: it needs the network');
});

test('names the ecosystems that there are', async () => {
  const { code, stderr } = await run('intel', 'update', '--ecosystem', 'maven');
  expect(code).toBe(2);
  expect(stderr).toContain('npm, PyPI');
});

test('a file that is not there', async () => {
  const { code, stderr } = await run('intel', 'update', '--file', 'nowhere.zip');
  expect(code).toBe(2);
  expect(stderr).toContain('Cannot read nowhere.zip');
});

test('the packages of a project, by an API in the form of OSV; of others the store says nothing', async () => {
  const names: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      names.push(...[...body.matchAll(/"name":"([^"]*)"/g)].map(([, name = '']) => name));
      const vulns = [{ id: 'GHSA-aaaa-bbbb-cccc', modified: '2026-02-01T00:00:00Z' }];
      response.end(request.method === 'POST' ? JSON.stringify({ results: [{ vulns }] }) : ADVISORY);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  const url = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`;
  try {
    const own = { version: '1.0.0', resolved: 'file:../secret-project.tgz' };
    const lock = JSON.parse(LOCK);
    lock.packages['node_modules/secret-project'] = own;
    project.put({ 'package-lock.json': JSON.stringify(lock) });
    const updated = await run('intel', 'update', '--project', '.', '--osv-api', url);
    expect(updated.stderr).toContain(`Asking ${url} about 1 packages`);
    expect(updated.code).toBe(0);
    expect(names).toEqual(['padder']);
    expect((await run('scan', '--only', 'dependencies')).code).toBe(1);
    project.put({ 'package-lock.json': LOCK.replaceAll('padder', 'other') });
    const scanned = await run('scan', '--only', 'dependencies', '--json');
    expect(JSON.parse(scanned.stdout).summary.outcomes).toMatchObject({ pass: 1, unknown: 2 });
  } finally {
    server.close();
  }
});

test.each([
  [['--project', '.', '--offline'], 'needs the network'],
  [['--project', '.', '--osv-api', 'file:///etc/passwd'], 'it is an http or https address'],
  [['--project', 'none'], 'no such file or folder'],
])('intel update %j', async (words, because) => {
  const { code, stderr } = await run('intel', 'update', ...words);
  expect(code).toBe(2);
  expect(stderr).toContain(because);
});
