import type { Incomplete } from './records/incomplete.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import type { SpooledBatch } from './sources/objects/spool-batches.ts';
import type { BatchOutcome } from './store/batch-loader.ts';
import type { Standing } from './store/object-ledger.ts';

export interface IngestProgress {
  /** Objects dealt with so far, skipped ones included. */
  readonly objects: number;
  /** Objects listed so far; the listing goes on while objects are loaded. */
  readonly total: number;
  readonly records: number;
  /** The object loaded last. */
  readonly current: string;
}

/** What one run of ingest did. Nothing found at all: every number is 0. */
export interface IngestSummary {
  readonly source: TelemetrySource;
  readonly objects: {
    readonly loaded: number;
    /** Already in the store with the same content. */
    readonly skipped: number;
    readonly quarantined: number;
    /** A known kind with nothing to keep. */
    readonly recognised: number;
    /** Earlier contents whose rows gave way to the new ones. */
    readonly replaced: number;
  };
  readonly records: number;
  readonly badRecords: number;
  readonly incomplete: readonly Incomplete[];
}

/** Entries under `incomplete`; beyond it they are only counted. */
const MAX_INCOMPLETE = 1000;

/** Counts what happens during one run. */
export class IngestTally {
  readonly source: TelemetrySource;
  readonly #objects = { loaded: 0, skipped: 0, quarantined: 0, recognised: 0, replaced: 0 };
  readonly #incomplete: Incomplete[] = [];
  #listed = 0;
  #more = 0;
  #records = 0;
  #badRecords = 0;

  constructor(source: TelemetrySource) {
    this.source = source;
  }

  addIncomplete(incomplete: Incomplete): void {
    if (this.#incomplete.length < MAX_INCOMPLETE) this.#incomplete.push(incomplete);
    else this.#more += incomplete.count ?? 1;
  }

  addSkipped(location: string, standing: Standing): void {
    this.#objects.skipped += 1;
    if (standing.kind === 'quarantined') {
      this.addIncomplete({
        what: location,
        because: `quarantined before: ${standing.because}; try again with --retry`,
      });
    } else if (standing.kind === 'too-late') {
      this.addIncomplete({
        what: location,
        because: 'content changed after the raw records of its earlier content were dropped, which stays',
      });
    }
  }

  addBatch(batch: SpooledBatch, outcome: BatchOutcome): void {
    this.#objects.replaced += outcome.replaced;
    for (const { objectId, location } of [...batch.spooled, ...batch.damaged.map(({ object }) => object)]) {
      const result = outcome.results.get(objectId);
      if (result === undefined) continue;
      this.#objects[result.status] += 1;
      this.#records += result.records;
      this.#badRecords += result.badRecords;
      if (result.status === 'quarantined') this.addIncomplete({ what: location, because: result.reason });
      else if (result.badRecords > 0) this.#addBadRecords(location, result);
    }
    for (const incomplete of batch.unreadable) this.addIncomplete(incomplete);
  }

  #addBadRecords(
    location: string,
    result: { badRecords: number; samples: readonly { position: string; because: string }[] },
  ) {
    const [first] = result.samples;
    const what = first === undefined ? location : `${location} ${first.position}`;
    this.addIncomplete({ what, because: first?.because ?? 'bad record', count: result.badRecords });
  }

  addUnknownFields(fields: ReadonlyMap<string, number>): void {
    for (const [name, count] of fields) {
      this.addIncomplete({ what: `flow log field ${name}`, because: 'unknown field is passed over', count });
    }
  }

  /** Counts objects as the listing finds them. */
  addListed(count: number): void {
    this.#listed += count;
  }

  progress(current: string): IngestProgress {
    const { replaced: _, ...counted } = this.#objects;
    return {
      objects: Object.values(counted).reduce((sum, count) => sum + count, 0),
      total: this.#listed,
      records: this.#records,
      current,
    };
  }

  summary(): IngestSummary {
    const more =
      this.#more > 0 ? [{ what: 'further entries', because: 'not listed', count: this.#more }] : [];
    return {
      source: this.source,
      objects: { ...this.#objects },
      records: this.#records,
      badRecords: this.#badRecords,
      incomplete: [...this.#incomplete, ...more],
    };
  }
}
