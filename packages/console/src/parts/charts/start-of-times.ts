/** Units that the times at both ends of a scale need beside each other. */
const BOTH_TIMES = 240;

/** Where the first time below lanes stands: at their start, or further to the left where the two times would meet. */
export function startOfTimes(left: number, width: number): number {
  return Math.max(0, Math.min(left, width - BOTH_TIMES));
}
