import { normalUpperTail } from './normal.ts';
import { median } from './order-statistics.ts';

/** A straight line through time-ordered values. */
export interface Trend {
  /** Change per step of `times`. */
  readonly slope: number;
  /** Two-sided p-value of the Mann–Kendall test against "no monotone trend". */
  readonly probability: number;
}

/**
 * Theil–Sen slope (median of all pairwise slopes) with the Mann–Kendall test (Kendall 1975, without tie correction).
 * `times` must rise strictly. Fewer than 3 values have no trend.
 */
export function robustTrend(times: readonly number[], values: readonly number[]): Trend {
  const n = values.length;
  if (n < 3) return { slope: 0, probability: 1 };
  const slopes: number[] = [];
  let score = 0;
  for (let j = 1; j < n; j += 1) {
    for (let i = 0; i < j; i += 1) {
      const rise = (values[j] ?? 0) - (values[i] ?? 0);
      slopes.push(rise / ((times[j] ?? 0) - (times[i] ?? 0)));
      score += Math.sign(rise);
    }
  }
  const deviation = Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const z = Math.max(0, Math.abs(score) - 1) / deviation;
  return { slope: median(slopes), probability: Math.min(1, 2 * normalUpperTail(z)) };
}
