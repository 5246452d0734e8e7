import { describe, expect, it } from 'vitest';
import type { DnsDay, DnsProfile } from '../../features/dns-profile.ts';
import { aFunctionEntity, anInput, dayNumber, observeDay } from '../feature-builders.ts';
import { dnsChannel } from './dns-channel.ts';

const TODAY = 20;

function aDay(given: Partial<DnsDay> = {}): DnsDay {
  const day = given.day ?? dayNumber(TODAY);
  return {
    day,
    queries: 310,
    names: 300,
    payload: 44,
    bulky: 0,
    example: '00ff.sync.example',
    firstSeen: day + 60,
    lastSeen: day + 3_600,
    ...given,
  };
}

function observe(days: readonly DnsDay[], given: Partial<DnsProfile> = {}) {
  const profile = { entity: aFunctionEntity(), domain: 'sync.example', days, prevalence: 0, ...given };
  return observeDay(dnsChannel, anInput({ dnsProfiles: [profile] }), TODAY);
}

describe('dns channel', () => {
  it('names made for one query each are one', () => {
    expect(observe([aDay()])[0]).toMatchObject({ alerting: true, seen: 300, expected: 0, severity: 'high' });
  });
  it('short names whose answers carry data are one', () => {
    expect(observe([aDay({ payload: 6, bulky: 0.9 })])).toHaveLength(1);
  });
  it('on a shared interface the group is named, with less confidence', () => {
    const entity = aFunctionEntity('vpc/s/g', {
      kind: 'function-group',
      attribution: 'set',
      candidates: ['a', 'b'],
    });
    expect(observe([aDay()], { entity })[0]).toMatchObject({ alerting: true, confidence: 'medium' });
  });
  it.each([
    ['a few names', aDay({ names: 99 })],
    ['the same names again and again', aDay({ queries: 6_000 })],
    ['short names of ordinary types', aDay({ payload: 9 })],
    ['another day', aDay({ day: dayNumber(TODAY - 1) })],
  ])('%s is none', (_, day) => expect(observe([day])).toEqual([]));
  it('what the entity has long done is none, five times as much is', () => {
    const before = aDay({ day: dayNumber(3), names: 80 });
    expect(observe([before, aDay({ names: 400, queries: 400 })])).toEqual([]);
    expect(observe([before, aDay({ names: 401, queries: 401 })])).toHaveLength(1);
  });
  it('what many functions of the account do is noted', () => {
    expect(observe([aDay()], { prevalence: 3 })[0]?.alerting).toBe(false);
  });
});
