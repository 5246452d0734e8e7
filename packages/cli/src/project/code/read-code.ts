import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import type { HandlerName, HandlerReading } from '@watertight/audit/code/aws-call.ts';
import { findHandlers } from '@watertight/audit/code/find-handlers.ts';
import { handlerOf } from '@watertight/audit/code/least-privilege/function-role.ts';
import { readHandler } from '@watertight/audit/code/read-handler.ts';
import { codeSubjects, type ReadHandler } from '@watertight/audit/code/weaknesses/code-subjects.ts';
import type { Incomplete, InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { known } from '@watertight/audit/model/unresolved.ts';
import { codeProject, inlineProject } from './code-project.ts';

/** Folders without handlers of the project's own. */
const SKIPPED = new Set([
  'node_modules',
  '__pycache__',
  'coverage',
  'site-packages',
  'dist-packages',
  'venv',
  '__tests__',
  'test',
  'tests',
  '__mocks__',
]);
const MOST_FILES = 20_000;
const MOST_HANDLERS = 400;
const MOST_DEPTH = 16;
const LARGEST = 2 * 1024 * 1024;
const IS_CODE = /\.(?:[cm]?[jt]s|jsx|tsx|py)$/;
const IS_TEST =
  /(?:\.(?:test|spec|d)\.[cm]?[jt]sx?|(?:^|[\\/])(?:test_[^/\\]*|[^/\\]*_test|conftest)\.py|(?:jest|vitest|webpack|rollup|eslint|babel)\.config\.[cm]?[jt]s)$/;

/** Whether a path names a file of code, not a template. */
export function isCodeFile(path: string): boolean {
  return IS_CODE.test(path) && statSync(path).isFile();
}

/** Reads handlers of one project, each once, however many functions have it. */
export interface CodeReader {
  /** A template's reading with the weaknesses of its functions' handlers. */
  ofTemplate(parts: InventoryParts): Promise<InventoryParts>;
  /** What the handler of a function does. Undefined: it is not told, or in a language that is not read. */
  readingOf(fn: LambdaFunction): Promise<HandlerReading | undefined>;
  /** The handlers that are found by shape below a folder, or in one file. Undefined: there are none. */
  ofPlace(place: string, capturedAt: string): Promise<InventoryParts | undefined>;
}

/** @param root absolute folder that places are relative to */
export function createCodeReader(root: string): CodeReader {
  const project = codeProject(root);
  const readings = new Map<string, Promise<HandlerReading>>();
  const read = (name: HandlerName): Promise<HandlerReading> => {
    const key = `${name.runtime} ${name.folder} ${name.handler}`;
    const known = readings.get(key) ?? readHandler(project, name);
    readings.set(key, known);
    return known;
  };
  return {
    readingOf: async (fn) => (await functionReading(fn, { read }))?.reading,
    ofTemplate: async (parts) => {
      const handlers: ReadHandler[] = [];
      const unread: Incomplete[] = [];
      for (const subject of parts.subjects) {
        if (subject.kind !== 'function') continue;
        const found = await functionReading(subject, { read });
        if (found === undefined) continue;
        handlers.push(found);
        unread.push(...found.incomplete);
      }
      const subjects = [...parts.subjects, ...codeSubjects(handlers)];
      return { ...parts, subjects, incomplete: uniqueOf([...(parts.incomplete ?? []), ...unread]) };
    },
    ofPlace: async (place, capturedAt) => {
      const names = handlersBelow(place, realpathSync(root));
      if (names.length === 0) return undefined;
      const handlers: ReadHandler[] = [];
      const incomplete: Incomplete[] = [];
      for (const name of names.slice(0, MOST_HANDLERS)) {
        const reading = await read(name);
        handlers.push({ handler: name.handler, functionIds: [], weaknesses: reading.weaknesses ?? [] });
        incomplete.push(...reading.incomplete.filter(isOwnGap));
      }
      if (names.length > MOST_HANDLERS)
        incomplete.push({ what: place, because: `only the first ${MOST_HANDLERS} handlers were read` });
      const subjects = codeSubjects(handlers);
      return { source: 'project', subjects, incomplete: uniqueOf(incomplete), capturedAt };
    },
  };
}

/** Packages that are not installed hide nothing that the project itself does. */
function isOwnGap({ what }: Incomplete): boolean {
  return !/\(imported by /.test(what) && !what.startsWith('handler ');
}

function uniqueOf(incomplete: readonly Incomplete[]): readonly Incomplete[] {
  return [...new Map(incomplete.map((each) => [`${each.what} ${each.because}`, each])).values()];
}

interface Reading {
  readonly read: (name: HandlerName) => Promise<HandlerReading>;
}

async function functionReading(
  fn: LambdaFunction,
  { read }: Reading,
): Promise<
  (ReadHandler & { readonly reading: HandlerReading; readonly incomplete: readonly Incomplete[] }) | undefined
> {
  const template = fn.at?.file ?? fn.id.split('#', 1)[0] ?? '';
  const name = handlerOf(fn, codeFolder(fn, template));
  if (name === undefined || !/^(?:nodejs|python)/.test(name.runtime)) return undefined;
  const inline = known(fn.code?.inline);
  const file = name.runtime.startsWith('python') ? 'index.py' : 'index.js';
  const reading =
    inline === undefined
      ? await read(name)
      : await readHandler(inlineProject(file, inline), { ...name, folder: '' });
  const handler = name.folder === '' ? name.handler : `${name.folder}/${name.handler}`;
  // Code that is not in the project is a gap of its function, which the search for secrets tells.
  const incomplete = reading.entry === undefined ? [] : reading.incomplete.filter(isOwnGap);
  return { handler, functionIds: [fn.id], weaknesses: reading.weaknesses ?? [], incomplete, reading };
}

/** Folder of a function's code, relative to the root. */
function codeFolder(fn: LambdaFunction, template: string): string {
  const path = known(fn.code?.path) ?? '';
  const isArchive = /\.(?:zip|jar)$/.test(path);
  const folder = posix.normalize(posix.join(dirname(template), isArchive ? '.' : path));
  return folder === '.' || folder.startsWith('..') ? '' : folder.replace(/\/$/, '');
}

function handlersBelow(place: string, root: string): readonly HandlerName[] {
  const files = statSync(place).isDirectory() ? codeFiles(place) : [place];
  return files.flatMap((file) => {
    const path = relative(root, realpathSync(file)).split(sep).join('/');
    if (path.startsWith('..')) return [];
    return findHandlers(path, readFileSync(file, 'utf8'));
  });
}

function codeFiles(top: string): readonly string[] {
  const files: string[] = [];
  const folders: { readonly path: string; readonly depth: number }[] = [{ path: top, depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder.path)) {
      const path = join(folder.path, entry.name);
      const isOpen = entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name);
      if (isOpen && folder.depth < MOST_DEPTH) folders.push({ path, depth: folder.depth + 1 });
      if (!entry.isFile() || !IS_CODE.test(entry.name) || IS_TEST.test(basename(path))) continue;
      if (statSync(path).size <= LARGEST) files.push(path);
      if (files.length >= MOST_FILES) return files.sort();
    }
  }
  return files.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What cannot be opened is said where templates are looked for.
    return [];
  }
}
