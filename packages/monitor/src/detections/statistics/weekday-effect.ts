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
  const candidates = [
    splitBy('weekend', days, values, (day) => day === 0 || day === 6),
    ...[0, 1, 2, 3, 4, 5, 6].map((one) => splitBy('weekday', days, values, (day) => day === one)),
  ];
  let best = allSevenDays(days, values);
  for (const candidate of candidates) if (candidate.probability <= best.probability) best = candidate;
  return best.probability <= SIGNIFICANT ? best : NO_WEEKDAY_EFFECT;
}

/** The effect of one class of days against the rest; the seven single days pay for being seven. */
function splitBy(
  kind: 'weekend' | 'weekday',
  days: readonly number[],
  values: readonly number[],
  isIn: (day: number) => boolean,
): WeekdayEffect {
  const classes = days.map((day) => (isIn(day) ? 1 : 0));
  const byClass = classOffsets(classes, values, 2);
  const offsets = [0, 1, 2, 3, 4, 5, 6].map((day) => byClass[isIn(day) ? 1 : 0] ?? 0);
  const probability = kruskalWallis(classes, values) * (kind === 'weekday' ? 7 : 1);
  return { kind, offsets, parameters: 1, probability };
}

function allSevenDays(days: readonly number[], values: readonly number[]): WeekdayEffect {
  const probability = kruskalWallis(days, values);
  return { kind: 'weekday', offsets: classOffsets(days, values, 7), parameters: 6, probability };
}

/** p-value of the Kruskal–Wallis test that all classes have the same distribution (chi-squared approximation). */
export function kruskalWallis(classes: readonly number[], values: readonly number[]): number {
  const n = values.length;
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [index, rank] of ranks(values).entries()) {
    const cell = sums.get(classes[index] ?? 0) ?? { sum: 0, count: 0 };
    sums.set(classes[index] ?? 0, { sum: cell.sum + rank, count: cell.count + 1 });
  }
  if (sums.size < 2) return 1;
  let statistic = 0;
  for (const { sum, count } of sums.values()) statistic += (sum * sum) / count;
  statistic = (12 * statistic) / (n * (n + 1)) - 3 * (n + 1);
  return chiSquaredUpperTail(Math.max(0, statistic), sums.size - 1);
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
