import type { Incomplete } from '../../records/incomplete.ts';
import type { SizeLimits } from './decompress.ts';
import { type DamagedListing, type ListedObject, type SpooledObject, spoolObject } from './spool-object.ts';

/** Objects that are committed together. */
export interface SpooledBatch {
  readonly spooled: readonly SpooledObject[];
  readonly damaged: readonly DamagedListing[];
  /** Could not be read this time; no ledger row, so the next run tries again. */
  readonly unreadable: readonly Incomplete[];
}

export interface BatchLimits {
  readonly folder: string;
  readonly limits: SizeLimits;
  readonly batchBytes: number;
  readonly batchObjects: number;
}

/** Objects read at the same time: hides the latency of S3, and keeps the spool within a batch and this many objects. */
const PARALLEL_READS = 4;

/**
 * Spools objects into batches, one batch ahead of the consumer. The spool never holds more than two batches: nothing is
 * read before the batch before the last one has been taken.
 */
export async function* spooledBatches(
  objects: AsyncIterable<ListedObject>,
  limits: BatchLimits,
): AsyncIterable<SpooledBatch> {
  const iterator = objects[Symbol.asyncIterator]();
  let next = nextBatch(iterator, limits);
  for (;;) {
    const batch = await next;
    if (batch === undefined) return;
    next = nextBatch(iterator, limits);
    // Its failure is thrown where it is awaited, even if the consumer stops before.
    next.catch(() => undefined);
    yield batch;
  }
}

async function nextBatch(
  iterator: AsyncIterator<ListedObject>,
  limits: BatchLimits,
): Promise<SpooledBatch | undefined> {
  const spooled: SpooledObject[] = [];
  const damaged: DamagedListing[] = [];
  const unreadable: Incomplete[] = [];
  let count = 0;
  let bytes = 0;
  while (count < limits.batchObjects && bytes < limits.batchBytes) {
    const objects = await take(iterator, Math.min(PARALLEL_READS, limits.batchObjects - count));
    if (objects.length === 0) break;
    count += objects.length;
    const results = await Promise.all(
      objects.map(async (object) => ({ object, result: await spoolObject(object, limits) })),
    );
    for (const { object, result } of results) {
      if (result.kind === 'unreadable') unreadable.push({ what: object.location, because: result.because });
      else if (result.kind === 'quarantined') damaged.push({ object, because: result.because });
      else {
        spooled.push(result.object);
        bytes += result.object.textBytes;
      }
    }
  }
  return count === 0 ? undefined : { spooled, damaged, unreadable };
}

async function take(iterator: AsyncIterator<ListedObject>, most: number): Promise<ListedObject[]> {
  const taken: ListedObject[] = [];
  while (taken.length < most) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
