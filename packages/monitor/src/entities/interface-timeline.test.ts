import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkInterface } from '../records/network-interface.ts';
import { buildInterfaceTimeline, type InterfaceSighting } from './interface-timeline.ts';

const SNAPSHOTS = [{ account: '123456789012', region: 'us-east-1', times: [0, 900, 1_800, 2_700, 3_600] }];

function anInterface(id: string, more: Partial<InterfaceSighting> = {}): InterfaceSighting {
  return {
    account: '123456789012',
    region: 'us-east-1',
    interfaceId: id,
    addresses: ['10.0.0.5'],
    vpcId: 'vpc-1',
    subnetId: 'subnet-a',
    securityGroups: ['sg-1'],
    type: 'lambda',
    description: '',
    requesterId: '',
    instanceId: '',
    seenAt: 0,
    fact: 'seen',
    ...more,
  };
}

describe('buildInterfaceTimeline()', () => {
  test('an interface in every snapshot has no known end', () => {
    const timeline = buildInterfaceTimeline([anInterface('eni-1', { lastSeenAt: 3_600 })], SNAPSHOTS);
    expect(timeline.ownerAt('10.0.0.5', -1e9, 'vpc-1')?.interfaceId).toBe('eni-1');
    expect(timeline.ownerAt('10.0.0.5', 1e9, 'vpc-1')?.interfaceId).toBe('eni-1');
    expect(timeline.ownerAt('10.0.0.6', 900, 'vpc-1')).toBeUndefined();
  });

  test('an interface replaced within the hour hands its address over between the snapshots', () => {
    const timeline = buildInterfaceTimeline(
      [anInterface('eni-1', { lastSeenAt: 900 }), anInterface('eni-2', { seenAt: 1_800, lastSeenAt: 3_600 })],
      SNAPSHOTS,
    );
    expect(timeline.ownerAt('10.0.0.5', 1_349, 'vpc-1')?.interfaceId).toBe('eni-1');
    expect(timeline.ownerAt('10.0.0.5', 1_350, 'vpc-1')?.interfaceId).toBe('eni-2');
  });

  test('calls give the exact moments, and an address belongs to nobody in between', () => {
    const timeline = buildInterfaceTimeline(
      [
        anInterface('eni-1', { lastSeenAt: 900 }),
        anInterface('eni-1', { fact: 'deleted', seenAt: 1_000, addresses: [], subnetId: '', vpcId: '' }),
        anInterface('eni-2', { fact: 'created', seenAt: 1_200 }),
        anInterface('eni-2', { seenAt: 1_800, lastSeenAt: 3_600 }),
      ],
      SNAPSHOTS,
    );
    const owners = [999, 1_000, 1_199, 1_200].map(
      (t) => timeline.ownerAt('10.0.0.5', t, 'vpc-1')?.interfaceId,
    );
    expect(owners).toEqual(['eni-1', undefined, undefined, 'eni-2']);
  });

  test('an interface that vanished ends at the next snapshot', () => {
    const timeline = buildInterfaceTimeline([anInterface('eni-1', { lastSeenAt: 900 })], SNAPSHOTS);
    expect(timeline.ownerAt('10.0.0.5', 1_799, 'vpc-1')?.interfaceId).toBe('eni-1');
    expect(timeline.ownerAt('10.0.0.5', 1_800, 'vpc-1')).toBeUndefined();
    expect(timeline.stateAt('eni-1', 5_000)?.subnetId).toBe('subnet-a');
  });

  test('a creation told without details takes them from the first snapshot', () => {
    const bare = { addresses: [], subnetId: '', vpcId: '', securityGroups: [], type: '' };
    const timeline = buildInterfaceTimeline(
      [
        anInterface('eni-1', { ...bare, fact: 'created', seenAt: 1_000 }),
        anInterface('eni-1', { seenAt: 1_800 }),
      ],
      SNAPSHOTS,
    );
    expect(timeline.stateAt('eni-1', 1_000)?.subnetId).toBe('subnet-a');
    expect(timeline.ownerAt('10.0.0.5', 1_001, 'vpc-1')?.interfaceId).toBe('eni-1');
  });

  test('a change of security groups starts a new state', () => {
    const timeline = buildInterfaceTimeline(
      [
        anInterface('eni-1', { lastSeenAt: 900 }),
        anInterface('eni-1', { seenAt: 1_800, securityGroups: ['sg-2'], lastSeenAt: 3_600 }),
      ],
      SNAPSHOTS,
    );
    expect(timeline.stateAt('eni-1', 900)?.securityGroups).toEqual(['sg-1']);
    expect(timeline.stateAt('eni-1', 1_800)?.securityGroups).toEqual(['sg-2']);
  });

  test('the same address in two VPCs: the own VPC answers, a stranger with two owners gets none', () => {
    const timeline = buildInterfaceTimeline([anInterface('eni-1'), anInterface('eni-2', { vpcId: 'vpc-2' })]);
    expect(timeline.ownerAt('10.0.0.5', 0, 'vpc-2')?.interfaceId).toBe('eni-2');
    expect(timeline.ownerAt('10.0.0.5', 0, 'vpc-3')).toBeUndefined();
    const peered = buildInterfaceTimeline([anInterface('eni-1')]);
    expect(peered.ownerAt('10.0.0.5', 0, 'vpc-3')?.interfaceId).toBe('eni-1');
  });
});

