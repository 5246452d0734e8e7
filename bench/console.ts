import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRequest } from '../packages/monitor/src/api/answer-request.ts';
import { openWorkspace, type Workspace } from '../packages/monitor/src/workspace.ts';
import { reportLimit } from './report-limit.ts';

/** What the lists are measured on: functions, calls of CloudTrail, and days that they spread over. */
const [FUNCTIONS, CALLS, DAYS] = [557, 1_000_000, 30] as const;
const [DAY, HOUR] = [86_400, 3_600] as const;
const END = Date.UTC(2026, 2, 31) / 1000;
const START = END - DAYS * DAY;
/** Milliseconds that a warm answer may take. */
const MOST = 500;
/** Warm answers that the median is taken of. */
const TIMES = 5;

const FUNCTION = 'functions/111122223333/us-east-1/function-7';
const ROLE = encodeURIComponent('arn:aws:iam::111122223333:role/function-7');
/** What the pages of functions, identities, addresses, flows and CloudTrail ask. */
const ASKED: readonly (readonly [string, string])[] = [
  ['/api-calls', 'range=30d'],
  ['/api-calls', 'range=30d&sort=event&order=asc'],
  ['/api-calls', 'range=30d&f=isFirstSeen=true'],
  ['/api-calls', `range=30d&f=principal=${ROLE}`],
  ['/api-calls', 'range=30d&f=resource:function-7&f=service=lambda.amazonaws.com'],
  ['/api-calls', 'range=30d&f=*:function-77'],
  ['/api-calls', 'range=30d&f=sourceIp=198.51.100.7'],
  ['/functions', 'range=30d'],
  [`/${FUNCTION}`, 'range=30d'],
  [`/${FUNCTION}/posture`, ''],
  [`/${FUNCTION}/traffic`, 'range=30d'],
  [`/${FUNCTION}/metrics`, 'range=30d'],
  [`/${FUNCTION}/history`, 'range=30d'],
  ['/flows', 'range=7d'],
  ['/flows', 'range=7d&f=connectedIp=10.0.3.7'],
  ['/flows', 'range=7d&f=function:function-7'],
  ['/events', 'range=30d&f=function=function-7'],
  [`/${FUNCTION}/connections`, 'range=30d'],
  [`/${FUNCTION}/permissions`, 'range=30d'],
  ['/flows/talkers', 'range=7d'],
  [`/identities/${ROLE}`, 'range=30d'],
  ['/addresses/10.0.200.1', 'range=30d'],
];

/**
 * Times every list that the pages of an entity ask of a store with a million calls, and prints Markdown. Returns whether each
 * median is below {@link MOST}.
 */
