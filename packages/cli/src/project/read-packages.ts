import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { decodedText } from '@watertight/audit/dependencies/document/decoded-text.ts';
import { readLockfile } from '@watertight/audit/dependencies/lockfiles/read-lockfile.ts';
import type { ReadingOptions } from '@watertight/audit/dependencies/reading-options.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import { cliError } from '../errors.ts';
import { findPackageFiles } from './find-package-files.ts';
import { readBeside } from './read-beside.ts';
import { readingBound } from './reading-bound.ts';

/** The packages of a project, one list a source, and what could not be read. */
export interface ReadPackages {
  readonly lists: readonly PackageList[];
  readonly incomplete: readonly Incomplete[];
}

/** The largest lockfiles of monorepos have some 20 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads the packages of a folder, of one lockfile or SBOM, or of a zip archive. What cannot be read is listed with place
 * and reason, and the rest is read.
 * @param place absolute path
 * @throws WatertightError WT-E-CLI-10 when it does not exist
 */
export async function readPackages(place: string, cwd: string): Promise<ReadPackages> {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) throw cliError('WT-E-CLI-10', { path: place, folder: cwd });
  const bound = readingBound(place);
  const reading = new Reading(stat.isDirectory() ? place : dirname(place), bound);
  if (!stat.isDirectory()) reading.list(place);
  else {
    const found = findPackageFiles(place);
    reading.incomplete.push(...found.incomplete);
    for (const each of found.lists) reading.list(each);
  }
  return {
    lists: reading.lists,
    incomplete: [...reading.incomplete, ...reading.lists.flatMap((each) => each.incomplete)],
  };
}

class Reading {
  readonly lists: PackageList[] = [];
  readonly incomplete: Incomplete[] = [];
  readonly #root: string;
  readonly #bound: string;

  constructor(root: string, bound: string) {
    this.#root = root;
    this.#bound = bound;
  }

  list(path: string): void {
    this.attempt(path, (file) => readLockfile(file, textOf(path), this.#options(path)));
  }

  attempt(path: string, read: (file: string) => PackageList): void {
    const file = relative(this.#root, path).split(sep).join('/') || basename(path);
    try {
      this.lists.push(read(file));
    } catch (error) {
      if (error instanceof WatertightError) {
        const line = error.at?.line === undefined ? '' : `:${error.at.line}`;
        this.incomplete.push({ what: `${error.at?.file ?? file}${line}`, because: error.message });
      } else if (error instanceof Error && 'code' in error)
        this.incomplete.push({ what: file, because: String(error.code) });
      else throw error;
    }
  }

  #options(path: string): ReadingOptions {
    return { readBeside: readBeside(path, this.#bound), foldersBeside: foldersBeside(path, this.#bound) };
  }
}

function textOf(path: string): string {
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new WatertightError(
      'WT-E-LOCKFILE-01',
      `Cannot read the list of packages: at most ${MOST_BYTES} bytes, ${size} seen`,
    );
  return decodedText(readFileSync(path));
}

/** Names of the folders in a folder beside a file, never outside a bound. */
function foldersBeside(file: string, bound: string): (path: string) => readonly string[] {
  const inside = realpathSync(bound);
  return (path) => {
    try {
      const real = realpathSync(resolve(dirname(file), path));
      if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return [];
      return readdirSync(real, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    } catch {
      return [];
    }
  };
}
