import { sqlList, sqlTime } from './sql-literal.ts';

/** A stretch of time, epoch seconds. */
export interface QueryWindow {
  readonly from: number;
  readonly to: number;
}

/** Hours of the window; tables are written in order of `hour`, so engines skip what lies outside. */
export function inWindow(window: QueryWindow): string {
  return `hour >= ${sqlTime(window.from)} AND hour < ${sqlTime(window.to)}`;
}

/** Rollup rows per interface: what a batch of interfaces will cost to read. */
export function flowRowCountsSql(window: QueryWindow): string {
  return `SELECT interface_id, count(*) AS n_rows FROM flow_hour
WHERE ${inWindow(window)} GROUP BY 1 ORDER BY 1`;
}

/** Hourly traffic of the interfaces by peer and service port, partial hours joined. */
export function flowHoursSql(window: QueryWindow, interfaceIds: Iterable<string>): string {
  return `SELECT hour, interface_id, own_address, peer_address, service_port, initiated, aws_service,
  sum(connections) AS n_connections, sum(bytes_in) AS total_bytes_in, sum(bytes_out) AS total_bytes_out,
  sum(packets_in) AS total_packets_in, sum(packets_out) AS total_packets_out,
  min(first_ts) AS first_seen, max(last_ts) AS last_seen
FROM flow_hour WHERE ${inWindow(window)}
  AND interface_id IN (${sqlList(interfaceIds)})
GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}

/** Accepted raw records between the interfaces and the peers. */
export function flowRecordsSql(
  window: QueryWindow,
  ends: { readonly interfaceIds: Iterable<string>; readonly peers: Iterable<string> },
): string {
  const peers = sqlList(ends.peers);
  return `SELECT interface_id, srcaddr, dstaddr, srcport, dstport, protocol, packets, bytes, start_ts, end_ts
FROM flow_record WHERE ${inWindow(window)} AND action = 'ACCEPT'
  AND interface_id IN (${sqlList(ends.interfaceIds)}) AND (srcaddr IN (${peers}) OR dstaddr IN (${peers}))
ORDER BY start_ts, interface_id, srcaddr, dstaddr, srcport, dstport, protocol, end_ts, bytes`;
}

/** Days on which AWS said that it lost records of an interface, and for how many seconds of them. */
export function skippedDaysSql(window: QueryWindow): string {
  return `SELECT interface_id, start_ts - start_ts % 86400 AS gap_day, sum(end_ts - start_ts) AS skipped FROM flow_gap
WHERE status = 'SKIPDATA' AND start_ts >= ${sqlTime(window.from)} AND start_ts < ${sqlTime(window.to)}
GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Hours for which each telemetry source has any row. A flow log that says NODATA is telemetry too. */
export function coverageSql(window: QueryWindow): string {
  const tables = [
    ['flow', 'flow_hour', 'region'],
    ['flow', 'flow_gap', "''"],
    ['metric', 'metric_point', 'region'],
    ['invocation', 'invocation', 'region'],
    ['api', 'api_call', 'region'],
    ['dns', 'dns_query', 'region'],
  ];
  const parts = tables.map(
    ([source, table, region]) => `SELECT '${source}' AS telemetry, account_id, ${region} AS place_region,
  hour, count(*) AS n_rows FROM ${table}
WHERE ${inWindow(window)}${table === 'flow_gap' ? " AND status = 'NODATA'" : ''} GROUP BY 1, 2, 3, 4`,
  );
  return `${parts.join('\nUNION ALL\n')}\nORDER BY 1, 2, 3, 4`;
}