export async function benchConsole(): Promise<boolean> {
  // A file, as the product has it: in memory nothing is compressed, and the buffers' limit counts all of it.
  const data = mkdtempSync(join(tmpdir(), 'bench-console-'));
  const workspace = await openWorkspace({ data });
  try {
    for (const sql of FILL) await workspace.telemetry.run(sql);
    console.log(
      `\n### Console: ${FUNCTIONS} functions, ${CALLS.toLocaleString('en-US')} calls, ${DAYS} days\n`,
    );
    console.log('| route | first ms | median ms |\n|---|---|---|');
    let slowest = 0;
    for (const [path, query] of ASKED) {
      const times: number[] = [];
      for (let index = 0; index <= TIMES; index += 1) times.push(await timeOf(workspace, path, query));
      const median = times.slice(1).toSorted((a, b) => a - b)[TIMES >> 1] ?? 0;
      slowest = Math.max(slowest, median);
      console.log(
        `| ${path}?${decodeURIComponent(query)} | ${times[0]?.toFixed(0)} | ${median.toFixed(0)} |`,
      );
    }
    return reportLimit('slowest median, ms', slowest, MOST);
  } finally {
    await workspace.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function timeOf(workspace: Workspace, path: string, query: string): Promise<number> {
  const about = {
    mode: 'live',
    version: '0',
    isWatching: false,
    lastEvaluation: '',
    incomplete: [],
  } as const;
  const user = { name: 'bench', role: 'viewer' } as const;
  const context = { workspace, user, csrf: '', now: new Date(END * 1000).toISOString(), asOf: END, about };
  const started = performance.now();
  const request = { method: 'GET', path, query: new URLSearchParams(query), body: undefined };
  const reply = await answerRequest(context, request, (error) => console.error(error));
  if (reply.status !== 200) throw new Error(`${path}?${query} answered ${reply.status}`);
  return performance.now() - started;
}

const PLACE = "'111122223333' AS account_id, 'us-east-1' AS region";
/** The same store every time: every value follows from the row's number. */
const FILL = [
  `INSERT INTO function_configuration BY NAME SELECT 'o' AS object_id, ${PLACE}, 'function-' || i AS function_name,
    '$LATEST' AS version, 'nodejs22.x' AS runtime, 'arn:aws:iam::111122223333:role/function-' || i AS role,
    'vpc-1' AS vpc_id, 'subnet-' || i % 90 AS subnet_ids, 'sg-' || i AS security_groups, md5('' || i) AS code_sha256,
    ${START} + i AS last_modified, 128 AS memory_size_mb, 30 AS timeout_seconds, ${END} - 60 AS seen_at
    FROM range(${FUNCTIONS}) t(i)`,
  `INSERT INTO network_interface BY NAME SELECT 'o' AS object_id, ${PLACE}, 'eni-' || i AS interface_id,
    '10.0.' || i // 250 || '.' || i % 250 AS addresses, 'vpc-1' AS vpc_id, 'subnet-' || (i % ${FUNCTIONS}) % 90 AS subnet_id,
    'sg-' || i % ${FUNCTIONS} AS security_groups, 'lambda' AS type, 'AWS Lambda VPC ENI' AS description, '' AS requester_id,
    '' AS instance_id, ${START} + i * 600 AS seen_at, 'seen' AS fact FROM range(${2 * FUNCTIONS}) t(i)`,
  `INSERT INTO own_address SELECT interface_id, addresses, 'fact' FROM network_interface`,
  `INSERT INTO api_call BY NAME SELECT 'object-' || i // 5000 AS object_id, ts - ts % ${HOUR} AS hour,
    md5_number_lower('' || i)::UBIGINT || '-0000-4000-8000' AS event_id, ts, ${PLACE},
    CASE i % 4 WHEN 0 THEN 'lambda' WHEN 1 THEN 's3' WHEN 2 THEN 'dynamodb' ELSE 'sqs' END || '.amazonaws.com' AS event_source,
    CASE i % 4 WHEN 0 THEN 'GetFunction' WHEN 1 THEN 'GetObject' WHEN 2 THEN 'Query' ELSE 'SendMessage' END
      || CASE WHEN i % 977 = 0 THEN 'V' || i % 60 ELSE '' END AS event_name,
    'Management' AS category, true AS read_only, CASE WHEN i % 200 = 0 THEN 'AccessDenied' ELSE '' END AS error_code,
    'AssumedRole' AS principal_type, 'arn:aws:iam::111122223333:role/function-' || i * 7 % ${FUNCTIONS} AS principal,
    '111122223333' AS principal_account, 'function-' || i * 7 % ${FUNCTIONS} AS session_name, '' AS access_key_id,
    '' AS invoked_by, '198.51.100.' || i % 250 AS source_address, 'aws-sdk-js/3 AWS_Lambda_nodejs22.x' AS user_agent,
    '' AS vpc_endpoint_id, false AS from_console, false AS mfa,
    'arn:aws:lambda:us-east-1:111122223333:function:function-' || i % ${FUNCTIONS} AS resource,
    '{"eventVersion":"1.09","requestParameters":{"key":"' || md5('' || i) || '"}}' AS record
    FROM (SELECT i, ${START} + CAST(i * ${DAYS * DAY}.0 / ${CALLS} AS BIGINT) AS ts FROM range(${CALLS}) t(i))`,
  `INSERT INTO flow_hour BY NAME SELECT ${START} + i // ${FUNCTIONS} * ${HOUR} AS hour, ${PLACE}, 'eni-' || i % ${FUNCTIONS} AS interface_id,
    '10.0.' || i % ${FUNCTIONS} // 250 || '.' || i % ${FUNCTIONS} % 250 AS own_address,
    CASE WHEN p < 3 THEN '10.0.200.' || p ELSE '203.0.113.' || (i + p) % 250 END AS peer_address, 443 AS service_port, 6 AS protocol,
    'own' AS initiated, 3 AS connections, 1000 + i % 77 AS bytes_in, 2000 + p AS bytes_out, 9 AS packets_in, 9 AS packets_out,
    0 AS rejected, ${START} + i // ${FUNCTIONS} * ${HOUR} AS first_ts, ${START} + i // ${FUNCTIONS} * ${HOUR} + 3000 AS last_ts, '' AS aws_service
    FROM range(${FUNCTIONS * DAYS * 24}) t(i), range(4) u(p)`,
  `INSERT INTO flow_record BY NAME SELECT 'o' AS object_id, ts - ts % ${HOUR} AS hour, ${PLACE}, 'vpc-1' AS vpc_id, 'subnet-1' AS subnet_id,
    'eni-' || e AS interface_id, '10.0.' || e // 250 || '.' || e % 250 AS srcaddr, '10.0.3.' || i % 250 AS dstaddr,
    20000 + i % 30000 AS srcport, 443 AS dstport, 6 AS protocol, 10 AS packets, 900 AS bytes, ts AS start_ts, ts + 60 AS end_ts,
    'ACCEPT' AS action, 0 AS tcp_flags, '' AS pkt_srcaddr, '' AS pkt_dstaddr, '' AS pkt_src_aws_service, '' AS pkt_dst_aws_service,
    '' AS flow_direction FROM (SELECT i, i % ${FUNCTIONS} AS e, ${END - 7 * DAY} + i * 6 AS ts FROM range(100000) t(i))`,
  `INSERT INTO metric_point BY NAME SELECT 'o' AS object_id, hour, ${PLACE}, 'AWS/Lambda' AS namespace, m AS metric,
    'function-' || f AS function_name, '' AS dimensions,
    CASE m WHEN 'Duration' THEN 'Average' WHEN 'ConcurrentExecutions' THEN 'Maximum' ELSE 'Sum' END AS statistic,
    3600 AS period, hour AS ts, 10.0 + f % 7 AS value
    FROM range(${FUNCTIONS}) t(f), (SELECT ${START} + h * ${HOUR} AS hour FROM range(${DAYS * 24}) u(h)),
    (VALUES ('Invocations'), ('Errors'), ('Duration')) v(m)`,
  `INSERT INTO guard_violation BY NAME SELECT 'o' AS object_id, ts - ts % ${HOUR} AS hour, ${PLACE}, 'function-' || i % ${FUNCTIONS} AS function_name,
    'request-' || i AS request_id, ts, 'sql-injection' AS detector, 'block' AS verdict, 'body.id' AS field,
    '198.51.100.7' AS source_address, '{}' AS line FROM (SELECT i, ${START} + i * 250 AS ts FROM range(10000) t(i))`,
];
