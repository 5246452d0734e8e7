import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPackageFiles } from './find-package-files.ts';

let top: string;
let project: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'watertight-files-'));
  project = join(top, 'project');
  mkdirSync(join(project, 'web'), { recursive: true });
  writeFileSync(join(top, 'package-lock.json'), '{}');
  writeFileSync(join(project, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

test('a list that is a link inside of the folder is read in its own place only', () => {
  symlinkSync('../package-lock.json', join(project, 'web/package-lock.json'));
  expect(findPackageFiles(project)).toMatchObject({
    lists: [join(project, 'package-lock.json')],
    incomplete: [],
  });
});

test('a list that is a link out of the folder, or to nothing, is told and not read', () => {
  symlinkSync('../../package-lock.json', join(project, 'web/package-lock.json'));
  symlinkSync('nothing', join(project, 'web/requirements.txt'));
  expect(findPackageFiles(project)).toMatchObject({
    lists: [join(project, 'package-lock.json')],
    incomplete: [
      { what: 'web/package-lock.json', because: 'it is a link that leads out of the folder' },
      { what: 'web/requirements.txt', because: 'it is a link that leads nowhere' },
    ],
  });
});

test('links of other names are nothing to tell', () => {
  symlinkSync('../../package-lock.json', join(project, 'web/notes.json'));
  symlinkSync(top, join(project, 'web/above'));
  expect(findPackageFiles(project).incomplete).toEqual([]);
});

test('SBOMs are read where nothing else tells what the project is made of', () => {
  const alone = join(top, 'alone');
  mkdirSync(alone);
  for (const name of ['bom.json', 'app.cdx.json', 'app.spdx.json', 'data.json'])
    writeFileSync(join(alone, name), '{}');
  writeFileSync(join(project, 'bom.json'), '{}');
  expect(findPackageFiles(alone).lists.map((each) => basename(each))).toEqual([
    'app.cdx.json',
    'app.spdx.json',
    'bom.json',
  ]);
  expect(findPackageFiles(project).lists.map((each) => basename(each))).toEqual(['package-lock.json']);
});
