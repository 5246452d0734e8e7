import { createHash } from 'node:crypto';
import type { TelemetrySource } from '../records/telemetry-source.ts';
import type { Row } from './duckdb.ts';
import type { TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

/** Identity of one content at one place: first 32 hex digits of SHA-256(source, location, ETag). */
export function objectIdOf(source: TelemetrySource, location: string, etag: string): string {
  return createHash('sha256').update(`${source}\n${location}\n${etag}`).digest('hex').slice(0, 32);
}

/** The tables that hold rows of an object, with the kind of their hours in dirty_hour. */
const OBJECT_TABLES: readonly { readonly table: string; readonly kind?: string; readonly time?: string }[] = [
  { table: 'flow_record', kind: 'flow' },
  { table: 'flow_gap' },
  { table: 'api_call', kind: 'api' },
  { table: 'metric_point', kind: 'metric' },
  { table: 'invocation', kind: 'invocation' },
  { table: 'guard_violation', kind: 'violation' },
  { table: 'network_interface', kind: 'inventory', time: 'seen_at' },
  { table: 'function_configuration', kind: 'inventory', time: 'seen_at' },
  { table: 'dns_query', kind: 'dns' },
  { table: 'guardduty_finding', kind: 'finding', time: 'last_ts' },
];

/** What the ledger says about a listed object. */
export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  | { readonly kind: 'quarantined'; readonly because: string }
  /** Another content of this place was loaded, and its raw records have been dropped since. */
  | { readonly kind: 'too-late' };

interface Listed {
  readonly objectId: string;
  readonly location: string;
}

/** Compares a listing with the ledger before anything is read. Keys of the answer are object ids. */
export async function standingOf(
  store: TelemetryStore,
  source: TelemetrySource,
  listed: readonly Listed[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await store.query(
    `SELECT object_id, location, status, reason, first_ts FROM ingested_object
     WHERE source = ? AND location IN (SELECT unnest(?::VARCHAR[]))`,
    [source, listed.map(({ location }) => location)],
  );
  const byLocation = Map.groupBy(rows, (row) => String(row['location']));
  const retained = source === 'flow-logs' ? await retainedSince(store) : 0;
  return new Map(
    listed.map(({ objectId, location }) => [
      objectId,
      standing(objectId, byLocation.get(location) ?? [], retained),
    ]),
  );
}

function standing(objectId: string, rows: readonly Row[], retained: number): Standing {
  const own = rows.find((row) => row['object_id'] === objectId && row['status'] !== 'replaced');
  if (own?.['status'] === 'quarantined') return { kind: 'quarantined', because: String(own['reason']) };
  if (own !== undefined) return { kind: 'known' };
  const isDropped = (row: Row) =>
    row['status'] === 'loaded' && Number(row['first_ts']) >= 0 && Number(row['first_ts']) < retained;
  return rows.some(isDropped) ? { kind: 'too-late' } : { kind: 'new' };
}

/** Start of the first hour whose raw flow records are kept; 0 when none have been dropped. */
export async function retainedSince(store: Pick<TelemetryWriter, 'query'>): Promise<number> {
  const [row] = await store.query(
    "SELECT coalesce(max(since), 0) AS since FROM retention WHERE kind = 'flow'",
  );
  return Number(row?.['since'] ?? 0);
}

/** One row of the ledger, with the bad records to keep. */
export interface LedgerEntry {
  readonly objectId: string;
  readonly location: string;
  readonly etag: string;
  readonly size: number;
  readonly textBytes: number;
  readonly records: number;
  readonly badRecords: number;
  readonly firstTs: number;
  readonly lastTs: number;
  readonly status: 'loaded' | 'recognised' | 'quarantined';
  readonly reason: string;
  readonly samples: readonly {
    readonly position: string;
    readonly because: string;
    readonly sample: string;
  }[];
}

/**
 * Writes ledger rows inside the transaction that loads the objects' rows, and takes out what an earlier content of the same
 * place had contributed. A content that could not be loaded replaces nothing. Returns the number of objects replaced.
 */
export async function commitObjects(
  writer: TelemetryWriter,
  source: TelemetrySource,
  entries: readonly LedgerEntry[],
): Promise<number> {
  const replaced = await takeOut(
    writer,
    source,
    entries.filter(({ status }) => status !== 'quarantined'),
  );
  await writer.run('DELETE FROM bad_record WHERE object_id IN (SELECT unnest(?::VARCHAR[]))', [
    entries.map(({ objectId }) => objectId),
  ]);
  await writeEntries(writer, source, entries);
  const samples = entries.flatMap(({ objectId, samples: kept }) =>
    kept.map(({ position, because, sample }) => [objectId, position, because, sample]),
  );
  if (samples.length > 0) await writer.append('bad_record', samples);
  return replaced;
}

/** A content that comes back after it was replaced, or is tried again, has its row already. */
async function writeEntries(
  writer: TelemetryWriter,
  source: TelemetrySource,
  entries: readonly LedgerEntry[],
): Promise<void> {
  const rows = await writer.query(
    'SELECT object_id FROM ingested_object WHERE object_id IN (SELECT unnest(?::VARCHAR[]))',
    [entries.map(({ objectId }) => objectId)],
  );
  const present = new Set(rows.map((row) => String(row['object_id'])));
  const fresh = entries.filter(({ objectId }) => !present.has(objectId));
  await writer.append(
    'ingested_object',
    fresh.map((entry) => [
      entry.objectId,
      source,
      entry.location,
      entry.etag,
      entry.size,
      entry.textBytes,
      entry.records,
      entry.badRecords,
      entry.firstTs,
      entry.lastTs,
      entry.status,
      entry.reason,
    ]),
  );
  for (const entry of entries.filter(({ objectId }) => present.has(objectId))) {
    const { textBytes, records, badRecords, firstTs, lastTs, status, reason } = entry;
    await writer.run(
      `UPDATE ingested_object SET text_bytes = ?, records = ?, bad_records = ?, first_ts = ?, last_ts = ?, status = ?, reason = ?
       WHERE object_id = ?`,
      [textBytes, records, badRecords, firstTs, lastTs, status, reason, entry.objectId],
    );
  }
}

async function takeOut(
  writer: TelemetryWriter,
  source: TelemetrySource,
  entries: readonly LedgerEntry[],
): Promise<number> {
  const rows = await writer.query(
    `SELECT object_id FROM ingested_object WHERE source = ? AND status IN ('loaded', 'recognised')
     AND location IN (SELECT unnest(?::VARCHAR[])) AND object_id NOT IN (SELECT unnest(?::VARCHAR[]))`,
    [source, entries.map(({ location }) => location), entries.map(({ objectId }) => objectId)],
  );
  const old = rows.map((row) => String(row['object_id']));
  if (old.length === 0) return 0;
  const isOld = 'object_id IN (SELECT unnest(?::VARCHAR[]))';
  for (const { table, kind, time = 'hour' } of OBJECT_TABLES) {
    if (kind !== undefined) {
      await writer.run(
        `INSERT INTO dirty_hour SELECT DISTINCT ?, ${time} - ${time} % 3600 FROM ${table} WHERE ${isOld}`,
        [kind, old],
      );
    }
    await writer.run(`DELETE FROM ${table} WHERE ${isOld}`, [old]);
  }
  await writer.run(`DELETE FROM bad_record WHERE ${isOld}`, [old]);
  await writer.run(`UPDATE ingested_object SET status = 'replaced' WHERE ${isOld}`, [old]);
  return old.length;
}

/** Marks hours for the next roll-up; each once. */
export async function markDirty(
  writer: TelemetryWriter,
  kind: string,
  hours: Iterable<number>,
): Promise<void> {
  const list = [...new Set(hours)];
  if (list.length === 0) return;
  await writer.run(
    `INSERT INTO dirty_hour SELECT ?, h FROM unnest(?::BIGINT[]) t(h)
     WHERE h NOT IN (SELECT hour FROM dirty_hour WHERE kind = ?)`,
    [kind, list, kind],
  );
}
