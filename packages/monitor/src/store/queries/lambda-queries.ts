import { inWindow, type QueryWindow } from './flow-queries.ts';
import { sqlList } from './sql-literal.ts';

/**
 * Hourly values of Lambda's metrics per function. Several answers with the same point are one point (the greatest: an
 * early answer of a running period is too small). The total of a function comes without further dimensions, or as
 * `Resource` equal to its name; versions and aliases would count twice. Counts of zero are left out: hours without a
 * datapoint become zero anyway where telemetry exists.
 */
export function metricHoursSql(window: QueryWindow): string {
  return `SELECT account_id, region, function_name, metric, statistic, period, dimensions, ts - ts % 3600 AS hour_start,
  sum(point_value) AS total, max(point_value) AS greatest, count(*) AS n_points
FROM (SELECT account_id, region, function_name, metric, statistic, period, dimensions, ts, max(value) AS point_value
  FROM metric_point WHERE namespace = 'AWS/Lambda' AND function_name <> '' AND period > 0 AND period <= 3600
    AND (dimensions = '' OR dimensions = 'Resource=' || function_name)
    AND ${inWindow(window)}
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) AS points
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING max(point_value) > 0 OR statistic NOT IN ('Sum', 'SampleCount')
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`;
}

/** Hourly sums of invocation reports per function; a report delivered twice counts once. */
export function invocationHoursSql(window: QueryWindow): string {
  return `SELECT account_id, region, function_name, hour, count(*) AS n_calls,
  sum(CASE WHEN outcome IN ('error', 'failure', 'timeout') THEN 1 ELSE 0 END) AS n_errors,
  sum(CASE WHEN outcome = 'timeout' THEN 1 ELSE 0 END) AS n_timeouts,
  sum(duration) AS total_duration, max(duration) AS greatest_duration, max(memory_used) AS greatest_memory
FROM (${uniqueReports(window)}) AS reports
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

/** Hourly activity per version, for telling apart functions that share an interface; a report delivered twice counts once. */
export function invocationActivitySql(window: QueryWindow, functionNames: Iterable<string>): string {
  return `SELECT account_id, region, function_name, version, hour, count(*) AS n_calls,
  min(started) AS first_start, max(ts) AS last_end
FROM (SELECT account_id, region, function_name, version, hour, request_id, ts,
    min(ts - (duration_ms + init_ms) / 1000.0) AS started
  FROM invocation WHERE ${inWindow(window)}
    AND function_name IN (${sqlList(functionNames)})
  GROUP BY 1, 2, 3, 4, 5, 6, 7) AS reports
GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`;
}

/** Hourly invocations as CloudWatch counted them; of points at several periods the greatest total is the complete one. */
export function metricActivitySql(window: QueryWindow, functionNames: Iterable<string>): string {
  return `SELECT account_id, region, function_name, hour_start, max(total) AS n_calls
FROM (SELECT account_id, region, function_name, ts - ts % 3600 AS hour_start, period, sum(point_value) AS total
  FROM (SELECT account_id, region, function_name, period, ts, max(value) AS point_value
    FROM metric_point WHERE namespace = 'AWS/Lambda' AND metric = 'Invocations' AND period > 0 AND period <= 3600
      AND statistic IN ('Sum', 'SampleCount') AND (dimensions = '' OR dimensions = 'Resource=' || function_name)
      AND ${inWindow(window)}
      AND function_name IN (${sqlList(functionNames)})
    GROUP BY 1, 2, 3, 4, 5) AS points
  GROUP BY 1, 2, 3, 4, 5) AS totals
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

/** When functions ran, to 10 seconds: invocations that start within the same 10 seconds are one interval. */
export function invocationIntervalsSql(window: QueryWindow, functionNames: Iterable<string>): string {
  const start = 'ts - (duration_ms + init_ms) / 1000.0';
  return `SELECT account_id, region, function_name, floor((${start}) / 10) AS ten_seconds,
  min(${start}) AS first_start, max(ts) AS last_end
FROM invocation WHERE ${inWindow(window)}
  AND function_name IN (${sqlList(functionNames)})
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

function uniqueReports(window: QueryWindow): string {
  return `SELECT account_id, region, function_name, hour, request_id, ts, max(status) AS outcome,
    max(duration_ms) AS duration, max(max_memory_used_mb) AS memory_used
  FROM invocation WHERE ${inWindow(window)}
  GROUP BY 1, 2, 3, 4, 5, 6`;
}
