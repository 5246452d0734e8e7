import { inWindow, type QueryWindow } from '../flow-queries.ts';
import type { StoredListing } from './stored-listing.ts';

/** What the snapshot alone tells. */
const OWN_COLUMNS = `f.function_name AS "name", f.version AS "version", f.account_id AS "account", f.region AS "region",
  f.runtime AS "runtime", f.role AS "role", f.vpc_id AS "vpcId", f.last_modified AS "lastDeployed",
  f.seen_at AS "seenAt", f.memory_size_mb AS "memoryMb", f.timeout_seconds AS "timeoutSeconds"`;
const OWN_NAMES = [...OWN_COLUMNS.matchAll(/AS "(\w+)"/g)].map(([, name = '']) => name);

/** Every configuration, the one to show of each function with `place` 1. */
const NEWEST = `(SELECT *, row_number() OVER (PARTITION BY account_id, region, function_name
    ORDER BY CASE WHEN version = '$LATEST' THEN 0 ELSE 1 END, seen_at DESC, version) AS place
  FROM function_configuration)`;

/**
 * Every function of the newest snapshot that knows it, with its executions in the window: CloudWatch's count of
 * Invocations where there is one, else the invocation reports in its logs. `isProtected`: the guard has reported from it.
 */
export function functionListing(window: QueryWindow): StoredListing {
  return {
    bare: { rows: `SELECT ${OWN_COLUMNS}\nFROM ${NEWEST} AS f WHERE f.place = 1`, columns: OWN_NAMES },
    rows: `SELECT ${OWN_COLUMNS},
  CAST(coalesce(m.n_calls, i.n_calls, 0) AS BIGINT) AS "executions",
  g.function_name IS NOT NULL AS "isProtected", CAST(coalesce(g.n_attacks, 0) AS BIGINT) AS "attacks",
  coalesce(g.mode, '') AS "guardMode", coalesce(t.triggers, '') AS "triggers", CAST(coalesce(r.n_services, 0) AS BIGINT) AS "reach"
FROM ${NEWEST} AS f
LEFT JOIN (${metricCallsSql(window)}) AS m
  ON m.account_id = f.account_id AND m.region = f.region AND m.function_name = f.function_name
LEFT JOIN (SELECT account_id, region, function_name, count(DISTINCT request_id) AS n_calls
  FROM invocation WHERE ${inWindow(window)} GROUP BY 1, 2, 3) AS i
  ON i.account_id = f.account_id AND i.region = f.region AND i.function_name = f.function_name
LEFT JOIN (SELECT account_id, region, function_name,
    sum(CASE WHEN ts >= ${Math.trunc(window.from)} AND ts < ${Math.trunc(window.to)} THEN 1 ELSE 0 END) AS n_attacks,
    CASE arg_max(verdict, ts) WHEN 'block' THEN 'Block' WHEN 'alert' THEN 'Alert' ELSE '' END AS mode
  FROM guard_violation GROUP BY 1, 2, 3) AS g
  ON g.account_id = f.account_id AND g.region = f.region AND g.function_name = f.function_name
LEFT JOIN (${triggersSql()}) AS t
  ON t.account_id = f.account_id AND t.region = f.region AND t.function_name = f.function_name
LEFT JOIN (SELECT principal, count(DISTINCT event_source) AS n_services FROM api_call
  WHERE ${inWindow(window)} GROUP BY 1) AS r ON f.role <> '' AND r.principal = f.role
WHERE f.place = 1`,
    columns: {
      name: 'text',
      version: 'text',
      account: 'text',
      region: 'text',
      runtime: 'text',
      role: 'text',
      vpcId: 'text',
      lastDeployed: 'time',
      seenAt: 'time',
      memoryMb: 'number',
      timeoutSeconds: 'number',
      executions: 'number',
      isProtected: 'flag',
      attacks: 'number',
      guardMode: 'text',
      triggers: 'text',
      reach: 'number',
    },
  };
}

/** What started a function, as far as the guard's lines and CloudTrail's Invoke events tell. */
function triggersSql(): string {
  return `SELECT account_id, region, function_name, string_agg(DISTINCT source, ', ' ORDER BY source) AS triggers FROM (
    SELECT account_id, region, function_name, trigger_name AS source FROM guard_violation
    UNION ALL SELECT account_id, region, split_part(split_part(resource, ':function:', 2), ':', 1), invoked_by
    FROM api_call WHERE event_name = 'Invoke' AND invoked_by <> '') AS started
  WHERE source <> '' AND function_name <> '' GROUP BY 1, 2, 3`;
}

/** Invocations per function; of points at several periods the greatest total is the complete one. */
function metricCallsSql(window: QueryWindow): string {
  return `SELECT account_id, region, function_name, sum(n_hour) AS n_calls FROM (
    SELECT account_id, region, function_name, hour_start, max(total) AS n_hour FROM (
      SELECT account_id, region, function_name, ts - ts % 3600 AS hour_start, period, sum(point_value) AS total FROM (
        SELECT account_id, region, function_name, period, ts, max(value) AS point_value
        FROM metric_point WHERE namespace = 'AWS/Lambda' AND metric = 'Invocations' AND period > 0 AND period <= 3600
          AND statistic IN ('Sum', 'SampleCount') AND (dimensions = '' OR dimensions = 'Resource=' || function_name)
          AND ${inWindow(window)}
        GROUP BY 1, 2, 3, 4, 5) AS points
      GROUP BY 1, 2, 3, 4, 5) AS totals
    GROUP BY 1, 2, 3, 4) AS hours GROUP BY 1, 2, 3`;
}
