import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import { DAY, type FeatureSeries, HOUR } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import {
  baselineRows,
  CONFIDENT_SAMPLES,
  formulaOf,
  HISTORY_DAYS,
  historyBefore,
  indexesOfDay,
  judgeSeries,
  type SeriesJudgement,
} from '../judge-series.ts';
import { absoluteFloor, evidenceGroup } from '../metric-traits.ts';
import { certaintyLevel } from '../statistics/certainty-level.ts';
import { findLevelShift } from '../statistics/level-shift.ts';

/** An observation needs a tail this small: one day in 200, and ten times rarer for one hour. */
const DAILY_TAIL = 0.005;
const HOURLY_TAIL = 0.0005;
const WEEK = 7;
const WEEKLY_FACTOR = 1.4;

/** Traffic of an entity far above its own history: in one day, one hour, or spread over a week. */
export const historicalOutlier = defineDetection({
  id: 'historical-outlier',
  title: 'Historical Outlier',
  kind: 'historical-outlier',
  severity: 'low',
  watches: ['function', 'function-group'],
  reads: 'series',
  baseline: { minDays: 14, minSamples: 7 },
  techniques: ['T1030', 'T1048', 'T1567'],
  why: "One of the source's metrics deviated significantly from its historical baseline.",
  nextSteps: [
    'Look at the peers that received the traffic on that day.',
    'Compare with invocations: more work explains more traffic.',
    'If nothing explains it, treat it as data leaving: look at what the function can read.',
  ],
  accepts: (series) => series.family === 'flow',
  groupOf: evidenceGroup,
  observe(series, context) {
    const drafts = indexesOfDay(series, context.day).flatMap((index) => observeValue(series, index, context));
    return series.period === DAY ? [...drafts, ...observeWeek(series, context)] : drafts;
  },
});

function observeValue(series: FeatureSeries, index: number, context: DetectionContext): ObservationDraft[] {
  const judgement = judgeSeries(series, index, context);
  const limit = series.period === HOUR ? HOURLY_TAIL : DAILY_TAIL;
  if (judgement === undefined || judgement.probability > limit) return [];
  const { model, seen, probability, chance, mayAlert, time } = judgement;
  return [
    {
      window: { from: time, to: time + series.period, name: series.period === HOUR ? '1h' : '1d' },
      metric: series.metric,
      expected: model.expected,
      seen,
      probability: chance,
      sampleSize: model.sampleSize,
      severity: severityOf(series),
      confidence: confidenceOf(series, model.sampleSize),
      why: whyOf(series, judgement),
      formula: formulaOf(judgement),
      benignCauses: [],
      evidence: { rows: baselineRows(judgement) },
      decision: { kind: 'tested', group: evidenceGroup(series), probability, mayAlert },
      exclude: [index],
    },
  ];
}

/** A week that is higher as a whole; said on the first day it shows, and again when it is a step more certain. */
function observeWeek(series: FeatureSeries, context: DetectionContext): ObservationDraft[] {
  const index = indexesOfDay(series, context.day)[0];
  if (index === undefined || Number.isNaN(series.values[index] ?? Number.NaN)) return [];
  if (!isRaised(series, index)) return [];
  const shift = shiftAt(series, index, context);
  if (shift === undefined) return [];
  const before = shiftAt(series, index - 1, context)?.probability ?? 1;
  if (certaintyLevel(shift.probability) <= certaintyLevel(before)) return [];
  const from = context.day - (WEEK - 1) * DAY;
  const { probability, expected, seen, sampleSize } = shift;
  return [
    {
      window: { from, to: context.day + DAY, name: '7d' },
      metric: series.metric,
      expected,
      seen,
      probability,
      sampleSize,
      severity: severityOf(series),
      confidence: confidenceOf(series, sampleSize),
      why: `${entityLabel(series.entity)} moved ${factorText(shift.factor)} its usual ${series.metric} over seven days, no single day needs to stand out`,
      formula: `mean residual of ln(1 + x) over 7 days = ${Math.log(shift.factor).toFixed(4)}, compared with its standard error over the ${sampleSize} days before (Student t, widened for day-to-day correlation)`,
      benignCauses: [],
      evidence: { rows: weekRows(series, index) },
      decision: { kind: 'tested', group: `${evidenceGroup(series)} week`, probability, mayAlert: true },
    },
  ];
}

/** Cheap gate: the last seven days together exceed each of the earlier whole weeks. */
function isRaised(series: FeatureSeries, index: number): boolean {
  const recent = sumOfWeek(series, index);
  for (let week = 1; week <= 5; week += 1) {
    if (sumOfWeek(series, index - week * WEEK) * 1.1 > recent) return false;
  }
  return true;
}

function sumOfWeek(series: FeatureSeries, index: number): number {
  let sum = 0;
  for (let i = Math.max(0, index - WEEK + 1); i <= index; i += 1) sum += series.values[i] || 0;
  return sum;
}

function shiftAt(series: FeatureSeries, index: number, context: DetectionContext) {
  const history = historyBefore(series, index + 1, {
    isExcluded: context.isExcluded,
    days: HISTORY_DAYS + WEEK,
  });
  const shift = findLevelShift(history, context.classSigma, WEEK);
  if (shift === undefined || certaintyLevel(shift.probability) === 0 || shift.factor < WEEKLY_FACTOR)
    return undefined;
  return shift.seen - shift.expected < WEEK * absoluteFloor(series) ? undefined : shift;
}

function weekRows(series: FeatureSeries, index: number) {
  const first = Math.max(0, index - HISTORY_DAYS - WEEK + 1);
  return Array.from(series.values.slice(first, index + 1), (value, i) => ({
    time: new Date((series.start + (first + i) * DAY) * 1000).toISOString(),
    value,
    judged: first + i > index - WEEK,
  }));
}

/** Bytes that leave the organisation weigh more than those that stay. */
function severityOf(series: FeatureSeries): Severity {
  if (series.scope === 'external' && /Out\b/.test(series.metric)) return 'medium';
  return 'low';
}

function confidenceOf(series: FeatureSeries, sampleSize: number): 'low' | 'medium' | 'high' {
  if (sampleSize < CONFIDENT_SAMPLES || series.entity.attribution === 'set') return 'low';
  return series.entity.attribution === 'exact' ? 'high' : 'medium';
}

function whyOf(series: FeatureSeries, { seen, model, chance }: SeriesJudgement): string {
  const factor =
    model.expected > 0 ? `${factorText(seen / model.expected)} the expected ${series.metric}` : series.metric;
  const percent = (chance * 100).toPrecision(2);
  const noun = series.period === HOUR ? 'an hour' : 'a day';
  return `${entityLabel(series.entity)} had ${factor}: such ${noun} has a chance of ${percent} % given its own ${model.sampleSize} earlier ones`;
}

function factorText(factor: number): string {
  return `${factor.toFixed(1)} times`;
}
