import { describe, expect, it } from 'vitest';
import { scopeOf, unknownRange } from './scope-of.ts';

describe('a time range that nobody knows', () => {
  it.each([
    [{ range: 'zzz' }, 'zzz'],
    [{ range: 'constructor' }, 'constructor'],
    [{ range: '7D' }, '7D'],
    [{ range: '7d' }, undefined],
    [{ range: 'all' }, undefined],
    [{}, undefined],
    [{ range: 'zzz', from: '2026-03-05T00:00:00Z' }, undefined],
  ])('in %j is %s', (search, range) => {
    expect(unknownRange(search)).toBe(range);
  });

  it('is taken as 24 hours', () => {
    expect(scopeOf({ range: 'zzz' })).toEqual({ range: '24h' });
  });
});
