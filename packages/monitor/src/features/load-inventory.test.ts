import { entityKey } from '@watertight/audit/model/entity.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEntities } from '../entities/list-entities.ts';
import type { Row } from '../store/queries/feature-source.ts';
import { buildEntityChanges } from './build-entity-changes.ts';
import { loadInventory } from './load-inventory.ts';
import { type MemorySource, openMemorySource } from './memory-source.cases.ts';

const PLACE = { account_id: '123456789012', region: 'us-east-1' };
const ALPHA = entityKey({ kind: 'function', name: 'alpha', account: '123456789012', region: 'us-east-1' });
const VPC = { vpc_id: 'vpc-1', subnet_ids: 'subnet-a', security_groups: 'sg-1' };
const WINDOW = { from: 0, to: 100_000 };
let source: MemorySource;

beforeEach(async () => {
  source = await openMemorySource();
});
afterEach(() => source.close());

function aSnapshot(seen_at: number, security_groups: string): Row {
  return {
    ...PLACE,
    interface_id: 'eni-1',
    addresses: '10.0.0.5,2001:db8::5',
    vpc_id: 'vpc-1',
    security_groups,
    type: 'lambda',
    seen_at,
    fact: 'seen',
  };
}

function aFunction(seen_at: number, more: Row = {}): Row {
  return { ...PLACE, function_name: 'alpha', version: '$LATEST', code_sha256: 'a', seen_at, ...more };
}

function aCall(event_name: string, ts: number, more: Row = {}): Row {
  return {
    ...PLACE,
    object_id: 'o1',
    event_id: `e${ts}`,
    ts,
    event_source: 'lambda.amazonaws.com',
    event_name,
    resource: 'alpha',
    ...more,
  };
}

describe('loadInventory()', () => {
  test('a state that comes back is a run of its own; equal snapshots are one', async () => {
    const snapshots = ['sg-1', 'sg-1', 'sg-2', 'sg-2', 'sg-1', 'sg-1'].map((group, i) =>
      aSnapshot(i * 900, group),
    );
    await source.insert('network_interface', snapshots.toReversed());
    const { interfaces } = await loadInventory(source, WINDOW);
    const runs = interfaces.byInterface.get('eni-1') ?? [];
    expect(runs.map((run) => [run.state.securityGroups[0], run.firstSeen, run.lastSeen])).toEqual([
      ['sg-1', 0, 900],
      ['sg-2', 1_800, 2_700],
      ['sg-1', 3_600, 4_500],
    ]);
    expect(interfaces.ownerAt('2001:db8::5', 0, 'vpc-1')?.interfaceId).toBe('eni-1');
  });

  test('pages of one snapshot, and an answer about one function, prove no absence', async () => {
    const page = (name: string, seen_at: number) => aFunction(seen_at, { function_name: name, ...VPC });
    await source.insert('function_configuration', [
      ...['a', 'b', 'c', 'd'].map((name) => page(name, 1_000)),
      ...['e', 'f', 'g', 'h'].map((name) => page(name, 1_060)),
      ...['a', 'b', 'c', 'd'].map((name) => page(name, 9_000)),
      ...['e', 'f', 'g', 'h'].map((name) => page(name, 9_060)),
      page('h', 20_000),
    ]);
    const { functions } = await loadInventory(source, WINDOW);
    const candidates = functions.candidatesFor({
      account: '123456789012',
      region: 'us-east-1',
      subnetId: 'subnet-a',
      securityGroups: ['sg-1'],
    });
    expect(candidates.map(({ functionName, from, to }) => `${functionName} ${from} ${to}`).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name} -Infinity Infinity`),
    );
  });

  test('what is after the window does not count', async () => {
    await source.insert('network_interface', [aSnapshot(200_000, 'sg-1')]);
    expect((await loadInventory(source, WINDOW)).interfaces.byInterface.size).toBe(0);
  });

  test('text in telemetry cannot leave its place in a statement', async () => {
    const name = "eni-1'); DROP TABLE flow_hour; --";
    await source.insert('network_interface', [{ ...aSnapshot(0, 'sg-1'), interface_id: name }]);
    expect((await loadInventory(source, WINDOW)).interfaces.byInterface.has(name)).toBe(true);
  });
});

describe('changes', () => {
  test('a deployment told by CloudTrail and seen in a snapshot is one change', async () => {
    await source.insert('function_configuration', [
      aFunction(0),
      aFunction(900, { code_sha256: 'b', last_modified: 500 }),
      aFunction(1_800, { code_sha256: 'b', memory_size_mb: 512, last_modified: 1_000 }),
    ]);
    await source.insert('api_call', [
      aCall('UpdateFunctionCode', 500),
      aCall('UpdateFunctionCode', 500, { object_id: 'o2' }),
    ]);
    const { events, functions } = await loadInventory(source, WINDOW);
    const changes = buildEntityChanges(events, functions).get(ALPHA) ?? [];
    expect(changes.map((change) => [change.time, change.kind, change.eventName])).toEqual([
      [1_000, 'configuration', 'snapshot'],
      [500, 'deploy', 'UpdateFunctionCode'],
    ]);
  });

  test('a change of the execution role is a change of permissions; a failed call is none', async () => {
    await source.insert('function_configuration', [
      aFunction(0, { role: 'arn:aws:iam::123456789012:role/svc/alpha-role' }),
    ]);
    const iam = { event_source: 'iam.amazonaws.com', resource: 'alpha-role' };
    await source.insert('api_call', [
      aCall('AttachRolePolicy', 500, iam),
      aCall('PutRolePolicy', 600, { ...iam, error_code: 'AccessDenied' }),
      aCall('PutRolePolicy', 700, { ...iam, resource: 'other-role' }),
    ]);
    const { events, functions } = await loadInventory(source, WINDOW);
    const changes = buildEntityChanges(events, functions).get(ALPHA) ?? [];
    expect(changes.map((change) => [change.kind, change.eventName])).toEqual([
      ['permission', 'AttachRolePolicy'],
    ]);
  });
});

test('entities are the union of all sources, each with its network', async () => {
  await source.insert('function_configuration', [aFunction(900, { last_modified: 100, vpc_id: 'vpc-1' })]);
  await source.insert('api_call', [aCall('UpdateFunctionCode', 500, { resource: 'told' })]);
  const { functions, groups, events } = await loadInventory(source, WINDOW);
  const entity = {
    kind: 'function',
    name: 'measured',
    account: '123456789012',
    region: 'us-east-1',
  } as const;
  const listed = listEntities({ functions, groups, events, signs: [{ entity, firstSeen: 5, lastSeen: 9 }] });
  expect(listed.map((item) => [item.entity.name, item.firstSeen, item.lastSeen, item.network])).toEqual([
    ['alpha', 100, 900, 'vpc-1'],
    ['measured', 5, 9, 'no network telemetry'],
    ['told', 500, 500, 'no network telemetry'],
  ]);
});
