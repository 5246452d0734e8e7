import type { Observation } from '@watertight/monitor/detections/observation.ts';
import type { FeatureSet } from '@watertight/monitor/features/load-features.ts';
import { DAY, type FeatureSeries, HOUR } from '@watertight/monitor/features/series.ts';
import type { Truth } from './truth.ts';

/** How often values without an attack were shown with a probability of at most `claimed`. */
export interface CalibrationPoint {
  readonly window: '1d' | '1h';
  readonly claimed: number;
  /** Values judged: one per series and day or hour, without those of attacked entities. */
  readonly judged: number;
  readonly shown: number;
}

const CLAIMS: Readonly<Record<'1d' | '1h', readonly number[]>> = {
  '1d': [5e-3, 1e-3, 1e-4, 1e-5, 1e-6],
  '1h': [5e-4, 1e-4, 1e-5, 1e-6, 1e-7],
};
const RULES = new Set(['historical-outlier', 'lambda-metric-outlier']);
const MIN_DAYS = 14;

/**
 * The calibration of the volume model on benign values of the test time: a value shown as 0.1 % should be seen once in
 * a thousand. An entity is left out from two days before an attack on it or its group until a week after.
 */
export function judgeCalibration(
  features: FeatureSet,
  truth: Truth,
  observations: readonly Observation[],
): CalibrationPoint[] {
  const isBenign = benignTest(truth);
  const judged = { '1d': 0, '1h': 0 };
  for (const series of [...features.flowSeries, ...features.lambdaSeries]) {
    judged[series.period === DAY ? '1d' : '1h'] += countJudged(series, truth, isBenign);
  }
  const shown = observations.filter(({ rule, window: { start }, entity }) => {
    const time = Date.parse(start) / 1000;
    const names = [entity.name, ...(entity.candidates ?? [])];
    return RULES.has(rule) && time >= truth.testStart && time < truth.end && isBenign(names, time);
  });
  return (['1d', '1h'] as const).flatMap((name) =>
    CLAIMS[name].map((claimed) => ({
      window: name,
      claimed,
      judged: judged[name],
      shown: shown.filter((one) => one.window.name === name && (one.probability ?? 1) <= claimed).length,
    })),
  );
}

function countJudged(
  series: FeatureSeries,
  truth: Truth,
  isBenign: (names: readonly string[], time: number) => boolean,
): number {
  const names = [series.entity.name, ...(series.entity.candidates ?? [])];
  let known = 0;
  let judged = 0;
  for (const [index, value] of series.values.entries()) {
    if (Number.isNaN(value)) continue;
    const time = series.start + index * series.period;
    known += 1;
    const isOld = known > MIN_DAYS * (DAY / series.period);
    if (isOld && time >= truth.testStart && time < truth.end && isBenign(names, time)) judged += 1;
  }
  return judged;
}

function benignTest(truth: Truth): (names: readonly string[], time: number) => boolean {
  const byName = new Map<string, { from: number; to: number }[]>();
  for (const { entity, t0, t1 } of truth.attacks) {
    const spans = byName.get(entity.name) ?? [];
    spans.push({ from: t0 - 2 * DAY, to: t1 + 7 * DAY + HOUR });
    byName.set(entity.name, spans);
  }
  return (names, time) =>
    !names.some((name) => (byName.get(name) ?? []).some(({ from, to }) => time >= from && time < to));
}
