import { describe, expect, test } from 'vitest';
import { buildTelemetryCoverage, type CoveredHour } from './telemetry-coverage.ts';

const HOUR = 3_600;
const DAY = 86_400;
const PLACE = { account: '123456789012', region: 'us-east-1' };

function flowHours(hours: Iterable<number>, region = 'us-east-1'): CoveredHour[] {
  return [...hours].map((hour) => ({ telemetry: 'flow', account: '123456789012', region, hour }));
}

function hoursOfDays(days: number, isMissing: (hour: number) => boolean = () => false): number[] {
  return Array.from({ length: days * 24 }, (_, i) => i * HOUR).filter((hour) => !isMissing(hour));
}

describe('a place with telemetry around the clock', () => {
  const gap = (hour: number) => hour >= 2 * DAY && hour < 2 * DAY + 6 * HOUR;
  const outage = (hour: number) => hour >= 4 * DAY && hour < 4 * DAY + 12 * HOUR;
  const coverage = buildTelemetryCoverage(flowHours(hoursOfDays(7, (h) => gap(h) || outage(h))));

  test('a missing hour is a gap', () => {
    expect(coverage.isHourCovered('flow', PLACE, 2 * DAY)).toBe(false);
    expect(coverage.isHourCovered('flow', PLACE, 2 * DAY + 6 * HOUR)).toBe(true);
  });

  test('a day with most of its hours is partial, with few it has no total', () => {
    const answers = [1, 2, 4, 9].map((day) => coverage.dayCoverage('flow', PLACE, day * DAY));
    expect(answers).toEqual(['full', 'partial', 'none', 'none']);
  });

  test('other sources and places are not covered', () => {
    expect(coverage.dayCoverage('metric', PLACE, DAY)).toBe('none');
    expect(coverage.dayCoverage('flow', { ...PLACE, region: 'eu-west-1' }, DAY)).toBe('none');
    expect(coverage.days('flow')).toHaveLength(7);
  });
});

describe('a place with telemetry for a few hours a day', () => {
  const coverage = buildTelemetryCoverage(flowHours([0, 9 * HOUR, DAY + 9 * HOUR, 3 * DAY]));

  test('an empty hour is silence, a day without any row is missing', () => {
    expect(coverage.isHourCovered('flow', PLACE, HOUR)).toBe(true);
    expect(coverage.isHourCovered('flow', PLACE, 2 * DAY)).toBe(false);
    expect([0, 1, 2].map((day) => coverage.dayCoverage('flow', PLACE, day * DAY))).toEqual([
      'full',
      'full',
      'none',
    ]);
  });
});

test('rows that do not tell their region count for every region of the account', () => {
  const coverage = buildTelemetryCoverage(flowHours([0], ''));
  expect(coverage.dayCoverage('flow', PLACE, 0)).toBe('full');
  expect(coverage.dayCoverage('flow', { ...PLACE, account: '111122223333' }, 0)).toBe('none');
});
