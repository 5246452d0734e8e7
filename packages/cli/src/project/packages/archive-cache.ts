import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageList, PackageRecord } from '@watertight/audit/model/package-record.ts';
import { cacheFolder } from '../../cache-folder.ts';
import type { CommandRun } from '../../command-run.ts';
import { VERSION } from '../../commands/version.ts';

/** What archives held when they were read before. */
export interface ArchiveCache {
  /**
   * The packages of an archive: as kept for its bytes, or as read now and kept.
   * @param file the archive from the scanned folder, as places name it
   */
  packagesOf(file: string, handle: FileHandle, read: () => Promise<PackageList>): Promise<PackageList>;
}

/** Bytes of all lists that are kept, and of one. */
export const ARCHIVE_CACHE_LIMITS = { all: 64_000_000, one: 16_000_000 } as const;

/** Smaller archives are read sooner than they are looked up, and what people build changes all the time. */
const READ_BYTES = 1 << 20;

/**
 * Lists of packages by the SHA-256 of their archives, in the person's cache folder, or beside a store that is named. A
 * kept list that is broken, or of another version, is as good as none. Nothing is kept beside a store in memory, or where
 * the folder cannot be written.
 */
export function createArchiveCache(run: Pick<CommandRun, 'env' | 'settings'>): ArchiveCache {
  const folder = folderOf(run);
  if (folder === undefined) return { packagesOf: (_file, _handle, read) => read() };
  return {
    packagesOf: async (file, handle, read) => {
      const path = join(folder, `${await hashOf(handle)}.json`);
      const kept = keptList(path, file);
      if (kept !== undefined) return kept;
      const list = await read();
      keep(folder, path, moved(list, file, ''));
      return list;
    },
  };
}

function folderOf({ env, settings }: Pick<CommandRun, 'env' | 'settings'>): string | undefined {
  const { data, origins } = settings;
  if (data === ':memory:') return undefined;
  const folder = origins.data.from === 'default' ? cacheFolder(env) : data;
  return folder === undefined ? undefined : join(folder, 'archives');
}

/** Of the archive and of who read it: another version may see more in the same bytes. */
async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256').update(`watertight ${VERSION}\n`);
  const buffer = Buffer.alloc(READ_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** The first line is the checksum of the rest: what was cut off or changed by accident is not taken for an answer. */
function keptList(path: string, file: string): PackageList | undefined {
  try {
    if (statSync(path).size > ARCHIVE_CACHE_LIMITS.one) return undefined;
    const text = readFileSync(path, 'utf8');
    const cut = text.indexOf('\n');
    const body = text.slice(cut + 1);
    const value: unknown = checksum(body) === text.slice(0, cut) ? JSON.parse(body) : undefined;
    return isArchiveList(value) ? moved(value, '', file) : undefined;
  } catch {
    // Not there, not readable or no JSON: the archive itself is read.
    return undefined;
  }
}

function isArchiveList(value: unknown): value is PackageList {
  if (typeof value !== 'object' || value === null) return false;
  const { format, packages, incomplete }: { format?: unknown; packages?: unknown; incomplete?: unknown } =
    value;
  return format === 'archive' && Array.isArray(packages) && Array.isArray(incomplete);
}

/** The same list of an archive that is called otherwise. */
function moved(list: PackageList, from: string, to: string): PackageList {
  const place = (name: string) => (name.startsWith(from) ? `${to}${name.slice(from.length)}` : name);
  return {
    ...list,
    file: to,
    packages: list.packages.map(
      (record): PackageRecord => ({ ...record, at: { ...record.at, file: place(record.at.file) } }),
    ),
    incomplete: list.incomplete.map(({ what, because }) => ({ what: place(what), because })),
  };
}

/** Whole or not at all; a folder that is full or may not be written is no mistake of the scan. */
function keep(folder: string, path: string, list: PackageList): void {
  const body = JSON.stringify(list);
  if (body.length > ARCHIVE_CACHE_LIMITS.one) return;
  let partial: string | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    partial = `${path}.${process.pid}.part`;
    writeFileSync(partial, `${checksum(body)}\n`, { mode: 0o600 });
    appendFileSync(partial, body);
    renameSync(partial, path);
    dropOldest(folder);
  } catch {
    if (partial !== undefined) rmSync(partial, { force: true });
  }
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
    .flatMap((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ path: join(folder, name), size: stat.size, written: stat.mtimeMs }];
    })
    .sort((a, b) => b.written - a.written);
  let left = ARCHIVE_CACHE_LIMITS.all;
  for (const { path, size } of files) {
    left -= size;
    if (left < 0) rmSync(path, { force: true });
  }
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
