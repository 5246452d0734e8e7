import { describe, expect, it } from 'vitest';
import { HOUR } from '../../features/series.ts';
import {
  RDS_QUERY_LOGGER_DAILY_BYTES_OUT,
  RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT,
} from '../../simulate/seed-scenario-values.ts';
import { aDeploy, aFunctionEntity, anInput, aSeries, observeDay, range } from '../feature-builders.ts';
import { randomNormal, seededRandom } from '../statistics/random.ts';
import { historicalOutlier } from './historical-outlier.ts';

const PAPER = [...RDS_QUERY_LOGGER_DAILY_BYTES_OUT, RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT];

function lognormal(n: number, sigma: number, seed = 7): number[] {
  const random = seededRandom(seed);
  return range(n).map(() => Math.round(2e7 * Math.exp(sigma * randomNormal(random))));
}

describe('historical outlier', () => {
  it('prints the rows of the Stealthwatch paper', () => {
    const entity = aFunctionEntity('RDSQueryLogger');
    const series = ['Bytes Out', 'Internal Bytes Out'].map((metric) => aSeries(PAPER, { entity, metric }));
    const rows = observeDay(historicalOutlier, anInput({ series }), 42);
    expect(rows.map((row) => row.metric).sort()).toEqual(['Bytes Out', 'Internal Bytes Out']);
    for (const row of rows) {
      expect(row.expected?.toLocaleString('en-US', { maximumFractionDigits: 3 })).toBe('12,097,460.313');
      expect(row.seen).toBe(142_117_719);
      expect(`${((row.probability ?? 1) * 100).toFixed(2)}%`).toBe('0.37%');
      expect(row.sampleSize).toBe(42);
      expect(row.window.name).toBe('1d');
      expect(row.alerting).toBe(false);
    }
  });

  it('a month’s end alerts only beyond the month’s end before it', () => {
    // FIRST_DAY is 7 January: 31 January is day 24, 28 February day 52.
    const values = (last: number) =>
      lognormal(53, 0.2).map((value, i) => (i === 24 ? 8e7 : i === 52 ? last : value));
    const alerts = (last: number) => {
      const input = anInput({ series: [aSeries(values(last))] });
      return observeDay(historicalOutlier, input, 52).filter(
        (row) => row.alerting && row.window.name === '1d',
      ).length;
    };
    expect(alerts(1.5e8)).toBe(0);
    expect(alerts(9e8)).toBe(1);
  });

  it('keeps the paper’s numbers in a longer run beside a hundred other series', () => {
    const others = range(100).map((i) =>
      aSeries(lognormal(46, 0.4, i + 100), { entity: aFunctionEntity(`other-${i}`) }),
    );
    const paper = aSeries([...PAPER, 9e6, 11e6, 13e6], { entity: aFunctionEntity('RDSQueryLogger') });
    const rows = observeDay(historicalOutlier, anInput({ series: [...others, paper] }), 42);
    const row = rows.find(({ entity }) => entity.name === 'RDSQueryLogger');
    expect(row?.expected?.toFixed(3)).toBe('12097460.313');
    expect(row?.sampleSize).toBe(42);
  });

  it.each([
    ['a hundredfold day', [...lognormal(42, 0.3), 2e9], true],
    ['an ordinary day', [...lognormal(42, 0.3), 2e7], false],
    ['a fall to zero: the connection set tells of that', [...lognormal(42, 0.3), 0], false],
    ['a huge factor of very little', [...range(42).map(() => 40), 40_000], false],
    ['a day without telemetry', [...lognormal(42, 0.3), Number.NaN], false],
    ['a first day with no history', [2e9], false],
  ])('%s', (_, values, isSeen) => {
    const rows = observeDay(historicalOutlier, anInput({ series: [aSeries(values)] }), values.length - 1);
    expect(rows.length > 0).toBe(isSeen);
    if (isSeen) expect(rows[0]?.alerting).toBe(true);
  });

  it('with few samples says so and does not alert on five times the record', () => {
    const values = [...lognormal(15, 0.1), 1.5e8];
    const rows = observeDay(historicalOutlier, anInput({ series: [aSeries(values)] }), 15);
    expect(rows[0]).toMatchObject({ confidence: 'low', alerting: false });
  });

  it('an attack does not teach: the same volume a week later still alerts', () => {
    const values = lognormal(50, 0.3).map((value, i) => (i === 42 || i === 49 ? value * 100 : value));
    const rows = observeDay(historicalOutlier, anInput({ series: [aSeries(values)] }), 49);
    expect(rows.some((row) => row.alerting && row.window.name === '1d')).toBe(true);
  });

  it('a deploy on the day is named and lowers the severity', () => {
    const series = [
      aSeries([...lognormal(42, 0.3), 2e9], { metric: 'External Bytes Out', scope: 'external' }),
    ];
    const [plain] = observeDay(historicalOutlier, anInput({ series }), 42);
    const [deployed] = observeDay(historicalOutlier, anInput({ series, changes: [aDeploy(42)] }), 42);
    expect(plain?.severity).toBe('medium');
    expect(deployed).toMatchObject({ severity: 'low', benignCauses: ['after-deploy'] });
    expect(deployed?.nearbyChanges?.[0]).toContain('UpdateFunctionCode');
  });

  it('finds double the volume spread over a week, and does not repeat itself daily', () => {
    const values = lognormal(56, 0.15).map((value, i) => (i >= 46 ? value * 2 : value));
    const found = range(12).flatMap((i) =>
      observeDay(historicalOutlier, anInput({ series: [aSeries(values)] }), 44 + i),
    );
    const weeks = found.filter((row) => row.window.name === '7d');
    expect(weeks.length).toBeGreaterThan(0);
    expect(weeks.length).toBeLessThanOrEqual(4);
  });

  it('compares an hour with the same hour of other days', () => {
    const random = seededRandom(3);
    const nightly = range(43 * 24).map(
      (i) => (i % 24 === 2 ? 5e8 : 1e6) * Math.exp(0.2 * randomNormal(random)),
    );
    const quiet = aSeries(nightly, { period: HOUR });
    expect(observeDay(historicalOutlier, anInput({ series: [quiet] }), 42)).toEqual([]);
    const spiked = aSeries(
      nightly.map((value, i) => (i === 42 * 24 + 14 ? 5e9 : value)),
      { period: HOUR },
    );
    const rows = observeDay(historicalOutlier, anInput({ series: [spiked] }), 42);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.window).toMatchObject({ name: '1h', start: '2026-02-18T14:00:00.000Z' });
  });

  it('a silent function that suddenly sends much is seen', () => {
    const values = [...range(42).map((i) => (i % 5 < 2 ? 0 : 2e6)), 0, 0, 0, 0, 0, 0, 9e8];
    expect(observeDay(historicalOutlier, anInput({ series: [aSeries(values)] }), 48)[0]?.alerting).toBe(true);
  });
});
