import {
  mean,
  median,
  medianAbsoluteDeviation,
} from '../packages/monitor/src/detections/statistics/order-statistics.ts';
import { studentTUpperTail } from '../packages/monitor/src/detections/statistics/student-t.ts';

/** Scores every value of a series from the values before it alone; higher is stranger, 0 is ordinary. */
export interface StreamingDetector {
  readonly name: string;
  score(values: readonly number[], perDay: number): Float64Array;
}

const LEAST_HISTORY = 30;

/** Applies `judge` to each value with the trailing day of values (at most 288, at least 48). */
function trailing(
  values: readonly number[],
  perDay: number,
  judge: (history: readonly number[], value: number) => number,
): Float64Array {
  const scores = new Float64Array(values.length);
  const window = Math.min(288, Math.max(48, perDay));
  for (let i = LEAST_HISTORY; i < values.length; i += 1) {
    scores[i] = judge(values.slice(Math.max(0, i - window), i), values[i] ?? 0);
  }
  return scores;
}

function deviations(history: readonly number[], value: number): number {
  const centre = mean(history);
  const spread = Math.sqrt(mean(history.map((other) => (other - centre) ** 2)));
  return Math.abs(value - centre) / Math.max(spread, 1e-9 * (1 + Math.abs(centre)));
}

function robustDeviations(history: readonly number[], value: number): number {
  const centre = median(history);
  const spread = medianAbsoluteDeviation(history);
  return Math.abs(value - centre) / Math.max(spread, 1e-9 * (1 + Math.abs(centre)));
}

function recordMargin(history: readonly number[], value: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const other of history) {
    low = Math.min(low, other);
    high = Math.max(high, other);
  }
  const range = high - low || 1;
  return Math.max(0, value - high, low - value) / range;
}

/** ln(1+|x|) with the sign kept: our scale, for metrics that may be negative. */
function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

function surprise(history: readonly number[], value: number): number {
  const logs = history.map(signedLog);
  const centre = mean(logs);
  let sumOfSquares = 0;
  for (const y of logs) sumOfSquares += (y - centre) ** 2;
  const size = logs.length;
  // A floor of half a percent, far below the product's tenth: these are raw gauges (percent, degrees), not daily sums.
  const sigma = Math.max(Math.sqrt(sumOfSquares / (size - 1)), 0.005);
  const t = Math.abs(signedLog(value) - centre) / (sigma * Math.sqrt(1 + 1 / size));
  return -Math.log10(Math.max(1e-300, 2 * studentTUpperTail(t, size - 1)));
}

/** Values within three places of the same time of day on the days before, at most seven of them. */
function sameTimeOfDay(values: readonly number[], index: number, perDay: number): number[] {
  const history: number[] = [];
  for (let day = 1; day <= 7; day += 1) {
    for (let near = -3; near <= 3; near += 1) {
      const value = values[index - day * perDay + near];
      if (value !== undefined) history.push(value);
    }
  }
  return history;
}

/** Our log-t predictive, two-sided: a value must be surprising for the last day and for its time of day. */
function logTSurprise(values: readonly number[], perDay: number): Float64Array {
  const recent = trailing(values, perDay, surprise);
  return recent.map((score, i) => {
    const history = sameTimeOfDay(values, i, perDay);
    if (history.length < LEAST_HISTORY - 9 || score === 0) return score;
    return Math.min(score, surprise(history, values[i] ?? 0));
  });
}

export const STREAMING_DETECTORS: readonly StreamingDetector[] = [
  { name: 'ours: log-t', score: logTSurprise },
  { name: 'mean + k sd', score: (values, perDay) => trailing(values, perDay, deviations) },
  { name: 'MAD', score: (values, perDay) => trailing(values, perDay, robustDeviations) },
  { name: 'record', score: (values, perDay) => trailing(values, perDay, recordMargin) },
];

/** Keeps a score only where nothing as strange came in the `quiet` values before: one alert for one happening. */
export function onsetsOnly(scores: Float64Array, quiet: number): Float64Array {
  return scores.map((score, i) => {
    for (let k = Math.max(0, i - quiet); k < i; k += 1) if ((scores[k] ?? 0) >= score) return 0;
    return score;
  });
}
