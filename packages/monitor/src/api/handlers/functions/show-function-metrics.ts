import { median, medianAbsoluteDeviation } from '../../../detections/statistics/order-statistics.ts';
import { functionMetricHoursSql } from '../../../store/queries/function-page-queries.ts';
import type { Handler } from '../../handler.ts';
import { spanOf } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';

const HOUR = 3_600;
const DAY = 86_400;
/** Days before a point that its band is learned from, and how many it needs. */
const LEARN_DAYS = 28;
const LEAST_DAYS = 7;
/** A median absolute deviation of normal values times this is three standard deviations. */
const WIDTH = 3 * 1.4826;
/** Hours shown at most. */
const MOST_HOURS = 24 * 31;

const METRICS = [
  { name: 'Invocations', unit: 'per hour', isSum: true },
  { name: 'Errors', unit: 'per hour', isSum: true },
  { name: 'Throttles', unit: 'per hour', isSum: true },
  { name: 'Duration', unit: 'ms, mean', isSum: false },
  { name: 'ConcurrentExecutions', unit: 'highest', isSum: false },
] as const;

export const showFunctionMetrics: Handler<'GET /functions/:account/:region/:name/metrics'> = async (
  { workspace, asOf },
  { params: { account, region, name }, query },
) => {
  const span = spanOf(query, asOf);
  const to = span.to - (span.to % HOUR);
  const from = Math.max(span.from - (span.from % HOUR), to - MOST_HOURS * HOUR);
  const rows = await workspace.telemetry.recall(
    functionMetricHoursSql({ from: from - LEARN_DAYS * DAY, to: span.to }),
    [account, region, name],
  );
  const byMetric = Map.groupBy(rows.map(plainRow), (row) => textOf(row, 'metric'));
  const metrics = METRICS.flatMap((metric) => {
    const own = byMetric.get(metric.name);
    if (own === undefined) return [];
    const values = new Map(own.map((row) => [numberOf(row, 'hour_start'), numberOf(row, 'hour_value')]));
    const first = Math.min(...values.keys());
    // CloudWatch writes no point for an hour without any: counts are zero then, other metrics have no value.
    if (metric.isSum) for (let time = first; time < to; time += HOUR) values.set(time, values.get(time) ?? 0);
    const times = [...values.keys()].filter((time) => time >= from && time < span.to).sort((a, b) => a - b);
    const points = times.map((time) => ({ time, value: values.get(time) ?? 0, ...bandAt(values, time) }));
    return points.length === 0 ? [] : [{ name: metric.name, unit: metric.unit, points }];
  });
  return { status: 200, body: { metrics } };
};

/** Median and spread of the same hour on earlier days. */
function bandAt(
  values: ReadonlyMap<number, number>,
  time: number,
): { low: number | null; high: number | null } {
  const earlier: number[] = [];
  for (let day = 1; day <= LEARN_DAYS; day += 1) {
    const value = values.get(time - day * DAY);
    if (value !== undefined) earlier.push(value);
  }
  if (earlier.length < LEAST_DAYS) return { low: null, high: null };
  const middle = median(earlier);
  // A count that never varied can still be one more or less.
  const spread = Math.max(WIDTH * medianAbsoluteDeviation(earlier), 1, 0.1 * middle);
  return { low: Math.max(0, middle - spread), high: middle + spread };
}
