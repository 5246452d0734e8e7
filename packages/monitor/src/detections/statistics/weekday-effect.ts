import { chiSquaredUpperTail } from './normal.ts';
import { mean, median, ranks } from './order-statistics.ts';

/** Offsets of each UTC weekday (0 = Sunday) from the level of the series; all 0 when no effect is significant. */
export interface WeekdayEffect {
  readonly kind: 'none' | 'weekend' | 'weekday';
  readonly offsets: readonly number[];
  /** Parameters spent, to take from the degrees of freedom. */
  readonly parameters: number;
  readonly probability: number;
}

/** No certain effect. */
export const NO_WEEKDAY_EFFECT: WeekdayEffect = {
  kind: 'none',
  offsets: [0, 0, 0, 0, 0, 0, 0],
  parameters: 0,
  probability: 1,
};
/** An effect must be this certain: a wrong one widens nothing and shifts every prediction. */
const SIGNIFICANT = 0.01;
const LEAST_VALUES = 21;

/** UTC weekday of a time in epoch seconds; 1970-01-01 was a Thursday. */
export function weekdayOf(time: number): number {
  return (Math.floor(time / 86_400) + 4) % 7;
}

/**
 * Weekday effect of daily values by the Kruskal–Wallis rank test: weekend against working days, one weekday against the
 * rest (the weekly job), or all seven days, whichever is most certain. Ranks keep single bursts from making a weekday look special.
 */
export function weekdayEffect(times: readonly number[], values: readonly number[]): WeekdayEffect {
  if (values.length < LEAST_VALUES) return NO_WEEKDAY_EFFECT;
  const days = times.map(weekdayOf);
  const ranked = ranks(values);
  let best: Candidate = { classOf: ALL_SEVEN, probability: kruskalWallisOfRanks(days, ranked) };
  for (const classOf of SPLITS) {
    const classes = days.map((day) => classOf[day] ?? 0);
    const comparisons = classOf === WEEKEND ? 1 : 7;
    const probability = comparisons * kruskalWallisOfRanks(classes, ranked);
    if (probability <= best.probability) best = { classOf, probability };
  }
  return best.probability <= SIGNIFICANT ? effectOf(best, days, values) : NO_WEEKDAY_EFFECT;
}

/** A way to put weekdays into classes, by weekday number. */
interface Candidate {
  readonly classOf: readonly number[];
  readonly probability: number;
}

const ALL_SEVEN = [0, 1, 2, 3, 4, 5, 6];
const WEEKEND = [1, 0, 0, 0, 0, 0, 1];
/** The weekend against working days, and each single day against the rest: those seven pay for being seven. */
const SPLITS = [WEEKEND, ...ALL_SEVEN.map((one) => ALL_SEVEN.map((day) => (day === one ? 1 : 0)))];

function effectOf(
  { classOf, probability }: Candidate,
  days: readonly number[],
  values: readonly number[],
): WeekdayEffect {
  const size = classOf === ALL_SEVEN ? 7 : 2;
  const classes = days.map((day) => classOf[day] ?? 0);
  const byClass = classOffsets(classes, values, size);
  const kind = classOf === WEEKEND ? 'weekend' : 'weekday';
  return { kind, offsets: classOf.map((label) => byClass[label] ?? 0), parameters: size - 1, probability };
}

/**
 * p-value of the Kruskal–Wallis test that all classes (numbered 0 to 6) have the same distribution, from the ranks of the
 * values (chi-squared approximation).
 */
export function kruskalWallisOfRanks(classes: readonly number[], ranked: readonly number[]): number {
  const n = ranked.length;
  const sums = [0, 0, 0, 0, 0, 0, 0];
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const [index, rank] of ranked.entries()) {
    const label = classes[index] ?? 0;
    sums[label] = (sums[label] ?? 0) + rank;
    counts[label] = (counts[label] ?? 0) + 1;
  }
  let statistic = 0;
  let used = 0;
  for (const [label, count] of counts.entries()) {
    if (count === 0) continue;
    used += 1;
    statistic += (sums[label] ?? 0) ** 2 / count;
  }
  if (used < 2) return 1;
  statistic = (12 * statistic) / (n * (n + 1)) - 3 * (n + 1);
  return chiSquaredUpperTail(Math.max(0, statistic), used - 1);
}

function classOffsets(classes: readonly number[], values: readonly number[], size: number): number[] {
  const groups = Array.from({ length: size }, (): number[] => []);
  for (const [index, value] of values.entries()) groups[classes[index] ?? 0]?.push(value);
  const levels = groups.map((group) => (group.length === 0 ? Number.NaN : median(group)));
  const centre = mean(classes.map((label) => levels[label] ?? 0));
  return levels.map((level, label) => {
    const count = groups[label]?.length ?? 0;
    return count === 0 ? 0 : ((level - centre) * count) / (count + 1);
  });
}
