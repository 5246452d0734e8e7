import { negativeBinomialUpperTail } from './count-tails.ts';
import { gapSurvival } from './gap-model.ts';
import { quantileOfSorted, sortedNumbers } from './order-statistics.ts';
import { robustTrend } from './robust-trend.ts';
import { shrinkSigma } from './sigma-prior.ts';
import { studentTUpperTail } from './student-t.ts';
import { NO_WEEKDAY_EFFECT, type WeekdayEffect, weekdayEffect, weekdayOf } from './weekday-effect.ts';

/** Time-ordered usable values of one metric: no NaN, no excluded ones. */
export interface History {
  /** Epoch seconds. */
  readonly times: readonly number[];
  readonly values: readonly number[];
}

export interface VolumeOptions {
  /** Median spread (of ln(1+x)) of comparable series. */
  readonly classSigma: number;
  /** True for small whole numbers (invocations, connections): the negative binomial must agree. */
  readonly isCount: boolean;
  /** A typical first value of a metric that was always 0; absent, nothing is said about such a metric. */
  readonly firstActivity?: number;
}

/** What the history lets us expect at one time, fitted once and asked with any value. */
export interface VolumeModel {
  /** exp(location) − 1 on the scale of the metric: the median of what was to be expected. */
  readonly expected: number;
  /** Usable values, silent ones included. */
  readonly sampleSize: number;
  readonly maximum: number;
  readonly percentile95: number;
  readonly location: number;
  /** Predictive scale of ln(1+x): sigma times the square root of 1 + 1/n. */
  readonly scale: number;
  readonly sigma: number;
  readonly dof: number;
  /** Probability that there is any activity at all. */
  readonly activeProbability: number;
  readonly weekday: WeekdayEffect;
  /** ln per day, 0 when no trend is certain. */
  readonly trendPerDay: number;
  /** How far each active value lay from what the same model says of its own day, in ln. */
  readonly residuals: readonly { readonly time: number; readonly distance: number }[];
  /** P(X ≥ value). */
  upperTail(value: number): number;
}

/** Growth beyond 3 % a day is never normal: it is left for the drift test instead of being extrapolated. */
const TREND_CAP = Math.log(1.03);
const TREND_CERTAIN = 0.01;
const TREND_VISIBLE = 0.25;
const DAY_SECONDS = 86_400;

/**
 * Predictive of the next value: zero days apart (Bernoulli), weekday effect and trend only where certain, then
 * ln(1+x) as a normal sample with a shrunken variance, whose predictive is a Student t (Gelman et al., BDA3 §3.2).
 * Returns undefined without a single active value.
 */
export function fitVolume(history: History, time: number, options: VolumeOptions): VolumeModel | undefined {
  const active = history.values.flatMap((value, i) =>
    value > 0 ? [{ value, time: history.times[i] ?? 0 }] : [],
  );
  if (active.length === 0)
    return options.firstActivity === undefined ? undefined : silentModel(history, options.firstActivity);
  const times = active.map((point) => (point.time - time) / DAY_SECONDS);
  const logs = active.map((point) => Math.log1p(point.value));
  const weekday = weekdayEffect(
    active.map((point) => point.time),
    logs,
  );
  const level = logs.map((y, i) => y - (weekday.offsets[weekdayOf(active[i]?.time ?? 0)] ?? 0));
  const trendPerDay = certainTrend(times, level);
  const line = straightLine(times, level, trendPerDay);
  const parameters = 1 + weekday.parameters + (trendPerDay === 0 ? 0 : 1);
  const sample = { sumOfSquares: line.sumOfSquares, dof: logs.length - parameters, size: logs.length };
  const { sigma, dof } = shrinkSigma(sample, options.classSigma);
  const location = line.location + (weekday.offsets[weekdayOf(time)] ?? 0);
  const scale = sigma * Math.sqrt(1 + line.leverage);
  const sorted = sortedNumbers(history.values);
  const activeProbability = probabilityOfActivity(history, time);
  const counts = options.isCount ? countShape(history.values) : undefined;
  return {
    expected: Math.expm1(location),
    sampleSize: history.values.length,
    maximum: sorted.at(-1) ?? 0,
    percentile95: quantileOfSorted(sorted, 0.95),
    location,
    scale,
    sigma,
    dof,
    activeProbability,
    weekday,
    trendPerDay,
    residuals: level.map((y, i) => ({
      time: active[i]?.time ?? 0,
      distance: y - line.location - trendPerDay * (times[i] ?? 0),
    })),
    upperTail(value: number): number {
      if (value <= 0) return 1;
      const tail = studentTUpperTail((Math.log1p(value) - location) / scale, dof);
      const ofCount =
        counts === undefined
          ? 0
          : negativeBinomialUpperTail(value, Math.max(counts.mean, Math.expm1(location)), counts.shape);
      return activeProbability * Math.max(tail, ofCount);
    },
  };
}

