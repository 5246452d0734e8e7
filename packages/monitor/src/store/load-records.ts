import { createReadStream, ReadStream, readFileSync } from 'node:fs';
import type { TelemetrySource } from '../records/telemetry-source.ts';
import type { SpooledObject } from '../sources/objects/spool-object.ts';
import { capturedAtOf } from '../sources/objects/telemetry-object.ts';
import type { ReadItem, RecordReader } from '../sources/record-reader.ts';
import {
  type BadRecord,
  type BatchLoader,
  MAX_BAD_SAMPLES,
  type ObjectResult,
  quarantined,
} from './batch-loader.ts';
import { markDirty } from './object-ledger.ts';
import type { RecordRow } from './record-rows.ts';
import { deriveViolationColumns } from './telemetry/violation-columns.ts';
import type { RowSink, TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

/** A telemetry source whose objects a RecordReader reads: its objects as rows. */
export interface RecordRows {
  readonly source: TelemetrySource;
  read(object: SpooledObject): AsyncIterable<ReadItem<RecordRow>>;
}

/** Joins a reader with the function that turns its records into rows: one, and what else it says. */
export function recordRows<R>(
  source: TelemetrySource,
  reader: RecordReader<R>,
  toRows: (record: R) => RecordRow | readonly RecordRow[],
): RecordRows {
  return {
    source,
    async *read(object) {
      const { location } = object;
      const bytes = spooledBytes(object);
      try {
        for await (const item of reader.read({ location, capturedAt: capturedAtOf(location), bytes })) {
          if (item.kind !== 'record') yield item;
          else for (const row of [toRows(item.record)].flat()) yield { kind: 'record', record: row };
        }
      } finally {
        if (bytes instanceof ReadStream) bytes.destroy();
      }
    },
  };
}

/** Plain bytes up to this size are read in one call; a stream costs a small object more than its bytes. */
const SMALL_TEXT = 1 << 20;

function spooledBytes({ file, textBytes }: SpooledObject): AsyncIterable<Buffer> {
  return textBytes <= SMALL_TEXT ? oneChunk(file) : createReadStream(file, { highWaterMark: 1 << 18 });
}

async function* oneChunk(file: string): AsyncIterable<Buffer> {
  yield readFileSync(file);
}

/** The reader gave up on an object. */
class UnreadableObject extends Error {
  readonly objectId: string;
  constructor(objectId: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.objectId = objectId;
  }
}

interface Tally {
  records: number;
  badRecords: number;
  readonly samples: BadRecord[];
  recognised: string;
  firstTs: number;
  lastTs: number;
}

/** Appends the rows of each object as its reader yields them; an object is loaded whole or not at all. */
export class RecordLoader implements BatchLoader {
  readonly source: TelemetrySource;
  readonly #rows: RecordRows;
  readonly #refused = new Map<string, ObjectResult>();

  constructor(rows: RecordRows) {
    this.#rows = rows;
    this.source = rows.source;
  }

  async prepare(_store: TelemetryStore, objects: readonly SpooledObject[]): Promise<void> {
    for (const { objectId, encoding } of objects) {
      if (encoding === 'parquet')
        this.#refused.set(objectId, quarantined('Parquet is read for flow-logs only'));
    }
  }

  async load(
    writer: TelemetryWriter,
    objects: readonly SpooledObject[],
  ): Promise<ReadonlyMap<string, ObjectResult>> {
    const results = new Map<string, ObjectResult>(this.#refused);
    const hours = new Map<string, Set<number>>();
    await writer.appendTo(async (sink) => {
      for (const object of objects) {
        if (results.has(object.objectId)) continue;
        results.set(object.objectId, await this.#loadObject(object, sink, hours));
      }
    });
    for (const [kind, list] of hours) await markDirty(writer, kind, list);
    if (hours.has('violation')) await deriveViolationColumns(writer);
    return results;
  }

  async recover(
    _store: TelemetryStore,
    _objects: readonly SpooledObject[],
    error: unknown,
  ): Promise<boolean> {
    if (!(error instanceof UnreadableObject)) return false;
    this.#refused.set(error.objectId, quarantined(error.message));
    return true;
  }

  async forget(objects: readonly SpooledObject[]): Promise<void> {
    for (const { objectId } of objects) this.#refused.delete(objectId);
  }

  async #loadObject(
    object: SpooledObject,
    sink: RowSink,
    hours: Map<string, Set<number>>,
  ): Promise<ObjectResult> {
    const tally: Tally = { records: 0, badRecords: 0, samples: [], recognised: '', firstTs: -1, lastTs: -1 };
    try {
      for await (const item of this.#rows.read(object)) {
        if (item.kind === 'record')
          await keepRow(item.record, { sink, tally, hours, objectId: object.objectId });
        else if (item.kind === 'recognised') tally.recognised = item.as;
        else if (++tally.badRecords <= MAX_BAD_SAMPLES) tally.samples.push(item);
      }
    } catch (error) {
      throw new UnreadableObject(object.objectId, error);
    }
    return resultOf(tally);
  }
}

async function keepRow(
  row: RecordRow,
  into: { sink: RowSink; tally: Tally; hours: Map<string, Set<number>>; objectId: string },
): Promise<void> {
  const { tally, hours } = into;
  await into.sink.append(row.table, [into.objectId, ...row.values]);
  if (row.isAside !== true) tally.records += 1;
  const time = Math.floor(row.time);
  tally.firstTs = tally.firstTs === -1 ? time : Math.min(tally.firstTs, time);
  tally.lastTs = Math.max(tally.lastTs, time);
  const known = hours.get(row.dirty) ?? new Set();
  hours.set(row.dirty, known.add(time - (time % 3600)));
}

function resultOf({ recognised, ...tally }: Tally): ObjectResult {
  if (tally.records > 0) return { ...tally, status: 'loaded', reason: '' };
  if (tally.badRecords > 0) {
    return { ...tally, status: 'quarantined', reason: `no usable record, ${tally.badRecords} bad` };
  }
  return recognised === ''
    ? { ...tally, status: 'loaded', reason: '' }
    : { ...tally, status: 'recognised', reason: recognised };
}
