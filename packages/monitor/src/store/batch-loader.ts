import type { TelemetrySource } from '../records/telemetry-source.ts';
import type { DamagedListing, SpooledObject } from '../sources/objects/spool-object.ts';
import { commitObjects, type LedgerEntry } from './object-ledger.ts';
import type { TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

/** A record that could not be used, and where it stands. */
export interface BadRecord {
  readonly position: string;
  readonly because: string;
  readonly sample: string;
}

/** What loading one object gave. */
export interface ObjectResult {
  readonly status: 'loaded' | 'recognised' | 'quarantined';
  readonly reason: string;
  readonly records: number;
  readonly badRecords: number;
  /** At most MAX_BAD_SAMPLES. */
  readonly samples: readonly BadRecord[];
  /** Epoch seconds, -1 without records. */
  readonly firstTs: number;
  readonly lastTs: number;
}

/** Bad records that are kept per object; all are counted. */
export const MAX_BAD_SAMPLES = 20;

/** Loads the objects of one telemetry source. */
export interface BatchLoader {
  readonly source: TelemetrySource;
  /** Looks at objects before a transaction begins; never fails because of an object. */
  prepare(store: TelemetryStore, objects: readonly SpooledObject[]): Promise<void>;
  /** Writes the rows of every object inside a transaction that rolls back when this rejects. */
  load(
    writer: TelemetryWriter,
    objects: readonly SpooledObject[],
  ): Promise<ReadonlyMap<string, ObjectResult>>;
  /** After a failed load: finds what caused it, so that the next try goes another way. False: not an object's fault. */
  recover(store: TelemetryStore, objects: readonly SpooledObject[], error: unknown): Promise<boolean>;
  /** Lets go of what was kept for a batch that is done. */
  forget(objects: readonly SpooledObject[]): Promise<void>;
}

/** The result of an object of which nothing is loaded. */
export function quarantined(reason: string): ObjectResult {
  return { status: 'quarantined', reason, records: 0, badRecords: 0, samples: [], firstTs: -1, lastTs: -1 };
}

export interface BatchOutcome {
  readonly results: ReadonlyMap<string, ObjectResult>;
  /** Objects whose earlier content was taken out. */
  readonly replaced: number;
}

/**
 * Loads a batch and its ledger rows in one transaction; objects that cannot be loaded, or arrived `damaged`, get a ledger row
 * with the reason and never hold back the others.
 */
export async function commitBatch(
  store: TelemetryStore,
  batch: { readonly spooled: readonly SpooledObject[]; readonly damaged: readonly DamagedListing[] },
  loader: BatchLoader,
): Promise<BatchOutcome> {
  const { spooled, damaged } = batch;
  await loader.prepare(store, spooled);
  for (let tries = spooled.length + 1; ; tries -= 1) {
    try {
      return await store.transaction(async (writer) => {
        const loaded = await loader.load(writer, spooled);
        const results = new Map([
          ...loaded,
          ...damaged.map(({ object, because }) => [object.objectId, quarantined(because)] as const),
        ]);
        const entries = [...spooled, ...damaged.map(({ object }) => ({ ...object, textBytes: 0 }))].map(
          (object): LedgerEntry => ({
            ...object,
            ...(results.get(object.objectId) ?? quarantined('no result')),
          }),
        );
        return { results, replaced: await commitObjects(writer, loader.source, entries) };
      });
    } catch (error) {
      if (tries <= 0 || !(await loader.recover(store, spooled, error))) throw error;
    }
  }
}
