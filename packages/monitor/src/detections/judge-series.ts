import { DAY, type FeatureSeries, HOUR } from '../features/series.ts';
import type { DetectionContext } from './detection.ts';
import { absoluteFloor, isCountMetric } from './metric-traits.ts';
import { isMonthEnd } from './month-end.ts';
import { shownChance, tailProbability } from './shown-chance.ts';
import { fitVolume, type History, type VolumeModel } from './statistics/volume-model.ts';

/** Days of history a prediction is made from: six whole weeks. */
export const HISTORY_DAYS = 42;
/** Under so many samples confidence is low, and only ten times the record may alert. */
export const CONFIDENT_SAMPLES = 21;

/** A value above everything comparable in its history, with the model that says how surprising that is. */
export interface SeriesJudgement {
  readonly index: number;
  readonly time: number;
  readonly seen: number;
  readonly model: VolumeModel;
  readonly history: History;
  /** By the model alone: what decides. */
  readonly probability: number;
  /** What is shown: never rarer than bursts are. */
  readonly chance: number;
  /** Enough samples and far enough from the usual to alert, should the probability allow it. */
  readonly mayAlert: boolean;
}

/**
 * The comparable values before `index`, oldest first: the same hour of the day for hourly series, every day for daily
 * ones. NaN and excluded values are left out.
 */
export function historyBefore(
  series: FeatureSeries,
  index: number,
  options: { readonly isExcluded: (index: number) => boolean; readonly days?: number },
): History {
  const stride = series.period === HOUR ? DAY / HOUR : 1;
  const first = Math.max(index % stride, index - (options.days ?? HISTORY_DAYS) * stride);
  const times: number[] = [];
  const values: number[] = [];
  for (let i = first; i < index; i += stride) {
    const value = series.values[i] ?? Number.NaN;
    if (Number.isNaN(value) || options.isExcluded(i)) continue;
    times.push(series.start + i * series.period);
    values.push(value);
  }
  return { times, values };
}

/**
 * Judges one value from above. Most values are no record and cost one pass over the history; only records are modelled.
 * An hourly value must also exceed every hour of the last six weeks.
 */
export function judgeSeries(
  series: FeatureSeries,
  index: number,
  context: DetectionContext,
): SeriesJudgement | undefined {
  const seen = series.values[index] ?? Number.NaN;
  if (!(seen > 0) || !isRecord(series, index, context)) return undefined;
  const floor = absoluteFloor(series);
  if (seen < floor) return undefined;
  const history = historyBefore(series, index, context);
  if (history.values.length < 7) return undefined;
  const time = series.start + index * series.period;
  const options = {
    classSigma: context.classSigma,
    isCount: isCountMetric(series.metric),
    firstActivity: floor,
  };
  const model = fitVolume(history, time, options);
  if (model === undefined || seen - model.expected < floor) return undefined;
  const isEnough = model.sampleSize >= CONFIDENT_SAMPLES || seen > 10 * model.maximum;
  const usualPeak = Math.max(model.percentile95, monthEndPeak(series, index));
  const mayAlert = isEnough && seen > 2 * usualPeak;
  const judged = { value: seen, time, period: series.period };
  const [probability, chance] = [tailProbability(model, judged), shownChance(model, judged)];
  return { index, time, seen, model, history, probability, chance, mayAlert };
}

/** Three months: as many closings of the books as are likely to be known. */
const MONTH_END_DAYS = 92;

/**
 * The greatest value of earlier month's ends when the value is of one: closings compare with closings, those that
 * alerted included. 0 otherwise.
 */
function monthEndPeak(series: FeatureSeries, index: number): number {
  const steps = DAY / series.period;
  if (!isMonthEnd(series.start + index * series.period)) return 0;
  let peak = 0;
  for (let i = index - steps; i >= Math.max(0, index - MONTH_END_DAYS * steps); i -= 1) {
    const value = series.values[i] ?? Number.NaN;
    if (value > peak && isMonthEnd(series.start + i * series.period)) peak = value;
  }
  return peak;
}

function isRecord(series: FeatureSeries, index: number, context: DetectionContext): boolean {
  const seen = series.values[index] ?? Number.NaN;
  const steps = (HISTORY_DAYS * DAY) / series.period;
  for (let i = index - 1; i >= Math.max(0, index - steps); i -= 1) {
    if ((series.values[i] ?? 0) >= seen && !context.isExcluded(i)) return false;
  }
  return true;
}

/** Indexes of the series that lie on the judged day. */
export function indexesOfDay(series: FeatureSeries, day: number): number[] {
  const first = Math.ceil((day - series.start) / series.period);
  const last = Math.ceil((day + DAY - series.start) / series.period);
  const indexes: number[] = [];
  for (let i = Math.max(0, first); i < Math.min(last, series.values.length); i += 1) indexes.push(i);
  return indexes;
}

/** The prediction in words and numbers, for `explain`. */
export function formulaOf(judgement: SeriesJudgement): string {
  const { model, seen, probability, chance } = judgement;
  const parts = [
    `ln(1 + x) of ${model.sampleSize} values: location ${model.location.toFixed(4)}, sigma ${model.sigma.toFixed(4)}`,
    `t = (ln(1 + ${seen}) − location) ÷ ${model.scale.toFixed(4)} with ${model.dof.toFixed(1)} degrees of freedom`,
    `expected = exp(location) − 1 = ${model.expected.toFixed(3)}`,
  ];
  if (model.activeProbability < 1)
    parts.push(`times ${model.activeProbability.toFixed(3)} for being active at all`);
  if (model.weekday.kind !== 'none') parts.push(`${model.weekday.kind} effect removed`);
  if (model.trendPerDay !== 0)
    parts.push(`trend ${(Math.expm1(model.trendPerDay) * 100).toFixed(2)} % a day removed`);
  if (probability > 1.001 * model.upperTail(seen)) parts.push("compared with earlier month's ends");
  if (chance > probability)
    parts.push(
      `shown as the chance of a burst so far above, for p = ${probability.toExponential(1)} is more than so short a history can tell`,
    );
  return parts.join('; ');
}

/** Baseline values as evidence rows, ending with the judged one. */
export function baselineRows(judgement: SeriesJudgement): { time: string; value: number; judged: boolean }[] {
  const { history } = judgement;
  const rows = history.values.map((value, i) => rowOf(history.times[i] ?? 0, value, false));
  return [...rows, rowOf(judgement.time, judgement.seen, true)];
}

function rowOf(time: number, value: number, judged: boolean) {
  return { time: new Date(time * 1000).toISOString(), value, judged };
}
