import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readArchive } from '@watertight/audit/dependencies/archives/read-archive.ts';
import { isBundle, readBundle } from '@watertight/audit/dependencies/bundles/read-bundle.ts';
import { decodedText } from '@watertight/audit/dependencies/document/decoded-text.ts';
import { readInstalled } from '@watertight/audit/dependencies/installed/read-installed.ts';
import { readLockfile } from '@watertight/audit/dependencies/lockfiles/read-lockfile.ts';
import type { ReadingOptions } from '@watertight/audit/dependencies/reading-options.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { readBeside } from '../read-beside.ts';
import { readingBound } from '../reading-bound.ts';
import { type ArchiveCache, createArchiveCache } from './archive-cache.ts';
import { findPackageFiles } from './find-package-files.ts';
import { foldersBeside } from './folders-beside.ts';
import { installedFolder } from './installed-folder.ts';

/** The packages of a project, one list a source, and what could not be read. */
export interface ReadPackages {
  readonly lists: readonly PackageList[];
  /** Manifests, absolute. */
  readonly manifests: readonly string[];
  readonly incomplete: readonly Incomplete[];
}

/** The largest lockfiles of monorepos have some 20 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads the packages of a folder, of one lockfile or SBOM, or of a zip archive. What cannot be read is listed with place
 * and reason, and the rest is read.
 * @param place absolute path
 * @param root absolute folder that places are named from; else the place, or the folder of the file
 * @throws WatertightError WT-E-CLI-10 when it does not exist
 */
export async function readPackages(
  run: Pick<CommandRun, 'cwd' | 'env' | 'settings'>,
  place: string,
  root?: string,
): Promise<ReadPackages> {
  keepYoungSmall();
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) throw cliError('WT-E-CLI-10', { path: place, folder: run.cwd });
  const reading = new Reading({
    root: root ?? (stat.isDirectory() ? place : dirname(place)),
    bound: readingBound(place),
    archives: createArchiveCache(run),
  });
  const manifests: string[] = [];
  if (!stat.isDirectory()) await reading.file(place);
  else {
    const found = findPackageFiles(place);
    manifests.push(...found.manifests);
    reading.incomplete.push(...found.incomplete);
    for (const each of found.lists) await reading.list(each);
    for (const each of found.trees) await reading.tree(each);
    for (const each of found.scripts) await reading.script(each);
  }
  return {
    lists: reading.lists,
    manifests,
    incomplete: [...reading.incomplete, ...reading.lists.flatMap((each) => each.incomplete)],
  };
}

class Reading {
  readonly lists: PackageList[] = [];
  readonly incomplete: Incomplete[] = [];
  readonly #root: string;
  readonly #bound: string;
  readonly #archives: ArchiveCache;

  constructor({ root, bound, archives }: { root: string; bound: string; archives: ArchiveCache }) {
    this.#root = root;
    this.#bound = bound;
    this.#archives = archives;
  }

  /** A file that is named may also be an archive. */
  async file(path: string): Promise<void> {
    if (isZip(path)) await this.#attempt(path, (file) => packagesInFile(file, path, this.#archives));
    else if (isScript(path))
      await this.#attempt(path, (file) => readBundle(file, textOf(path), this.#options(path)));
    else await this.list(path);
  }

  /** Code that people wrote holds no packages; what a bundler wrote does. */
  async script(path: string): Promise<void> {
    if (statSync(path).size > MOST_BYTES) return;
    const text = textOf(path);
    if (isBundle(text)) await this.#attempt(path, (file) => readBundle(file, text, this.#options(path)));
  }

  async list(path: string): Promise<void> {
    await this.#attempt(path, (file) => readLockfile(file, textOf(path), this.#options(path)));
  }

  async tree(path: string): Promise<void> {
    const format = basename(path) === 'node_modules' ? 'node-modules' : 'site-packages';
    await this.#attempt(path, (file) => readInstalled(file, format, installedFolder(path, this.#root)));
  }

  async #attempt(path: string, read: (file: string) => PackageList | Promise<PackageList>): Promise<void> {
    const file = relative(this.#root, path).split(sep).join('/') || basename(path);
    try {
      this.lists.push(await read(file));
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

/**
 * The packages of an archive that lies open, as kept from before or as read now.
 * @throws WatertightError WT-E-LOCKFILE-01 for what is no zip archive, and for one that is refused
 */
export function archivePackages(
  file: string,
  handle: FileHandle,
  archives: ArchiveCache,
): Promise<PackageList> {
  keepYoungSmall();
  return archives.packagesOf(file, handle, () => readArchive(file, handle));
}

/** Documents become garbage as soon as they are read: a young generation that grows by them would only hold memory. */
function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

async function packagesInFile(file: string, path: string, archives: ArchiveCache): Promise<PackageList> {
  const handle = await open(path);
  try {
    return await archivePackages(file, handle, archives);
  } finally {
    await handle.close();
  }
}

/** True for a file of JavaScript: when it is named, it is read as a bundle. */
export function isScript(path: string): boolean {
  return /\.[cm]?js$/i.test(path);
}

function isZip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4);
    readSync(file, head, 0, 4, 0);
    return head.readUInt32LE(0) === 0x04034b50 || /\.(?:zip|whl|egg)$/i.test(path);
  } finally {
    closeSync(file);
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
