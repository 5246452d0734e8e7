import type { FeatureSeries } from '../features/series.ts';
import type { DetectionContext } from './detection.ts';
import { invocationCostUsd } from './lambda-prices.ts';
import { median } from './statistics/order-statistics.ts';

/** Lambda's own defaults where the account did not tell us. */
const DEFAULT_MEMORY_MB = 128;
const DEFAULT_DURATION_MS = 1_000;

/**
 * Price of `excess` invocations up to the value at `index`, from the function's memory and its recent median duration;
 * undefined for metrics other than Invocations.
 */
export function excessCostUsd(
  series: FeatureSeries,
  at: { readonly index: number; readonly excess: number },
  context: DetectionContext,
): number | undefined {
  if (!series.metric.startsWith('Invocations') || at.excess <= 0) return undefined;
  const durations = context.companion('Duration', series.period);
  const recent =
    durations === undefined ? [] : recentValues(durations, series.start + at.index * series.period);
  return invocationCostUsd({
    invocations: at.excess,
    durationMs: recent.length === 0 ? DEFAULT_DURATION_MS : median(recent),
    memoryMb: context.memoryMb ?? DEFAULT_MEMORY_MB,
  });
}

function recentValues(series: FeatureSeries, time: number): number[] {
  const end = Math.floor((time - series.start) / series.period) + 1;
  return [...series.values.subarray(Math.max(0, end - 7), Math.max(0, end))].filter((value) => value > 0);
}
