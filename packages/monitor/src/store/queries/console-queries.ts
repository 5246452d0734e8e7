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
