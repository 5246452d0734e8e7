/** Newest record and number of rows of each telemetry source: `source`, `latest` (epoch seconds), `n`. */
export function sourceStatusSql(): string {
  const tables = [
    ['cloudtrail', 'api_call', 'ts'],
    ['flow-logs', 'flow_hour', 'last_ts'],
    ['metrics', 'metric_point', 'ts'],
    ['function-logs', 'invocation', 'ts'],
    ['violations', 'guard_violation', 'ts'],
    ['inventory', 'function_configuration', 'seen_at'],
    ['network-interfaces', 'network_interface', 'seen_at'],
    ['resolver-logs', 'dns_query', 'ts'],
    ['guardduty', 'guardduty_finding', 'last_ts'],
  ];
  return tables
    .map(
      ([source, table, time]) =>
        `SELECT '${source}' AS source, CAST(coalesce(max(${time}), 0) AS BIGINT) AS latest, count(*) AS n FROM ${table}`,
    )
    .join('\nUNION ALL\n');
}

/** Objects read and refused, by source. */
export function objectTallySql(): string {
  return `SELECT source, count(*) AS n_objects, CAST(sum(records) AS BIGINT) AS n_records,
  CAST(sum(bad_records) AS BIGINT) AS n_bad, CAST(sum(CASE WHEN status = 'quarantined' THEN 1 ELSE 0 END) AS BIGINT) AS n_quarantined
FROM ingested_object GROUP BY 1 ORDER BY 1`;
}

/** Accounts and regions of which anything is known. */
export function placesSql(): string {
  return `SELECT DISTINCT account_id AS account, region FROM function_configuration
UNION SELECT DISTINCT account_id, region FROM guard_violation
UNION SELECT DISTINCT account_id, region FROM api_call
ORDER BY 1, 2`;
}

/** Violations by detector: all, and those at or after `$1`. */
export function guardHitsSql(): string {
  return `SELECT detector AS rule, count(*) AS n, CAST(sum(CASE WHEN ts >= $1 THEN 1 ELSE 0 END) AS BIGINT) AS n_recent
FROM guard_violation GROUP BY 1 ORDER BY 1`;
}

/** Kinds of calls that the principal `$2` made in the 90 days before `$1`, as rows of api_call without their records. */
export function callsBeforeSql(): string {
  return `SELECT account_id, principal, event_source, event_name, source_address, read_only, error_code, from_console,
  '' AS record, min(ts) AS ts
FROM api_call WHERE ts >= $1 - 7776000 AND ts < $1 AND principal = $2
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY ts, event_source, event_name, source_address LIMIT 20000`;
}

/** Hours with and without records among the last 7 days of each source's own data: `source`, `n_hours`, `n_span`. */
export function gapHoursSql(): string {
  const tables = [
    ['cloudtrail', 'api_call'],
    ['flow-logs', 'flow_hour'],
    ['metrics', 'metric_point'],
    ['function-logs', 'invocation'],
  ];
  return tables
    .map(
      ([source, table]) => `SELECT '${source}' AS source, count(DISTINCT hour) AS n_hours,
  CAST(coalesce((max(hour) - min(hour)) / 3600 + 1, 0) AS BIGINT) AS n_span
FROM ${table} WHERE hour >= (SELECT coalesce(max(hour), 0) FROM ${table}) - 604800`,
    )
    .join('\nUNION ALL\n');
}

/** Tables of the store with an estimate of their rows, and their columns in order. */
export function tableColumnsSql(): string {
  return `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type", t.estimated_size AS n_rows
FROM duckdb_columns() AS c JOIN duckdb_tables() AS t ON t.table_name = c.table_name AND t.schema_name = c.schema_name
WHERE NOT t.temporary AND NOT t.internal ORDER BY c.table_name, c.column_index`;
}

/** The oldest record of what retention drops, and of what it keeps: `what`, epoch seconds or 0. */
export function oldestSql(): string {
  return [
    ['flow_record', 'hour'],
    ['flow_hour', 'hour'],
    ['api_call', 'ts'],
    ['metric_point', 'ts'],
    ['guard_violation', 'ts'],
  ]
    .map(
      ([table, time]) =>
        `SELECT '${table}' AS what, CAST(coalesce(min(${time}), 0) AS BIGINT) AS oldest FROM ${table}`,
    )
    .join('\nUNION ALL\n');
}

/** Functions from which the guard has reported. */
export function protectedFunctionsSql(): string {
  return `SELECT count(*) AS n FROM (SELECT DISTINCT account_id, region, function_name FROM guard_violation) AS f`;
}

/** Principals and sessions whose name has the text `$1` (lower case), those that called last first. */
export function identitiesSql(limit: number): string {
  return `SELECT principal AS name, max(ts) AS latest, count(*) AS n FROM api_call
WHERE principal <> '' AND (contains(lower(principal), $1) OR contains(lower(session_name), $1))
GROUP BY 1 ORDER BY latest DESC, name LIMIT ${Math.trunc(limit)}`;
}
