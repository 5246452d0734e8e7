import { describe, expect, it } from 'vitest';
import { correlateEvents, type RuleHit } from './correlate-events.ts';
import type { SigmaCorrelation } from './sigma-rule.ts';

const base: SigmaCorrelation = {
  kind: 'correlation', id: 'c', title: 'C', description: '', severity: 'high', techniques: [], falsePositives: [],
  handling: { entity: 'identity', alerting: true, observeOnlyWhen: [], nextSteps: [] },
  type: 'event_count', rules: ['r'], groupBy: ['who'], field: '', timespan: 300, atLeast: 3,
}; // biome-ignore format: a fixture

function hitsAt(
  times: readonly number[],
  make: (time: number, index: number) => Partial<RuleHit> = () => ({}),
): RuleHit[] {
  return times.map((time, index) => ({
    rule: 'r',
    time,
    eventId: `e${index}`,
    event: { who: 'a' },
    ...make(time, index),
  }));
}

describe('correlateEvents', () => {
  it('fires at the threshold inside the timespan', () =>
    expect(correlateEvents(base, hitsAt([0, 100, 300]))).toHaveLength(1));
  it('is silent just outside it', () => expect(correlateEvents(base, hitsAt([0, 100, 301]))).toEqual([]));
  it('makes one episode of a long run', () => {
    const [episode, ...others] = correlateEvents(base, hitsAt([0, 10, 20, 200, 400, 600]));
    expect(others).toEqual([]);
    expect(episode?.count).toBe(4);
    expect(episode?.hits).toHaveLength(6);
  });
  it('begins a new episode after a quiet timespan', () =>
    expect(correlateEvents(base, hitsAt([0, 1, 2, 1_000, 1_001, 1_002]))).toHaveLength(2));
  it('keeps groups apart', () =>
    expect(
      correlateEvents(
        base,
        hitsAt([0, 1, 2], (_time, index) => ({ event: { who: String(index) } })),
      ),
    ).toEqual([]));
  it('skips events without the grouping field', () =>
    expect(
      correlateEvents(
        base,
        hitsAt([0, 1, 2], () => ({ event: {} })),
      ),
    ).toEqual([]));
  it('counts distinct values', () => {
    const values: SigmaCorrelation = { ...base, type: 'value_count', field: 'v' };
    const same = hitsAt([0, 1, 2, 3], () => ({ event: { who: 'a', v: 'x' } }));
    const different = hitsAt([0, 1, 2], (time) => ({ event: { who: 'a', v: time } }));
    expect(correlateEvents(values, same)).toEqual([]);
    expect(correlateEvents(values, different)).toHaveLength(1);
  });
  it('asks for every rule, and for their order where it matters', () => {
    const rules = ['p', 'q'];
    const hits = hitsAt([0, 1], (_time, index) => ({ rule: index === 0 ? 'q' : 'p' }));
    expect(correlateEvents({ ...base, type: 'temporal', rules, atLeast: 2 }, hits)).toHaveLength(1);
    expect(correlateEvents({ ...base, type: 'temporal_ordered', rules, atLeast: 2 }, hits)).toEqual([]);
  });
});
