import { sqlList, sqlTime } from './sql-literal.ts';

const INTERFACE_COLUMNS = [
  'account_id',
  'region',
  'interface_id',
  'addresses',
  'vpc_id',
  'subnet_id',
  'security_groups',
  'type',
  'description',
  'requester_id',
  'instance_id',
  'fact',
];
const FUNCTION_COLUMNS = [
  'account_id',
  'region',
  'function_name',
  'version',
  'runtime',
  'role',
  'vpc_id',
  'subnet_ids',
  'security_groups',
  'code_sha256',
  'memory_size_mb',
  'timeout_seconds',
];

/** Runs of equal interface states up to `before`: snapshots every 15 minutes shrink to the changes. Reads all rows. */
export function interfaceSightingsSql(before: number): string {
  return runsSql('network_interface', {
    columns: INTERFACE_COLUMNS,
    identity: 'account_id, region, interface_id',
    before,
    extra: '',
  });
}

/** Runs of equal function configurations, per version. Reads all rows. */
export function functionSightingsSql(before: number): string {
  return runsSql('function_configuration', {
    columns: FUNCTION_COLUMNS,
    identity: 'account_id, region, function_name, version',
    before,
    extra: ', min(last_modified) AS modified_at',
  });
}

/** When snapshots were taken. `table` is network_interface or function_configuration. */
export function snapshotTimesSql(
  table: 'network_interface' | 'function_configuration',
  before: number,
): string {
  const seen = table === 'network_interface' ? " AND fact = 'seen'" : '';
  return `SELECT account_id, region, seen_at, count(*) AS n_rows FROM ${table}
WHERE seen_at < ${sqlTime(before)}${seen} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/** Successful calls, each event once: of several copies the one of the smallest object id. */
export function changeEventsSql(eventNames: readonly string[], before: number): string {
  return `SELECT event_id, ts, account_id, region, event_source, event_name, principal, resource, record
FROM (SELECT event_id, ts, account_id, region, event_source, event_name, principal, resource, record,
  row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy_number
  FROM api_call WHERE error_code = '' AND event_name IN (${sqlList(eventNames)}) AND ts < ${sqlTime(before)}) AS calls
WHERE copy_number = 1 ORDER BY ts, event_id`;
}

/** Distinct addresses that the resolver answered, with the time they were given. */
export function domainAnswersSql(window: { readonly from: number; readonly to: number }): string {
  return `SELECT vpc_id, source_address, query_name, answers, min(ts) AS first_seen, max(ts) AS last_seen
FROM dns_query WHERE answers <> '' AND query_type IN ('A', 'AAAA', '') AND ts >= ${sqlTime(window.from)} AND ts < ${sqlTime(window.to)}
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

/** First and last telemetry of each function per table that names functions. */
export function functionTelemetrySql(window: { readonly from: number; readonly to: number }): string {
  const inWindow = `hour >= ${sqlTime(window.from)} AND hour < ${sqlTime(window.to)} AND function_name <> ''`;
  const parts = ['metric_point', 'invocation', 'guard_violation'].map(
    (table) => `SELECT account_id, region, function_name, min(hour) AS first_hour, max(hour) AS last_hour
FROM ${table} WHERE ${inWindow} GROUP BY 1, 2, 3`,
  );
  return `${parts.join('\nUNION ALL\n')}\nORDER BY 1, 2, 3, 4, 5`;
}

interface RunOptions {
  readonly columns: readonly string[];
  readonly identity: string;
  readonly before: number;
  readonly extra: string;
}

/** Gaps and islands: a run ends where the state differs from the one before it. */
function runsSql(table: string, options: RunOptions): string {
  const columns = options.columns.join(', ');
  const state = options.columns.map((column) => `CAST(${column} AS VARCHAR)`).join(" || '|' || ");
  const order = `PARTITION BY ${options.identity} ORDER BY seen_at, state_text`;
  const last = options.extra === '' ? '' : ', last_modified';
  return `SELECT ${columns}, min(seen_at) AS first_seen, max(seen_at) AS last_seen${options.extra}
FROM (SELECT ${columns}, seen_at${last}, sum(is_change) OVER (${order} ROWS UNBOUNDED PRECEDING) AS run_number
  FROM (SELECT ${columns}, seen_at${last}, state_text,
      CASE WHEN lag(state_text) OVER (${order}) = state_text THEN 0 ELSE 1 END AS is_change
    FROM (SELECT ${columns}, seen_at${last}, ${state} AS state_text
      FROM ${table} WHERE seen_at < ${sqlTime(options.before)}) AS sightings) AS changes) AS runs
GROUP BY ${columns}, run_number ORDER BY ${options.columns.slice(0, 4).join(', ')}, first_seen`;
}
