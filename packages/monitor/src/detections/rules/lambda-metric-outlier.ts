import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import { type FeatureSeries, HOUR } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { excessCostUsd } from '../excess-cost.ts';
import { baselineRows, CONFIDENT_SAMPLES, formulaOf, indexesOfDay, judgeSeries } from '../judge-series.ts';
import { evidenceGroup, isCountMetric } from '../metric-traits.ts';

const DAILY_TAIL = 0.005;
const HOURLY_TAIL = 0.0005;

/** A CloudWatch metric of a function rose to a record that its history makes improbable. */
export const lambdaMetricOutlier = defineDetection({
  id: 'lambda-metric-outlier',
  title: 'AWS Lambda Metric Outlier',
  kind: 'lambda-metric-outlier',
  severity: 'low',
  watches: ['function'],
  reads: 'series',
  baseline: { minDays: 14, minSamples: 7 },
  techniques: ['T1496', 'T1499'],
  why: 'The value of an AWS Lambda metric changed drastically.',
  nextSteps: [
    'Find the trigger that caused the invocations and who may call it.',
    'If it goes on, set reserved concurrency or a usage plan as a limit.',
    'Compare with the last deploy when duration, memory or errors rose.',
  ],
  accepts: (series) => series.family === 'lambda-metric',
  groupOf: evidenceGroup,
  observe(series, context) {
    return indexesOfDay(series, context.day).flatMap((index) => observeValue(series, index, context));
  },
});

function observeValue(series: FeatureSeries, index: number, context: DetectionContext): ObservationDraft[] {
  const judgement = judgeSeries(series, index, context);
  const isHourly = series.period === HOUR;
  if (judgement === undefined || judgement.probability > (isHourly ? HOURLY_TAIL : DAILY_TAIL)) return [];
  const { model, seen, probability, chance, mayAlert, time } = judgement;
  // CloudWatch counts are whole: people compare 21 with 182, not 20.87.
  const expected = isCountMetric(series.metric) ? Math.round(model.expected) : model.expected;
  const cost = excessCostUsd(series, { index, excess: seen - expected }, context);
  return [
    {
      window: { from: time, to: time + series.period, name: isHourly ? '1h' : '1d' },
      metric: series.metric,
      expected,
      seen,
      probability: chance,
      sampleSize: model.sampleSize,
      severity: severityOf(series, seen / Math.max(1, expected)),
      confidence: model.sampleSize < CONFIDENT_SAMPLES ? 'low' : 'high',
      why: `${entityLabel(series.entity)}: ${series.metric} rose from ${round(expected)} to ${round(seen)}, a record with a chance of ${(chance * 100).toPrecision(2)} %`,
      formula: formulaOf(judgement),
      benignCauses: [],
      evidence: { rows: baselineRows(judgement) },
      decision: { kind: 'tested', group: evidenceGroup(series), probability, mayAlert },
      exclude: [index],
      ...(cost === undefined ? {} : { estimatedCostUsd: cost }),
    },
  ];
}

/** Ten times the invocations is a bill; a slower or failing function is usually a release. */
function severityOf(series: FeatureSeries, factor: number): Severity {
  if (!series.metric.startsWith('Invocations')) return 'low';
  return factor >= 10 ? 'high' : 'medium';
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
