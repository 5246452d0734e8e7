import { rollUp } from '../roll-up-flows.ts';
import type { TelemetryStore } from '../telemetry-store.ts';

export interface RetentionOptions {
  /** Days of raw flow records (default 14). */
  readonly rawDays?: number;
  /** Days of hourly rows (default 90). */
  readonly hourlyDays?: number;
}

/**
 * Drops raw flow records, then hourly rows, that are older than the newest record by more than the given days; the clock on
 * the wall does not count, so a store of old data keeps it. Rolls up first. A connection that lasts over the border
 * counts once more if the first kept hour is computed again. Returns the start of the first hour with raw records.
 */
export async function dropOldFlows(store: TelemetryStore, options: RetentionOptions = {}): Promise<number> {
  await rollUp(store);
  return store.transaction(async (writer) => {
    const [row] = await writer.query('SELECT coalesce(max(hour), 0) AS newest FROM flow_hour');
    const [kept] = await writer.query(
      "SELECT coalesce(max(since), 0) AS since FROM retention WHERE kind = 'flow'",
    );
    const newest = Number(row?.['newest'] ?? 0);
    const since = Math.max(Number(kept?.['since'] ?? 0), newest - (options.rawDays ?? 14) * 86_400);
    if (since <= 0) return 0;
    const hourly = newest - (options.hourlyDays ?? 90) * 86_400;
    await writer.run('DELETE FROM flow_record WHERE hour < ?', [since]);
    await writer.run('DELETE FROM flow_hour WHERE hour < ?', [hourly]);
    await writer.run('DELETE FROM flow_gap WHERE hour < ?', [hourly]);
    await writer.run("DELETE FROM retention WHERE kind = 'flow'");
    await writer.run("INSERT INTO retention VALUES ('flow', ?)", [since]);
    return since;
  });
}
