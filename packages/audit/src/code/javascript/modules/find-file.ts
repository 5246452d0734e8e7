import type { CodeProject } from '../../aws-call.ts';
import { joinPath } from './project-path.ts';
import { readJson, textField } from './read-json.ts';

/** In the order that a bundler looks; sources before what was built from them. */
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx', '.json'];

/** TypeScript imports by the name that the file will have once it is built. */
const SOURCE_OF: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/** Folders that builds write to, and where their sources lie. */
const BUILT = new Set(['dist', 'build', 'lib', 'out', 'built', 'output', '.build', '.webpack', '.esbuild']);

/** The file that a path without ending, of a folder or of a build's output stands for. */
export function findFile(project: CodeProject, path: string): string | undefined {
  return findExactly(project, path) ?? findSource(project, path);
}

function findExactly(project: CodeProject, path: string): string | undefined {
  if (path !== '' && project.isFile(path)) return path;
  const ending = /\.[cm]?jsx?$/u.exec(path)?.[0];
  if (ending !== undefined) {
    for (const source of SOURCE_OF[ending] ?? []) {
      const found = path.slice(0, -ending.length) + source;
      if (project.isFile(found)) return found;
    }
  }
  if (path !== '') for (const each of ENDINGS) if (project.isFile(path + each)) return path + each;
  return findInFolder(project, path);
}

function findInFolder(project: CodeProject, folder: string): string | undefined {
  if (folder !== '' && !project.isFolder(folder)) return undefined;
  const main = textField(
    readJson(project, folder === '' ? 'package.json' : `${folder}/package.json`),
    'main',
  );
  const named = main === undefined ? undefined : joinPath(folder, main);
  if (named !== undefined && named !== folder) {
    const found = findFile(project, named);
    if (found !== undefined) return found;
  }
  const index = folder === '' ? 'index' : `${folder}/index`;
  for (const ending of ENDINGS) if (project.isFile(index + ending)) return index + ending;
  return undefined;
}

/** `dist/app` ↔ `src/app` or `app`, when only the sources are there. */
function findSource(project: CodeProject, path: string): string | undefined {
  const steps = path.split('/');
  for (let at = steps.length - 2; at >= 0; at -= 1) {
    if (!BUILT.has(steps[at] ?? '')) continue;
    for (const source of [['src'], []]) {
      const found = findExactly(
        project,
        [...steps.slice(0, at), ...source, ...steps.slice(at + 1)].join('/'),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
