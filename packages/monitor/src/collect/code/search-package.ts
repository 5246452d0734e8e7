import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocatedSecret } from '@watertight/audit/code/secrets/found-secret.ts';
import {
  installedFiles,
  isInstallRecord,
  secretsInFile,
} from '@watertight/audit/code/secrets/secrets-in-file.ts';
import { readZipEntry } from '@watertight/audit/dependencies/archives/read-zip-entry.ts';
import {
  readZipDirectory,
  type ZipEntry,
  ZipRefusal,
} from '@watertight/audit/dependencies/archives/zip-directory.ts';

/** What a package holds, or why it could not be searched whole. */
export interface SearchedPackage {
  readonly secrets: readonly { readonly path: string; readonly secret: LocatedSecret }[];
  readonly unread?: string;
}

export interface PackageSearchOptions {
  /** Base64 SHA-256 that the archive must have, where it is known. */
  readonly sha256?: string | undefined;
  /** True for layers: their content is dependencies, so these are read as well. */
  readonly withDependencies: boolean;
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
 * Searches an archive for secrets. It lies in a temporary file of the owner's while it is searched, and in memory there is
 * one file of it at a time; nothing is unpacked to disk.
 */
export async function searchPackage(
  archive: AsyncIterable<Uint8Array>,
  options: PackageSearchOptions,
): Promise<SearchedPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'watertight-code-'));
  try {
    const file = await open(join(folder, 'package'), 'wx+', 0o600);
    try {
      const sha256 = await spool(archive, file);
      if (options.sha256 !== undefined && options.sha256 !== sha256)
        return { secrets: [], unread: 'its archive has another SHA-256 than AWS tells' };
      return await searchArchive(file, options);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ZipRefusal)
      return { secrets: [], unread: `its archive is not read: ${error.message}` };
    return { secrets: [], unread: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function spool(archive: AsyncIterable<Uint8Array>, file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of archive) {
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return hash.digest('base64');
}

async function searchArchive(
  file: FileHandle,
  { withDependencies }: PackageSearchOptions,
): Promise<SearchedPackage> {
  const secrets: { path: string; secret: LocatedSecret }[] = [];
  let unread: string | undefined;
  const entries = await readZipDirectory(file);
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

/** Files that install records of the archive list. */
async function installedIn(file: FileHandle, entries: readonly ZipEntry[]): Promise<ReadonlySet<string>> {
  const installed = new Set<string>();
  const records = entries.filter(({ name }) => isInstallRecord(name)).slice(0, MOST_RECORDS);
  for (const entry of records) {
    const unpacked = await readZipEntry(file, entry, MOST_RECORD_BYTES);
    if (!('bytes' in unpacked)) continue;
    for (const path of installedFiles(entry.name, unpacked.bytes.toString())) installed.add(path);
  }
  return installed;
}
