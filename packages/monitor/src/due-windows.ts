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

/** Days whose telemetry changed since they were last judged. */
export async function daysToJudge(telemetry: TelemetryStore): Promise<number[]> {
  const rows = await telemetry.query(
    `SELECT DISTINCT hour - hour % ${DAY} AS day FROM dirty_hour WHERE kind <> 'flow' ORDER BY 1`,
  );
  return rows.map((row) => Number(row['day']));
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
