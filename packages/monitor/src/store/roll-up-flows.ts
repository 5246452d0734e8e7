import { flowHourSql } from './flow-hour-sql.ts';
import { markDirty, retainedSince } from './object-ledger.ts';
import { refreshOwnAddresses } from './own-address.ts';
import type { TelemetryStore, TelemetryWriter } from './telemetry-store.ts';

const HOUR = 3600;
/** Hours that are committed together. */
const HOURS_PER_TRANSACTION = 12;

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
  const rows = await store.query(
    `SELECT DISTINCT hour FROM (SELECT hour FROM dirty_hour WHERE kind = 'flow'
     UNION ALL SELECT hour + ${HOUR} FROM dirty_hour WHERE kind = 'flow' AND hour >= ?) ORDER BY 1`,
    [since],
  );
  const hours = rows.map((row) => Number(row['hour']));
  for (let at = 0; at < hours.length; at += HOURS_PER_TRANSACTION) {
    const part = hours.slice(at, at + HOURS_PER_TRANSACTION);
    await store.transaction(async (writer) => {
      for (const hour of part) await rollUpHour(writer, hour, hour < since);
    });
    onProgress?.({ done: at + part.length, hours: hours.length });
  }
  return hours.length;
}

async function rollUpHour(writer: TelemetryWriter, hour: number, isClosed: boolean): Promise<void> {
  if (!isClosed) await writer.run('DELETE FROM flow_hour WHERE hour = ?', [hour]);
  await writer.run(flowHourSql(hour));
  await markDirty(writer, 'judge', new Set([hour]));
  if (isClosed) await writer.run('DELETE FROM flow_record WHERE hour = ?', [hour]);
  // Hours are done in ascending order. When a run ends between two transactions, the mark of an hour must outlive the
  // computation of the hour after it, which this mark asked for too.
  await writer.run("DELETE FROM dirty_hour WHERE kind = 'flow' AND hour = ?", [
    isClosed ? hour : hour - HOUR,
  ]);
}
