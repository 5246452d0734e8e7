import { describe, expect, test } from 'vitest';
import { type Claim, matchClaims } from './match-alerts.ts';
import type { Truth } from './truth.ts';

const DAY = 86_400;
const truth: Truth = {
  attacks: [
    {
      id: 'a',
      kind: 'beacon',
      intensity: '60 s',
      entity: { kind: 'function', name: 'orders' },
      t0: 10 * DAY,
      t1: 10 * DAY + 3600,
      tolerance: DAY,
    },
  ],
  benign: [{ cause: 'deploy', entity: { kind: 'function', name: 'mail' }, t0: 12 * DAY, t1: 12 * DAY }],
  functions: 100,
  testStart: 8 * DAY,
  end: 15 * DAY,
};

function aClaim(name: string, day: number): Claim {
  return { names: new Set([name]), from: day * DAY, to: (day + 1) * DAY, label: 'rule' };
}

describe('matchClaims', () => {
  test('a claim on the attacked entity and day finds the attack and is not false', () => {
    const result = matchClaims([aClaim('orders', 10)], truth);
    expect(result.found).toEqual({ 'beacon|60 s': [1, 1] });
    expect(result.falseClaims).toBe(0);
  });

  test('the same claim on another entity is false and finds nothing', () => {
    const result = matchClaims([aClaim('other', 10)], truth);
    expect(result.found).toEqual({ 'beacon|60 s': [0, 1] });
    expect(result.falseByCause).toEqual({ none: 1 });
  });

  test('a claim days later is false', () => {
    expect(matchClaims([aClaim('orders', 13)], truth).falseClaims).toBe(1);
  });

  test('a false claim is put down to the benign cause beside it', () => {
    expect(matchClaims([aClaim('mail', 12)], truth).falseByCause).toEqual({ deploy: 1 });
  });

  test('claims before the test time are not counted', () => {
    expect(matchClaims([aClaim('other', 2)], truth).falseClaims).toBe(0);
  });

  test('one week of 100 functions is 100 function-weeks', () => {
    expect(matchClaims([], truth).functionWeeks).toBe(100);
  });
});
