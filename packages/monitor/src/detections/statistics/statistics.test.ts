import { describe, expect, it } from 'vitest';
import { discoveryThreshold, simesCombination } from './false-discovery.ts';
import { gapSurvival } from './gap-model.ts';
import { pitmanYorProbability, unseenMass } from './good-turing.ts';
import { HOURS_OF_WEEK, hourOfWeek, hourOfWeekProbabilities } from './hour-of-week.ts';
import { mean, median, medianAbsoluteDeviation, quantileOfSorted, ranks } from './order-statistics.ts';
import { regularityScores, testPeriod } from './period-test.ts';
import { seededRandom } from './random.ts';
import { robustTrend } from './robust-trend.ts';
import { SIGMA_FLOOR, shrinkSigma } from './sigma-prior.ts';
import { kruskalWallisOfRanks, weekdayEffect, weekdayOf } from './weekday-effect.ts';

describe('order statistics', () => {
  it('median and quantiles interpolate and leave NaN out', () => {
    expect(median([3, Number.NaN, 1, 2, 4])).toBe(2.5);
    expect(quantileOfSorted([0, 10], 0.25)).toBe(2.5);
    expect(median([])).toBeNaN();
  });
  it('the median absolute deviation ignores one wild value', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 4, 1e9])).toBeCloseTo(1.4826, 9);
  });
  it('ties share their rank', () => expect(ranks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]));
  it('mean', () => expect(mean([1, 2, 6])).toBe(3));
});

describe('trend and weekday tests', () => {
  it('a line with one outlier keeps its slope', () => {
    const values = Array.from({ length: 20 }, (_, i) => (i === 7 ? 500 : 2 * i));
    const trend = robustTrend(
      values.map((_, i) => i),
      values,
    );
    expect(trend.slope).toBeCloseTo(2, 9);
    expect(trend.probability).toBeLessThan(1e-6);
  });
  it('two values have no trend', () => expect(robustTrend([0, 1], [1, 9]).probability).toBe(1));
  it('Kruskal–Wallis of two separated groups of 3 is its known value 0.0495', () => {
    expect(kruskalWallisOfRanks([0, 0, 0, 1, 1, 1], [1, 2, 3, 4, 5, 6])).toBeCloseTo(0.04953, 4);
  });
  it('14 March 2026 is a Saturday', () => expect(weekdayOf(Date.UTC(2026, 2, 14) / 1000)).toBe(6));
  it('random days have no weekday effect; under three weeks none is looked for', () => {
    const random = seededRandom(5);
    const values = Array.from({ length: 42 }, () => random());
    expect(
      weekdayEffect(
        values.map((_, i) => i * 86_400),
        values,
      ).kind,
    ).toBe('none');
    expect(weekdayEffect([0, 86_400], [1, 100]).kind).toBe('none');
  });
  it('one busy Wednesday a week is a weekday effect', () => {
    const values = Array.from({ length: 42 }, (_, i) => (weekdayOf(i * 86_400) === 3 ? 9 : 1) + (i % 5) / 10);
    const effect = weekdayEffect(
      values.map((_, i) => i * 86_400),
      values,
    );
    expect(effect.kind).toBe('weekday');
    expect(effect.offsets[3]).toBeGreaterThan(5);
  });
});

describe('priors and gaps', () => {
  it('28 samples speak for themselves; 7 lean on the class; nothing goes below the floor', () => {
    expect(shrinkSigma({ sumOfSquares: 27, dof: 27, size: 28 }, 9).sigma).toBe(1);
    expect(shrinkSigma({ sumOfSquares: 0, dof: 6, size: 7 }, 0.8).sigma).toBeGreaterThan(0.4);
    expect(shrinkSigma({ sumOfSquares: 0, dof: 41, size: 42 }, 0.8).sigma).toBe(SIGMA_FLOOR);
  });
  it('a silence of ten times the usual is rare, the usual one is not', () => {
    const gaps = [1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(gapSurvival(gaps, 10)).toBeLessThan(0.01);
    expect(gapSurvival(gaps, 1)).toBeGreaterThan(0.3);
    expect(gapSurvival([], 10)).toBe(1);
  });
});

describe('false discoveries', () => {
  it('Benjamini and Hochberg 1995, their example: 4 of 15 at 5 %', () => {
    const probabilities = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(discoveryThreshold(probabilities, 15, 0.05)).toBe(0.0095);
    expect(discoveryThreshold([0.01], 1000, 0.05)).toBe(0);
  });
  it('a copy of a p-value is no second piece of evidence', () => {
    expect(simesCombination([0.01, 0.01])).toBe(0.01);
    expect(simesCombination([0.01, 1])).toBe(0.02);
    expect(simesCombination([])).toBe(1);
  });
});

describe('rare kinds', () => {
  it('the unseen mass is the share of kinds seen once', () => {
    expect(unseenMass([1, 1, 8])).toBe(0.2);
    expect(unseenMass([])).toBe(1);
  });
  it('Pitman–Yor probabilities of all kinds sum to 1', () => {
    const counts = [5, 3, 0, 0];
    const total = counts
      .map((count) => pitmanYorProbability({ count, total: 8, kinds: 2 }, 0.25))
      .reduce((sum, probability) => sum + probability, 0);
    expect(total).toBeCloseTo(1, 9);
  });
});

describe('hour of the week', () => {
  it('Saturday 02:00 is hour 146', () => expect(hourOfWeek(Date.UTC(2026, 2, 14, 2, 30) / 1000)).toBe(146));
  it('probabilities sum to 1 and spread to the neighbouring hours', () => {
    const counts = Array.from({ length: HOURS_OF_WEEK }, (_, hour) => (hour === 10 ? 40 : 0));
    const probabilities = hourOfWeekProbabilities(counts, undefined);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(probabilities[11]).toBeGreaterThan(probabilities[12] ?? 1);
  });
});

describe('testPeriod', () => {
  function beats(period: number, jitter: number, count: number): number[] {
    const random = seededRandom(23);
    const starts: number[] = [];
    for (let at = 0; starts.length < count; at += period * (1 + jitter * (2 * random() - 1))) starts.push(at);
    return starts;
  }
  it.each([
    [60, 0, 12],
    [60, 0.3, 40],
    [3600, 0.5, 60],
  ])('finds a period of %i s with jitter %f in %i beats', (period, jitter, count) => {
    const test = testPeriod(beats(period, jitter, count));
    expect(test?.probability).toBeLessThan(0.01);
    expect(test?.period).toBeGreaterThan(period * 0.8);
    expect(test?.period).toBeLessThan(period * 1.2);
  });
  it('random arrivals are regular no more often than they should be', () => {
    const random = seededRandom(29);
    let found = 0;
    for (let trial = 0; trial < 100; trial += 1) {
      let at = 0;
      const starts = Array.from({ length: 30 }, () => (at += -60 * Math.log(1 - random())));
      if ((testPeriod(starts)?.probability ?? 1) < 0.01) found += 1;
    }
    expect(found).toBeLessThanOrEqual(4);
  });
  it('four starts are too few', () => expect(testPeriod([0, 1, 2, 3])).toBeUndefined());
  it('scores equal sizes as regular and scattered ones as not', () => {
    expect(regularityScores([100, 100, 100, 100])).toEqual({ symmetry: 1, concentration: 1 });
    expect(regularityScores([1, 300, 900, 2500, 5000]).concentration).toBeLessThan(0.5);
  });
});
