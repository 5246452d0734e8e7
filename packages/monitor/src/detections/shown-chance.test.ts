import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../features/series.ts';
import { burstRate, shownChance, tailProbability } from './shown-chance.ts';
import { randomNormal, seededRandom } from './statistics/random.ts';
import { fitVolume, type VolumeModel } from './statistics/volume-model.ts';

const MARCH_31 = Date.UTC(2026, 2, 31) / 1000;
const MARCH_20 = Date.UTC(2026, 2, 20) / 1000;

/** Six weeks of about 1,000 before `time`, with other values on some days. */
function modelAt(time: number, others: Readonly<Record<string, number>> = {}): VolumeModel {
  const random = seededRandom(7);
  const times = Array.from({ length: 42 }, (_, i) => time - (42 - i) * DAY);
  const values = times.map(
    (at) =>
      others[new Date(at * 1000).toISOString().slice(5, 10)] ?? 1_000 * Math.exp(0.1 * randomNormal(random)),
  );
  const model = fitVolume({ times, values }, time, { classSigma: 0.1, isCount: false });
  if (model === undefined) throw new Error('no model');
  return model;
}

describe("a month's end", () => {
  const judged = { value: 3_300, time: MARCH_31, period: DAY };
  it('is compared with the one before', () => {
    expect(tailProbability(modelAt(MARCH_31, { '02-28': 3_000 }), judged)).toBeGreaterThan(0.2);
  });
  it('is as surprising as any day where the one before was none', () => {
    const model = modelAt(MARCH_31, { '02-28': 1_000, '03-01': 900 });
    expect(tailProbability(model, judged)).toBeLessThan(1e-6);
  });
  it('is excused by no ordinary one before', () => {
    const model = modelAt(MARCH_31, { '02-28': 1_100 });
    expect(tailProbability(model, judged)).toBe(model.upperTail(judged.value));
  });
  it('excuses no other day', () => {
    const model = modelAt(MARCH_20, { '02-28': 3_000 });
    const other = { ...judged, time: MARCH_20 };
    expect(tailProbability(model, other)).toBe(model.upperTail(other.value));
  });
  it('excuses no more than the one before', () => {
    const model = modelAt(MARCH_31, { '02-28': 3_000 });
    expect(tailProbability(model, { ...judged, value: 60_000 })).toBeLessThan(1e-4);
  });
});

describe('the chance shown', () => {
  it('is the probability where the model can know it', () => {
    const model = modelAt(MARCH_20);
    const judged = { value: 1_200, time: MARCH_20, period: DAY };
    expect(shownChance(model, judged)).toBe(model.upperTail(judged.value));
  });
  it('is no smaller than that of a burst', () => {
    const model = modelAt(MARCH_20);
    const chance = shownChance(model, { value: 10 * model.expected, time: MARCH_20, period: DAY });
    expect(chance).toBeCloseTo(1 / 8 / 43 / 10, 9);
  });
  it('falls with the factor', () => {
    const model = modelAt(MARCH_20);
    const chances = [10, 100, 1_000].map((f) =>
      shownChance(model, { value: f * model.expected, time: MARCH_20, period: DAY }),
    );
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[2]).toBeLessThan(1e-5);
  });
  it('grows with bursts in the own history', () => {
    expect(burstRate(modelAt(MARCH_20, { '03-05': 9_000 }), DAY)).toBeGreaterThan(
      5 * burstRate(modelAt(MARCH_20), DAY),
    );
  });
  it('of an hour is smaller than that of a day', () => {
    const model = modelAt(MARCH_20);
    expect(burstRate(model, HOUR)).toBeLessThan(burstRate(model, DAY) / 5);
  });
});
