import { DAY } from '../features/series.ts';
import { quantileOfSorted, sortedNumbers } from './statistics/order-statistics.ts';

/** How surprising one entity's group of related metrics was on one day. */
export interface Surprise {
  readonly entityKey: string;
  /** Related metrics of an entity, e.g. `traffic out 1d`. */
  readonly group: string;
  readonly probability: number;
  /** Seen ÷ expected, 0 when nothing was expected. */
  readonly factor: number;
}

/** A surprise of an earlier day. */
export interface PastSurprise extends Surprise {
  /** Epoch seconds. */
  readonly day: number;
}

/** Days that teach how often the model is wrong. */
const PAST_DAYS = 28;
/** With fewer surprises the tenant has shown no tail of its own. */
const LEAST_PAST = 5;
/** A factor this many times the greatest of the past is outside everything the tenant does. */
const OUTSIDE = 2;

/** A group of metrics has a tail of its own from so many surprises on, and this share of the budget: there are many groups. */
const LEAST_ALIKE = 10;
const SHARE_ALIKE = 1 / 8;

/**
 * True when alerting on `surprise` keeps the tenant within `perDay` false alerts a day, judged by what this tenant's
 * other entities showed: in all groups of metrics, or in its own group, which may be far calmer, for a share of the
 * budget. A factor at least twice the greatest of the whole past passes too (even for a tail as heavy as 1/x, that
 * happens less than once in 50 days).
 */
export function isWithinBudget(surprise: Surprise, past: readonly PastSurprise[], perDay: number): boolean {
  const others = past.filter((one) => one.entityKey !== surprise.entityKey);
  if (isRareAmong(surprise, others, perDay)) return true;
  const alike = others.filter((one) => one.group === surprise.group);
  if (alike.length < LEAST_ALIKE) return false;
  return falseAlertsPerDay(alike, surprise.probability) <= SHARE_ALIKE * perDay;
}

function isRareAmong(surprise: Surprise, others: readonly PastSurprise[], perDay: number): boolean {
  if (others.length < LEAST_PAST) return true;
  if (falseAlertsPerDay(others, surprise.probability) <= perDay) return true;
  let greatest = 0;
  for (const one of others) greatest = Math.max(greatest, one.factor);
  return greatest > 0 && surprise.factor > OUTSIDE * greatest;
}

/**
 * Expected groups a day, over the whole tenant, as surprising as `probability` without an attack. Their number is
 * extrapolated from the past surprises with an exponential tail in ln(1/p) whose scale is read from the median and the
 * 70th percentile: three in ten may have been attacks before the estimate breaks, so an intrusion does not silence its
 * own later alerts.
 */
export function falseAlertsPerDay(
  past: readonly Pick<PastSurprise, 'probability'>[],
  probability: number,
): number {
  let base = probability;
  for (const one of past) base = Math.max(base, one.probability);
  const excesses = past.map((one) => Math.log(base / Math.max(1e-300, one.probability)));
  const scale = Math.max(1, tailScale(excesses, 0.5), tailScale(excesses, 0.7));
  const excess = Math.log(base / Math.max(1e-300, probability));
  return (past.length / PAST_DAYS) * Math.exp(-excess / scale);
}

/** Scale of an exponential distribution from one of its quantiles. */
function tailScale(excesses: readonly number[], quantile: number): number {
  return quantileOfSorted(sortedNumbers(excesses), quantile) / -Math.log1p(-quantile);
}

/** Keeps what lies within the 28 days before `day`. */
export function recentSurprises(past: readonly PastSurprise[], day: number): PastSurprise[] {
  return past.filter((surprise) => surprise.day >= day - PAST_DAYS * DAY && surprise.day < day);
}
