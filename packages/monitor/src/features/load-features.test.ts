import { entityKey } from '@watertight/audit/model/entity.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../store/queries/feature-source.ts';
import { loadFeatures } from './load-features.ts';
import { type MemorySource, openMemorySource } from './memory-source.ts';
import { DAY, type FeatureSeries, HOUR } from './series.ts';

const START = Date.UTC(2026, 0, 5) / 1000;
const PLACE = { account_id: '123456789012', region: 'us-east-1' };
let source: MemorySource;

beforeEach(async () => {
  source = await openMemorySource();
});
afterEach(() => source.close());

function anInterface(id: string, address: string, more: Row = {}): Row {
  return {
    ...PLACE,
    interface_id: id,
    addresses: address,
    vpc_id: 'vpc-1',
    subnet_id: 'subnet-a',
    security_groups: 'sg-1',
    type: 'lambda',
    description: 'AWS Lambda VPC ENI-creator-0f0f0f0f-1111-2222-3333-444444444444',
    seen_at: START,
    fact: 'seen',
    ...more,
  };
}

function aFunction(name: string, more: Row = {}): Row {
  return {
    ...PLACE,
    function_name: name,
    version: '$LATEST',
    role: `arn:aws:iam::123456789012:role/${name}`,
    vpc_id: 'vpc-1',
    subnet_ids: 'subnet-a',
    security_groups: 'sg-1',
    code_sha256: 'c0de',
    last_modified: START - 90 * DAY,
    seen_at: START,
    ...more,
  };
}

function aFlow(hour: number, more: Row = {}): Row {
  return {
    ...PLACE,
    hour,
    interface_id: 'eni-1',
    own_address: '10.0.11.233',
    peer_address: '10.0.10.193',
    service_port: 3306,
    protocol: 6,
    initiated: 'own',
    connections: 1,
    bytes_in: 500,
    bytes_out: 1_000,
    packets_in: 5,
    packets_out: 5,
    first_ts: hour + 60,
    last_ts: hour + 120,
    ...more,
  };
}

function load(days: number, more: object = {}) {
  return loadFeatures(source, {
    from: START + (days - 1) * DAY,
    to: START + days * DAY,
    historyDays: days - 1,
    ...more,
  });
}

function find(series: readonly FeatureSeries[], name: string, metric: string, period = DAY) {
  return series.find((s) => s.entity.name === name && s.metric === metric && s.period === period);
}

