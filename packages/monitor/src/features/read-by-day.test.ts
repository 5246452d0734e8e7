import { describe, expect, test } from 'vitest';
import { groupDays } from './read-by-day.ts';
import { DAY } from './series.ts';

describe('groupDays', () => {
  test('small days share a query, the empty days between them with it', () => {
    const days = [
      { day: 0, rows: 10 },
      { day: 5 * DAY, rows: 10 },
    ];
    expect(groupDays(days)).toEqual([{ from: 0, to: 6 * DAY }]);
  });

  test('a large day has its own', () => {
    const days = [
      { day: 0, rows: 10 },
      { day: DAY, rows: 5_000_000 },
      { day: 2 * DAY, rows: 10 },
    ];
    expect(groupDays(days)).toEqual([
      { from: 0, to: DAY },
      { from: DAY, to: 2 * DAY },
      { from: 2 * DAY, to: 3 * DAY },
    ]);
  });

  test('no rows, no query', () => {
    expect(groupDays([])).toEqual([]);
  });
});
