/**
 * Good–Turing estimate of the probability that the next event is of a kind never seen: f1 / N, the share of events
 * whose kind was seen exactly once. 1 when nothing was seen.
 */
export function unseenMass(counts: Iterable<number>): number {
  let total = 0;
  let singles = 0;
  for (const count of counts) {
    total += count;
    if (count === 1) singles += 1;
  }
  return total === 0 ? 1 : singles / total;
}

/** Discount and concentration of the Pitman–Yor predictive; 0.5 and 1 suit vocabularies of a few to some hundred kinds. */
const DISCOUNT = 0.5;
const CONCENTRATION = 1;

/**
 * Pitman–Yor predictive probability of one kind: its discounted count plus the unseen mass times the back-off
 * probability (Pitman and Yor 1997; Teh 2006 for the back-off).
 */
export function pitmanYorProbability(
  seen: { readonly count: number; readonly total: number; readonly kinds: number },
  backOff: number,
): number {
  const denominator = seen.total + CONCENTRATION;
  const own = Math.max(0, seen.count - (seen.count > 0 ? DISCOUNT : 0)) / denominator;
  const fresh = (CONCENTRATION + DISCOUNT * seen.kinds) / denominator;
  return own + fresh * backOff;
}
