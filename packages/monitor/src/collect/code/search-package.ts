import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type SearchedArchive,
  searchArchive,
} from '@watertight/audit/dependencies/archives/search-archive.ts';
import { ZipRefusal } from '@watertight/audit/dependencies/archives/zip-directory.ts';

export interface PackageSearchOptions {
  /** Base64 SHA-256 that the archive must have, where it is known. */
  readonly sha256?: string | undefined;
  /** True for layers: their content is dependencies, so these are read as well. */
  readonly withDependencies: boolean;
  /** Reads what else it tells, before it is searched. */
  readonly onArchive?: (file: FileHandle) => Promise<void>;
}

/**
 * Searches an archive for secrets. It lies in a temporary file of the owner's while it is searched, and in memory there is
 * one file of it at a time; nothing is unpacked to disk.
 */
export async function searchPackage(
  archive: AsyncIterable<Uint8Array>,
  options: PackageSearchOptions,
): Promise<SearchedArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'watertight-code-'));
  try {
    const file = await open(join(folder, 'package'), 'wx+', 0o600);
    try {
      const sha256 = await spool(archive, file);
      if (options.sha256 !== undefined && options.sha256 !== sha256)
        return { secrets: [], unread: 'its archive has another SHA-256 than AWS tells' };
      await options.onArchive?.(file);
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
