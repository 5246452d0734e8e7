import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, answerOf, askApi } from './an-api.cases.ts';
import { ROUTES } from './contract.ts';
import { exportList } from './export-list.ts';

const DAY = 86_400;
const END = Date.UTC(2026, 2, 31) / 1000;
const ROLE = 'arn:aws:iam::111122223333:role/orders';
const FUNCTION = '/functions/111122223333/us-east-1/orders';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  const place = "'111122223333' AS account_id, 'us-east-1' AS region";
  const call = (
    id: string,
    values: { at: number; event: string; object?: string; error?: string; account?: string },
  ) =>
    `INSERT INTO api_call BY NAME SELECT '${values.object ?? 'a'}' AS object_id, ${values.at - (values.at % 3600)} AS hour,
      '${id}' AS event_id, ${values.at} AS ts, '${values.account ?? '111122223333'}' AS account_id, 'us-east-1' AS region,
      's3.amazonaws.com' AS event_source, '${values.event}' AS event_name, 'Management' AS category, true AS read_only,
      '${values.error ?? ''}' AS error_code, 'AssumedRole' AS principal_type, '${ROLE}' AS principal, '' AS principal_account,
      '' AS session_name, '' AS access_key_id, '' AS invoked_by, '198.51.100.7' AS source_address, '' AS user_agent,
      '' AS vpc_endpoint_id, false AS from_console, false AS mfa, '' AS resource, '{}' AS record`;
  const flow = (peer: string, at: number, bytes: number) =>
    `INSERT INTO flow_hour BY NAME SELECT ${at} AS hour, ${place}, 'eni-1' AS interface_id, '10.0.0.5' AS own_address,
      '${peer}' AS peer_address, 443 AS service_port, 6 AS protocol, 'own' AS initiated, 1 AS connections, ${bytes} AS bytes_in,
      0 AS bytes_out, 1 AS packets_in, 1 AS packets_out, 0 AS rejected, ${at} AS first_ts, ${at + 60} AS last_ts, '' AS aws_service`;
  const record = (source: string, peer: string, bytes: number, at: number) =>
    `INSERT INTO flow_record BY NAME SELECT 'f' AS object_id, ${at - (at % 3600)} AS hour, ${place}, 'vpc-1' AS vpc_id,
      'subnet-1' AS subnet_id, 'eni-1' AS interface_id, '${source}' AS srcaddr, '${peer}' AS dstaddr, 40000 AS srcport,
      443 AS dstport, 6 AS protocol, 1 AS packets, ${bytes} AS bytes, ${at} AS start_ts, ${at + 1} AS end_ts, 'ACCEPT' AS action,
      0 AS tcp_flags, '' AS pkt_srcaddr, '' AS pkt_dstaddr, '' AS pkt_src_aws_service, '' AS pkt_dst_aws_service,
      '' AS flow_direction`;
  const copies = ['a', 'b', 'c', 'd', 'e'];
  for (const sql of [
    `INSERT INTO function_configuration BY NAME SELECT 'o' AS object_id, ${place}, 'orders' AS function_name, '$LATEST' AS version,
      'nodejs22.x' AS runtime, '${ROLE}' AS role, 'vpc-1' AS vpc_id, 'subnet-1' AS subnet_ids, 'sg-1' AS security_groups,
      'x' AS code_sha256, ${END - DAY} AS last_modified, 128 AS memory_size_mb, 3 AS timeout_seconds, ${END - 60} AS seen_at`,
    `INSERT INTO network_interface BY NAME SELECT 'o' AS object_id, ${place}, 'eni-1' AS interface_id, '10.0.0.5' AS addresses,
      'vpc-1' AS vpc_id, 'subnet-1' AS subnet_id, 'sg-1' AS security_groups, 'lambda' AS type, 'AWS Lambda VPC ENI' AS description,
      '' AS requester_id, '' AS instance_id, ${END - 20 * DAY} AS seen_at, 'seen' AS fact`,
    "INSERT INTO own_address VALUES ('eni-1', '10.0.0.5', 'fact')",
    // An account whose trail is years older teaches nothing about this one.
    call('old', { at: END - 900 * DAY, event: 'GetBucketPolicy', account: '444455556666' }),
    ...copies.flatMap((object) => [
      call('usual', { at: END - 20 * DAY, event: 'GetBucketAcl', object }),
      call('early', { at: END - 15 * DAY, event: 'GetBucketTagging', object }),
      call('refused', { at: END - 3 * DAY, event: 'ListBuckets', object, error: 'AccessDenied' }),
      call('usual-again', { at: END - 2 * DAY, event: 'GetBucketAcl', object }),
    ]),
    flow('10.0.9.9', END - 20 * DAY, 10),
    flow('10.0.9.9', END - 2 * DAY, 1_000),
    flow('203.0.113.9', END - DAY, 500),
    flow('198.51.100.1', END - 18 * DAY, 7),
    record('10.0.0.5', '10.0.9.9', 900, END - 100),
    record('10.0.0.5', '203.0.113.9', 100, END - 90),
  ])
    await workspace.telemetry.run(sql);
});
afterAll(() => workspace.close());

const contextOf = () => anApiContext(workspace, { now: '2026-03-31T00:00:00.000Z', asOf: END });
const ask = <S extends z.ZodType>(route: { readonly response: S }, path: string, query = '') =>
  answerOf(contextOf(), route, `${path}?${query}`);

