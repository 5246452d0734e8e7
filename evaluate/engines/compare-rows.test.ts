import { describe, expect, test } from 'vitest';
import { compareRows } from './compare-rows.ts';

describe('equal', () => {
  test('numbers to twelve digits, also as text', () => {
    expect(compareRows([{ a: 0.1 + 0.2, b: 7 }], [{ a: 0.3, b: '7' }], true)).toBeUndefined();
  });
  test('another order where the statement gives none', () => {
    expect(compareRows([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], false)).toBeUndefined();
  });
});

describe('different', () => {
  test('another order where the statement gives one', () => {
    expect(compareRows([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], true)?.because).toBe('row 1 differs');
  });
  test('a row too few', () => {
    expect(compareRows([{ a: 1 }, { a: 2 }], [{ a: 1 }], true)).toMatchObject({
      because: '2 rows on one, 1 on the other',
      onlyFirst: '[["a","2"]]',
      onlySecond: undefined,
    });
  });
  test('a column of another name', () => {
    expect(compareRows([{ a: 1 }], [{ b: 1 }], true)).toBeDefined();
  });
  test('a number in the sixth digit', () => {
    expect(compareRows([{ a: 1.000001 }], [{ a: 1 }], true)).toBeDefined();
  });
});