describe('a function alone on its interface', () => {
  beforeEach(async () => {
    await source.insert('network_interface', [anInterface('eni-1', '10.0.11.233')]);
    await source.insert('function_configuration', [aFunction('RDSQueryLogger')]);
  });

  test('has exact daily bytes, the same in all and internal scope', async () => {
    const flows = Array.from({ length: 43 }, (_, d) =>
      aFlow(START + d * DAY + 9 * HOUR, { bytes_out: d === 42 ? 142_117_719 : 12_000_000 + d }),
    );
    await source.insert('flow_hour', flows);
    const { flowSeries } = await load(43);
    const all = find(flowSeries, 'RDSQueryLogger', 'Bytes Out');
    expect(all?.entity.attribution).toBe('exact');
    expect(all?.values.length).toBe(43);
    expect(all?.values[41]).toBe(12_000_041);
    expect(all?.values[42]).toBe(142_117_719);
    expect(find(flowSeries, 'RDSQueryLogger', 'Internal Bytes Out')?.values).toEqual(all?.values);
    expect(find(flowSeries, 'RDSQueryLogger', 'External Bytes Out')).toBeUndefined();
    expect(flowSeries.some((s) => s.entity.kind === 'function-group')).toBe(false);
  });

  test('has a new peer only on the day it appears; one-sided packets make no peer', async () => {
    const flows = Array.from({ length: 36 }, (_, d) => [
      aFlow(START + d * DAY + 9 * HOUR),
      aFlow(START + d * DAY + 9 * HOUR, { peer_address: '10.0.12.134' }),
    ]).flat();
    const last = START + 35 * DAY + 9 * HOUR;
    flows.push(aFlow(last, { peer_address: '10.0.255.29' }));
    flows.push(aFlow(last, { peer_address: '10.0.99.99', packets_in: 0, bytes_in: 0 }));
    await source.insert('flow_hour', flows);
    const { connectionProfiles } = await load(36);
    const [profile] = connectionProfiles;
    expect(connectionProfiles.length).toBe(1);
    expect(profile?.scope).toBe('internal');
    expect(profile?.activeDays.length).toBe(36);
    expect(profile?.peers.map((peer) => [peer.label, peer.days.length])).toEqual([
      ['10.0.10.193', 36],
      ['10.0.12.134', 36],
      ['10.0.255.29', 1],
    ]);
    expect(profile?.peers[0]?.ports).toEqual([3306]);
  });

  test('silence is zero where the account has telemetry, and NaN where it has none', async () => {
    await source.insert('flow_hour', [
      aFlow(START),
      aFlow(START + DAY, { interface_id: 'eni-other' }),
      aFlow(START + 3 * DAY),
    ]);
    const { flowSeries, connectionProfiles } = await load(4);
    const values = [...(find(flowSeries, 'RDSQueryLogger', 'Bytes Out')?.values ?? [])];
    expect(values).toEqual([1_000, 0, Number.NaN, 1_000]);
    expect(connectionProfiles[0]?.gapDays).toEqual([START + 2 * DAY]);
  });

  test('NODATA is telemetry: the day is zero; SKIPDATA keeps the value and marks the day', async () => {
    await source.insert('flow_hour', [aFlow(START), aFlow(START + 2 * DAY)]);
    await source.insert('flow_gap', [
      { ...PLACE, hour: START + DAY, interface_id: 'eni-1', status: 'NODATA', start_ts: START + DAY },
      { ...PLACE, hour: START, interface_id: 'eni-1', status: 'SKIPDATA', start_ts: START + 60 },
    ]);
    const { flowSeries, connectionProfiles } = await load(3);
    expect([...(find(flowSeries, 'RDSQueryLogger', 'Bytes Out')?.values ?? [])]).toEqual([1_000, 0, 1_000]);
    expect(connectionProfiles[0]?.gapDays).toEqual([START]);
  });

  test('nothing is known before the function was created', async () => {
    await source.insert('api_call', [
      {
        ...PLACE,
        object_id: 'o1',
        event_id: 'e1',
        ts: START + 2 * DAY,
        hour: START + 2 * DAY,
        event_source: 'lambda.amazonaws.com',
        event_name: 'CreateFunction',
        resource: 'RDSQueryLogger',
        principal: 'arn:aws:iam::123456789012:user/dev',
        principal_type: 'IAMUser',
      },
    ]);
    await source.insert(
      'flow_hour',
      [0, 1, 2, 3, 4].map((d) => aFlow(START + d * DAY, { interface_id: d === 4 ? 'eni-1' : 'eni-other' })),
    );
    const { flowSeries, changesOf } = await load(5);
    const daily = find(flowSeries, 'RDSQueryLogger', 'Bytes Out');
    expect([...(daily?.values ?? [])]).toEqual([Number.NaN, Number.NaN, 0, 0, 1_000]);
    const changes = changesOf(
      entityKey({ kind: 'function', name: 'RDSQueryLogger', account: '123456789012', region: 'us-east-1' }),
    );
    expect(changes.map((change) => [change.kind, change.eventId])).toEqual([['created', 'e1']]);
  });

  test('the order of rows changes nothing', async () => {
    const flows = Array.from({ length: 40 }, (_, i) =>
      aFlow(START + (i % 5) * DAY + i * HOUR, { peer_address: `198.51.100.${i}`, service_port: 443 }),
    );
    await source.insert('flow_hour', flows);
    const forwards = await load(8);
    const other = await openMemorySource();
    await other.insert('network_interface', [anInterface('eni-1', '10.0.11.233')]);
    await other.insert('function_configuration', [aFunction('RDSQueryLogger')]);
    await other.insert('flow_hour', flows.toReversed());
    const window = { from: START + 7 * DAY, to: START + 8 * DAY, historyDays: 7 };
    const backwards = await loadFeatures(other, window);
    other.close();
    expect(backwards.connectionProfiles).toEqual(forwards.connectionProfiles);
    expect(backwards.flowSeries).toEqual(forwards.flowSeries);
    expect(forwards.connectionProfiles[0]?.peers.map((peer) => peer.key)).toEqual([
      'net:198.51.100.0/24:443',
    ]);
  });
});

