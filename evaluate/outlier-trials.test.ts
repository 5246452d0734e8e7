import { describe, expect, it } from 'vitest';
import { compareDetectors, runChain } from './outlier-trials.ts';

describe('outlier trials', () => {
  it('our observations are rarer than those of mean + 3 sd where the null is lognormal or grows', () => {
    const rows = compareDetectors(300, 5);
    const rate = (family: string, detector: string) =>
      rows.find((row) => row.family === family && row.detector === detector)?.falsePerYear ?? Number.NaN;
    for (const family of ['lognormal 0.86', 'growth']) {
      expect(rate(family, 'ours: observation')).toBeLessThan(rate(family, 'mean + 3 sd'));
    }
    const found = rows.filter((row) => row.detector === 'ours: observation' && row.family !== 'many zeros');
    expect(Math.min(...found.map((row) => row.found))).toBeGreaterThan(0.9);
  });

  it.each(['lognormal 0.86', 'weekly'] as const)(
    '%s: within the promise, and a hundredfold day is found',
    (family) => {
      const chain = runChain(family, 2, 9);
      expect(chain.falsePer100FunctionWeeks).toBeLessThanOrEqual(1);
      expect(chain.found['×100']).toBeGreaterThan(0.85);
    },
  );
});
