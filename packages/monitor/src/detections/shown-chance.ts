import { HOUR } from '../features/series.ts';
import { isMonthEnd } from './month-end.ts';
import { studentTUpperTail } from './statistics/student-t.ts';
import type { VolumeModel } from './statistics/volume-model.ts';

/** A value to judge, the time and the length (seconds) of its period. */
export interface JudgedValue {
  readonly value: number;
  readonly time: number;
  readonly period: number;
}

/** An earlier month's end this far out, in scales, was more than an ordinary day. */
const CLOSING_DISTANCE = 2;

/**
 * P(X ≥ value) by the model; on a month's end, where an earlier one stood out from the other days, as another draw of that
 * kind (the difference of two draws has √2 times the scale).
 */
export function tailProbability(model: VolumeModel, { value, time }: JudgedValue): number {
  const tail = model.upperTail(value);
  if (!isMonthEnd(time)) return tail;
  let raised = 0;
  for (const earlier of model.residuals)
    if (isMonthEnd(earlier.time)) raised = Math.max(raised, earlier.distance);
  if (raised < CLOSING_DISTANCE * model.sigma) return tail;
  const t = (Math.log1p(value) - model.location - raised) / (model.scale * Math.SQRT2);
  return Math.max(tail, model.activeProbability * studentTUpperTail(t, model.dof));
}

/** Bursts assumed before any was seen: what 14 simulated days of three tenants showed beyond the model. */
const PRIOR_DAILY = 1 / 8;
/** A burst fills about four of 24 hours. */
const PRIOR_HOURLY = PRIOR_DAILY * (4 / 24);
/** A day this far out, in scales, was a burst. */
const BURST_DISTANCE = 3;

/**
 * The chance that is shown. No model of six weeks knows what happens once a year: a load test, a campaign, a storm of
 * retries. So many values of the entity's own history were bursts (and a fraction of one, before any), and a burst reaches
 * `f` times the expected value with a chance of 1/f: no value is shown as rarer than that.
 */
export function shownChance(model: VolumeModel, judged: JudgedValue): number {
  const tail = tailProbability(model, judged);
  if (model.expected <= 0) return tail;
  const factor = Math.max(1, judged.value / model.expected);
  return Math.max(tail, burstRate(model, judged.period) / factor);
}

/** Share of values that are bursts, by what the history showed. */
export function burstRate(model: VolumeModel, period: number): number {
  const bursts = model.residuals.filter(({ distance }) => distance > BURST_DISTANCE * model.sigma).length;
  return (bursts + (period === HOUR ? PRIOR_HOURLY : PRIOR_DAILY)) / (model.sampleSize + 1);
}
