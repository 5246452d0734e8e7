import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CodeProject } from '@watertight/audit/code/aws-call.ts';

/** Larger files are generated code or data. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The files below a folder, for the analysis of code: read once, never through a link that leads outside, never larger than
 * what people write.
 */
export function codeProject(folder: string): CodeProject {
  const root = realpathSync(folder);
  const texts = new Map<string, string | undefined>();
  const inside = (path: string): string | undefined => {
    try {
      const real = realpathSync(resolve(root, path));
      return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : undefined;
    } catch {
      return undefined;
    }
  };
  const kinds = new Map<string, 'file' | 'folder' | undefined>();
  const look = (path: string): 'file' | 'folder' | undefined => {
    const real = inside(path);
    if (real === undefined) return undefined;
    const found = statSync(real, { throwIfNoEntry: false });
    return found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
  };
  const kindOf = (path: string): 'file' | 'folder' | undefined => {
    if (!kinds.has(path)) kinds.set(path, look(path));
    return kinds.get(path);
  };
  const read = (path: string): string | undefined => {
    const real = inside(path);
    if (real === undefined) return undefined;
    try {
      const { size } = statSync(real);
      return size > MOST_BYTES || !statSync(real).isFile() ? undefined : readFileSync(real, 'utf8');
    } catch {
      return undefined;
    }
  };
  return {
    read: (path) => {
      if (!texts.has(path)) texts.set(path, read(path));
      return texts.get(path);
    },
    isFile: (path) => kindOf(path) === 'file',
    isFolder: (path) => kindOf(path) === 'folder',
    list: (path) => {
      const real = inside(path);
      if (real === undefined || kindOf(path) !== 'folder') return [];
      try {
        return readdirSync(real, { withFileTypes: true }).map((each) =>
          each.isDirectory() ? `${each.name}/` : each.name,
        );
      } catch {
        return [];
      }
    },
  };
}

/** A project of one file, for code that a template holds itself. */
export function inlineProject(file: string, text: string): CodeProject {
  return {
    read: (path) => (path === file ? text : undefined),
    isFile: (path) => path === file,
    isFolder: (path) => path === '' || path === '.',
    list: (path) => (path === '' || path === '.' ? [file] : []),
  };
}
