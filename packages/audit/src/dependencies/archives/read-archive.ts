import type { FileHandle } from 'node:fs/promises';
import type { PackageList } from '../../model/package-record.ts';
import { unreadable } from '../document/document-error.ts';
import type { InstalledTree } from '../installed/installed-tree.ts';
import { readInstalled } from '../installed/read-installed.ts';
import type { Unread } from '../reading-options.ts';
import { archivedBundles } from './archived-bundles.ts';
import { readZipEntry } from './read-zip-entry.ts';
import {
  type LeftOutEntry,
  readZipDirectory,
  type ZipDirectory,
  type ZipEntry,
  ZipRefusal,
} from './zip-directory.ts';

/** Manifests are small; larger ones are not unpacked. */
const MOST_FILE_BYTES = 4_000_000;

/**
 * The packages of a function's archive or of a layer (`nodejs/node_modules`, `python/lib/python3.x/site-packages`). In memory
 * there are the directory and one file at a time, however large the archive is.
 * https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 * @param file from the scanned folder, with `/`
 * @throws WatertightError WT-E-LOCKFILE-01 for what is no zip archive, and for one that is refused
 */
export async function readArchive(file: string, handle: FileHandle): Promise<PackageList> {
  const { entries, leftOut } = await directoryOf(file, handle);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const tree: InstalledTree = {
    paths: [...byName.keys()].sort(),
    read: (path) => readText(handle, byName.get(path)),
    place: (path) => `${file}/${path}`,
  };
  const list = await readInstalled(file, 'archive', tree);
  const bundles = await archivedBundles(file, handle, entries);
  const within = [...leftOutOf(file, leftOut), ...linksOf(file, entries), ...archivesIn(file, entries)];
  return {
    ...list,
    packages: [...list.packages, ...bundles.packages],
    incomplete: [...within, ...list.incomplete, ...bundles.incomplete],
  };
}

async function directoryOf(file: string, handle: FileHandle): Promise<ZipDirectory> {
  try {
    return await readZipDirectory(handle);
  } catch (error) {
    if (error instanceof ZipRefusal) throw unreadable(file, error.message);
    throw error;
  }
}

async function readText(
  handle: FileHandle,
  entry: ZipEntry | undefined,
): Promise<{ readonly text: string } | { readonly refused: string }> {
  if (entry === undefined) return { refused: 'it is not there' };
  try {
    const unpacked = await readZipEntry(handle, entry, MOST_FILE_BYTES);
    if ('refused' in unpacked) return unpacked;
    return 'isBinary' in unpacked ? { refused: 'it is no text' } : { text: unpacked.bytes.toString('utf8') };
  } catch (error) {
    if (error instanceof ZipRefusal) return { refused: error.message };
    throw error;
  }
}

/** One line a reason: what such an archive was made for may be what is left out. */
function leftOutOf(file: string, leftOut: readonly LeftOutEntry[]): readonly Unread[] {
  return [...Map.groupBy(leftOut, ({ because }) => because)].flatMap(([because, same]) =>
    firstOf(file, same, because),
  );
}

/** Links are counted, not followed: what they lead to is read where it lies, if it is in the archive at all. */
function linksOf(file: string, entries: readonly ZipEntry[]): readonly Unread[] {
  const links = entries.filter(({ refused, name }) => refused === 'it is a link' && !/\/\.bin\//.test(name));
  return firstOf(file, links, 'it is a link and is not followed');
}

/** An archive of the function's own inside of its archive may hold packages; those that packages bring along are theirs. */
function archivesIn(file: string, entries: readonly ZipEntry[]): readonly Unread[] {
  const archives = entries.filter(
    ({ name }) =>
      /\.(?:zip|whl|egg|tgz|tar\.gz|tar)$/i.test(name) &&
      !/(?:^|\/)(?:node_modules|site-packages|dist-packages)\//.test(name),
  );
  return firstOf(file, archives, 'it is an archive in the archive and is not opened');
}

function firstOf(
  file: string,
  entries: readonly Pick<ZipEntry, 'name'>[],
  because: string,
): readonly Unread[] {
  const [first, ...more] = entries;
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  return [{ what: `${file}/${first.name}`, because: `${because}${others}` }];
}