describe('API calls that several trails delivered', () => {
  it('are listed and counted once, on every page', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await ask(ROUTES['GET /api-calls'], '/api-calls', `range=30d&limit=1${cursor}`);
      expect(page.total).toBe(4);
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual(['usual-again', 'refused', 'early', 'usual']);
  });

  it('are exported once, with the columns of the list only', async () => {
    const answer = await exportList(contextOf(), {
      name: 'api-calls',
      query: new URLSearchParams('range=30d&format=csv'),
    });
    const lines = answer.kind === 'file' ? String(answer.body).trim().split('\r\n') : [];
    expect(lines.length).toBe(5);
    expect(lines[0]).not.toContain('readCopies');
  });

  it('are new after a week of the trail of their own account', async () => {
    const { rows } = await ask(ROUTES['GET /api-calls'], '/api-calls', 'range=30d');
    const isNew = Object.fromEntries(rows.map(({ id, isFirstSeen }) => [id, isFirstSeen]));
    expect(isNew).toEqual({ usual: false, early: false, refused: true, 'usual-again': false });
    const filtered = await ask(ROUTES['GET /api-calls'], '/api-calls', 'range=30d&f=isFirstSeen=true');
    expect(filtered.rows.map(({ id }) => id)).toEqual(['refused']);
  });
});

describe('connections', () => {
  it('tell peers that were active, new ones marked', async () => {
    const { peers, interfaces } = await ask(CONNECTIONS, `${FUNCTION}/connections`, 'range=7d');
    expect(peers.map(({ name, isNew, bytesIn }) => [name, isNew, bytesIn])).toEqual([
      ['203.0.113.0/24', true, 500],
      ['10.0.9.9', false, 1_000],
    ]);
    expect(interfaces).toBe(1);
  });

  it('tell services that the role called, refused calls apart', async () => {
    const { services } = await ask(CONNECTIONS, `${FUNCTION}/connections`, 'range=7d');
    expect(services).toMatchObject([
      { service: 's3.amazonaws.com', calls: 1, refused: 1, newCalls: ['ListBuckets'], isNew: false },
    ]);
  });

  it('call nothing new while the telemetry is younger than a week', async () => {
    const query = `from=${iso(END - 20 * DAY)}&to=${iso(END - 14 * DAY)}`;
    const { peers, services } = await ask(CONNECTIONS, `${FUNCTION}/connections`, query);
    expect([...peers, ...services].map(({ isNew }) => isNew)).toEqual([false, false, false]);
  });

  it('are not told of a function that nobody knows', async () => {
    const reply = await askApi(contextOf(), { path: '/functions/111122223333/us-east-1/none/connections' });
    expect(reply.status).toBe(404);
  });
});

const CONNECTIONS = ROUTES['GET /functions/:account/:region/:name/connections'];

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

it('permissions tell what was used, and that grants are not known', async () => {
  const found = await ask(
    ROUTES['GET /functions/:account/:region/:name/permissions'],
    `${FUNCTION}/permissions`,
    'range=30d',
  );
  expect(found.grants).toBeNull();
  expect(found.used.map(({ action, calls, refused }) => [action, calls, refused])).toEqual([
    ['s3:GetBucketAcl', 2, 0],
    ['s3:GetBucketTagging', 1, 0],
    ['s3:ListAllMyBuckets', 0, 1],
  ]);
  expect(found.dataEvents).toEqual([]);
});

it('top talkers are pairs by bytes, with their share of what matches', async () => {
  const all = await ask(ROUTES['GET /flows/talkers'], '/flows/talkers', 'range=24h');
  expect(all.talkers.map(({ connectedIp, share, source }) => [connectedIp, share, source])).toEqual([
    ['10.0.9.9', 0.9, 'orders'],
    ['203.0.113.9', 0.1, 'orders'],
  ]);
  const external = await ask(ROUTES['GET /flows/talkers'], '/flows/talkers', 'range=24h&f=isInternal=false');
  expect(external).toMatchObject({ totalBytes: 100, pairs: 1 });
});

describe('the timeline', () => {
  const HISTORY = ROUTES['GET /functions/:account/:region/:name/history'];

  it('has every kind, newest first', async () => {
    const { items, counts } = await ask(HISTORY, `${FUNCTION}/history`, 'range=7d');
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ['deploy', 'Version $LATEST deployed'],
      ['flow', 'First connection with 203.0.113.0/24'],
      ['call', 'First ListBuckets by its role'],
    ]);
    expect(counts.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual([
      'deploy',
      'call',
      'flow',
    ]);
  });

  it('is narrowed to kinds, and still counts all', async () => {
    const { items, counts } = await ask(HISTORY, `${FUNCTION}/history`, 'range=7d&kinds=call&kinds=alert');
    expect(items.map(({ kind }) => kind)).toEqual(['call']);
    expect(counts.find(({ kind }) => kind === 'flow')?.count).toBe(1);
  });
});

it('an identity is told with its functions, addresses and refused calls', async () => {
  const found = await ask(
    ROUTES['GET /identities/:arn'],
    `/identities/${encodeURIComponent(ROLE)}`,
    'range=30d',
  );
  expect(found).toMatchObject({ type: 'AssumedRole', calls: 3, refused: 1, functions: [{ name: 'orders' }] });
  expect(found.sourceAddresses).toEqual([{ address: '198.51.100.7', calls: 4 }]);
});

it.each([
  ['10.0.0.5', { isInternal: true, role: 'AWS Lambda', functions: [{ name: 'orders' }] }],
  ['203.0.113.9', { isInternal: false, interfaceId: '', functions: [], bytesOut: 500 }],
  ['198.51.100.7', { isInternal: false, calls: 4 }],
])('address %s', async (address, expected) => {
  expect(await ask(ROUTES['GET /addresses/:address'], `/addresses/${address}`, 'range=30d')).toMatchObject(
    expected,
  );
});
