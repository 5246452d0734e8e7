import { HISTORY_DAYS } from '@watertight/monitor/detections/judge-series.ts';
import { studentTUpperTail } from '@watertight/monitor/detections/statistics/student-t.ts';

/** Scores every value of a series from the values before it alone; higher is stranger, 0 is ordinary. */
export interface StreamingDetector {
  readonly name: string;
  score(values: readonly number[], perDay: number): Float64Array;
}

/** All detectors look back on as many values as six weeks have, and say nothing before they know this many. */
const LEAST_HISTORY = 30;

/** Mean and variance of the last values; `add` gives the oldest up beyond `most`. */
class SlidingMoments {
  readonly #most: number;
  readonly #values: number[] = [];
  #first = 0;
  #sum = 0;
  #squares = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#values.length - this.#first;
  }

  get mean(): number {
    return this.#sum / this.size;
  }

  /** Of the sample. */
  get deviation(): number {
    const { size, mean } = this;
    return Math.sqrt(Math.max(0, this.#squares / size - mean * mean) * (size / (size - 1)));
  }

  add(value: number): void {
    this.#values.push(value);
    this.#sum += value;
    this.#squares += value * value;
    if (this.size <= this.#most) return;
    const oldest = this.#values[this.#first] ?? 0;
    this.#first += 1;
    this.#sum -= oldest;
    this.#squares -= oldest * oldest;
  }
}

function historyLength(perDay: number): number {
  return Math.max(LEAST_HISTORY, HISTORY_DAYS * perDay);
}

/** No spread counts as less than a billionth of the level. */
function leastSpread(level: number): number {
  return 1e-9 * (1 + Math.abs(level));
}

function deviations(values: readonly number[], perDay: number): Float64Array {
  const history = new SlidingMoments(historyLength(perDay));
  return Float64Array.from(values, (value) => {
    const { size, mean, deviation } = history;
    history.add(value);
    if (size < LEAST_HISTORY) return 0;
    return Math.abs(value - mean) / Math.max(deviation, leastSpread(mean));
  });
}

function robustDeviations(values: readonly number[], perDay: number): Float64Array {
  const most = historyLength(perDay);
  const sorted: number[] = [];
  return Float64Array.from(values, (value, i) => {
    const [centre, spread] = sorted.length < LEAST_HISTORY ? [value, 1] : medianAndSpread(sorted);
    sorted.splice(placeOf(sorted, value), 0, value);
    if (i >= most) sorted.splice(placeOf(sorted, values[i - most] ?? 0), 1);
    return Math.abs(value - centre) / Math.max(spread, leastSpread(centre));
  });
}

/** Index of the first element that is not less. */
function placeOf(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Median and scaled median absolute deviation of sorted numbers: the nearer half lies around the middle. */
function medianAndSpread(sorted: readonly number[]): readonly [number, number] {
  const size = sorted.length;
  const upper = size >> 1;
  const centre = ((sorted[upper] ?? 0) + (sorted[(size - 1) >> 1] ?? 0)) / 2;
  let [below, above, distance] = [upper - 1, upper, 0];
  for (let i = 0; i <= upper; i += 1) {
    const low = below >= 0 ? centre - (sorted[below] ?? 0) : Number.POSITIVE_INFINITY;
    const high = above < size ? (sorted[above] ?? 0) - centre : Number.POSITIVE_INFINITY;
    distance = Math.min(low, high);
    if (low < high) below -= 1;
    else above += 1;
  }
  return [centre, 1.4826 * distance];
}

function recordMargin(values: readonly number[], perDay: number): Float64Array {
  const most = historyLength(perDay);
  return Float64Array.from(values, (value, i) => {
    if (i < LEAST_HISTORY) return 0;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let j = Math.max(0, i - most); j < i; j += 1) {
      low = Math.min(low, values[j] ?? low);
      high = Math.max(high, values[j] ?? high);
    }
    return Math.max(0, value - high, low - value) / (high - low || 1);
  });
}

/** ln(1+|x|) with the sign kept: our scale, for metrics that may be negative. */
function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

/** A floor of half a percent, far below the product's tenth: these are raw gauges (percent, degrees), not daily sums. */
const LEAST_SIGMA = 0.005;

/**
 * Our log-t predictive, two-sided, of the mean of the last `width` values against the means of such windows that ended
 * before this one began. Windows that overlap count as so many values as would fit side by side.
 */
function windowSurprise(values: readonly number[], width: number, perDay: number): Float64Array {
  const logs = movingMeans(values, width).map(signedLog);
  const history = new SlidingMoments(historyLength(perDay));
  return Float64Array.from(logs, (y, i) => {
    if (i - width >= width - 1) history.add(logs[i - width] ?? 0);
    if (history.size < LEAST_HISTORY) return 0;
    const independent = Math.max(3, history.size / width);
    const sigma = Math.max(history.deviation, LEAST_SIGMA);
    const t = Math.abs(y - history.mean) / (sigma * Math.sqrt(1 + 1 / independent));
    return -Math.log10(Math.max(1e-300, 2 * studentTUpperTail(t, independent - 1)));
  });
}

function movingMeans(values: readonly number[], width: number): number[] {
  let sum = 0;
  return values.map((value, i) => {
    sum += value - (i >= width ? (values[i - width] ?? 0) : 0);
    return sum / Math.min(width, i + 1);
  });
}

/** The product judges an hour, a day and a week by themselves: here a value, its hour and its day, averaged. */
function logTSurprise(values: readonly number[], perDay: number): Float64Array {
  const widths = [1, Math.max(2, Math.round(perDay / 24)), Math.max(2, perDay)];
  const scores = widths.map((width) => windowSurprise(values, width, perDay));
  return Float64Array.from(values, (_, i) => scores.reduce((sum, one) => sum + (one[i] ?? 0), 0) / 3);
}

export const STREAMING_DETECTORS: readonly StreamingDetector[] = [
  { name: 'ours: log-t of value, hour and day', score: logTSurprise },
  { name: 'mean + k sd', score: deviations },
  { name: 'MAD', score: robustDeviations },
  { name: 'record', score: recordMargin },
];

/** Keeps a score only where nothing as strange came in the `quiet` values before: one alert for one happening. */
export function onsetsOnly(scores: Float64Array, quiet: number): Float64Array {
  return scores.map((score, i) => {
    for (let k = Math.max(0, i - quiet); k < i; k += 1) if ((scores[k] ?? 0) >= score) return 0;
    return score;
  });
}
