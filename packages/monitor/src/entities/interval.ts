/** A half-open stretch of time [from, to) in epoch seconds; either end may be infinite. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The interval that holds `time`, among intervals sorted by `from` that do not overlap. O(log n). */
export function intervalAt<T extends Interval>(sorted: readonly T[], time: number): T | undefined {
  const found = lastStartedBy(sorted, time);
  return found !== undefined && time < found.to ? found : undefined;
}

/** As {@link intervalAt}, but outside of all intervals the nearest earlier one, else the first. */
export function nearestInterval<T extends Interval>(sorted: readonly T[], time: number): T | undefined {
  return lastStartedBy(sorted, time) ?? sorted[0];
}

/** True when the two half-open stretches share a moment. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The greatest value of a sorted list below `limit`. */
export function lastBelow(sorted: readonly number[], limit: number): number | undefined {
  return sorted[countBelow(sorted, limit) - 1];
}

/** The smallest value of a sorted list above `limit`. */
export function firstAbove(sorted: readonly number[], limit: number): number | undefined {
  const below = countBelow(sorted, limit);
  for (let i = below; i < sorted.length; i += 1) {
    const value = sorted[i];
    if (value !== undefined && value > limit) return value;
  }
  return undefined;
}

function lastStartedBy<T extends Interval>(sorted: readonly T[], time: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = sorted[middle];
    if (candidate !== undefined && candidate.from <= time) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
