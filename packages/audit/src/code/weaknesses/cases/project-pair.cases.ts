import type { CodeProject } from '../../aws-call.ts';
import { findHandlers } from '../../find-handlers.ts';
import { readHandler } from '../../read-handler.ts';
import type { SeenWeakness, Weakness } from '../seen-weakness.ts';

/** A small project with a weakness, and the same one without it. */
export interface ProjectPair {
  readonly name: string;
  readonly weakness: Weakness;
  readonly weak: Readonly<Record<string, string>>;
  readonly safe: Readonly<Record<string, string>>;
}

/** Files by path in one text each: lines after `W|` are only in the weak project, those after `S|` only in its twin. */
export function pairOf(
  name: string,
  weakness: Weakness,
  files: Readonly<Record<string, string>>,
): ProjectPair {
  return { name, weakness, weak: sideOf(files, 'W|'), safe: sideOf(files, 'S|') };
}

function sideOf(files: Readonly<Record<string, string>>, own: 'W|' | 'S|'): Readonly<Record<string, string>> {
  const other = own === 'W|' ? 'S|' : 'W|';
  const sides = Object.entries(files).map(([path, text]) => {
    const lines = text.split('\n').filter((line) => !line.startsWith(other));
    return [path, lines.map((line) => (line.startsWith(own) ? line.slice(2) : line)).join('\n')] as const;
  });
  return Object.fromEntries(
    sides.filter(([path, text]) => text.trim() !== '' || path.endsWith('__init__.py')),
  );
}

/** The weaknesses of every handler that is found in the files by its shape. */
export async function weaknessesIn(files: Readonly<Record<string, string>>): Promise<ReadonlySet<Weakness>> {
  const paths = Object.keys(files);
  const folders = new Set(paths.flatMap(foldersOf));
  const project: CodeProject = {
    read: (path) => files[path],
    isFile: (path) => Object.hasOwn(files, path),
    isFolder: (path) => folders.has(path),
    list: (folder) => paths.filter((path) => path.startsWith(folder)),
  };
  const seen: SeenWeakness[] = [];
  for (const [path, text] of Object.entries(files)) {
    for (const name of findHandlers(path, text)) {
      const { weaknesses = [] } = await readHandler(project, name);
      seen.push(...weaknesses.filter(isToldWithoutTemplate));
    }
  }
  return new Set(seen.map(({ weakness }) => weakness));
}

/** Facts that only some triggers make weaknesses of; without a template the code tells what it serves. */
function isToldWithoutTemplate({ weakness, eventShape }: SeenWeakness): boolean {
  if (weakness === 'state-change-without-authorization') return eventShape !== 'records';
  return weakness !== 'retry-unsafe-handler' || eventShape === 'records';
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', '.', ...parts.map((_part, at) => parts.slice(0, at + 1).join('/'))];
}
