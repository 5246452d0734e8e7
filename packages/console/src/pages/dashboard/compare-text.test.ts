import { describe, expect, it } from 'vitest';
import { compareText, spanBefore } from './compare-text.ts';

describe('a count and the one before', () => {
  it.each([
    [10, 8, '▲ 25% (was 8)'],
    [6, 8, '▼ 25% (was 8)'],
    [0, 1_200, '▼ 100% (was 1,200)'],
    [8, 8, 'as before'],
    [0, 0, ''],
    [3, 0, '▲ new (was 0)'],
    [10_001, 10_000, '▲ <1% (was 10,000)'],
    [undefined, 8, ''],
    [8, undefined, ''],
  ])('%s after %s is "%s"', (now, before, text) => expect(compareText(now, before)).toBe(text));
});

describe('the period before', () => {
  it('is as long, and ends where this begins', () =>
    expect(spanBefore({ from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00Z' })).toEqual({
      from: '2026-03-01T00:00:00Z',
      to: '2026-03-02T00:00:00Z',
    }));

  it.each([
    ['all time', '1970-01-01T00:00:00Z', '2026-03-03T00:00:00Z'],
    ['a span that ends before it begins', '2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z'],
    ['a span longer than there was time before it', '1970-06-01T00:00:00Z', '2026-03-02T00:00:00Z'],
    ['no times', '', 'x'],
  ])('is nothing for %s', (_name, from, to) => expect(spanBefore({ from, to })).toBeUndefined());
});
