import { HOURS_TO_ROLL_UP, rollUpHoursSql } from './flow-hour-sql.ts';
import { markDirty, retainedSince } from './object-ledger.ts';
import { refreshOwnAddresses } from './own-address.ts';
import type { TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

const HOUR = 3600;
/** Raw rows that one statement and one transaction work on: bounds memory, and spares small hours a statement each. */
const ROWS_PER_TRANSACTION = 400_000;
const HOURS_PER_TRANSACTION = 24 * 31;

export interface RollUpProgress {
  readonly done: number;
  readonly hours: number;
}

/**
 * Computes flow_hour again for the hours that changed since the last time, and for the hour after each, whose first
 * sessions may continue earlier ones. The result depends on the rows alone, not on the order in which they came.
 *
 * Hours whose raw rows have been dropped are closed: late records are added to them as rows of their own and dropped at once.
 * Returns the number of hours computed.
 */
export async function rollUp(
  store: TelemetryStore,
  onProgress?: (progress: RollUpProgress) => void,
): Promise<number> {
  const since = await store.transaction(async (writer) => {
    await refreshOwnAddresses(writer);
    return retainedSince(writer);
  });
  const batches = batchHours(await hoursToRollUp(store, since));
  const hours = batches.reduce((sum, batch) => sum + batch.length, 0);
  let done = 0;
  for (const batch of batches) {
    await store.transaction(async (writer) => {
      await rollUpHours(
        writer,
        batch.filter((hour) => hour < since),
        { areClosed: true },
      );
      await rollUpHours(
        writer,
        batch.filter((hour) => hour >= since),
        { areClosed: false },
      );
    });
    done += batch.length;
    onProgress?.({ done, hours });
  }
  return hours;
}

interface HourLoad {
  readonly hour: number;
  readonly rows: number;
}

async function hoursToRollUp(store: TelemetryStore, since: number): Promise<HourLoad[]> {
  const rows = await store.query(
    `WITH todo AS (
       SELECT DISTINCT hour FROM (SELECT hour FROM dirty_hour WHERE kind = 'flow'
       UNION ALL SELECT hour + ${HOUR} FROM dirty_hour WHERE kind = 'flow' AND hour >= ?) AS h)
     SELECT t.hour, count(r.hour) AS records FROM todo t LEFT JOIN flow_record r ON r.hour = t.hour
     GROUP BY t.hour ORDER BY t.hour`,
    [since],
  );
  return rows.map((row) => ({ hour: Number(row['hour']), rows: Number(row['records']) }));
}

/** Consecutive hours in ascending order, each batch within the bounds above. Pure. */
function batchHours(hours: readonly HourLoad[]): number[][] {
  const batches: number[][] = [];
  let rows = 0;
  for (const load of hours) {
    const last = batches.at(-1);
    rows += load.rows;
    if (last !== undefined && rows <= ROWS_PER_TRANSACTION && last.length < HOURS_PER_TRANSACTION)
      last.push(load.hour);
    else {
      batches.push([load.hour]);
      rows = load.rows;
    }
  }
  return batches;
}

async function rollUpHours(
  writer: TelemetryWriter,
  hours: readonly number[],
  { areClosed }: { readonly areClosed: boolean },
): Promise<void> {
  if (hours.length === 0) return;
  await writer.run(`CREATE OR REPLACE TEMP TABLE ${HOURS_TO_ROLL_UP} AS SELECT unnest(?::BIGINT[]) AS hour`, [
    hours,
  ]);
  const these = `IN (SELECT hour FROM ${HOURS_TO_ROLL_UP})`;
  if (!areClosed) await writer.run(`DELETE FROM flow_hour WHERE hour ${these}`);
  await writer.run(rollUpHoursSql());
  await markDirty(writer, 'judge', new Set(hours));
  if (areClosed) await writer.run(`DELETE FROM flow_record WHERE hour ${these}`);
  // Hours are done in ascending order. When a run ends between two transactions, the mark of an hour must outlive the
  // computation of the hour after it, which this mark asked for too.
  const lag = areClosed ? 0 : HOUR;
  await writer.run(
    `DELETE FROM dirty_hour WHERE kind = 'flow' AND hour IN (SELECT hour - ${lag} FROM ${HOURS_TO_ROLL_UP})`,
  );
}
