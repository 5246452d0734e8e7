/**
 * Probability that a silence lasts at least `gap` when past silences were `gaps` (same unit): the predictive of an
 * exponential gap whose rate has a gamma prior (one pseudo-gap of the mean length), (β / (β + gap))^α.
 */
export function gapSurvival(gaps: readonly number[], gap: number): number {
  if (gaps.length === 0 || gap <= 0) return 1;
  let total = 0;
  for (const value of gaps) total += value;
  const average = total / gaps.length;
  if (average <= 0) return 1;
  const shape = gaps.length + 1;
  const rate = total + average;
  return (rate / (rate + gap)) ** shape;
}
