import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LocatedSecret } from '@watertight/audit/code/secrets/found-secret.ts';
import {
  installedFiles,
  isBinary,
  isInstallRecord,
  secretsInFile,
} from '@watertight/audit/code/secrets/secrets-in-file.ts';

/** Folders that hold no code of the project: dependencies, build output, version control. */
const SKIPPED: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.serverless',
  '.terraform',
  '.aws-sam',
  'cdk.out',
  '.venv',
  'venv',
  '__pycache__',
]);

/** Bounds of one walk. */
export interface SearchLimits {
  readonly files: number;
  /** Larger files are not read. */
  readonly fileBytes: number;
  /** Of all files together. */
  readonly bytes: number;
  readonly depth: number;
}

const MOST_LEFT = 20;
const IS_ARCHIVE = /\.(?:zip|jar|war|whl)$/i;
const LIMITS: SearchLimits = { files: 5000, fileBytes: 1_000_000, bytes: 100_000_000, depth: 24 };

/** What a folder of code, or one file of code, holds. */
export interface SearchedCode {
  readonly secrets: readonly { readonly path: string; readonly secret: LocatedSecret }[];
  /** Text files that were read. */
  readonly read: number;
  /** Why a part was not read: the first reason. */
  readonly unread?: string;
  /** Files and folders that were not read, at most {@link MOST_LEFT} of them. */
  readonly left: readonly { readonly path: string; readonly because: string }[];
  /** Archives among the files, which are not opened here. */
  readonly archives: readonly string[];
}

/**
 * Searches the code below a real path for secrets. Links are not followed, binary files hold no text; whatever else was
 * left out is told.
 * @param isLeftOut paths below the top that are no part of the package
 */
export function searchCodeFolder(
  top: string,
  isLeftOut?: (path: string) => boolean,
  limits: SearchLimits = LIMITS,
): SearchedCode {
  const secrets: { path: string; secret: LocatedSecret }[] = [];
  let files = 0;
  let read = 0;
  let bytes = 0;
  const left: { path: string; because: string }[] = [];
  const { found, installed } = listFiles(top, isLeftOut ?? (() => false), limits);
  for (const each of found) {
    if (each.because !== undefined) {
      left.push({ path: each.path, because: `: ${each.because}` });
      continue;
    }
    files += 1;
    if (files > limits.files || bytes > limits.bytes) {
      left.unshift({ path: '', because: `only its first ${files - 1} files were read` });
      break;
    }
    const text = readText(join(top, each.path), limits.fileBytes);
    if (typeof text === 'string')
      left.push({ path: each.path === '' ? basename(top) : each.path, because: ` ${text}` });
    if (typeof text === 'string' || text === undefined) continue;
    bytes += text.length;
    read += 1;
    for (const secret of secretsInFile(each.path, text, installed.has(each.path)))
      secrets.push({ path: each.path, secret });
  }
  const archives = found.flatMap(({ path }) => (IS_ARCHIVE.test(path === '' ? top : path) ? [path] : []));
  return { secrets, read, archives, ...leftOut(left) };
}

/** What was not read, as people are told. */
function leftOut(
  left: readonly { readonly path: string; readonly because: string }[],
): Pick<SearchedCode, 'left' | 'unread'> {
  const [first] = left;
  return {
    left: left
      .slice(0, MOST_LEFT)
      .map(({ path, because }) => ({ path, because: because.replace(/^:? /, '') })),
    ...(first === undefined ? {} : { unread: `${first.path}${first.because}` }),
  };
}

/** The files below a folder, one more than may be read, and which of them install records list. */
function listFiles(
  top: string,
  isLeftOut: (path: string) => boolean,
  limits: SearchLimits,
): { readonly found: readonly FoundFile[]; readonly installed: ReadonlySet<string> } {
  const wanted = filesBelow(top, limits.depth).filter(
    ({ path, because }) => because !== undefined || !isLeftOut(path),
  );
  const found = [...wanted.take(limits.files + 1)];
  const installed = new Set<string>();
  for (const { path } of found.filter((each) => isInstallRecord(each.path))) {
    const text = readText(join(top, path), limits.fileBytes);
    if (text === undefined || typeof text === 'string') continue;
    for (const each of installedFiles(path, text.toString())) installed.add(each);
  }
  return { found, installed };
}

interface FoundFile {
  /** Relative to the top; '' for the top itself. */
  readonly path: string;
  /** Why a folder could not be listed. */
  readonly because?: string;
}

/** Every plain file below a folder; the top itself when it is a file. */
function* filesBelow(top: string, depth: number): Generator<FoundFile> {
  const folders = [{ path: '', depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { files, inner } = listFolder(top, folder.path);
    yield* files;
    if (folder.depth < depth) {
      const next = folder.depth + 1;
      folders.push(...inner.map((path) => ({ path, depth: next })));
    } else {
      yield* inner.map((path) => ({ path, because: `deeper than ${depth} folders` }));
    }
  }
}

function listFolder(
  top: string,
  parent: string,
): { readonly files: readonly FoundFile[]; readonly inner: readonly string[] } {
  const entries = entriesOf(join(top, parent));
  if (entries === 'a file') return { files: [{ path: parent }], inner: [] };
  if (typeof entries === 'string') return { files: [{ path: parent, because: entries }], inner: [] };
  const pathOf = ({ name }: Dirent) => (parent === '' ? name : `${parent}/${name}`);
  return {
    files: entries.filter((entry) => entry.isFile()).map((entry) => ({ path: pathOf(entry) })),
    inner: entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name)).map(pathOf),
  };
}

function entriesOf(folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOTDIR' ? 'a file' : code;
  }
}

/** The bytes of a text file, undefined for a binary one, or why it was not read. */
function readText(path: string, mostBytes: number): Buffer | string | undefined {
  let file: number | undefined;
  try {
    // A link that takes the file's place after the listing is refused, a pipe does not block.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile()) return undefined;
    const head = readHead(file, Math.min(stats.size, 8000));
    if (isBinary(head)) return undefined;
    if (stats.size > mostBytes) return `has ${stats.size} bytes, more than ${mostBytes} are not read`;
    return readHead(file, stats.size);
  } catch (error) {
    return `cannot be read: ${codeOf(error)}`;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readHead(file: number, size: number): Buffer {
  const buffer = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, buffer, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
}
