import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';
import { searchCodeFolder } from './search-code-folder.ts';

const LEAK = "password = 'Winter7moon'";
const LIMITS = { files: 2, fileBytes: 100, bytes: 60, depth: 1 };
const ALL = () => false;

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

const search = () => searchCodeFolder(project.folder, ALL, LIMITS);

describe('the walk ends', () => {
  test('at a number of files', () => {
    project.put({ 'a.js': '1', 'b.js': '1', 'c.js': LEAK });
    expect(search()).toMatchObject({ secrets: [], read: 2, unread: 'only its first 2 files were read' });
  });

  test('at a number of bytes', () => {
    project.put({ 'a.js': 'x'.repeat(61), 'b.js': LEAK });
    expect(search().unread).toBe('only its first 1 files were read');
  });

  test('at a depth', () => {
    project.put({ 'a/b/c.js': LEAK, 'd.js': LEAK });
    const { secrets, unread } = search();
    expect(secrets.map(({ path }) => path)).toEqual(['d.js']);
    expect(unread).toBe('a/b: deeper than 1 folders');
  });
});

test('what pip installed beside the program counts by forms that tell by themselves', () => {
  project.put({
    'app.py': LEAK,
    'oauth/tokens.py': LEAK,
    'oauth-3.2.dist-info/RECORD': 'oauth/tokens.py,sha256=abc,120\noauth-3.2.dist-info/RECORD,,\n',
    'oauth-3.2.dist-info/METADATA': LEAK,
  });
  expect(searchCodeFolder(project.folder).secrets.map(({ path }) => path)).toEqual(['app.py']);
});

test('one file is searched by itself', () => {
  project.put({ 'a.js': LEAK });
  expect(searchCodeFolder(join(project.folder, 'a.js'))).toMatchObject({
    secrets: [{ path: '', secret: { line: 1, masked: '****' } }],
    read: 1,
  });
});

test('an empty folder, and one that is not there', () => {
  expect(search()).toEqual({ secrets: [], read: 0, left: [], archives: [] });
  expect(searchCodeFolder(join(project.folder, 'nowhere')).unread).toContain('ENOENT');
});
