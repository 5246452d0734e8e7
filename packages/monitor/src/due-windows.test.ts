import { describe, expect, test } from 'vitest';
import { dueWindows, stretchesOf } from './due-windows.ts';
import { DAY } from './features/series.ts';

const days = (...numbers: number[]) => numbers.map((number) => number * DAY);

describe('dueWindows', () => {
  test('nothing changed: nothing is due', () => {
    expect(dueWindows(days(1, 2, 3), [])).toEqual([]);
  });

  test('a changed day makes every later day of its stretch due, and no earlier one', () => {
    expect(dueWindows(days(1, 2, 3, 4), days(3))).toEqual([{ from: 3 * DAY, to: 5 * DAY }]);
  });

  test('the first changed day decides', () => {
    expect(dueWindows(days(1, 2, 3, 4), days(2, 4))).toEqual([{ from: 2 * DAY, to: 5 * DAY }]);
  });

  test('a stretch years away is left alone', () => {
    expect(dueWindows(days(1, 2, 3000, 3001), days(2))).toEqual([{ from: 2 * DAY, to: 3 * DAY }]);
  });
});

describe('stretchesOf', () => {
  test('a quiet fortnight does not split a stretch', () => {
    expect(stretchesOf(days(1, 15))).toEqual([{ from: DAY, to: 16 * DAY }]);
  });

  test('no data, no stretch', () => {
    expect(stretchesOf([])).toEqual([]);
  });
});
