import { describe, expect, test } from 'vitest';
import type { PeerTraffic } from './entity-traffic.ts';
import { mergeFailovers } from './merge-failovers.ts';

const HOUR = 3_600;

function aDatabase(
  address: string,
  hours: readonly number[],
  family = 'RDS:vpc-1:sg-db:RDSNetworkInterface:3306',
): PeerTraffic {
  const sum = { connections: 1, packetsIn: 5, packetsOut: 5, bytesIn: 10, bytesOut: 10 };
  return {
    folded: { key: `eni:${address}`, name: address, role: 'RDS', scope: 'internal', family },
    addresses: new Set([address]),
    ports: new Set([3306]),
    days: new Map(
      hours.map((h) => [
        Math.floor(h / 24) * 86_400,
        { ...sum, firstSeen: h * HOUR, lastSeen: h * HOUR + 60 },
      ]),
    ),
    hours: new Set(hours.map((h) => h * HOUR)),
  };
}

function hoursBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function keysOf(...peers: readonly PeerTraffic[]): string[] {
  return mergeFailovers(peers).map((peer) => `${peer.folded.key} ${[...peer.addresses].sort().join('+')}`);
}

describe('mergeFailovers()', () => {
  test('a database that failed over is one peer under its first key', () => {
    const before = aDatabase('10.0.10.1', hoursBetween(0, 100));
    const after = aDatabase('10.0.12.1', hoursBetween(99, 200));
    expect(keysOf(before, after)).toEqual(['eni:10.0.10.1 10.0.10.1+10.0.12.1']);
    expect(keysOf(after, before)).toEqual(['eni:10.0.10.1 10.0.10.1+10.0.12.1']);
    expect(mergeFailovers([before, after])[0]?.days.size).toBe(9);
  });

  test('failing over and back after a day is still one peer', () => {
    const first = aDatabase('10.0.10.1', [...hoursBetween(0, 100), ...hoursBetween(150, 300)]);
    expect(keysOf(first, aDatabase('10.0.12.1', hoursBetween(100, 150)))).toHaveLength(1);
  });

  test('databases used side by side are two', () => {
    expect(
      keysOf(aDatabase('10.0.10.1', hoursBetween(0, 48)), aDatabase('10.0.12.1', hoursBetween(0, 48))),
    ).toHaveLength(2);
    const even = hoursBetween(0, 48).filter((h) => h % 2 === 0);
    const odd = hoursBetween(0, 48).filter((h) => h % 2 === 1);
    expect(keysOf(aDatabase('10.0.10.1', even), aDatabase('10.0.12.1', odd))).toHaveLength(2);
  });

  test('a visit to another database while the usual one serves is a new peer', () => {
    const usual = aDatabase('10.0.10.1', hoursBetween(0, 100));
    expect(keysOf(usual, aDatabase('10.0.255.29', [90]))).toHaveLength(2);
    expect(keysOf(usual, aDatabase('10.0.255.29', [97, 98, 99]))).toHaveLength(2);
    expect(keysOf(usual, aDatabase('10.0.255.29', [99]))).toHaveLength(2);
  });

  test('other groups, ports or kinds are never joined, nor are peers without family', () => {
    expect(keysOf(aDatabase('10.0.10.1', [0, 1]), aDatabase('10.0.12.1', [5, 6], 'other'))).toHaveLength(2);
    expect(keysOf(aDatabase('10.0.10.1', [0, 1], ''), aDatabase('10.0.12.1', [5, 6], ''))).toHaveLength(2);
  });
});
