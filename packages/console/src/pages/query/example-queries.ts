/** Questions to begin with; each runs on an empty store too. */
export const EXAMPLE_QUERIES: readonly { readonly title: string; readonly sql: string }[] = [
  {
    title: 'Violations by function and detector',
    sql: `SELECT function_name, detector, verdict, count(*) AS violations, to_timestamp(max(ts)) AS latest
FROM guard_violation
GROUP BY ALL ORDER BY violations DESC LIMIT 100`,
  },
  {
    title: 'Who changed functions',
    sql: `SELECT to_timestamp(ts) AS time, principal, event_name, resource, source_address, error_code
FROM api_call
WHERE event_source = 'lambda.amazonaws.com' AND NOT read_only
ORDER BY ts DESC LIMIT 100`,
  },
  {
    title: 'What was refused, and to whom',
    sql: `SELECT principal, event_source, event_name, error_code, count(*) AS calls
FROM api_call WHERE error_code <> ''
GROUP BY ALL ORDER BY calls DESC LIMIT 100`,
  },
  {
    title: 'External peers by bytes sent',
    sql: `SELECT peer_address, service_port, sum(bytes_out) AS bytes_out, sum(connections) AS connections
FROM flow_hour
WHERE NOT (peer_address LIKE '10.%' OR peer_address LIKE '192.168.%' OR peer_address LIKE '172.%')
GROUP BY ALL ORDER BY bytes_out DESC LIMIT 100`,
  },
  {
    title: 'Slowest functions',
    sql: `SELECT function_name, count(*) AS invocations, round(quantile_cont(duration_ms, 0.95)) AS p95_ms,
  max(max_memory_used_mb) AS memory_mb
FROM invocation GROUP BY ALL ORDER BY p95_ms DESC LIMIT 100`,
  },
  {
    title: 'Names that were asked of DNS',
    sql: `SELECT query_name, query_type, response_code, count(*) AS queries
FROM dns_query GROUP BY ALL ORDER BY queries DESC LIMIT 100`,
  },
  {
    title: 'Objects that could not be read',
    sql: `SELECT source, location, status, reason, bad_records
FROM ingested_object WHERE status = 'quarantined' OR bad_records > 0 ORDER BY bad_records DESC LIMIT 100`,
  },
];
