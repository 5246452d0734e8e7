import { entityKey } from '@watertight/audit/model/entity.ts';
import { DAY, type FeatureSeries } from '../features/series.ts';
import { median, medianAbsoluteDeviation } from './statistics/order-statistics.ts';
import { SIGMA_DEFAULT, SIGMA_FLOOR } from './statistics/sigma-prior.ts';

/** Values that alerts took out of a series' baseline. After 7 of them in 21 days the new level is the normal one. */
export class Exclusions {
  readonly #indexes = new Map<FeatureSeries, Set<number>>();

  has(series: FeatureSeries, index: number): boolean {
    return this.#indexes.get(series)?.has(index) ?? false;
  }

  add(series: FeatureSeries, index: number): void {
    const excluded = this.#indexes.get(series) ?? new Set<number>();
    this.#indexes.set(series, excluded);
    excluded.add(index);
    const span = (21 * DAY) / series.period;
    const recent = [...excluded].filter((other) => other > index - span);
    const limit = (7 * DAY) / series.period;
    if (recent.length >= Math.min(48, limit)) for (const other of recent) excluded.delete(other);
  }
}

/** Fewer series than this make no class. */
const LEAST_SERIES = 3;

/** Values that a class is learnt from. */
const CLASS_DAYS = 56;
const WEEK = 7 * DAY;

/**
 * Median spread of ln(1+x) for each metric and period over the tenant's series: what a new function of the tenant is
 * assumed to be like. Learnt from the eight weeks before the calendar week of the judged day, so that the same day is
 * judged alike whatever was judged with it.
 */
export class ClassSigmas {
  readonly #series: readonly FeatureSeries[];
  readonly #byWeek = new Map<number, ReadonlyMap<string, number>>();

  constructor(series: readonly FeatureSeries[]) {
    this.#series = series;
  }

  /** The class median of a series, the default without one. `day` in epoch seconds. */
  of(series: FeatureSeries, day: number): number {
    const week = Math.floor(day / WEEK) * WEEK;
    const known = this.#byWeek.get(week) ?? classSigmas(this.#series, week);
    this.#byWeek.set(week, known);
    return known.get(classKey(series)) ?? SIGMA_DEFAULT;
  }
}

function classSigmas(series: readonly FeatureSeries[], until: number): ReadonlyMap<string, number> {
  const spreads = new Map<string, number[]>();
  for (const one of series) {
    const end = Math.max(0, Math.min(one.values.length, Math.floor((until - one.start) / one.period)));
    const first = Math.max(0, Math.ceil((until - CLASS_DAYS * DAY - one.start) / one.period));
    const logs: number[] = [];
    for (const value of one.values.subarray(Math.min(first, end), end))
      if (value > 0) logs.push(Math.log1p(value));
    if (logs.length < 14) continue;
    const key = classKey(one);
    spreads.set(key, [...(spreads.get(key) ?? []), medianAbsoluteDeviation(logs)]);
  }
  const enough = [...spreads].filter(([, values]) => values.length >= LEAST_SERIES);
  return new Map(enough.map(([key, values]) => [key, Math.max(SIGMA_FLOOR, median(values))]));
}

function classKey(series: FeatureSeries): string {
  return `${series.metric}|${series.period}`;
}

/** Key of one series among all: entity, metric, period. */
export function seriesKey(entity: string, metric: string, period: number): string {
  return `${entity}|${metric}|${period}`;
}

/** Every series by entity, metric and period. */
export function indexSeries(series: readonly FeatureSeries[]): ReadonlyMap<string, FeatureSeries> {
  return new Map(series.map((one) => [seriesKey(entityKey(one.entity), one.metric, one.period), one]));
}
