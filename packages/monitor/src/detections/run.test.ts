import { describe, expect, it } from 'vitest';
import type { FeatureInput } from '../features/feature-input.ts';
import { aFunctionEntity, anInput, aPeer, aSeries, dayNumber, range } from './feature-builders.ts';
import { DETECTIONS } from './rules.generated.ts';
import { runDetections } from './run.ts';
import { randomNormal, seededRandom } from './statistics/random.ts';

/** A calm tenant of `functions` functions, 56 days, with `shape` applied to each value. */
function tenant(functions: number, shape: (value: number, fn: number, day: number) => number): FeatureInput {
  const random = seededRandom(77);
  const series = range(functions).flatMap((fn) => {
    const values = range(56).map((day) => shape(3e7 * Math.exp(0.35 * randomNormal(random)), fn, day));
    const entity = aFunctionEntity(`fn-${fn}`);
    return ['Bytes Out', 'Internal Bytes Out'].map((metric) => aSeries(values, { entity, metric }));
  });
  return anInput({ series });
}

const WINDOW = { from: dayNumber(42), to: dayNumber(56) };

describe('runDetections', () => {
  it('stays within one false alert per 100 functions and week on calm traffic', () => {
    const alerts = runDetections(
      tenant(100, (value) => value),
      WINDOW,
    ).filter((one) => one.alerting);
    expect(new Set(alerts.map((one) => one.entity.name)).size).toBeLessThanOrEqual(2);
  });

  it('finds the one function that sent thirty times its usual', () => {
    const input = tenant(100, (value, fn, day) => (fn === 7 && day === 50 ? value * 30 : value));
    const alerts = runDetections(input, WINDOW).filter((one) => one.alerting && one.window.name === '1d');
    expect(alerts.filter((one) => one.entity.name === 'fn-7').map((one) => one.metric)).toEqual(
      expect.arrayContaining(['Bytes Out', 'Internal Bytes Out']),
    );
  });

  it('gives the same bytes whatever the order of its input', () => {
    const input = tenant(20, (value, fn, day) => (fn % 5 === 0 && day > 44 ? value * 8 : value));
    const shuffled = { ...input, series: [...input.series].reverse() };
    expect(JSON.stringify(runDetections(shuffled, WINDOW))).toBe(
      JSON.stringify(runDetections(input, WINDOW)),
    );
  });

  it('gives ids of 32 hex digits, each once', () => {
    const input = tenant(20, (value, fn, day) => (fn % 5 === 0 && day > 44 ? value * 8 : value));
    const ids = runDetections(input, WINDOW).map((one) => one.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a volume too weak to alert joins a set deviation of the same function and day', () => {
    const input = tenant(30, (value, fn, day) => (fn === 3 && day === 50 ? 3e7 * 4.5 : value));
    const entity = aFunctionEntity('fn-3');
    const peers = [aPeer('10.0.10.193', range(56)), aPeer('10.0.255.29', [50])];
    const activeDays = range(56).map(dayNumber);
    const profile = { entity, scope: 'internal' as const, activeDays, gapDays: [], peers };
    const kinds = runDetections({ ...input, connectionProfiles: [profile] }, WINDOW)
      .filter(
        (one) => one.alerting && one.entity.name === 'fn-3' && one.window.start.startsWith('2026-02-26'),
      )
      .map((one) => one.kind);
    expect(new Set(kinds)).toEqual(new Set(['static-connection-set-deviation', 'historical-outlier']));
  });

  it('marks young and shared entities', () => {
    const values = [...range(10).map((i) => 1e6 + i * 1e4), 9e9];
    const entity = aFunctionEntity('fn', { attribution: 'set', candidates: ['fn', 'other'] });
    const late = aSeries([...range(30).map(() => Number.NaN), ...range(14).map((i) => 1e6 + 1e4 * i), 9e9], {
      entity,
    });
    const rows = runDetections(anInput({ series: [late] }), { from: dayNumber(44), to: dayNumber(45) });
    expect(rows[0]?.benignCauses).toContain('shared-interface');
    const young = aSeries(values, { entity: aFunctionEntity('young') });
    const found = runDetections(anInput({ series: [young] }), { from: dayNumber(10), to: dayNumber(11) });
    expect(found[0]?.benignCauses).toContain('new-entity');
  });

  it('judges a day alike alone and within a longer window', () => {
    const young = (fn: number, day: number) => fn === 0 && day < 33;
    const input = tenant(20, (value, fn, day) => {
      if (young(fn, day)) return Number.NaN;
      return fn % 6 === 0 && day === 50 ? value * 6 : value;
    });
    const whole = runDetections(input, WINDOW);
    const single = range(14).flatMap((i) =>
      runDetections(input, { from: dayNumber(42 + i), to: dayNumber(43 + i) }),
    );
    expect(whole.length).toBeGreaterThan(3);
    expect(single.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort());
    expect(JSON.stringify(single)).toBe(JSON.stringify(whole));
  });

  it('registers every detection once', () => {
    expect(new Set(DETECTIONS.map(({ id }) => id)).size).toBe(DETECTIONS.length);
  });
});
