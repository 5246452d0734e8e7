import { describe, expect, it } from 'vitest';
import type { BeaconProfile } from '../../features/connection-profile.ts';
import { aFunctionEntity, anInput, aPeer, dayNumber, observeDay, range } from '../feature-builders.ts';
import { seededRandom } from '../statistics/random.ts';
import { beacon } from './beacon.ts';

const TODAY = 20;

function beats(period: number, jitter: number, seed = 5): number[] {
  const random = seededRandom(seed);
  const starts: number[] = [];
  const begin = dayNumber(TODAY) + 600;
  for (let at = begin; at < dayNumber(TODAY + 1); at += period * (1 + jitter * (2 * random() - 1)))
    starts.push(at);
  return starts;
}

/** Business-hour invocations of a few seconds at random times. */
function invocations(count: number): [number, number][] {
  const random = seededRandom(9);
  return range(count)
    .map((): [number, number] => {
      const from = dayNumber(TODAY) + 8 * 3_600 + random() * 8 * 3_600;
      return [from, from + 3];
    })
    .sort((a, b) => a[0] - b[0]);
}

function aProfile(starts: readonly number[], given: Partial<BeaconProfile> = {}): BeaconProfile {
  return {
    entity: aFunctionEntity(),
    peer: aPeer('203.0.113.77', [TODAY]),
    starts,
    bytesOut: starts.map(() => 420),
    invocations: invocations(60),
    entitiesInAccount: 100,
    ...given,
  };
}

const observe = (profile: BeaconProfile) => observeDay(beacon, anInput({ beaconProfiles: [profile] }), TODAY);

describe('beacon', () => {
  it.each([
    [60, 0],
    [60, 0.3],
    [300, 0.5],
    [3_600, 0.1],
  ])('every %i s with jitter %f, outside invocations', (period, jitter) => {
    expect(observe(aProfile(beats(period, jitter)))[0]).toMatchObject({ alerting: true, severity: 'high' });
  });

  it('traffic at random times outside any invocation is strong evidence by itself', () => {
    const random = seededRandom(1);
    const starts = range(40)
      .map(() => dayNumber(TODAY) + random() * 7 * 3_600)
      .sort((a, b) => a - b);
    expect(observe(aProfile(starts))).toHaveLength(1);
  });

  it('without invocation data the period must convince', () => {
    expect(observe(aProfile(beats(300, 0.1), { invocations: [] }))).toHaveLength(1);
    const random = seededRandom(4);
    const poisson = range(60)
      .map(() => dayNumber(TODAY) + random() * 86_400)
      .sort((a, b) => a - b);
    expect(observe(aProfile(poisson, { invocations: [] }))).toEqual([]);
  });

  it('a scheduled function that calls a new service on every tick is no beacon', () => {
    const ticks = beats(300, 0);
    const runs = ticks.map((at): [number, number] => [at - 1, at + 4]);
    expect(observe(aProfile(ticks, { invocations: runs }))).toEqual([]);
  });

  it.each([
    ['a popular destination', { prevalence: 30 }],
    ['an AWS service', { key: 'aws:S3' }],
    ['a destination known for weeks', { days: [dayNumber(2), dayNumber(TODAY)] }],
  ])('%s is no beacon', (_, peer) => {
    expect(
      observe(aProfile(beats(300, 0), { peer: { ...aPeer('203.0.113.77', [TODAY]), ...peer } })),
    ).toEqual([]);
  });

  it('five connections are too few', () => expect(observe(aProfile(beats(300, 0).slice(0, 5)))).toEqual([]));
});
