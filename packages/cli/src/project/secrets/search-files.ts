import { join, relative, sep } from 'node:path';
import type { PlacedSecret } from '@watertight/audit/code/secrets/file-secrets.ts';
import { MOST_FINDINGS } from '@watertight/audit/code/secrets/find-secrets.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import { searchArchiveFile } from '../code/search-archive-file.ts';
import { type SearchedCode, type SearchLimits, searchCodeFolder } from '../code/search-code-folder.ts';

/** A whole repository is more than the code of one function. */
export const FILE_LIMITS: SearchLimits = {
  files: 50_000,
  fileBytes: 10_000_000,
  bytes: 1_000_000_000,
  depth: 24,
};

/** Secrets of the files below places, and what was not read. */
export interface SearchedFiles {
  readonly found: readonly PlacedSecret[];
  /** Text files and archives that were searched. */
  readonly searched: number;
  readonly incomplete: readonly Incomplete[];
}

/**
 * Searches every text file below the places, and the zip archives among them. Dependencies, version control and build output are left
 * out, links are not followed.
 * @param root what paths in findings are relative to
 */
export async function searchFiles(places: readonly string[], root: string): Promise<SearchedFiles> {
  const found: PlacedSecret[] = [];
  const incomplete: Incomplete[] = [];
  let searched = 0;
  for (const place of places) {
    const pathOf = (path: string) => relative(root, join(place, path)).split(sep).join('/') || '.';
    const { secrets, left, archives, read } = searchCodeFolder(place, undefined, FILE_LIMITS);
    for (const { path, secret } of secrets) found.push({ file: pathOf(path), secret, isPresent: true });
    for (const { path, because } of left)
      incomplete.push({
        what: path !== '' && place.endsWith(`/${path}`) ? pathOf('') : pathOf(path),
        because,
      });
    for (const path of fullFiles(secrets))
      incomplete.push({ what: pathOf(path), because: `only its first ${MOST_FINDINGS} secrets are listed` });
    searched += read + archives.length;
    for (const path of archives) {
      const archive = await searchArchiveFile(join(place, path));
      for (const each of archive.secrets)
        found.push({ file: `${pathOf(path)}/${each.path}`, secret: each.secret, isPresent: true });
      if (archive.unread !== undefined) incomplete.push({ what: pathOf(path), because: archive.unread });
    }
  }
  return { found: uniqueOf(found), searched, incomplete };
}

/** Files of which there may be more than is listed. */
function fullFiles(secrets: SearchedCode['secrets']): readonly string[] {
  return [...Map.groupBy(secrets, ({ path }) => path)].flatMap(([path, each]) =>
    each.length >= MOST_FINDINGS ? [path] : [],
  );
}

/** A file that two places name counts once. */
function uniqueOf(found: readonly PlacedSecret[]): readonly PlacedSecret[] {
  const key = ({ file, secret }: PlacedSecret) => `${file}:${secret.line}:${secret.masked}`;
  return [...new Map(found.map((each) => [key(each), each])).values()];
}
