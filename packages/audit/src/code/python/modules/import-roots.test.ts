import { expect, test } from 'vitest';
import type { CodeProject } from '../../aws-call.ts';
import { importRoots } from './import-roots.ts';

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '': ['src/', 'layers/', 'docs/'],
  src: ['a/', 'b/'],
  layers: ['base/'],
  'layers/base': ['python/'],
};

function projectOf(): { readonly project: CodeProject; readonly listed: string[] } {
  const listed: string[] = [];
  const project: CodeProject = {
    read: () => undefined,
    isFile: () => false,
    isFolder: (path) => path in FOLDERS,
    list: (path) => {
      listed.push(path);
      return FOLDERS[path] ?? [];
    },
  };
  return { project, listed };
}

test('imports are looked for in the folder of the function, above it, and in layers', () => {
  const roots = importRoots(projectOf().project, 'src/a', 'src/a/app.py');
  expect(roots).toEqual(expect.arrayContaining(['src/a', 'src', '', 'layers/base/python']));
  expect(roots).not.toContain('src/b');
});

test('folders are listed once for a project, however many functions it has', () => {
  const { project, listed } = projectOf();
  importRoots(project, 'src/a', 'src/a/app.py');
  const once = listed.length;
  importRoots(project, 'src/b', 'src/b/app.py');
  expect(listed).toHaveLength(once);
});

test('another project has its own layers', () => {
  importRoots(projectOf().project, 'src/a', 'src/a/app.py');
  const bare: CodeProject = { ...projectOf().project, list: () => [] };
  expect(importRoots(bare, 'src/a', 'src/a/app.py')).not.toContain('layers/base/python');
});
