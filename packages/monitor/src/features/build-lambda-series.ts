import type { AttributedEntity, Entity } from '@watertight/audit/model/entity.ts';
import { entityKey } from '@watertight/audit/model/entity.ts';
import type { CoveredTelemetry, TelemetryCoverage } from '../entities/telemetry-coverage.ts';
import { numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import type { Lifetime } from './build-flow-series.ts';
import type { HourGrid } from './entity-traffic.ts';
import { DAY, type FeatureSeries, HOUR } from './series.ts';

/** What turns metric rows into series. */
export interface LambdaSeriesContext {
  readonly coverage: TelemetryCoverage;
  readonly lifetimeOf: (entity: Entity) => Lifetime;
}

/** Hourly values by function and metric, as the answers of the store fill them in. */
export interface LambdaHours {
  readonly grid: HourGrid;
  readonly metrics: Map<string, HourlyMetric>;
}

/** Metrics that are levels or times: a sum over them says nothing, and no datapoint does not mean zero. */
const LEVELS = new Set([
  'Duration',
  'PostRuntimeExtensionsDuration',
  'IteratorAge',
  'OffsetLag',
  'AsyncEventAge',
  'UrlRequestLatency',
  'ConcurrentExecutions',
  'ProvisionedConcurrentExecutions',
  'ProvisionedConcurrencyUtilization',
  'UnreservedConcurrentExecutions',
  'ClaimedAccountConcurrency',
]);

/** How hours are joined to days, and whether an hour without datapoint is zero. */
type Joining = 'sum' | 'mean' | 'greatest';

/** One metric of one function by hour; NaN where nothing was said. */
export interface HourlyMetric {
  readonly entity: AttributedEntity;
  readonly metric: string;
  readonly telemetry: CoveredTelemetry;
  readonly joining: Joining;
  readonly values: Float64Array;
  /** For averages, points × period behind each value: of several answers for one hour the fullest is taken. */
  readonly weight: Float64Array;
}

/** No hours yet. */
export function emptyLambdaHours(grid: HourGrid): LambdaHours {
  return { grid, metrics: new Map() };
}

/** Adds an answer of metricHoursSql. */
export function addMetricRows(hours: LambdaHours, rows: readonly Row[]): void {
  for (const row of rows) addMetricHour(hours.metrics, row, hours.grid);
}

/** Adds an answer of invocationHoursSql. */
export function addInvocationRows(hours: LambdaHours, rows: readonly Row[]): void {
  for (const row of rows) addInvocationHour(hours.metrics, row, hours.grid);
}

/** Days with invocations, by entity key of the function. */
export function invocationDaysOf({ metrics, grid }: LambdaHours): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { metric, entity, values } of metrics.values()) {
    if (metric !== 'Invocations') continue;
    const days = found.get(entityKey(entity)) ?? new Set();
    for (const [i, value] of values.entries()) {
      const hour = grid.from + i * HOUR;
      if (value > 0) days.add(hour - (hour % DAY));
    }
    found.set(entityKey(entity), days);
  }
  return found;
}

/**
 * Hourly and daily series of every CloudWatch metric of every function, from metrics; counts, times and memory from
 * invocation reports where metrics are absent. Counts are zero-filled inside the function's lifetime where telemetry
 * exists; everything else is NaN without a datapoint. Series that never rise above zero are left out.
 */
export function buildLambdaSeries(hours: LambdaHours, context: LambdaSeriesContext): FeatureSeries[] {
  const { metrics, grid } = hours;
  const series: FeatureSeries[] = [];
  for (const key of [...metrics.keys()].sort()) {
    const metric = metrics.get(key);
    if (metric === undefined || !metric.values.some((value) => value > 0)) continue;
    const isStandIn = metric.telemetry === 'invocation' && metrics.has(key.replace(/\|logs$/, ''));
    if (!isStandIn) series.push(...finishSeries(metric, grid, context));
  }
  return series;
}

function addMetricHour(metrics: Map<string, HourlyMetric>, row: Row, grid: HourGrid): void {
  const [name, statistic] = [textOf(row, 'metric'), textOf(row, 'statistic')];
  const points = numberOf(row, 'n_points');
  const hour = numberOf(row, 'hour_start');
  const weight = points * numberOf(row, 'period');
  const target = { row, grid, hour, weight, telemetry: 'metric' } as const;
  if (!LEVELS.has(name)) {
    const isCount = statistic === 'Sum' || (name === 'Invocations' && statistic === 'SampleCount');
    if (isCount) put(metrics, { ...target, metric: name, joining: 'sum', value: numberOf(row, 'total') });
    return;
  }
  if (statistic === 'Average') {
    const value = numberOf(row, 'total') / points;
    put(metrics, { ...target, metric: `${name} Average`, joining: 'mean', value });
  } else if (statistic === 'Maximum' || /^p\d/.test(statistic)) {
    const value = numberOf(row, 'greatest');
    put(metrics, { ...target, metric: `${name} ${statistic}`, joining: 'greatest', value });
  }
}

