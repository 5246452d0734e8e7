import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  DamagedObject,
  decompressor,
  decompressWhole,
  type Encoding,
  encodingOf,
  isDamage,
  limitSize,
  type SizeLimits,
} from './decompress.ts';
import type { TelemetryObject } from './telemetry-object.ts';

/** An object that is to be read, with its id in the ledger. */
export interface ListedObject extends TelemetryObject {
  readonly objectId: string;
}

/** An object in the spool, unpacked and verified. */
export interface SpooledObject extends ListedObject {
  readonly textBytes: number;
  readonly encoding: Encoding;
  readonly file: string;
}

/** An object whose content is damaged. */
export interface DamagedListing {
  readonly object: ListedObject;
  readonly because: string;
}

/** Empties the spool of what an interrupted run left. */
export async function clearSpool(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

/** An object unpacked and verified in the spool, or why it is not there. */
export type Spooled =
  | { readonly kind: 'spooled'; readonly object: SpooledObject }
  /** The content is damaged; reading it again will not help. */
  | { readonly kind: 'quarantined'; readonly because: string }
  /** It could not be read this time. */
  | { readonly kind: 'unreadable'; readonly because: string };

export interface SpoolPlace {
  readonly folder: string;
  readonly limits: SizeLimits;
}

/**
 * Writes the plain bytes of an object to the spool: under a temporary name until every check has passed (stored bytes
 * received = bytes listed, checksum and length of each gzip member, size limits), so that no reader ever meets half a file.
 */
export async function spoolObject(object: ListedObject, place: SpoolPlace): Promise<Spooled> {
  const file = join(place.folder, object.objectId);
  const partial = `${file}.part`;
  const tally = { received: 0, textBytes: 0, hash: createHash('sha256') };
  try {
    const { encoding, stored } = await identify(object, tally);
    await unpack(stored, partial, { encoding, limits: place.limits, tally });
    checkReceived(object, tally);
    await rename(partial, file);
    return { kind: 'spooled', object: { ...object, file, encoding, textBytes: tally.textBytes } };
  } catch (error) {
    await rm(partial, { force: true });
    if (isDamage(error) && tally.received >= object.size)
      return { kind: 'quarantined', because: messageOf(error) };
    if (error instanceof DamagedObject) return { kind: 'quarantined', because: messageOf(error) };
    return { kind: 'unreadable', because: messageOf(error) };
  }
}

interface Tally {
  received: number;
  textBytes: number;
  readonly hash: ReturnType<typeof createHash>;
}

async function identify(
  object: TelemetryObject,
  tally: Tally,
): Promise<{ encoding: Encoding; stored: AsyncIterable<Buffer> }> {
  const iterator: AsyncIterator<Buffer> = (await object.open())[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { encoding: encodingOf(head), stored: storedChunks(head, iterator, tally) };
}

async function* storedChunks(head: Buffer, rest: AsyncIterator<Buffer>, tally: Tally): AsyncIterable<Buffer> {
  try {
    for (let chunk: Buffer | undefined = head; chunk !== undefined; ) {
      tally.received += chunk.length;
      tally.hash.update(chunk);
      yield chunk;
      const next = await rest.next();
      chunk = next.done === true ? undefined : next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** Most objects are small, and streams cost them more than their bytes. */
const SMALL_BYTES = 1 << 18;
/** What a small object may unpack to in memory; more of it goes through streams, and meets their limits. */
const SMALL_TEXT = 1 << 24;

async function unpack(
  stored: AsyncIterable<Buffer>,
  target: string,
  options: { encoding: Encoding; limits: SizeLimits; tally: Tally },
): Promise<void> {
  const { encoding, limits, tally } = options;
  const { whole, chunks } = await gather(stored);
  const most = Math.min(SMALL_TEXT, limits.maxBytes, limits.ratioFrom);
  const text = whole === undefined ? undefined : decompressWhole(whole, encoding, most);
  if (text === undefined) return await unpackStream(chunks, target, options);
  tally.textBytes = text.length;
  writeFileSync(target, text, { mode: 0o600 });
}

/** The whole content when it is small; the chunks give it in any case. */
async function gather(
  stored: AsyncIterable<Buffer>,
): Promise<{ readonly whole: Buffer | undefined; readonly chunks: AsyncIterable<Buffer> }> {
  const rest = stored[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let bytes = 0;
  let isWhole = false;
  while (!isWhole && bytes <= SMALL_BYTES) {
    const next = await rest.next();
    if (next.done === true) isWhole = true;
    else {
      first.push(next.value);
      bytes += next.value.length;
    }
  }
  async function* all(): AsyncIterable<Buffer> {
    try {
      yield* first;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { whole: isWhole ? Buffer.concat(first) : undefined, chunks: all() };
}

async function unpackStream(
  stored: AsyncIterable<Buffer>,
  target: string,
  options: { encoding: Encoding; limits: SizeLimits; tally: Tally },
): Promise<void> {
  const { encoding, limits, tally } = options;
  async function* limited(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of limitSize(chunks, limits, () => tally.received)) {
      tally.textBytes += chunk.length;
      yield chunk;
    }
  }
  const output = createWriteStream(target, { mode: 0o600 });
  const unpacker = decompressor(encoding);
  if (unpacker === undefined) await pipeline(stored, limited, output);
  else await pipeline(stored, unpacker, limited, output);
}

function checkReceived(object: TelemetryObject, tally: Tally): void {
  if (tally.received !== object.size) {
    throw new Error(`${tally.received} of ${object.size} bytes were received`);
  }
  // A file's ETag is its SHA-256: a file that changed after it was listed is read in the next run.
  if (/^[0-9a-f]{64}$/.test(object.etag) && tally.hash.digest('hex') !== object.etag) {
    throw new Error('content changed while it was read');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