describe('functions that share an interface', () => {
  beforeEach(async () => {
    await source.insert('network_interface', [anInterface('eni-1', '10.0.11.233')]);
    await source.insert('function_configuration', [aFunction('alpha'), aFunction('beta')]);
  });

  test('without invocation telemetry only the group is known, with its candidates', async () => {
    await source.insert('flow_hour', [aFlow(START), aFlow(START + DAY)]);
    const { flowSeries, connectionProfiles } = await load(2);
    const names = new Set(flowSeries.map((s) => `${s.entity.kind} ${s.entity.name}`));
    expect([...names]).toEqual(['function-group vpc-1/subnet-a/sg-1']);
    expect(flowSeries[0]?.entity).toMatchObject({ attribution: 'set', candidates: ['alpha', 'beta'] });
    expect(connectionProfiles.map((profile) => profile.entity.kind)).toEqual(['function-group']);
  });

  test('an hour in which one of them ran is exactly its own, and the group has everything', async () => {
    await source.insert('flow_hour', [
      aFlow(START + HOUR, { bytes_out: 10 }),
      aFlow(START + 5 * HOUR, { bytes_out: 300 }),
    ]);
    await source.insert('invocation', [
      anInvocation('alpha', START + HOUR + 100),
      anInvocation('beta', START + 5 * HOUR + 100),
    ]);
    const { flowSeries } = await load(1);
    expect(find(flowSeries, 'alpha', 'Bytes Out')?.values[0]).toBe(10);
    expect(find(flowSeries, 'beta', 'Bytes Out')?.values[0]).toBe(300);
    expect(find(flowSeries, 'vpc-1/subnet-a/sg-1', 'Bytes Out')?.values[0]).toBe(310);
    expect(find(flowSeries, 'alpha', 'Bytes Out')?.entity.attribution).toBe('exact');
  });

  test('bytes that cannot be told apart are never split: the functions are unknown that day', async () => {
    await source.insert('flow_hour', [aFlow(START + HOUR), aFlow(START + DAY + HOUR)]);
    await source.insert('invocation', [
      anInvocation('alpha', START + HOUR + 100),
      anInvocation('alpha', START + DAY + HOUR + 100),
      anInvocation('beta', START + DAY + HOUR + 100),
    ]);
    const { flowSeries, connectionProfiles } = await load(2);
    expect([...(find(flowSeries, 'alpha', 'Bytes Out')?.values ?? [])]).toEqual([1_000, Number.NaN]);
    expect(find(flowSeries, 'beta', 'Bytes Out')).toBeUndefined();
    const alpha = connectionProfiles.find((profile) => profile.entity.name === 'alpha');
    expect(alpha?.gapDays).toEqual([START + DAY]);
  });
});

function anInvocation(name: string, time: number, more: Row = {}): Row {
  return {
    ...PLACE,
    function_name: name,
    version: '$LATEST',
    request_id: `${name}-${time}`,
    ts: time,
    hour: time - (time % HOUR),
    duration_ms: 1_500,
    max_memory_used_mb: 90,
    status: 'success',
    ...more,
  };
}

