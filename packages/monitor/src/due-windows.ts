import { DAY } from './features/series.ts';
import type { TelemetryStore } from './store/telemetry-store.ts';

/** A stretch of whole days [from, to), epoch seconds, that must be judged (again). */
export interface DueWindow {
  readonly from: number;
  readonly to: number;
}

/** Data this far apart does not share a baseline: longer than any history a detection looks back on. */
const UNRELATED_GAP = 100 * DAY;

const TABLES_BY_HOUR = [
  'flow_hour',
  'api_call',
  'metric_point',
  'invocation',
  'guard_violation',
  'dns_query',
] as const;

/** Days that hold telemetry, epoch seconds of their start, sorted. */
export async function daysWithData(telemetry: TelemetryStore): Promise<number[]> {
  const union = TABLES_BY_HOUR.map((table) => `SELECT DISTINCT hour - hour % ${DAY} AS day FROM ${table}`);
  const findings = `SELECT DISTINCT last_ts - last_ts % ${DAY} AS day FROM guardduty_finding`;
  const rows = await telemetry.query(
    `SELECT DISTINCT day FROM (${[...union, findings].join(' UNION ALL ')}) AS d ORDER BY day`,
  );
  return rows.map((row) => Number(row['day']));
}

/** Days that must be judged again: their telemetry changed, or what is known about the functions then did. */
export async function daysToJudge(telemetry: TelemetryStore): Promise<number[]> {
  const rows = await telemetry.query(
    `SELECT DISTINCT hour - hour % ${DAY} AS day FROM dirty_hour WHERE kind NOT IN ('flow', 'inventory') ORDER BY 1`,
  );
  const days = rows.map((row) => Number(row['day']));
  const since = await inventorySince(telemetry);
  if (since === undefined) return days;
  const affected = (await daysWithData(telemetry)).filter((day) => day + DAY > since);
  return [...new Set([...days, ...affected])].sort((a, b) => a - b);
}

/**
 * The earliest time whose attribution a new snapshot may change: that of the snapshot before it, because functions are
 * taken to be the same between two; 0 when there was none.
 */
async function inventorySince(telemetry: TelemetryStore): Promise<number | undefined> {
  const [marked] = await telemetry.query(
    "SELECT count(*) AS n, coalesce(min(hour), 0) AS hour FROM dirty_hour WHERE kind = 'inventory'",
  );
  if (marked === undefined || Number(marked['n']) === 0) return undefined;
  const [before] = await telemetry.query(
    `SELECT least(
       coalesce((SELECT max(seen_at) FROM network_interface WHERE seen_at < $1), 0),
       coalesce((SELECT max(seen_at) FROM function_configuration WHERE seen_at < $1), 0)) AS seen_at`,
    [Number(marked['hour'])],
  );
  return Number(before?.['seen_at'] ?? 0);
}

/**
 * Windows to judge: from the first changed day to the last day of its stretch of data, because a changed day changes
 * the baselines of those after it. Pure.
 */
export function dueWindows(days: readonly number[], changed: readonly number[]): DueWindow[] {
  return stretchesOf(days).flatMap(({ from, to }) => {
    const first = changed.find((day) => day >= from && day < to);
    return first === undefined ? [] : [{ from: first, to }];
  });
}

/** Stretches of data that can share a baseline. Pure; `days` sorted. */
export function stretchesOf(days: readonly number[]): DueWindow[] {
  const stretches: DueWindow[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last !== undefined && day - last.to < UNRELATED_GAP)
      stretches[stretches.length - 1] = { ...last, to: day + DAY };
    else stretches.push({ from: day, to: day + DAY });
  }
  return stretches;
}
