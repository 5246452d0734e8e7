import type { FunctionInvocations } from '@watertight/audit/model/subjects/account.ts';
import { partitionOf } from '../collect/collect-scope.ts';
import { type HistoryRequest, type Row, textOf } from './stored-history.ts';

const DAY = 86_400;
/** Share of the days that must have telemetry before silence counts. */
const MOST = 0.9;
/** Telemetry that ends so long before the inventory is not up to date. Seconds. */
const LATE = 2 * DAY;

/** Days with telemetry of Lambda, by source, account and region, since `from`. */
export function telemetryDaysSql(from: number, until: number): string {
  const part = (source: string, table: string, more: string) =>
    `SELECT '${source}' AS source, account_id, region, count(DISTINCT floor(ts / ${DAY})) AS n_days, max(ts) AS last_ts
  FROM ${table} WHERE ts >= ${from} AND ts <= ${until}${more} GROUP BY account_id, region`;
  return `${part('metrics', 'metric_point', ` AND namespace = 'AWS/Lambda'`)} UNION ALL ${part('reports', 'invocation', '')}
ORDER BY 1, 2, 3`;
}

/**
 * Invocations of every function that the store has ever had, since `from`. Several answers with the same point are one
 * point; of points at several periods the greatest total is the complete one.
 */
export function invocationCountsSql(from: number, until: number): string {
  return `SELECT 'metrics' AS source, account_id, region, function_name, max(total) AS n_calls FROM (
  SELECT account_id, region, function_name, period, sum(CASE WHEN ts >= ${from} THEN point_value ELSE 0 END) AS total
  FROM (SELECT account_id, region, function_name, period, ts, max(value) AS point_value FROM metric_point
    WHERE namespace = 'AWS/Lambda' AND metric = 'Invocations' AND statistic IN ('Sum', 'SampleCount') AND function_name <> ''
      AND (dimensions = '' OR dimensions = 'Resource=' || function_name) AND ts <= ${until}
    GROUP BY 1, 2, 3, 4, 5) AS points GROUP BY 1, 2, 3, 4) AS totals GROUP BY 1, 2, 3, 4
UNION ALL SELECT 'reports' AS source, account_id, region, function_name,
  count(DISTINCT CASE WHEN ts >= ${from} THEN request_id END) AS n_calls
FROM invocation WHERE function_name <> '' AND ts <= ${until} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

/**
 * How often functions ran in the last days. A count of zero needs telemetry that has had the function before, and that
 * reaches over the whole time in its region: what was never loaded is not silence.
 */
export function storedInvocations(
  { counts, days }: { readonly counts: readonly Row[]; readonly days: readonly Row[] },
  request: HistoryRequest,
): readonly FunctionInvocations[] {
  const until = Date.parse(request.capturedAt) / 1000;
  const covered = new Set(
    days.filter((row) => isCovered(row, request.days, until)).map((row) => placeKey(row)),
  );
  const found = new Map<string, FunctionInvocations>();
  for (const row of counts) {
    const place = request.places.find(
      ({ account, region }) => account === textOf(row, 'account_id') && region === textOf(row, 'region'),
    );
    const count = Number(row['n_calls'] ?? 0);
    if (place === undefined || (count === 0 && !covered.has(placeKey(row)))) continue;
    const functionArn = `arn:${partitionOf(place.region)}:lambda:${place.region}:${place.account}:function:${textOf(row, 'function_name')}`;
    const before = found.get(functionArn);
    if (before === undefined || before.count < count)
      found.set(functionArn, { functionArn, count, days: request.days });
  }
  return [...found.values()];
}

function isCovered(row: Row, days: number, until: number): boolean {
  return Number(row['n_days']) >= MOST * days && until - Number(row['last_ts']) <= LATE;
}

function placeKey(row: Row): string {
  return ['source', 'account_id', 'region'].map((name) => textOf(row, name)).join(' ');
}
