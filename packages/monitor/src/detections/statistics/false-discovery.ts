/**
 * Benjamini–Hochberg step-up procedure: the largest p-value that may be called a discovery so that the expected share
 * of false discoveries among `tests` tests stays at or below `rate`; 0 when none may. (JRSS B 57, 1995.)
 * `probabilities` may leave out p-values of 1: only `tests` counts.
 */
export function discoveryThreshold(probabilities: readonly number[], tests: number, rate: number): number {
  const sorted = [...probabilities].sort((a, b) => a - b);
  let threshold = 0;
  for (const [index, probability] of sorted.entries()) {
    if (probability <= (rate * (index + 1)) / Math.max(tests, sorted.length)) threshold = probability;
  }
  return threshold;
}

/**
 * Simes' combination of related p-values into one: min over i of m·p(i)/i. Two copies of the same value count as one
 * piece of evidence. Valid under positive dependence (Sarkar 1998).
 */
export function simesCombination(probabilities: readonly number[]): number {
  const sorted = [...probabilities].sort((a, b) => a - b);
  let combined = 1;
  for (const [index, probability] of sorted.entries()) {
    combined = Math.min(combined, (probability * sorted.length) / (index + 1));
  }
  return combined;
}
