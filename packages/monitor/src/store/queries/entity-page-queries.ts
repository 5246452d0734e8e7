import { inWindow, type QueryWindow } from './flow-queries.ts';
import { interfaceOwnersSql } from './interface-owners.ts';

/** What is known of a principal ($1): `account_id`, `type`, and the span of what is kept of it. */
export function principalSql(): string {
  return `SELECT coalesce(max(principal_type), '') AS type, coalesce(max(principal_account), '') AS account_id,
  CAST(coalesce(min(ts), 0) AS BIGINT) AS first_seen, CAST(coalesce(max(ts), 0) AS BIGINT) AS last_seen
FROM api_call WHERE principal = $1`;
}

/** Where the calls of a principal ($1) came from, most first. */
export function addressesOfPrincipalSql(window: QueryWindow): string {
  return `SELECT source_address, count(DISTINCT event_id) AS n_calls FROM api_call
WHERE principal = $1 AND source_address <> '' AND ts >= ${Math.trunc(window.from)} AND ts < ${Math.ceil(window.to)}
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`;
}

/** The interface that had an address ($1) last, and the functions that may use it. */
export function ownerOfAddressSql(): string {
  return `SELECT n.interface_id, n.vpc_id, n.account_id, n.region, w.role, w.functions
FROM own_address AS o JOIN network_interface AS n ON n.interface_id = o.interface_id
JOIN (${interfaceOwnersSql()}) AS w ON w.interface_id = n.interface_id
WHERE o.address = $1 ORDER BY n.seen_at DESC LIMIT 1`;
}

/** Traffic of an address ($1) as peer and as own: amounts in the window, first and last of what is kept. */
export function trafficOfAddressSql(window: QueryWindow): string {
  const amount = (own: string, peer: string) =>
    `CAST(coalesce(sum(CASE WHEN ${inWindow(window)} THEN CASE WHEN own_address = $1 THEN ${own} ELSE ${peer} END ELSE 0 END), 0) AS BIGINT)`;
  return `SELECT ${amount('bytes_in', 'bytes_out')} AS n_in, ${amount('bytes_out', 'bytes_in')} AS n_out,
  coalesce(max(CASE WHEN peer_address = $1 THEN aws_service ELSE '' END), '') AS aws_service,
  CAST(coalesce(min(first_ts), 0) AS BIGINT) AS first_seen, CAST(coalesce(max(last_ts), 0) AS BIGINT) AS last_seen
FROM flow_hour WHERE peer_address = $1 OR own_address = $1`;
}

/** Calls and attacks from an address ($1) in the window. */
export function countsOfAddressSql(window: QueryWindow): string {
  const inTime = `ts >= ${Math.trunc(window.from)} AND ts < ${Math.ceil(window.to)}`;
  return `SELECT (SELECT count(DISTINCT event_id) FROM api_call WHERE source_address = $1 AND ${inTime}) AS n_calls,
  (SELECT count(*) FROM guard_violation WHERE source_address = $1 AND ${inTime}) AS n_attacks,
  (SELECT CAST(coalesce(min(ts), 0) AS BIGINT) FROM api_call WHERE source_address = $1) AS first_call,
  (SELECT CAST(coalesce(max(ts), 0) AS BIGINT) FROM api_call WHERE source_address = $1) AS last_call`;
}
