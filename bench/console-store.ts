import { anObservation } from '@watertight/monitor/alerts/an-observation.ts';
import { correlateAlerts } from '@watertight/monitor/alerts/correlate.ts';
import { deriveViolationColumns } from '@watertight/monitor/store/telemetry/violation-columns.ts';
import type { Workspace } from '@watertight/monitor/workspace.ts';

/** How much a store for the console holds. */
export interface ConsoleStoreSize {
  readonly functions: number;
  /** Half of them violations of the guard, half AWS API calls; spread over 30 days. */
  readonly events: number;
  /** Flow records of the newest day. */
  readonly flows: number;
}

/** What the store's newest record is at, epoch seconds. */
export const STORE_END = Date.UTC(2026, 2, 9) / 1000;

const DAY = 86_400;
const WHERE = `'111122223333', 'us-east-1'`;

/** Fills a store in the database itself: the same rows every time. */
export async function fillConsoleStore(workspace: Workspace, size: ConsoleStoreSize): Promise<void> {
  for (const sql of [
    functionSql(size),
    violationSql(size),
    callSql(size),
    flowSql(size),
    invocationSql(size),
  ])
    await workspace.telemetry.run(sql);
  await deriveViolationColumns(workspace.telemetry);
  const at = new Date((STORE_END - 3_600) * 1000).toISOString();
  const window = { start: at, end: at, name: 'event' } as const;
  const entity = {
    kind: 'function',
    name: 'function-1',
    account: '111122223333',
    region: 'us-east-1',
  } as const;
  const observation = anObservation({ alerting: true, window, entity: { ...entity, attribution: 'exact' } });
  await workspace.state.replaceWindow('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z', [observation]);
  await workspace.state.replaceAlerts(correlateAlerts([observation]));
}

function functionSql({ functions }: ConsoleStoreSize): string {
  return `INSERT INTO function_configuration (object_id, account_id, region, function_name, version, runtime, role, vpc_id,
    subnet_ids, security_groups, code_sha256, last_modified, memory_size_mb, timeout_seconds, seen_at)
  SELECT 'bench', ${WHERE}, 'function-' || i, '$LATEST', 'nodejs24.x', 'arn:aws:iam::111122223333:role/role-' || i % 40, '',
    '', '', 'code-' || i, ${STORE_END - 40 * DAY}, 256, 30, ${STORE_END - DAY} FROM range(${functions}) t(i)`;
}

/** Row `i` of `count`, spread over 30 days that end with the store. */
function timeSql(count: number, days = 30): string {
  return `CAST(${STORE_END} - ${days * DAY} + i * ${days * DAY} // ${count} AS BIGINT)`;
}

function violationSql({ events, functions }: ConsoleStoreSize): string {
  const count = Math.floor(events / 2);
  return `INSERT INTO guard_violation (object_id, hour, account_id, region, function_name, request_id, ts, detector, verdict,
    field, source_address, line)
  SELECT 'bench', ts - ts % 3600, ${WHERE}, 'function-' || i % ${functions}, 'request-' || i, ts,
    ['sql-injection', 'shell-injection', 'path-traversal'][1 + i % 3], CASE WHEN i % 5 = 0 THEN 'alert' ELSE 'block' END,
    'body.id', '198.51.100.' || i % 250,
    '{"watertight":{"rule":"tautology","trigger":"api-gateway-rest","match":"'' OR 1=1","decoded":["url"]}}'
  FROM (SELECT i, ${timeSql(count)} AS ts FROM range(${count}) t(i))`;
}

function callSql({ events, functions }: ConsoleStoreSize): string {
  const count = Math.ceil(events / 2);
  return `INSERT INTO api_call (object_id, hour, event_id, ts, account_id, region, event_source, event_name, category,
    read_only, error_code, principal_type, principal, principal_account, session_name, access_key_id, invoked_by,
    source_address, user_agent, vpc_endpoint_id, from_console, mfa, resource, record)
  SELECT 'bench', ts - ts % 3600, 'event-' || i, ts, ${WHERE}, ['lambda', 's3', 'dynamodb', 'sts'][1 + i % 4] || '.amazonaws.com',
    ['GetObject', 'PutItem', 'Invoke', 'AssumeRole', 'GetFunction'][1 + i % 5], 'Management', i % 5 <> 1, '', 'AssumedRole',
    'arn:aws:iam::111122223333:role/role-' || i % 40, '111122223333', 'function-' || i % ${functions}, '', '',
    '192.0.2.' || i % 250, 'aws-sdk-js/3', '', false, false, 'arn:aws:s3:::bucket-' || i % 20, ''
  FROM (SELECT i, ${timeSql(count)} AS ts FROM range(${count}) t(i))`;
}

function flowSql({ flows }: ConsoleStoreSize): string {
  return `INSERT INTO flow_record (object_id, hour, account_id, region, vpc_id, subnet_id, interface_id, srcaddr, dstaddr,
    srcport, dstport, protocol, packets, bytes, start_ts, end_ts, action, tcp_flags, pkt_srcaddr, pkt_dstaddr,
    pkt_src_aws_service, pkt_dst_aws_service, flow_direction)
  SELECT 'bench', ts - ts % 3600, ${WHERE}, '', '', 'eni-' || i % 200, '10.0.1.' || i % 200, '203.0.113.' || i % 250,
    20000 + i % 40000, 443, 6, 10, 1000 + i, ts, ts + 60, 'ACCEPT', 0, '', '', '', '', 'egress'
  FROM (SELECT i, ${timeSql(flows, 1)} AS ts FROM range(${flows}) t(i))`;
}

function invocationSql({ functions }: ConsoleStoreSize): string {
  const count = functions * 100;
  return `INSERT INTO invocation (object_id, hour, account_id, region, function_name, version, environment, request_id, ts,
    duration_ms, billed_ms, memory_size_mb, max_memory_used_mb, init_ms, status)
  SELECT 'bench', ts - ts % 3600, ${WHERE}, 'function-' || i % ${functions}, '$LATEST', '', 'request-' || i, ts, 20, 20, 256, 80,
    0, 'success' FROM (SELECT i, ${timeSql(count)} AS ts FROM range(${count}) t(i))`;
}
