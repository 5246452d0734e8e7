import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';

/** The files of a project as they were at the base of a change, in a folder of their own. */
export interface BaseTree {
  /** What the current folder is there. */
  readonly cwd: string;
  /** The places that are there, too. */
  readonly places: readonly string[];
  remove(): void;
}

/** Larger files hold neither templates nor code nor lists of packages. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_FILES = 50_000;

/**
 * Writes the base of a change to a temporary folder: a commit of the repository, read from its objects, without hooks, filters
 * or links; or one file, which stands for the lockfile of the same name.
 * @throws WatertightError WT-E-CLI-07 for what is neither
 */
export function baseTree(run: CommandRun, base: string, places: readonly string[]): BaseTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'watertight-base-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const file = resolve(run.cwd, base);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    const top = isFile ? realpathSync(run.cwd) : topOf(run.cwd, base);
    const moved = (path: string) => join(folder, relative(top, realpathSync(path)));
    if (isFile) copyBeside(file, moved(places[0] ?? run.cwd), places[0] ?? run.cwd);
    else writeCommit(top, base, folder);
    const cwd = moved(run.cwd);
    mkdirSync(cwd, { recursive: true });
    return { cwd, places: places.map(moved).filter((place) => existsSync(place)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function copyBeside(file: string, target: string, place: string): void {
  const path = statSync(place).isFile() ? target : join(target, basename(file));
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(file, path);
}

function topOf(cwd: string, base: string): string {
  try {
    return realpathSync(git(cwd, ['rev-parse', '--show-toplevel']).toString('utf8').trim());
  } catch (cause) {
    throw noBase(base, cause);
  }
}

function noBase(value: string, cause: unknown) {
  const next =
    'Name a branch, a tag or a commit that `git rev-parse` knows here (in CI, fetch it first), or a lockfile.';
  const rule = 'it names a commit of this repository, or a file';
  return cliError('WT-E-CLI-07', { option: '--base', rule, value, next }, { cause });
}

interface Blob {
  readonly id: string;
  readonly path: string;
}

function writeCommit(top: string, base: string, folder: string): void {
  const blobs = blobsOf(top, base);
  // One process a batch: answers come in the order of the questions.
  for (let from = 0; from < blobs.length; from += 1000) {
    const batch = blobs.slice(from, from + 1000);
    const input = batch.map(({ id }) => `${id}\n`).join('');
    const output = git(top, ['cat-file', '--batch'], input);
    let at = 0;
    for (const { path } of batch) {
      const end = output.indexOf(10, at);
      const size = Number(output.toString('latin1', at, end).match(/ blob (\d+)$/)?.[1] ?? Number.NaN);
      if (!Number.isSafeInteger(size)) throw noBase(base, undefined);
      write(folder, path, output.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
  }
}

function blobsOf(top: string, base: string): readonly Blob[] {
  let listed: string;
  try {
    const tree = git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{tree}`]);
    listed = git(top, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree.toString('utf8').trim()]).toString(
      'utf8',
    );
  } catch (cause) {
    throw noBase(base, cause);
  }
  let bytes = 0;
  return listed
    .split('\0')
    .flatMap((line): Blob[] => {
      const found = line.match(/^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s);
      const size = Number(found?.[2]);
      if (found?.[1] === undefined || found[3] === undefined || size > MOST_FILE_BYTES) return [];
      bytes += size;
      return bytes > MOST_BYTES ? [] : [{ id: found[1], path: found[3] }];
    })
    .slice(0, MOST_FILES);
}

function write(folder: string, path: string, content: Uint8Array): void {
  const target = resolve(folder, path);
  // Git refuses such names itself; a repository may be made by hand.
  if (!target.startsWith(folder + sep)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function git(cwd: string, words: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...words], {
    cwd,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
}
