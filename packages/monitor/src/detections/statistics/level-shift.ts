import { mean } from './order-statistics.ts';
import { studentTUpperTail } from './student-t.ts';
import { fitVolume, type History } from './volume-model.ts';
import { weekdayOf } from './weekday-effect.ts';

/** How far the last days together lie above what the earlier ones let expect. */
export interface LevelShift {
  /** Expected sum over the days. */
  readonly expected: number;
  readonly seen: number;
  /** seen ÷ expected on the logarithmic scale, as a factor. */
  readonly factor: number;
  readonly sampleSize: number;
  readonly probability: number;
}

/**
 * Compares the last `days` values with the model of those before: mean residual of ln(1+x) over its standard error,
 * widened for day-to-day correlation. Finds a volume of 1.5 to 2 times the usual kept up for a week, which no single
 * day shows. Needs 21 earlier values and activity on most days.
 */
export function findLevelShift(history: History, classSigma: number, days = 7): LevelShift | undefined {
  const cut = history.values.length - days;
  if (cut < 21) return undefined;
  const before = { times: history.times.slice(0, cut), values: history.values.slice(0, cut) };
  const last = history.times.at(-1) ?? 0;
  const model = fitVolume(before, last, { classSigma, isCount: false });
  if (model === undefined || model.activeProbability < 0.8) return undefined;
  const expectedLog = (time: number): number => {
    const offset =
      (model.weekday.offsets[weekdayOf(time)] ?? 0) - (model.weekday.offsets[weekdayOf(last)] ?? 0);
    return model.location + offset + (model.trendPerDay * (time - last)) / 86_400;
  };
  const residualOf = (value: number, i: number) => Math.log1p(value) - expectedLog(history.times[i] ?? 0);
  const residuals = history.values.map(residualOf);
  const recent = residuals.slice(cut);
  const shift = mean(recent);
  const correlation = Math.max(0, lagOneCorrelation(residuals.slice(0, cut)));
  const widening = (1 + correlation) / (1 - Math.min(0.9, correlation));
  const error = model.sigma * Math.sqrt((1 / days + 1 / cut) * widening);
  const seen = history.values.slice(cut).reduce((sum, value) => sum + value, 0);
  return {
    expected: seen / Math.exp(shift),
    seen,
    factor: Math.exp(shift),
    sampleSize: cut,
    probability: studentTUpperTail(shift / error, model.dof),
  };
}

/** Correlation of neighbouring values. */
function lagOneCorrelation(values: readonly number[]): number {
  const centre = mean(values);
  let product = 0;
  let squares = 0;
  for (const [i, value] of values.entries()) {
    squares += (value - centre) ** 2;
    if (i > 0) product += (value - centre) * ((values[i - 1] ?? 0) - centre);
  }
  return squares === 0 ? 0 : product / squares;
}