const sightings = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 5 }),
    seenAt: fc.integer({ min: 0, max: 20 }),
    lasts: fc.integer({ min: 0, max: 5 }),
    addresses: fc.uniqueArray(fc.constantFrom('10.0.0.1', '10.0.0.2', '2001:db8::1'), { maxLength: 2 }),
    fact: fc.constantFrom<NetworkInterface['fact']>('seen', 'created', 'deleted'),
    group: fc.constantFrom('sg-1', 'sg-2'),
  }),
  { maxLength: 25 },
);

function build(
  records: readonly {
    id: number;
    seenAt: number;
    lasts: number;
    addresses: string[];
    fact: NetworkInterface['fact'];
    group: string;
  }[],
) {
  return buildInterfaceTimeline(
    records.map(({ id, seenAt, lasts, addresses, fact, group }) =>
      anInterface(`eni-${id}`, {
        seenAt,
        lastSeenAt: seenAt + lasts,
        addresses,
        fact,
        securityGroups: [group],
      }),
    ),
  );
}

describe('any sightings', () => {
  test('two states seen at overlapping times keep their order', () => {
    const seen = (more: Partial<InterfaceSighting>) => anInterface('eni-1', { addresses: [], ...more });
    const { byInterface } = buildInterfaceTimeline([
      seen({ seenAt: 0, lastSeenAt: 2 }),
      seen({ seenAt: 0, lastSeenAt: 0, securityGroups: ['sg-2'] }),
      seen({ seenAt: 1, lastSeenAt: 1 }),
    ]);
    const [first, second] = byInterface.get('eni-1') ?? [];
    expect([first?.to, second?.from]).toEqual([1, 1]);
  });

  test('give intervals of one address that never overlap and are never empty', () => {
    fc.assert(
      fc.property(sightings, (records) => {
        const { byAddress, byInterface } = build(records);
        for (const intervals of [...byAddress.values(), ...byInterface.values()]) {
          for (const [i, interval] of intervals.entries()) {
            expect(interval.from).toBeLessThan(interval.to);
            const next = intervals[i + 1];
            if (next !== undefined) expect(interval.to).toBeLessThanOrEqual(next.from);
          }
        }
      }),
    );
  });

  test('give the same timeline in any order', () => {
    fc.assert(
      fc.property(sightings, (records) => {
        const [one, other] = [build(records), build(records.toReversed())];
        for (let time = -1; time < 27; time += 1) {
          for (const address of ['10.0.0.1', '10.0.0.2', '2001:db8::1']) {
            const owners = [one, other].map((t) => t.ownerAt(address, time, 'vpc-1')?.interfaceId);
            expect(owners[0]).toBe(owners[1]);
          }
        }
      }),
    );
  });
});
