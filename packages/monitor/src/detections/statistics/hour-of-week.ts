export const HOURS_OF_WEEK = 168;

/** Hour of the UTC week: 0 = Sunday 00:00, 167 = Saturday 23:00. 1970-01-01 was a Thursday. */
export function hourOfWeek(time: number): number {
  return (Math.floor(time / 3_600) + 4 * 24) % HOURS_OF_WEEK;
}

/**
 * Dirichlet predictive over the 168 hours of the week: counts smoothed over the neighbouring hours (¼, ½, ¼), plus a
 * prior distribution (the account's, or flat) worth `priorWeight` events. Sums to 1.
 */
export function hourOfWeekProbabilities(
  counts: readonly number[],
  prior: readonly number[] | undefined,
  priorWeight = 24,
): number[] {
  const flat = 1 / HOURS_OF_WEEK;
  let total = 0;
  for (const count of counts) total += count;
  return Array.from({ length: HOURS_OF_WEEK }, (_, hour) => {
    const before = counts[(hour + HOURS_OF_WEEK - 1) % HOURS_OF_WEEK] ?? 0;
    const after = counts[(hour + 1) % HOURS_OF_WEEK] ?? 0;
    const smoothed = 0.25 * before + 0.5 * (counts[hour] ?? 0) + 0.25 * after;
    return (smoothed + priorWeight * (prior?.[hour] ?? flat)) / (total + priorWeight);
  });
}
