import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder outside of which nothing is read for a place that is scanned: the place itself (of a file: its folder), or
 * the repository that it is part of. Links are followed first: what counts is where the place really is.
 * @param place absolute path that exists
 */
export function readingBound(place: string): string {
  const folder = realpathSync(statSync(place).isDirectory() ? place : dirname(place));
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, '.git'))) return each;
    if (dirname(each) === each) return folder;
  }
}
