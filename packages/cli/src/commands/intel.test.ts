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
