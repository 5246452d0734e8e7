import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../features/series.ts';
import { anInput, aSeries, dayNumber, observeDay, range } from '../feature-builders.ts';
import { randomNormal, seededRandom } from '../statistics/random.ts';
import { lambdaMetricDrift } from './lambda-metric-drift.ts';
import { lambdaMetricOutlier } from './lambda-metric-outlier.ts';

function metric(name: string, values: readonly number[], period = HOUR) {
  return aSeries(values, { family: 'lambda-metric', metric: name, period });
}

/** About 21 an hour, as the paper's rds-poller. */
function poller(hours: number): number[] {
  const random = seededRandom(11);
  return range(hours).map(() => Math.max(0, Math.round(21 + 1.2 * randomNormal(random))));
}

describe('lambda metric outlier', () => {
  it('prints the row of the Stealthwatch paper: 21 became 182 at 21:00', () => {
    const values = poller(43 * 24).map((value, i) => (i === 42 * 24 + 21 ? 182 : value));
    const rows = observeDay(lambdaMetricOutlier, anInput({ series: [metric('Invocations', values)] }), 42);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ metric: 'Invocations', expected: 21, seen: 182, alerting: true });
    expect(rows[0]?.window.start).toBe(new Date((dayNumber(42) + 21 * HOUR) * 1000).toISOString());
    expect(rows[0]?.estimatedCostUsd).toBeGreaterThan(0);
  });

  it('is silent for the ordinary noise of a poller', () => {
    const input = anInput({ series: [metric('Invocations', poller(56 * 24))] });
    expect(range(14).flatMap((i) => observeDay(lambdaMetricOutlier, input, 42 + i))).toEqual([]);
  });

  it('bears a nightly batch at its own hour', () => {
    const values = poller(43 * 24).map((value, i) => (i % 24 === 3 ? 40 * value : value));
    expect(observeDay(lambdaMetricOutlier, anInput({ series: [metric('Invocations', values)] }), 42)).toEqual(
      [],
    );
  });

  it('errors that never were: hundreds are seen, a handful is not', () => {
    const errors = (last: number) => metric('Errors', [...range(42).map(() => 0), last], DAY);
    expect(observeDay(lambdaMetricOutlier, anInput({ series: [errors(400)] }), 42)).toHaveLength(1);
    expect(observeDay(lambdaMetricOutlier, anInput({ series: [errors(5)] }), 42)).toEqual([]);
  });

  it('a duration that rises to the timeout is seen', () => {
    const random = seededRandom(2);
    const durations = range(42).map(() => 220 * Math.exp(0.15 * randomNormal(random)));
    const input = anInput({ series: [metric('Duration', [...durations, 29_800], DAY)] });
    expect(observeDay(lambdaMetricOutlier, input, 42)[0]?.alerting).toBe(true);
  });

  it('prices the excess with memory and duration of the function', () => {
    const daily = [...range(42).map((i) => 10_000 + (i % 5) * 100), 1_010_200];
    const series = [
      metric('Invocations', daily, DAY),
      metric(
        'Duration',
        range(43).map(() => 2_000),
        DAY,
      ),
    ];
    const input = { ...anInput({ series }), memoryMbOf: () => 1_024 };
    const row = observeDay(lambdaMetricOutlier, input, 42).find((one) => one.metric === 'Invocations');
    expect(row?.estimatedCostUsd).toBeCloseTo(1_000_000 * (0.2e-6 + 2 * 0.0000166667), 0);
  });
});

describe('lambda metric drift', () => {
  const growing = (rate: number, from: number) => {
    const random = seededRandom(19);
    return range(56).map((i) =>
      Math.round(5_000 * Math.exp(0.2 * randomNormal(random)) * rate ** Math.max(0, i - from)),
    );
  };
  const drifts = (values: readonly number[]) => {
    const input = anInput({ series: [metric('Invocations', values, DAY)] });
    return range(14).flatMap((i) => observeDay(lambdaMetricDrift, input, 42 + i));
  };

  it('finds a wallet drained by 10 % more a day, and says what it cost', () => {
    const rows = drifts(growing(1.1, 41));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.alerting)).toBe(true);
    expect(rows[0]?.estimatedCostUsd).toBeGreaterThan(0);
  });

  it.each([
    ['a steady function', growing(1, 0)],
    ['a business that grows 2 % a day', growing(1.02, 0)],
    ['a quiet weekend', growing(1, 0).map((value, i) => ((i + 3) % 7 < 2 ? value / 8 : value))],
  ])('is silent for %s', (_, values) => expect(drifts(values)).toEqual([]));
});