describe('Lambda metrics', () => {
  function aPoint(time: number, value: number, more: Row = {}): Row {
    return {
      ...PLACE,
      namespace: 'AWS/Lambda',
      metric: 'Invocations',
      function_name: 'rds-poller',
      statistic: 'Sum',
      period: 3_600,
      ts: time,
      hour: time - (time % HOUR),
      value,
      ...more,
    };
  }

  test('minutes are summed to hours, equal points count once, other periods are not added', async () => {
    const minutes = Array.from({ length: 12 }, (_, i) => aPoint(START + i * 300, 15, { period: 300 }));
    await source.insert('metric_point', [
      ...minutes,
      ...minutes,
      aPoint(START, 182),
      aPoint(START + HOUR, 21),
    ]);
    const { lambdaSeries } = await load(1);
    const hourly = find(lambdaSeries, 'rds-poller', 'Invocations', HOUR);
    expect(hourly?.values[0]).toBe(182);
    expect(hourly?.values[1]).toBe(21);
    expect(hourly?.family).toBe('lambda-metric');
    expect(find(lambdaSeries, 'rds-poller', 'Invocations')?.values[0]).toBe(203);
  });

  test('counts are zero in between, durations are not known', async () => {
    await source.insert('metric_point', [
      aPoint(START, 21),
      aPoint(START + 2 * HOUR, 21),
      aPoint(START, 120, { metric: 'Duration', statistic: 'Average' }),
      aPoint(START, 900, { metric: 'Duration', statistic: 'p99' }),
    ]);
    const { lambdaSeries } = await load(1);
    const counts = find(lambdaSeries, 'rds-poller', 'Invocations', HOUR);
    expect([...(counts?.values.subarray(0, 3) ?? [])]).toEqual([21, 0, 21]);
    const durations = find(lambdaSeries, 'rds-poller', 'Duration Average', HOUR);
    expect([...(durations?.values.subarray(0, 2) ?? [])]).toEqual([120, Number.NaN]);
    expect(find(lambdaSeries, 'rds-poller', 'Duration p99', HOUR)?.values[0]).toBe(900);
  });

  test('versions and aliases do not count twice', async () => {
    await source.insert('metric_point', [
      aPoint(START, 20),
      aPoint(START, 20, { dimensions: 'Resource=rds-poller' }),
      aPoint(START, 15, { dimensions: 'Resource=rds-poller:live' }),
    ]);
    const { lambdaSeries } = await load(1);
    expect(find(lambdaSeries, 'rds-poller', 'Invocations', HOUR)?.values[0]).toBe(20);
  });

  test('reports stand in for metrics that are absent, a report delivered twice counts once', async () => {
    const report = anInvocation('plain', START + 60, { status: 'timeout' });
    await source.insert('invocation', [report, report, anInvocation('plain', START + 90)]);
    await source.insert('invocation', [anInvocation('rds-poller', START + 60)]);
    await source.insert('metric_point', [aPoint(START, 21)]);
    const { lambdaSeries } = await load(1);
    expect(find(lambdaSeries, 'plain', 'Invocations', HOUR)?.values[0]).toBe(2);
    expect(find(lambdaSeries, 'plain', 'Timeouts', HOUR)?.values[0]).toBe(1);
    expect(find(lambdaSeries, 'plain', 'Max Memory Used Maximum', HOUR)?.values[0]).toBe(90);
    expect(find(lambdaSeries, 'rds-poller', 'Invocations', HOUR)?.values[0]).toBe(21);
  });
});

