import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import type { Incomplete } from './records/incomplete.ts';
import { isTelemetrySource, type TelemetrySource } from './records/telemetry-source.ts';
import { encodingOf } from './sources/objects/decompress.ts';
import { telemetryInText } from './sources/objects/telemetry-in-text.ts';

export interface WatchedSource {
  readonly source: TelemetrySource;
  readonly paths: readonly string[];
}

export interface WatchedPath {
  readonly sources: readonly WatchedSource[];
  /** Files that show no telemetry. */
  readonly incomplete: readonly Incomplete[];
}

/** Folders by which AWS names what it delivers below `AWSLogs/`. */
const DELIVERED: Readonly<Record<string, TelemetrySource>> = {
  CloudTrail: 'cloudtrail',
  vpcflowlogs: 'flow-logs',
  vpcdnsquerylogs: 'resolver-logs',
  GuardDuty: 'guardduty',
};

/** Text at the beginning of a file that tells what it is, bytes. */
const HEAD = 64 * 1024;
const MOST_FILES = 10_000;
const MOST_DEPTH = 16;

/**
 * What to follow under `path`: its sub-folders that are named after telemetry sources (as `watertight simulate` writes
 * them), else AWS's own layouts (`…/CloudTrail/…`, `…/vpcflowlogs/…`), else each file by what its beginning shows.
 * @param known what earlier looks found, by file: those are not opened again
 */
export async function watchedSources(
  path: string,
  known: Map<string, readonly TelemetrySource[]> = new Map(),
): Promise<WatchedPath> {
  if (!path.startsWith('s3://')) {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const named = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter(isTelemetrySource)
      .sort(bySnapshotFirst);
    if (named.length > 0)
      return { sources: named.map((source) => ({ source, paths: [join(path, source)] })), incomplete: [] };
  }
  const delivered = deliveredIn(path);
  if (delivered !== undefined) return { sources: [{ source: delivered, paths: [path] }], incomplete: [] };
  return path.startsWith('s3://')
    ? { sources: [{ source: 'cloudtrail', paths: [path] }], incomplete: [] }
    : sourcesBelow(path, known);
}

function deliveredIn(path: string): TelemetrySource | undefined {
  if (/vpcflowlogs|flow-logs/i.test(path)) return 'flow-logs';
  return path.split(/[\\/]/).flatMap((part) => DELIVERED[part] ?? [])[0];
}

async function sourcesBelow(
  path: string,
  known: Map<string, readonly TelemetrySource[]>,
): Promise<WatchedPath> {
  const found = new Map<TelemetrySource, string[]>();
  const incomplete: Incomplete[] = [];
  const take = (source: TelemetrySource, place: string) => {
    const places = found.get(source);
    if (places === undefined) found.set(source, [place]);
    else places.push(place);
  };
  for await (const { place, source } of placesBelow(path)) {
    const sources = source === undefined ? (known.get(place) ?? (await sourcesOfFile(place))) : [source];
    if (sources === undefined) continue;
    if (source === undefined && sources.length > 0) known.set(place, sources);
    for (const each of sources) take(each, place);
    if (sources.length === 0)
      incomplete.push({ what: place, because: 'its beginning shows no telemetry that is known' });
  }
  const sources = [...found].map(([source, paths]) => ({ source, paths }));
  return { sources: sources.toSorted((a, b) => bySnapshotFirst(a.source, b.source)), incomplete };
}

interface Place {
  readonly place: string;
  /** Of a folder that AWS named; undefined: a file. */
  readonly source?: TelemetrySource;
}

async function* placesBelow(path: string): AsyncGenerator<Place> {
  if ((await stat(path).catch(() => undefined))?.isFile() === true) {
    yield { place: path };
    return;
  }
  const open: { readonly folder: string; readonly depth: number }[] = [{ folder: path, depth: 0 }];
  let files = 0;
  for (let next = open.pop(); next !== undefined && files < MOST_FILES; next = open.pop()) {
    const { folder, depth } = next;
    for (const entry of await shownEntries(folder)) {
      const place = join(folder, entry.name);
      const source = entry.isDirectory() ? DELIVERED[entry.name] : undefined;
      if (source !== undefined) yield { place, source };
      else if (entry.isDirectory() && depth < MOST_DEPTH) open.push({ folder: place, depth: depth + 1 });
      else if (entry.isFile()) {
        files += 1;
        yield { place };
      }
    }
  }
}

/** Neither hidden files nor what cannot be read, in the order of their names. */
async function shownEntries(folder: string): Promise<readonly Dirent[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a file is by its first bytes; undefined for one that is still empty, or gone again. */
async function sourcesOfFile(path: string): Promise<readonly TelemetrySource[] | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    if (bytesRead === 0) return undefined;
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head);
    // The only source that AWS delivers so.
    if (encoding === 'parquet') return ['flow-logs'];
    return telemetryInText((encoding === 'gzip' ? beginningOf(head) : head).toString('utf8'));
  } finally {
    await file.close();
  }
}

/** What the beginning of a gzip file unpacks to. */
function beginningOf(head: Buffer): Buffer {
  try {
    return zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Inventory first: flows are attributed by what is known when they are judged. */
function bySnapshotFirst(a: TelemetrySource, b: TelemetrySource): number {
  const rank = (source: TelemetrySource) =>
    source === 'inventory' || source === 'network-interfaces' ? 0 : 1;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
