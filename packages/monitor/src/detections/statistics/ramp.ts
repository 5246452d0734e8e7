import { mean } from './order-statistics.ts';
import { robustTrend } from './robust-trend.ts';
import { studentTUpperTail } from './student-t.ts';
import { fitVolume, type History } from './volume-model.ts';
import { weekdayOf } from './weekday-effect.ts';

/** A rise that began some days ago and goes on. */
export interface Ramp {
  readonly days: number;
  /** Growth per day, 0.1 = 10 %. */
  readonly growthPerDay: number;
  /** Level expected today had the earlier history continued. */
  readonly expected: number;
  readonly sampleSize: number;
  readonly probability: number;
}

/** Lengths tried; their number is paid for in the probability. */
const LENGTHS = [7, 10, 14, 21];
const LEAST_GROWTH = Math.log(1.04);
const LEAST_RISE = Math.log(1.5);
const MONOTONE = 0.01;

/**
 * Finds a slow ramp: the residuals of the last 7 to 21 days, against the model of the days before them, are matched
 * with the shape 1, 2, 3, … (the likelihood-ratio test for a change of slope), after asking that they rise
 * monotonically (Mann–Kendall) by at least 4 % a day. The part before the ramp teaches the model, so a patient attacker
 * cannot move its own baseline.
 */
export function findRamp(history: History, classSigma: number): Ramp | undefined {
  let best: Ramp | undefined;
  for (const days of LENGTHS) {
    const ramp = rampOfLength(history, classSigma, days);
    if (ramp !== undefined && (best === undefined || ramp.probability < best.probability)) best = ramp;
  }
  return best;
}

function rampOfLength(history: History, classSigma: number, days: number): Ramp | undefined {
  const cut = history.values.length - days;
  if (cut < 14) return undefined;
  const before = { times: history.times.slice(0, cut), values: history.values.slice(0, cut) };
  const last = history.times.at(-1) ?? 0;
  const model = fitVolume(before, last, { classSigma, isCount: false });
  if (model === undefined || model.activeProbability < 0.8) return undefined;
  const residuals = history.values.slice(cut).map((value, i) => {
    const time = history.times[cut + i] ?? last;
    const offset =
      (model.weekday.offsets[weekdayOf(time)] ?? 0) - (model.weekday.offsets[weekdayOf(last)] ?? 0);
    return Math.log1p(value) - (model.location + offset + (model.trendPerDay * (time - last)) / 86_400);
  });
  const trend = robustTrend(
    residuals.map((_, i) => i),
    residuals,
  );
  const rise = mean(residuals.slice(-3));
  if (trend.slope < LEAST_GROWTH || trend.probability > MONOTONE || rise < LEAST_RISE) return undefined;
  const probability = Math.min(1, LENGTHS.length * matchedTail(residuals, model, cut));
  const sampleSize = history.values.length;
  return { days, growthPerDay: Math.expm1(trend.slope), expected: model.expected, sampleSize, probability };
}

function matchedTail(
  residuals: readonly number[],
  model: { readonly sigma: number; readonly dof: number },
  size: number,
): number {
  let matched = 0;
  let squares = 0;
  let weights = 0;
  for (const [i, residual] of residuals.entries()) {
    matched += (i + 1) * residual;
    squares += (i + 1) ** 2;
    weights += i + 1;
  }
  const variance = squares + (weights * weights) / size;
  return studentTUpperTail(matched / (model.sigma * Math.sqrt(variance)), model.dof);
}