/** Spread and degrees of freedom of a first activity: almost anything from a third to thirty times the typical. */
const FIRST_SIGMA = 1.5;
const FIRST_DOF = 6;

/** Model of a metric that was 0 all along: how often silence ends (Jeffreys' prior), then how large a beginning is. */
function silentModel(history: History, firstActivity: number): VolumeModel {
  const activeProbability = 0.5 / (history.values.length + 1);
  const location = Math.log1p(firstActivity);
  return {
    expected: 0,
    sampleSize: history.values.length,
    maximum: 0,
    percentile95: 0,
    location,
    scale: FIRST_SIGMA,
    sigma: FIRST_SIGMA,
    dof: FIRST_DOF,
    activeProbability,
    weekday: NO_WEEKDAY_EFFECT,
    trendPerDay: 0,
    residuals: [],
    upperTail(value: number): number {
      if (value <= 0) return 1;
      return activeProbability * studentTUpperTail((Math.log1p(value) - location) / FIRST_SIGMA, FIRST_DOF);
    },
  };
}

function certainTrend(days: readonly number[], level: readonly number[]): number {
  if (level.length < 14) return 0;
  const trend = robustTrend(days, level);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  if (trend.probability > TREND_CERTAIN || Math.abs(trend.slope) * span < TREND_VISIBLE) return 0;
  return Math.max(-TREND_CAP, Math.min(TREND_CAP, trend.slope));
}

/** Location at day 0, residual sum of squares and the leverage of day 0 for a line of known slope through the points. */
function straightLine(days: readonly number[], level: readonly number[], slope: number) {
  const n = level.length;
  let sum = 0;
  for (const [i, y] of level.entries()) sum += y - slope * (days[i] ?? 0);
  const location = sum / n;
  let sumOfSquares = 0;
  for (const [i, y] of level.entries()) sumOfSquares += (y - slope * (days[i] ?? 0) - location) ** 2;
  if (slope === 0) return { location, sumOfSquares, leverage: 1 / n };
  let centre = 0;
  for (const day of days) centre += day / n;
  let spread = 0;
  for (const day of days) spread += (day - centre) ** 2;
  return { location, sumOfSquares, leverage: 1 / n + (centre * centre) / spread };
}

/** Share of active days, or how rarely a silence as long as the present one ended, whichever is smaller. */
function probabilityOfActivity(history: History, time: number): number {
  const silent = history.values.filter((value) => value === 0).length;
  if (silent === 0) return 1;
  const share = (history.values.length - silent + 0.5) / (history.values.length + 1);
  const activeTimes = history.times.filter((_, i) => (history.values[i] ?? 0) > 0);
  const gaps = activeTimes.slice(1).map((at, i) => (at - (activeTimes[i] ?? at)) / DAY_SECONDS);
  const longest = Math.max(0, ...gaps);
  const present = (time - (activeTimes.at(-1) ?? time)) / DAY_SECONDS;
  return present > longest && gaps.length >= 3 ? Math.min(share, gapSurvival(gaps, present)) : share;
}

/** Mean and negative-binomial shape by moments, the inverse shape pulled a little towards 0.1. */
function countShape(values: readonly number[]): { mean: number; shape: number } {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const average = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - average) ** 2;
  const variance = n > 1 ? squares / (n - 1) : average;
  const inverse = average > 0 ? Math.max(0, (variance - average) / (average * average)) : 0;
  return { mean: average, shape: 1 / Math.max(1e-3, (n * inverse + 2 * 0.1) / (n + 2)) };
}
