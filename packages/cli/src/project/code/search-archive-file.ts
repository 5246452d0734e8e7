import { open } from 'node:fs/promises';
import {
  type SearchedArchive,
  searchArchive,
} from '@watertight/audit/dependencies/archives/search-archive.ts';
import { ZipRefusal } from '@watertight/audit/dependencies/archives/zip-directory.ts';

/** How the reason begins when an archive is refused as a whole. */
export const REFUSED_ARCHIVE = 'the archive is not read: ';

/** The secrets of an archive on disk. What cannot be read, and what is refused, is told by its reason. */
export async function searchArchiveFile(path: string): Promise<SearchedArchive> {
  try {
    const file = await open(path);
    try {
      return await searchArchive(file, { withDependencies: false });
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ZipRefusal) return { secrets: [], unread: `${REFUSED_ARCHIVE}${error.message}` };
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    return { secrets: [], unread: code };
  }
}
