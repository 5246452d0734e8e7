import { copyFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
  putZip('fn.zip', '1.0.0');
});
afterEach(() => project.remove());

function putZip(name: string, version: string): void {
  const text = `{"name":"a","version":"${version}"}`;
  writeFileSync(join(project.folder, name), aZip([{ name: 'node_modules/a/package.json', text }]));
}

const kept = (folder = join(project.cache, 'watertight')) =>
  existsSync(join(folder, 'archives')) ? readdirSync(join(folder, 'archives')) : [];
const keptPath = () => join(project.cache, 'watertight', 'archives', kept()[0] ?? '');
const packages = async (name: string, ...words: string[]) =>
  JSON.parse((await project.run('sbom', name, '--json', ...words)).stdout).packages;

/** Another version in the kept list, with its checksum made right: what the cache answers shows where it is from. */
async function mark(): Promise<void> {
  const { createHash } = await import('node:crypto');
  const body = readFileSync(keptPath(), 'utf8').split('\n').slice(1).join('\n').replace('1.0.0', '7.7.7');
  writeFileSync(keptPath(), `${createHash('sha256').update(body).digest('hex')}\n${body}`);
}

test('the second look at the same bytes is answered by the first, by whatever name', async () => {
  expect(await packages('fn.zip')).toMatchObject([{ version: '1.0.0' }]);
  expect(kept()).toHaveLength(1);
  await mark();
  expect(await packages('fn.zip')).toMatchObject([{ version: '7.7.7' }]);
  copyFileSync(join(project.folder, 'fn.zip'), join(project.folder, 'copy.zip'));
  expect(await packages('copy.zip')).toMatchObject([
    { version: '7.7.7', at: { file: 'copy.zip/node_modules/a/package.json' } },
  ]);
});

test('other bytes are read', async () => {
  await packages('fn.zip');
  await mark();
  putZip('fn.zip', '2.0.0');
  expect(await packages('fn.zip')).toMatchObject([{ version: '2.0.0' }]);
  expect(kept()).toHaveLength(2);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -5)],
  ['changed', (text: string) => text.replace('1.0.0', '6.6.6')],
  ['no list', () => 'x'],
  ['empty', () => ''],
])('a kept list that is %s is none', async (_name, change) => {
  await packages('fn.zip');
  writeFileSync(keptPath(), change(readFileSync(keptPath(), 'utf8')));
  expect(await packages('fn.zip')).toMatchObject([{ version: '1.0.0' }]);
  await mark();
  expect(await packages('fn.zip')).toMatchObject([{ version: '7.7.7' }]);
});

test('the oldest lists go when there are too many', async () => {
  await packages('fn.zip');
  const old = join(project.cache, 'watertight', 'archives', `${'0'.repeat(64)}.json`);
  writeFileSync(old, Buffer.alloc(64_000_000));
  utimesSync(old, 1, 1);
  putZip('other.zip', '3.0.0');
  await packages('other.zip');
  expect(kept()).toHaveLength(2);
  expect(existsSync(old)).toBe(false);
});

test('beside a store that is named, and nowhere for one in memory', async () => {
  await packages('fn.zip', '--data', 'store');
  expect(kept(join(project.folder, 'store'))).toHaveLength(1);
  await packages('fn.zip', '--data', ':memory:');
  expect(kept()).toHaveLength(0);
});

test('what is refused is not kept, and a folder that cannot be written is no mistake', async () => {
  writeFileSync(join(project.folder, 'bad.zip'), aZip([{ name: 'a', text: 'abc' }]).subarray(0, 40));
  expect((await project.run('sbom', 'bad.zip')).code).toBe(4);
  expect(kept()).toHaveLength(0);
  writeFileSync(project.cache, 'a file');
  expect(await packages('fn.zip')).toMatchObject([{ version: '1.0.0' }]);
});

test('what was left out of an archive is told again when the rest is answered from before', async () => {
  writeFileSync(join(project.folder, 'bad.zip'), aZip([{ name: '../a', text: '' }]));
  const first = await project.run('sbom', 'bad.zip', '-f', 'json');
  expect(kept()).toHaveLength(1);
  expect(await project.run('sbom', 'bad.zip', '-f', 'json')).toEqual(first);
  expect(first).toMatchObject({ code: 4, stdout: expect.stringContaining('../a') });
});
