/** Each step is a hundred times rarer. */
const STEPS = [1e-3, 1e-5, 1e-7, 1e-9];

/**
 * How certain a probability is, in steps: 0 above 1e-3, 1 to 1e-5, 2 to 1e-7, … A state that lasts for days is told on
 * the first day of each step, not daily.
 */
export function certaintyLevel(probability: number): number {
  return STEPS.filter((step) => probability <= step).length;
}
