import { normalUpperTail } from './normal.ts';
import { quantileOfSorted } from './order-statistics.ts';

/** A straight line through time-ordered values. */
export interface Trend {
  /** Change per step of `times`. */
  readonly slope: number;
  /** Two-sided p-value of the Mann–Kendall test against "no monotone trend". */
  readonly probability: number;
}

/** Above this probability the slope is not worth its sorting. */
const NOTABLE = 0.05;

/**
 * Theil–Sen slope (median of all pairwise slopes) with the Mann–Kendall test (Kendall 1975, without tie correction).
 * `times` must rise strictly. Fewer than 3 values have no trend; the slope is 0 where the test is above 5 %.
 */
export function robustTrend(times: readonly number[], values: readonly number[]): Trend {
  const n = values.length;
  if (n < 3) return { slope: 0, probability: 1 };
  const probability = mannKendall(values);
  if (probability > NOTABLE) return { slope: 0, probability };
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let next = 0;
  for (let j = 1; j < n; j += 1) {
    for (let i = 0; i < j; i += 1) {
      slopes[next] = ((values[j] ?? 0) - (values[i] ?? 0)) / ((times[j] ?? 0) - (times[i] ?? 0));
      next += 1;
    }
  }
  return { slope: quantileOfSorted(slopes.sort(), 0.5), probability };
}

/** Two-sided p-value of the Mann–Kendall test. */
function mannKendall(values: readonly number[]): number {
  const n = values.length;
  let score = 0;
  for (let j = 1; j < n; j += 1) {
    const later = values[j] ?? 0;
    for (let i = 0; i < j; i += 1) score += Math.sign(later - (values[i] ?? 0));
  }
  const deviation = Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const z = Math.max(0, Math.abs(score) - 1) / deviation;
  return Math.min(1, 2 * normalUpperTail(z));
}
