import { inWindow, type QueryWindow } from './flow-queries.ts';
import { interfaceOwnersSql, interfacesOfFunctionSql } from './interface-owners.ts';
import { sqlList } from './sql-literal.ts';

/** Private and unique local addresses (RFC 1918, RFC 6598, RFC 4193), link-local ones, and those of known interfaces. */
export function internalSql(address: string): string {
  return `(regexp_matches(${address},
    '^(10\\.|127\\.|169\\.254\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|f[cd][0-9a-f]{2}:|fe80:)')
    OR ${address} IN (SELECT address FROM own_address))`;
}

// Of all statements below: $1 account, $2 region, $3 function name.

/** Bytes per hour and side of the border. */
export function trafficHoursSql(window: QueryWindow): string {
  return `SELECT hour, ${internalSql('peer_address')} AS is_internal,
  CAST(sum(bytes_in) AS BIGINT) AS n_in, CAST(sum(bytes_out) AS BIGINT) AS n_out
FROM flow_hour WHERE ${inWindow(window)} AND interface_id IN (${interfacesOfFunctionSql()})
GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** When each interface was seen, in inventory or in flows, and its bytes in the window. */
export function interfacesOfFunctionTrafficSql(window: QueryWindow): string {
  return `SELECT interface_id, max(addresses) AS addresses, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
  CAST(sum(n_bytes) AS BIGINT) AS n_bytes
FROM (SELECT interface_id, max(addresses) AS addresses, min(seen_at) AS first_seen, max(seen_at) AS last_seen, 0 AS n_bytes
    FROM network_interface GROUP BY 1
  UNION ALL SELECT interface_id, '', min(first_ts), max(last_ts),
    sum(CASE WHEN ${inWindow(window)} THEN bytes_in + bytes_out ELSE 0 END) FROM flow_hour GROUP BY 1) AS seen
WHERE interface_id IN (${interfacesOfFunctionSql()})
GROUP BY 1 ORDER BY first_seen, interface_id`;
}

/** The peers with most bytes in the window. */
export function peersOfFunctionSql(window: QueryWindow): string {
  const from = Math.trunc(window.from);
  return `SELECT p.*, coalesce(r.role, '') AS role FROM (
  SELECT peer_address, service_port, ${internalSql('peer_address')} AS is_internal,
    CAST(sum(CASE WHEN ${inWindow(window)} THEN bytes_in ELSE 0 END) AS BIGINT) AS n_in,
    CAST(sum(CASE WHEN ${inWindow(window)} THEN bytes_out ELSE 0 END) AS BIGINT) AS n_out,
    CAST(sum(CASE WHEN ${inWindow(window)} THEN connections ELSE 0 END) AS BIGINT) AS n_connections,
    min(first_ts) AS first_seen, max(last_ts) AS last_seen
  FROM flow_hour WHERE interface_id IN (${interfacesOfFunctionSql()}) GROUP BY 1, 2) AS p
LEFT JOIN (SELECT o.address, max(w.role) AS role FROM own_address AS o JOIN (${interfaceOwnersSql()}) AS w
  ON w.interface_id = o.interface_id GROUP BY 1) AS r ON r.address = p.peer_address
WHERE last_seen >= ${from} AND first_seen < ${Math.trunc(window.to)} AND n_in + n_out > 0
ORDER BY n_in + n_out DESC, peer_address, service_port LIMIT 500`;
}

/** Other functions that may use the same interfaces. */
export function sharingFunctionsSql(): string {
  return `SELECT DISTINCT unnest(string_split(functions, ', ')) AS function_name FROM (${interfaceOwnersSql()}) AS o
WHERE interface_id IN (${interfacesOfFunctionSql()}) EXCEPT SELECT $3 ORDER BY 1`;
}

/** Hourly values of the function's metrics; of several periods or statistics that fit, the greatest total. */
export function functionMetricHoursSql(window: QueryWindow): string {
  return `SELECT metric, hour_start, max(hour_value) AS hour_value FROM (
  SELECT metric, statistic, period, ts - ts % 3600 AS hour_start,
    CASE WHEN metric IN ('Invocations', 'Errors', 'Throttles') THEN sum(value)
      WHEN metric = 'ConcurrentExecutions' THEN max(value) ELSE avg(value) END AS hour_value
  FROM (SELECT metric, statistic, period, ts, max(value) AS value FROM metric_point
    WHERE namespace = 'AWS/Lambda' AND account_id = $1 AND region = $2 AND function_name = $3 AND period > 0 AND period <= 3600
      AND (dimensions = '' OR dimensions = 'Resource=' || function_name) AND ${inWindow(window)}
      AND statistic = CASE metric WHEN 'Duration' THEN 'Average' WHEN 'ConcurrentExecutions' THEN 'Maximum' ELSE 'Sum' END
    GROUP BY 1, 2, 3, 4) AS points
  GROUP BY 1, 2, 3, 4) AS hours GROUP BY 1, 2 ORDER BY 1, 2`;
}

/**
 * Deploys, changes and other calls to it, first calls of its role, hits, and first flows to a peer: `time`, `kind`, `title`,
 * `detail`, `id`.
 */
export function functionHistorySql(
  window: QueryWindow,
  only: { readonly kinds: Iterable<string>; readonly limit: number },
): string {
  return `SELECT * FROM (${momentsSql(window)}) AS items WHERE kind IN (${sqlList(only.kinds)})
ORDER BY time DESC, kind, title LIMIT ${Math.trunc(only.limit)}`;
}

/** How many there are of each kind: `kind`, `n`. */
export function functionHistoryCountsSql(window: QueryWindow): string {
  return `SELECT kind, count(*) AS n FROM (${momentsSql(window)}) AS items GROUP BY 1 ORDER BY 1`;
}

function momentsSql(window: QueryWindow): string {
  const inTime = (column: string) =>
    `${column} >= ${Math.trunc(window.from)} AND ${column} < ${Math.trunc(window.to)}`;
  return `SELECT last_modified AS time, 'deploy' AS kind, 'Version ' || version || ' deployed' AS title,
  'Code ' || substr(max(code_sha256), 1, 12) || ', ' || max(runtime) AS detail, '' AS id
FROM function_configuration WHERE account_id = $1 AND region = $2 AND function_name = $3 AND ${inTime('last_modified')}
GROUP BY last_modified, version
UNION ALL SELECT ts, CASE WHEN read_only OR event_name = 'Invoke' THEN 'call' ELSE 'change' END, event_name,
  principal || ' from ' || source_address || CASE WHEN error_code = '' THEN '' ELSE ', ' || error_code END, event_id
FROM (SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy FROM api_call
  WHERE account_id = $1 AND region = $2 AND event_source = 'lambda.amazonaws.com' AND ${inTime('ts')}
    AND (resource = $3 OR regexp_extract(resource, ':function:([^:,]+)', 1) = $3)) AS calls WHERE copy = 1
UNION ALL SELECT DISTINCT ts, 'hit', detector, verdict || ' at ' || field || ' from ' || source_address, request_id
FROM guard_violation WHERE account_id = $1 AND region = $2 AND function_name = $3 AND ${inTime('ts')}
UNION ALL SELECT first_seen, 'flow', 'First connection with ' || peer, 'Port ' || service_port, first_address
FROM (SELECT CASE WHEN ${internalSql('peer_address')} THEN peer_address ELSE regexp_replace(peer_address, '^(\\d+\\.\\d+\\.\\d+)\\.\\d+$', '\\1.0/24') END AS peer,
    service_port, min(first_ts) AS first_seen, arg_min(peer_address, first_ts) AS first_address FROM flow_hour
  WHERE interface_id IN (${interfacesOfFunctionSql()}) GROUP BY 1, 2) AS peers WHERE ${inTime('first_seen')}
UNION ALL SELECT first_ts, 'call', 'First ' || event_name || ' by its role', event_source || ' from ' || first_address, first_id
FROM (SELECT event_source, event_name, min(ts) AS first_ts, arg_min(event_id, ts) AS first_id,
    arg_min(source_address, ts) AS first_address FROM api_call
  WHERE principal = (SELECT arg_max(role, seen_at) FROM function_configuration
    WHERE account_id = $1 AND region = $2 AND function_name = $3) AND principal <> ''
  GROUP BY 1, 2) AS made WHERE ${inTime('first_ts')}`;
}
