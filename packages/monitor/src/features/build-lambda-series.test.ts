import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../store/queries/feature-source.ts';
import { loadFeatures } from './load-features.ts';
import { type MemorySource, openMemorySource } from './memory-source.cases.ts';
import { anInvocation, find, findHourly, PLACE, START } from './row-cases.ts';
import { DAY, HOUR } from './series.ts';

let source: MemorySource;

beforeEach(async () => {
  source = await openMemorySource();
});
afterEach(() => source.close());

function load() {
  return loadFeatures(source, { from: START, to: START + DAY, historyDays: 0 });
}

describe('Lambda metrics', () => {
  function aPoint(time: number, value: number, more: Row = {}): Row {
    return {
      ...PLACE,
      namespace: 'AWS/Lambda',
      metric: 'Invocations',
      function_name: 'rds-poller',
      statistic: 'Sum',
      period: 3_600,
      ts: time,
      hour: time - (time % HOUR),
      value,
      ...more,
    };
  }

  test('minutes are summed to hours, equal points count once, other periods are not added', async () => {
    const minutes = Array.from({ length: 12 }, (_, i) => aPoint(START + i * 300, 15, { period: 300 }));
    await source.insert('metric_point', [
      ...minutes,
      ...minutes,
      aPoint(START, 182),
      aPoint(START + HOUR, 21),
    ]);
    const { lambdaSeries } = await load();
    const hourly = findHourly(lambdaSeries, 'rds-poller', 'Invocations');
    expect(hourly?.values[0]).toBe(182);
    expect(hourly?.values[1]).toBe(21);
    expect(hourly?.family).toBe('lambda-metric');
    expect(find(lambdaSeries, 'rds-poller', 'Invocations')?.values[0]).toBe(203);
  });

  test('counts are zero in between, durations are not known', async () => {
    await source.insert('metric_point', [
      aPoint(START, 21),
      aPoint(START + 2 * HOUR, 21),
      aPoint(START, 120, { metric: 'Duration', statistic: 'Average' }),
      aPoint(START, 900, { metric: 'Duration', statistic: 'p99' }),
    ]);
    const { lambdaSeries } = await load();
    const counts = findHourly(lambdaSeries, 'rds-poller', 'Invocations');
    expect([...(counts?.values.subarray(0, 3) ?? [])]).toEqual([21, 0, 21]);
    const durations = findHourly(lambdaSeries, 'rds-poller', 'Duration Average');
    expect([...(durations?.values.subarray(0, 2) ?? [])]).toEqual([120, Number.NaN]);
    expect(findHourly(lambdaSeries, 'rds-poller', 'Duration p99')?.values[0]).toBe(900);
  });

  test('a level of zero is a value, a count of zero is filled in', async () => {
    const age = { metric: 'IteratorAge', statistic: 'Maximum' };
    await source.insert('metric_point', [
      aPoint(START, 0, age),
      aPoint(START + HOUR, 70, age),
      aPoint(START, 0),
      aPoint(START + HOUR, 5),
    ]);
    const { lambdaSeries } = await load();
    const ages = findHourly(lambdaSeries, 'rds-poller', 'IteratorAge Maximum');
    expect([...(ages?.values.subarray(0, 3) ?? [])]).toEqual([0, 70, Number.NaN]);
    expect(findHourly(lambdaSeries, 'rds-poller', 'Invocations')?.values[0]).toBe(0);
  });

  test('versions and aliases do not count twice', async () => {
    await source.insert('metric_point', [
      aPoint(START, 20),
      aPoint(START, 20, { dimensions: 'Resource=rds-poller' }),
      aPoint(START, 15, { dimensions: 'Resource=rds-poller:live' }),
    ]);
    const { lambdaSeries } = await load();
    expect(findHourly(lambdaSeries, 'rds-poller', 'Invocations')?.values[0]).toBe(20);
  });

  test('reports stand in for metrics that are absent, a report delivered twice counts once', async () => {
    const report = anInvocation('plain', START + 60, { status: 'timeout' });
    await source.insert('invocation', [report, report, anInvocation('plain', START + 90)]);
    await source.insert('invocation', [anInvocation('rds-poller', START + 60)]);
    await source.insert('metric_point', [aPoint(START, 21)]);
    const { lambdaSeries } = await load();
    expect(findHourly(lambdaSeries, 'plain', 'Invocations')?.values[0]).toBe(2);
    expect(findHourly(lambdaSeries, 'plain', 'Timeouts')?.values[0]).toBe(1);
    expect(findHourly(lambdaSeries, 'plain', 'Max Memory Used Maximum')?.values[0]).toBe(90);
    expect(findHourly(lambdaSeries, 'rds-poller', 'Invocations')?.values[0]).toBe(21);
  });
});
