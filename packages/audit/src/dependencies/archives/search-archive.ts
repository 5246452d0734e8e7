import type { FileHandle } from 'node:fs/promises';
import type { LocatedSecret } from '../../code/secrets/found-secret.ts';
import { installedFiles, isInstallRecord, secretsInFile } from '../../code/secrets/secrets-in-file.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What an archive holds, or why it could not be searched whole. */
export interface SearchedArchive {
  readonly secrets: readonly { readonly path: string; readonly secret: LocatedSecret }[];
  readonly unread?: string;
}

/** Larger files of a package are not searched; bundles of code are smaller. */
const MOST_FILE_BYTES = 10_000_000;
/** Findings of one package, at most. */
const MOST_SECRETS = 500;
/** Packages that are installed beside a program, and bytes of the list of one. */
const MOST_RECORDS = 500;
const MOST_RECORD_BYTES = 2_000_000;
const IS_DEPENDENCY = /(?:^|\/)(?:node_modules|site-packages|\.git)\//;
/** Files that hold no text, by their names: not unpacked to see it. */
const HOLDS_NO_TEXT =
  /\.(?:so(?:\.\d+)*|node|dll|exe|dylib|a|o|class|pyc|wasm|png|jpe?g|gif|webp|ico|woff2?|ttf|otf|eot|pdf|gz|zip|jar|br|zst|bin)$/i;

/**
 * Searches an open zip archive for secrets: in memory there is one file of it at a time, nothing is unpacked to disk.
 * @throws ZipRefusal for what is no zip archive, or a hostile one
 */
export async function searchArchive(
  file: FileHandle,
  { withDependencies }: { readonly withDependencies: boolean },
): Promise<SearchedArchive> {
  const secrets: { path: string; secret: LocatedSecret }[] = [];
  const { entries, leftOut } = await readZipDirectory(file);
  const [first] = leftOut;
  let unread = first === undefined ? undefined : `${first.name} is not read: ${first.because}`;
  const installed = await installedIn(file, entries);
  for (const entry of entries) {
    const isSearched = withDependencies || !IS_DEPENDENCY.test(entry.name);
    if (!isSearched || HOLDS_NO_TEXT.test(entry.name)) continue;
    const unpacked = await readZipEntry(file, entry, MOST_FILE_BYTES);
    if ('refused' in unpacked) {
      unread ??= `${entry.name} is not read: ${unpacked.refused}`;
      continue;
    }
    if ('isBinary' in unpacked) continue;
    for (const secret of secretsInFile(entry.name, unpacked.bytes, installed.has(entry.name))) {
      if (secrets.length < MOST_SECRETS) secrets.push({ path: entry.name, secret });
    }
  }
  return { secrets, ...(unread === undefined ? {} : { unread }) };
}

/** Files that install records of the archive list: what `pip install -t .` put beside the program's own. */
export async function installedIn(
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<ReadonlySet<string>> {
  const installed = new Set<string>();
  const records = entries.filter(({ name }) => isInstallRecord(name)).slice(0, MOST_RECORDS);
  for (const entry of records) {
    const unpacked = await readZipEntry(file, entry, MOST_RECORD_BYTES);
    if (!('bytes' in unpacked)) continue;
    for (const path of installedFiles(entry.name, unpacked.bytes.toString())) installed.add(path);
  }
  return installed;
}
