import { entityLabel } from '@watertight/audit/model/entity.ts';
import { DAY, type FeatureSeries } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { excessCostUsd } from '../excess-cost.ts';
import { HISTORY_DAYS, historyBefore, indexesOfDay } from '../judge-series.ts';
import { absoluteFloor, evidenceGroup } from '../metric-traits.ts';
import { certaintyLevel } from '../statistics/certainty-level.ts';
import { findRamp, type Ramp } from '../statistics/ramp.ts';

/** A daily metric that climbs day by day, too slowly for any one day to stand out. */
export const lambdaMetricDrift = defineDetection({
  id: 'lambda-metric-drift',
  title: 'AWS Lambda Metric Drift',
  kind: 'lambda-metric-outlier',
  severity: 'medium',
  watches: ['function'],
  reads: 'series',
  baseline: { minDays: 21, minSamples: 21 },
  techniques: ['T1496', 'T1499'],
  why: 'An AWS Lambda metric has risen steadily for a week or more, beyond the growth its history shows.',
  nextSteps: [
    'Compare with the business: a new customer or a campaign grows like this, and so does an abuser who is careful.',
    'Find the callers whose share grew, and limit them.',
  ],
  accepts: (series) => series.family === 'lambda-metric' && series.period === DAY,
  groupOf: (series) => `${evidenceGroup(series)} drift`,
  observe(series, context) {
    const index = indexesOfDay(series, context.day)[0];
    if (index === undefined || !isRising(series, index)) return [];
    const ramp = rampAt(series, index, context);
    if (ramp === undefined) return [];
    const before = rampAt(series, index - 1, context)?.probability ?? 1;
    if (certaintyLevel(ramp.probability) <= certaintyLevel(before)) return [];
    return [draftOf(series, { index, ramp }, context)];
  },
});

/** Cheap gate: today is above a week ago and the week before that by the least growth that counts. */
function isRising(series: FeatureSeries, index: number): boolean {
  const level = (end: number) => {
    const values = series.values.subarray(Math.max(0, end - 2), end + 1);
    return values.reduce((sum, value) => sum + (value || 0), 0);
  };
  return level(index) > 1.2 * level(index - 5) && level(index) > 1.5 * level(index - 14);
}

function rampAt(series: FeatureSeries, index: number, context: DetectionContext): Ramp | undefined {
  const options = { isExcluded: context.isExcluded, days: HISTORY_DAYS + 14 };
  const history = historyBefore(series, index + 1, options);
  const ramp = findRamp(history, context.classSigma);
  if (ramp === undefined || certaintyLevel(ramp.probability) === 0) return undefined;
  return (series.values[index] ?? 0) - ramp.expected < absoluteFloor(series) ? undefined : ramp;
}

function draftOf(
  series: FeatureSeries,
  { index, ramp }: { readonly index: number; readonly ramp: Ramp },
  context: DetectionContext,
): ObservationDraft {
  const seen = series.values[index] ?? 0;
  const first = Math.max(0, index - HISTORY_DAYS);
  const rows = Array.from(series.values.slice(first, index + 1), (value, i) => ({
    time: new Date((series.start + (first + i) * DAY) * 1000).toISOString(),
    value,
    judged: first + i > index - ramp.days,
  }));
  let excess = 0;
  for (const row of rows) if (row.judged) excess += Math.max(0, row.value - ramp.expected);
  const cost = excessCostUsd(series, { index, excess }, context);
  const growth = (ramp.growthPerDay * 100).toFixed(1);
  return {
    window: { from: context.day - (ramp.days - 1) * DAY, to: context.day + DAY, name: `${ramp.days}d` },
    metric: series.metric,
    expected: ramp.expected,
    seen,
    probability: ramp.probability,
    sampleSize: ramp.sampleSize,
    severity: series.metric.startsWith('Invocations') ? 'medium' : 'low',
    confidence: 'medium',
    why: `${entityLabel(series.entity)}: ${series.metric} has grown ${growth} % a day for ${ramp.days} days`,
    formula: `residuals of ln(1 + x) of the last ${ramp.days} days against the model of the days before, matched with the ramp 1, 2, 3, … (Student t, four lengths tried); Mann–Kendall p ≤ 0.01 within the ramp`,
    benignCauses: [],
    evidence: { rows },
    decision: {
      kind: 'tested',
      group: `${evidenceGroup(series)} drift`,
      probability: ramp.probability,
      mayAlert: seen > 1.5 * ramp.expected,
    },
    ...(cost === undefined ? {} : { estimatedCostUsd: cost }),
  };
}
