import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RDS_QUERY_LOGGER_DAILY_BYTES_OUT } from '../../simulate/seed-scenario-values.ts';
import { findLevelShift } from './level-shift.ts';
import { findRamp } from './ramp.ts';
import { randomNormal, seededRandom } from './random.ts';
import { fitVolume, type History } from './volume-model.ts';

const DAY = 86_400;
const START = 17_000 * DAY;

function daily(values: readonly number[], start = START): History {
  return { times: values.map((_, i) => start + i * DAY), values };
}

function lognormal(n: number, sigma: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => Math.round(1e6 * Math.exp(sigma * randomNormal(random))));
}

const OPTIONS = { classSigma: 0.6, isCount: false };

describe('fitVolume', () => {
  it('gives the closed form of the white paper whatever weekday the history begins on', () => {
    for (let offset = 0; offset < 7; offset += 1) {
      const start = START + offset * DAY;
      const model = fitVolume(daily(RDS_QUERY_LOGGER_DAILY_BYTES_OUT, start), start + 42 * DAY, OPTIONS);
      expect(model?.expected.toFixed(3)).toBe('12097460.313');
      expect(((model?.upperTail(142_117_719) ?? 1) * 100).toFixed(2)).toBe('0.37');
      expect(model?.sampleSize).toBe(42);
    }
  });

  it('learns a quiet weekend, so a Monday after it is no surprise', () => {
    const values = lognormal(42, 0.2, 3).map((value, i) => (i % 7 < 2 ? value / 20 : value));
    const history = daily(values, (17_000 - ((17_000 + 4) % 7) + 6) * DAY);
    const model = fitVolume(history, (history.times.at(-1) ?? 0) + 3 * DAY, OPTIONS);
    expect(model?.weekday.kind).toBe('weekend');
    expect(model?.upperTail(1e6)).toBeGreaterThan(0.1);
  });

  it('follows ordinary growth but never more than 3 % a day', () => {
    const grow = (rate: number) => daily(lognormal(42, 0.1, 5).map((value, i) => value * rate ** i));
    const ordinary = fitVolume(grow(1.02), START + 42 * DAY, OPTIONS);
    const steep = fitVolume(grow(1.1), START + 42 * DAY, OPTIONS);
    expect(Math.expm1(ordinary?.trendPerDay ?? 0)).toBeCloseTo(0.02, 2);
    expect(Math.expm1(steep?.trendPerDay ?? 0)).toBeCloseTo(0.03, 9);
  });

  it('keeps silent days apart from the size of active ones', () => {
    const values = lognormal(42, 0.3, 7).map((value, i) => (i % 5 < 2 ? 0 : value));
    const model = fitVolume(daily(values), START + 42 * DAY, OPTIONS);
    expect(model?.activeProbability).toBeCloseTo(0.6, 1);
    expect(model?.upperTail(2e7)).toBeLessThan(1e-6);
    expect(model?.upperTail(1e6)).toBeGreaterThan(0.1);
  });

  it('leans on the class spread with few samples, so three equal days prove nothing', () => {
    const model = fitVolume(daily([1000, 1000, 1000]), START + 3 * DAY, OPTIONS);
    expect(model?.upperTail(2000)).toBeGreaterThan(0.05);
  });

  it('has nothing to say without activity', () => {
    expect(fitVolume(daily([0, 0, 0]), START + 3 * DAY, OPTIONS)).toBeUndefined();
  });

  it('its tail falls as the value rises', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 8, maxLength: 42 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        (history, a, b) => {
          const model = fitVolume(daily(history), START + 60 * DAY, { classSigma: 0.6, isCount: true });
          if (model === undefined) return;
          const [low, high] = [model.upperTail(Math.min(a, b)), model.upperTail(Math.max(a, b))];
          expect(high).toBeLessThanOrEqual(low + 1e-12);
          expect(low).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('findRamp', () => {
  it('finds a wallet drain of 10 % a day that no single day shows', () => {
    const values = lognormal(42, 0.2, 11).map((value, i) => value * 1.1 ** Math.max(0, i - 31));
    const ramp = findRamp(daily(values), 0.4);
    expect(ramp?.probability).toBeLessThan(1e-4);
    expect(ramp?.growthPerDay).toBeGreaterThan(0.05);
  });

  it.each([
    ['a steady series', (value: number) => value],
    ['growth of 2 % a day all along', (value: number, i: number) => value * 1.02 ** i],
    ['a weekend that is quiet', (value: number, i: number) => (i % 7 < 2 ? value / 5 : value)],
    ['one burst', (value: number, i: number) => (i === 40 ? value * 10 : value)],
  ])('is silent for %s', (_, shape) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const ramp = findRamp(daily(lognormal(42, 0.3, seed).map(shape)), 0.4);
      expect(ramp?.probability ?? 1).toBeGreaterThan(1e-5);
    }
  });
});

describe('findLevelShift', () => {
  it('finds double the volume kept up for a week', () => {
    const values = lognormal(42, 0.3, 13).map((value, i) => (i >= 35 ? value * 2 : value));
    expect(findLevelShift(daily(values), 0.4)?.probability).toBeLessThan(0.001);
  });

  it('is silent for an unchanged week, and with too little history', () => {
    expect(findLevelShift(daily(lognormal(42, 0.3, 17)), 0.4)?.probability).toBeGreaterThan(0.01);
    expect(findLevelShift(daily(lognormal(20, 0.3, 17)), 0.4)).toBeUndefined();
  });
});
