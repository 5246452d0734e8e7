/** A sorted copy of the numbers, NaN left out. */
export function sortedNumbers(values: Iterable<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  let end = sorted.length;
  // NaN sorts last.
  while (end > 0 && Number.isNaN(sorted[end - 1] ?? 0)) end -= 1;
  return sorted.subarray(0, end);
}

/** Quantile of sorted numbers by linear interpolation (Hyndman and Fan's type 7); NaN when empty. */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}

/** Median, NaN values left out; NaN when nothing is left. */
export function median(values: Iterable<number>): number {
  return quantileOfSorted(sortedNumbers(values), 0.5);
}

/** Median absolute deviation from the median, scaled by 1.4826 to estimate a normal standard deviation. */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** Arithmetic mean; NaN when empty. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Ranks from 1, ties share the mean rank. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (let i = from; i < to; i += 1) result[order[i]?.index ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return result;
}
