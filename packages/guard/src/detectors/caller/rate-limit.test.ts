import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const START = 1_700_000_000_000;

describe('createRateLimit()', () => {
  it('lets the limit through and no more', () => {
    const { isOver } = createRateLimit(3);
    expect([0, 1, 2, 3].map((i) => isOver('192.0.2.1', START + i))).toEqual([false, false, false, true]);
  });

  it('counts each source alone', () => {
    const { isOver } = createRateLimit(1);
    expect([isOver('192.0.2.1', START), isOver('192.0.2.2', START)]).toEqual([false, false]);
  });

  it('forgets after two minutes', () => {
    const { isOver } = createRateLimit(1);
    isOver('192.0.2.1', START);
    expect(isOver('192.0.2.1', START + 120_000)).toBe(false);
  });

  it('weighs the minute before by what is left of it', () => {
    const { isOver } = createRateLimit(10);
    for (let i = 0; i < 10; i += 1) isOver('192.0.2.1', START);
    expect(isOver('192.0.2.1', START + 61_000)).toBe(true);
    expect(isOver('192.0.2.1', START + 115_000)).toBe(false);
  });

  it('keeps no more sources than it may, the latest ones', () => {
    const { isOver } = createRateLimit(1, 2);
    for (const source of ['a', 'b', 'c']) isOver(source, START);
    expect(isOver('c', START)).toBe(true);
    expect(isOver('a', START)).toBe(false);
  });

  it('survives any clock', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e13 })), (times) => {
        const { isOver } = createRateLimit(5);
        for (const time of times) expect(typeof isOver('x', time)).toBe('boolean');
      }),
    );
  });
});
