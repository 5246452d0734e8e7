import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { monitorError } from '../../errors.ts';
import { globPattern, hasGlob } from './glob-pattern.ts';
import type { Discovered } from './telemetry-object.ts';

const MAX_DEPTH = 64;
/** A file of this size is read in one call: waiting for a thread five times would cost more. */
const SMALL_BYTES = 1 << 18;

/**
 * Files of a file, folder (with its folders) or glob, sorted by path. Hidden names (`.…`) inside a folder are left out. A
 * symbolic link inside a folder is not followed: its target is read where it lies, or lies outside what was asked for.
 * @throws WatertightError WT-E-INGEST-01 when the path does not exist.
 */
export async function* listLocalObjects(path: string): AsyncIterable<Discovered> {
  const full = resolve(path);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory() === true) yield* walk(full, () => true);
  else if (found !== undefined) yield* fileObject(full);
  else if (hasGlob(path)) {
    const base = globBase(full);
    const pattern = globPattern(full.replaceAll('\\', '/'));
    const start = await stat(base).catch(() => undefined);
    if (start?.isDirectory() === true) yield* walk(base, (file) => pattern(file.replaceAll('\\', '/')));
  } else throw monitorError('WT-E-INGEST-01', { path });
}

/** The longest folder of a glob that has no pattern in it. */
function globBase(path: string): string {
  let base = path;
  while (hasGlob(base) && dirname(base) !== base) base = dirname(base);
  return base;
}

async function* walk(
  folder: string,
  isWanted: (file: string) => boolean,
  depth = 0,
): AsyncIterable<Discovered> {
  if (depth > MAX_DEPTH) {
    yield incomplete(folder, `folder is nested more than ${MAX_DEPTH} deep`);
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => reasonOf(error));
  if (typeof entries === 'string') {
    yield incomplete(folder, entries);
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(full, isWanted, depth + 1);
    else if (!isWanted(full)) continue;
    else if (entry.isSymbolicLink()) yield incomplete(full, 'symbolic link inside a folder is not followed');
    else if (entry.isFile()) yield* fileObject(full);
  }
}

async function* fileObject(path: string): AsyncIterable<Discovered> {
  try {
    const { size, hash } = await hashFile(path);
    yield {
      kind: 'object',
      object: { location: path, etag: hash, size, open: async () => createReadStream(path) },
    };
  } catch (error) {
    yield incomplete(path, reasonOf(error));
  }
}

/** Content decides identity: a size and time stamp can stay the same while the content changes. */
async function hashFile(path: string): Promise<{ size: number; hash: string }> {
  const info = await stat(path);
  if (!info.isFile()) throw new Error('not a regular file');
  const hash = createHash('sha256');
  if (info.size <= SMALL_BYTES) {
    const content = readFileSync(path);
    return { size: content.length, hash: hash.update(content).digest('hex') };
  }
  const file = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(Math.min(1 << 20, Math.max(info.size, 1)));
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await file.close();
  }
  return { size, hash: hash.digest('hex') };
}

function incomplete(what: string, because: string): Discovered {
  return { kind: 'incomplete', incomplete: { what, because } };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return code === '' && error instanceof Error ? error.message : `cannot be read (${code})`;
}
