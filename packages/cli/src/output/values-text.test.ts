import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesText, countText, expectedText, plural, probabilityText } from './number-text.ts';
import { isoTime, parseTime, tableTime } from './time-text.ts';

const at = (iso: string) => Date.parse(iso) / 1000;

describe('numbers', () => {
  test.each([
    [countText(142_117_719), '142,117,719'],
    [countText(0.5), '0.500'],
    [expectedText(12_097_460.313), '12,097,460.313'],
    [expectedText(21), '21.000'],
    [probabilityText(0.0037), '0.37%'],
    [probabilityText(0), '0.00%'],
    [probabilityText(1e-9), '<0.01%'],
    [bytesText(999), '999 B'],
    [bytesText(1_400_000_000), '1.4 GB'],
    [plural(1, 'alert'), '1 alert'],
    [plural(2000, 'alert'), '2,000 alerts'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('times', () => {
  test.each([
    ['2017-03-13T00:00:00Z', '3/13/17 12:00 AM'],
    ['2017-03-26T12:44:59Z', '3/26/17 12:44 PM'],
    ['2017-03-30T21:00:00Z', '3/30/17 9:00 PM'],
    ['2009-12-01T11:05:00Z', '12/1/09 11:05 AM'],
  ])('%s is shown as %s', (iso, shown) => {
    expect(tableTime(at(iso))).toBe(shown);
    expect(isoTime(at(iso))).toBe(iso);
  });

  test.each([
    ['24h', 1_000_000 - 86_400],
    ['30m', 1_000_000 - 1_800],
    ['1970-01-02', 86_400],
    ['1970-01-02T00:00:00Z', 86_400],
    ['1970-01-02T00:00', 86_400],
    ['1970-01-02T01:00:00+01:00', 86_400],
    ['999999w', 0],
  ])('%s is read', (text, seconds) => {
    expect(parseTime(text, 1_000_000)).toBe(seconds);
  });

  test.each(['', '24', 'h', '-1h', 'yesterday', '2026-13-01', '2026-02-30T25:00:00Z', '1e3h', '24 h'])(
    '%j is not',
    (text) => {
      expect(parseTime(text, 0)).toBeUndefined();
    },
  );

  test('no text breaks the reading of times', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['number', 'undefined'].includes(typeof parseTime(text, 0))),
    );
  });
});
