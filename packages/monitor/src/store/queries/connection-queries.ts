import { inWindow, type QueryWindow } from './flow-queries.ts';
import { interfacesOfFunctionSql } from './interface-owners.ts';
import { sqlList } from './sql-literal.ts';

/** Peers of one function that are looked at, those of the last days first; scans can leave millions. */
const MOST_PEERS = 20_000;

/**
 * Every peer that the function ($1 account, $2 region, $3 name) ever had, with its amounts in the window: what is new is judged
 * against all that is kept.
 */
export function peersEverSql(window: QueryWindow): string {
  const amount = (column: string) =>
    `CAST(sum(CASE WHEN ${inWindow(window)} THEN ${column} ELSE 0 END) AS BIGINT)`;
  return `SELECT peer_address, service_port, max(aws_service) AS aws_service, max(own_address) AS own_address,
  ${amount('bytes_in')} AS n_in, ${amount('bytes_out')} AS n_out, ${amount('connections')} AS n_connections,
  max(CASE WHEN initiated = 'peer' THEN 1 ELSE 0 END) AS is_caller, min(first_ts) AS first_seen, max(last_ts) AS last_seen
FROM flow_hour WHERE interface_id IN (${interfacesOfFunctionSql()}) AND hour < ${Math.ceil(window.to)}
GROUP BY 1, 2 ORDER BY last_seen DESC, peer_address, service_port LIMIT ${MOST_PEERS}`;
}

/** The newest known state of the interfaces that have one of the addresses. */
export function ownersOfAddressesSql(addresses: Iterable<string>): string {
  return `SELECT o.address, arg_max(n.interface_id, n.seen_at) AS interface_id, arg_max(n.vpc_id, n.seen_at) AS vpc_id,
  arg_max(n.subnet_id, n.seen_at) AS subnet_id, arg_max(n.security_groups, n.seen_at) AS security_groups,
  arg_max(n.type, n.seen_at) AS type, arg_max(n.description, n.seen_at) AS description,
  arg_max(n.requester_id, n.seen_at) AS requester_id, arg_max(n.instance_id, n.seen_at) AS instance_id,
  min(n.seen_at) AS first_seen, max(n.seen_at) AS last_seen
FROM own_address AS o JOIN network_interface AS n ON n.interface_id = o.interface_id
WHERE o.address IN (${sqlList(addresses)}) GROUP BY 1 ORDER BY 1`;
}

/** What the resolver answered with one of the addresses, whoever asked. */
export function answersWithSql(window: QueryWindow, addresses: Iterable<string>): string {
  return `SELECT vpc_id, source_address, query_name, address, min(ts) AS first_seen, max(ts) AS last_seen
FROM (SELECT vpc_id, source_address, query_name, ts, unnest(string_split(answers, ',')) AS address FROM dns_query
  WHERE answers <> '' AND ${inWindow(window)}) AS answered
WHERE address IN (${sqlList(addresses)}) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 LIMIT 50000`;
}

/** Since when flows and calls of an account ($1) are kept: `flows`, `calls`, epoch seconds, 0 without any. */
export function keptSinceSql(): string {
  return `SELECT (SELECT CAST(coalesce(min(first_ts), 0) AS BIGINT) FROM flow_hour WHERE account_id = $1) AS flows,
  (SELECT CAST(coalesce(min(ts), 0) AS BIGINT) FROM api_call WHERE account_id = $1) AS calls`;
}

/** What started the function ($1, $2, $3), or was allowed to by a change: `kind`, `name`, `n_calls`, `first_seen`, `last_seen`. */
export function triggersOfFunctionSql(window: QueryWindow): string {
  const amount = `CAST(count(DISTINCT CASE WHEN ts >= ${Math.trunc(window.from)} THEN event_id END) AS BIGINT)`;
  return `SELECT kind, name, ${amount} AS n_calls, min(ts) AS first_seen, max(ts) AS last_seen FROM (
  SELECT 'trigger' AS kind, json_extract_string(CASE WHEN json_valid(line) THEN line ELSE '{}' END, '$.watertight.trigger') AS name,
    CAST(ts AS BIGINT) AS ts, request_id AS event_id
  FROM guard_violation WHERE account_id = $1 AND region = $2 AND function_name = $3
  UNION ALL SELECT CASE WHEN invoked_by <> '' THEN 'service' ELSE 'principal' END,
    CASE WHEN invoked_by <> '' THEN invoked_by ELSE principal END, ts, event_id
  FROM (${callsToFunction("event_name = 'Invoke'")}) AS invoked
  UNION ALL SELECT 'allowed', coalesce(json_extract_string(told, '$.requestParameters.eventSourceArn'),
    json_extract_string(told, '$.requestParameters.sourceArn'), json_extract_string(told, '$.requestParameters.principal')), ts, event_id
  FROM (SELECT ts, event_id, CASE WHEN json_valid(record) THEN record ELSE '{}' END AS told
    FROM (${callsToFunction("(event_name LIKE 'AddPermission%' OR event_name LIKE 'CreateEventSourceMapping%') AND error_code = ''")}) AS changed) AS allowed
) AS started WHERE name <> '' AND ts < ${Math.ceil(window.to)} GROUP BY 1, 2 ORDER BY n_calls DESC, kind, name LIMIT 200`;
}

function callsToFunction(condition: string): string {
  return `SELECT * FROM api_call WHERE account_id = $1 AND region = $2 AND event_source = 'lambda.amazonaws.com' AND ${condition}
    AND (resource = $3 OR regexp_extract(resource, ':function:([^:,]+)', 1) = $3)`;
}

/** Kinds of calls that a principal ($1) made: amounts in the window, first and last of all that are kept. */
export function callsOfPrincipalSql(window: QueryWindow): string {
  const inTime = `ts >= ${Math.trunc(window.from)}`;
  const amount = (condition: string) =>
    `CAST(count(DISTINCT CASE WHEN ${inTime} AND ${condition} THEN event_id END) AS BIGINT)`;
  const refused = `(error_code LIKE '%AccessDenied%' OR error_code LIKE '%Unauthorized%' OR error_code LIKE '%NotAuthorized%'
    OR error_code LIKE '%Forbidden%')`;
  return `SELECT event_source, event_name, ${amount(`NOT ${refused}`)} AS n_calls, ${amount(refused)} AS n_refused,
  min(ts) AS first_seen, max(ts) AS last_seen, count(DISTINCT resource) AS n_resources,
  coalesce(string_agg(DISTINCT CASE WHEN ${inTime} AND resource <> '' THEN resource END, '\n'), '') AS resources
FROM api_call WHERE principal = $1 AND ts < ${Math.ceil(window.to)}
GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 5000`;
}

/** Functions with the role ($1) now: their calls cannot be told apart. */
export function functionsWithRoleSql(): string {
  return `SELECT DISTINCT account_id, region, function_name FROM function_configuration WHERE role = $1 AND role <> ''
ORDER BY 1, 2, 3 LIMIT 500`;
}

/** Events of CloudTrail's data plane that are kept of an account ($1). */
export function dataEventsSql(): string {
  return `SELECT split_part(event_source, '.', 1) AS service, count(*) AS n FROM api_call
WHERE account_id = $1 AND category = 'Data' GROUP BY 1 ORDER BY 1`;
}
