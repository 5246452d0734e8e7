import { entityKey } from '@watertight/audit/model/entity.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invocationActivitySql } from '../store/queries/lambda-queries.ts';
import { loadFeatures } from './load-features.ts';
import { type MemorySource, openMemorySource } from './memory-source.cases.ts';
import { aFlow, aFunction, anInterface, anInvocation, find, PLACE, START } from './row-cases.ts';
import { DAY, HOUR } from './series.ts';

let source: MemorySource;

beforeEach(async () => {
  source = await openMemorySource();
});
afterEach(() => source.close());

function aSkip(start_ts: number, seconds: number) {
  const end_ts = start_ts + seconds;
  return { ...PLACE, hour: START, interface_id: 'eni-1', status: 'SKIPDATA', start_ts, end_ts };
}

function load(days: number, more: object = {}) {
  return loadFeatures(source, {
    from: START + (days - 1) * DAY,
    to: START + days * DAY,
    historyDays: days - 1,
    ...more,
  });
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

  test('NODATA is telemetry: the day is zero; SKIPDATA keeps the value and marks a day that lost hours', async () => {
    await source.insert('flow_hour', [aFlow(START), aFlow(START + 2 * DAY)]);
    await source.insert('flow_gap', [
      { ...PLACE, hour: START + DAY, interface_id: 'eni-1', status: 'NODATA', start_ts: START + DAY },
      aSkip(START + 60, 6 * HOUR),
      aSkip(START + 2 * DAY, 600),
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

  test('a report delivered twice counts once', async () => {
    const hours = Array.from({ length: 30 }, (_, i) => START + i * HOUR);
    await source.insert(
      'flow_hour',
      hours.map((hour) => aFlow(hour)),
    );
    const runs = hours.map((hour) => anInvocation('alpha', hour + 100));
    await source.insert('invocation', [...runs, ...runs]);
    const activity = await source.query(
      invocationActivitySql({ from: START, to: START + 2 * DAY }, ['alpha']),
    );
    expect(new Set(activity.map((row) => row['n_calls']))).toEqual(new Set([1]));
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
    expect(alpha?.gapDays).toEqual([]);
    expect(alpha?.peers[0]?.maybeDays).toEqual([START + DAY]);
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
    // Judged as one day of five weeks at once, it is the same.
    const whole = await load(36, { from: START, historyDays: 0 });
    expect(whole.beaconProfiles).toEqual(beaconProfiles);
    // Weeks later the destination is new no more.
    expect((await load(36)).beaconProfiles).toEqual([]);
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
