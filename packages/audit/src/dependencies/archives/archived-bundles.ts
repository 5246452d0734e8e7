import type { FileHandle } from 'node:fs/promises';
import type { PackageList } from '../../model/package-record.ts';
import { filesBeside, isBundle, readBundle } from '../bundles/read-bundle.ts';
import type { Unread } from '../reading-options.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { type ZipEntry, ZipRefusal } from './zip-directory.ts';

/** The largest bundles that Lambda takes have some ten; maps are about three times their code. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Smaller files hold a call of something else, larger sums are no function's. */
const LEAST_BYTES = 1000;
const MOST_SUM = 512 * 1024 * 1024;
const MOST_SCRIPTS = 300;

/**
 * The packages in the bundles of a function's archive: of every script that no package manager put there and that a bundler
 * wrote. One file and what its bundler left beside it are in memory at a time.
 */
export async function archivedBundles(
  file: string,
  handle: FileHandle,
  entries: readonly ZipEntry[],
): Promise<Pick<PackageList, 'packages' | 'incomplete'>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const scripts = entries.filter(
    ({ name, size }) =>
      /\.[cm]?js$/i.test(name) && !/(?:^|\/)node_modules\//.test(name) && size >= LEAST_BYTES,
  );
  const lists: Pick<PackageList, 'packages' | 'incomplete'>[] = [];
  let left = MOST_SUM;
  for (const script of scripts.slice(0, MOST_SCRIPTS)) {
    left -= script.size;
    if (left < 0) return joined([...lists, told(file, `more than ${MOST_SUM} bytes of code are not read`)]);
    const found = await textOf(handle, script);
    const place = `${file}/${script.name}`;
    if (typeof found !== 'string') {
      lists.push(told(place, found.refused));
      continue;
    }
    if (!isBundle(found)) continue;
    const folder = script.name.slice(0, script.name.lastIndexOf('/') + 1);
    const beside = new Map<string, string>();
    for (const name of filesBeside(script.name, found)) {
      const entry = byName.get(folder + name);
      const text = entry === undefined ? undefined : await textOf(handle, entry);
      if (typeof text === 'string') beside.set(name, text);
    }
    lists.push(readBundle(place, found, { readBeside: (path) => beside.get(path) }));
  }
  const rest = scripts.length - MOST_SCRIPTS;
  return joined(
    rest > 0 ? [...lists, told(file, `${rest} more scripts are not searched for packages`)] : lists,
  );
}

function told(what: string, because: string): { packages: []; incomplete: readonly Unread[] } {
  return { packages: [], incomplete: [{ what, because }] };
}

function joined(
  lists: readonly Pick<PackageList, 'packages' | 'incomplete'>[],
): Pick<PackageList, 'packages' | 'incomplete'> {
  return {
    packages: lists.flatMap(({ packages }) => packages),
    incomplete: lists.flatMap(({ incomplete }) => incomplete),
  };
}

async function textOf(handle: FileHandle, entry: ZipEntry): Promise<string | { readonly refused: string }> {
  try {
    const unpacked = await readZipEntry(handle, entry, MOST_BYTES);
    if ('refused' in unpacked) return unpacked;
    return 'isBinary' in unpacked ? { refused: 'it is no text' } : unpacked.bytes.toString('utf8');
  } catch (error) {
    if (error instanceof ZipRefusal) return { refused: error.message };
    throw error;
  }
}