describe('API calls', () => {
  function aCall(id: string, time: number, more: Row = {}): Row {
    return {
      ...PLACE,
      object_id: 'o1',
      event_id: id,
      ts: time,
      hour: time - (time % HOUR),
      event_source: 's3.amazonaws.com',
      event_name: 'GetObject',
      read_only: true,
      principal_type: 'AssumedRole',
      principal: 'arn:aws:iam::123456789012:role/alpha',
      session_name: 'alpha',
      ...more,
    };
  }

  test('belong to the function whose role it is alone; two copies of an event are one call', async () => {
    await source.insert('function_configuration', [aFunction('alpha')]);
    await source.insert('api_call', [
      aCall('e1', START + 10),
      aCall('e1', START + 10, { object_id: 'o2' }),
      aCall('e2', START + 20, { error_code: 'Client.UnauthorizedOperation' }),
      aCall('e3', START + 30, { principal_type: 'AWSService', principal: 'lambda.amazonaws.com' }),
    ]);
    const { apiCallProfiles } = await load(1);
    expect(apiCallProfiles.length).toBe(1);
    const [profile] = apiCallProfiles;
    expect(profile?.entity).toMatchObject({ kind: 'function', name: 'alpha', attribution: 'exact' });
    expect(profile?.isExecutionRole).toBe(true);
    expect(profile?.calls.map((call) => [call.errorClass, call.days])).toEqual([
      ['AccessDenied', [{ day: START, count: 1, eventIds: ['e2'] }]],
      ['', [{ day: START, count: 1, eventIds: ['e1'] }]],
    ]);
  });

  test('of a shared role belong to the identity, with the functions as candidates', async () => {
    const role = 'arn:aws:iam::123456789012:role/shared';
    await source.insert('function_configuration', [
      aFunction('alpha', { role }),
      aFunction('beta', { role }),
    ]);
    await source.insert('api_call', [aCall('e1', START + 10, { principal: role })]);
    const { apiCallProfiles, identityActivity } = await load(1);
    expect(apiCallProfiles[0]?.entity).toMatchObject({
      kind: 'identity',
      attribution: 'set',
      candidates: ['alpha', 'beta'],
    });
    expect(identityActivity).toEqual([]);
  });

  test('of people are listed by hour', async () => {
    const user = {
      principal: 'arn:aws:iam::123456789012:user/ana',
      principal_type: 'IAMUser',
      from_console: true,
    };
    await source.insert('api_call', [
      aCall('e1', START + 2 * HOUR, user),
      aCall('e2', START + 2 * HOUR + 5, { ...user, event_name: 'ListBuckets' }),
    ]);
    const { identityActivity } = await load(1);
    expect(identityActivity[0]?.isConsoleUser).toBe(true);
    expect(identityActivity[0]?.hours).toEqual([
      { hour: START + 2 * HOUR, calls: 2, names: 2, eventIds: ['e1', 'e2'] },
    ]);
  });
});

describe('beacons', () => {
  test('are starts of connections to a rare new external peer, pooled records joined', async () => {
    await source.insert('network_interface', [anInterface('eni-1', '10.0.11.233')]);
    await source.insert('function_configuration', [aFunction('alpha')]);
    const first = START + 2 * DAY;
    const peer = '203.0.113.9';
    const rollup = {
      peer_address: peer,
      service_port: 443,
      connections: 5,
      first_ts: first,
      last_ts: first + 300,
    };
    await source.insert('flow_hour', [aFlow(START), aFlow(first, rollup)]);
    const records = Array.from({ length: 5 }, (_, i) => {
      const start_ts = first + i * 300;
      const ends = {
        interface_id: 'eni-1',
        protocol: 6,
        action: 'ACCEPT',
        hour: first,
        start_ts,
        end_ts: start_ts + 50,
      };
      const out = { ...ends, srcaddr: '10.0.11.233', dstaddr: peer, srcport: 40_000 + i, dstport: 443 };
      const back = { ...ends, srcaddr: peer, dstaddr: '10.0.11.233', srcport: 443, dstport: 40_000 + i };
      return [
        { ...out, packets: 4, bytes: 400 },
        { ...back, packets: 3, bytes: 90 },
      ];
    }).flat();
    await source.insert('flow_record', records);
    await source.insert('invocation', [anInvocation('alpha', first + 2)]);
    const { beaconProfiles } = await load(3);
    expect(beaconProfiles.length).toBe(1);
    const [beacon] = beaconProfiles;
    expect(beacon?.entity.name).toBe('alpha');
    expect(beacon?.starts).toEqual([0, 300, 600, 900, 1_200].map((offset) => first + offset));
    expect(beacon?.bytesOut).toEqual([400, 400, 400, 400, 400]);
    expect(beacon?.invocations).toEqual([[first + 0.5, first + 2]]);
  });
});

describe('an empty store', () => {
  test('gives an empty set of features', async () => {
    const features = await load(2);
    expect(features.entities).toEqual([]);
    expect(features.flowSeries).toEqual([]);
    expect(features.incomplete).toEqual([]);
    expect(features.changesOf('function|x|y|z')).toEqual([]);
  });

  test('with flows alone says what is missing', async () => {
    await source.insert('flow_hour', [aFlow(START)]);
    const { incomplete, flowSeries } = await load(1);
    expect(incomplete.map((item) => item.what)).toEqual(['network-interfaces', 'inventory']);
    expect(flowSeries).toEqual([]);
  });
});