/** Reports give the same numbers as metrics; `|logs` keeps them apart until it is known whether metrics exist. */
function addInvocationHour(metrics: Map<string, HourlyMetric>, row: Row, grid: HourGrid): void {
  const calls = numberOf(row, 'n_calls');
  const hour = numberOf(row, 'hour');
  const target = { row, grid, hour, weight: calls, telemetry: 'invocation' } as const;
  const greatest = numberOf(row, 'greatest_duration');
  const memory = numberOf(row, 'greatest_memory');
  put(metrics, { ...target, metric: 'Invocations', joining: 'sum', value: calls });
  put(metrics, { ...target, metric: 'Errors', joining: 'sum', value: numberOf(row, 'n_errors') });
  put(metrics, { ...target, metric: 'Timeouts', joining: 'sum', value: numberOf(row, 'n_timeouts') });
  put(metrics, { ...target, metric: 'Duration Maximum', joining: 'greatest', value: greatest });
  const average = numberOf(row, 'total_duration') / calls;
  put(metrics, { ...target, metric: 'Duration Average', joining: 'mean', value: average });
  put(metrics, { ...target, metric: 'Max Memory Used Maximum', joining: 'greatest', value: memory });
}

interface Datum {
  readonly row: Row;
  readonly grid: HourGrid;
  readonly metric: string;
  readonly telemetry: CoveredTelemetry;
  readonly joining: Joining;
  readonly hour: number;
  readonly value: number;
  readonly weight: number;
}

function put(metrics: Map<string, HourlyMetric>, datum: Datum): void {
  const index = (datum.hour - datum.grid.from) / HOUR;
  if (index < 0 || index >= datum.grid.hours || !Number.isFinite(datum.value)) return;
  const entity: AttributedEntity = {
    kind: 'function',
    name: textOf(datum.row, 'function_name'),
    account: textOf(datum.row, 'account_id'),
    region: textOf(datum.row, 'region'),
    attribution: 'exact',
  };
  const key = `${entityKey(entity)}|${datum.metric}${datum.telemetry === 'invocation' ? '|logs' : ''}`;
  let metric = metrics.get(key);
  if (metric === undefined) {
    const { telemetry, joining } = datum;
    const values = new Float64Array(datum.grid.hours).fill(Number.NaN);
    metric = {
      entity,
      metric: datum.metric,
      telemetry,
      joining,
      values,
      weight: new Float64Array(values.length),
    };
    metrics.set(key, metric);
  }
  const known = metric.values[index] ?? Number.NaN;
  const weight = metric.weight[index] ?? 0;
  const isFuller = datum.weight > weight || (datum.weight === weight && datum.value > known);
  const isBetter = datum.joining === 'mean' ? isFuller : datum.value > known;
  if (!Number.isNaN(known) && !isBetter) return;
  metric.values[index] = datum.value;
  if (datum.joining === 'mean') metric.weight[index] = datum.weight;
}

function finishSeries(metric: HourlyMetric, grid: HourGrid, context: LambdaSeriesContext): FeatureSeries[] {
  const { entity, joining, telemetry } = metric;
  const { from } = grid;
  const life = context.lifetimeOf(entity);
  const hourly = metric.values.map((value, i) => {
    const hour = from + i * HOUR;
    if (!Number.isNaN(value) || joining !== 'sum') return value;
    if (hour + HOUR <= life.from || hour >= life.to) return Number.NaN;
    return context.coverage.isHourCovered(telemetry, entity, hour) ? 0 : Number.NaN;
  });
  const start = from - (from % DAY);
  const days = Math.ceil((from + hourly.length * HOUR - start) / DAY);
  const daily = Float64Array.from({ length: days }, (_, d) => {
    const first = (start + d * DAY - from) / HOUR;
    const part = hourly.subarray(Math.max(0, first), Math.max(0, first + 24));
    const isUsable = context.coverage.dayCoverage(telemetry, entity, start + d * DAY) !== 'none';
    return isUsable || joining !== 'sum' ? joinHours(part, joining) : Number.NaN;
  });
  const base = { entity, family: 'lambda-metric', metric: metric.metric, scope: 'all' } as const;
  return [
    { ...base, period: HOUR, start: from, values: hourly },
    { ...base, period: DAY, start, values: daily },
  ];
}

/** A day's value from its hours; hours that are not known are left out, a day without any is not known. */
function joinHours(hours: Float64Array, joining: Joining): number {
  let sum = 0;
  let greatest = Number.NEGATIVE_INFINITY;
  let known = 0;
  for (const value of hours) {
    if (Number.isNaN(value)) continue;
    sum += value;
    greatest = Math.max(greatest, value);
    known += 1;
  }
  if (known === 0) return Number.NaN;
  if (joining === 'greatest') return greatest;
  return joining === 'mean' ? sum / known : sum;
}
