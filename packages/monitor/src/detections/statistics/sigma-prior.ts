/** Spread (natural-log scale) below which no series is believed: real traffic is never so regular for long. */
export const SIGMA_FLOOR = 0.1;
/** Spread assumed when no other series of the same class is known: the middle of what daily bytes show. */
export const SIGMA_DEFAULT = 0.6;
const PRIOR_WEIGHT = 6;
/** From this many samples on, the series speaks for itself. */
const ENOUGH_SAMPLES = 28;

export interface ShrunkSigma {
  readonly sigma: number;
  readonly dof: number;
}

/**
 * Posterior scale of a normal variance under an inverse-gamma prior centred on the class median. The prior's weight
 * falls from 6 pseudo-observations to 0 at 28 samples, where the result is the ordinary sample standard deviation.
 */
export function shrinkSigma(
  sample: { readonly sumOfSquares: number; readonly dof: number; readonly size: number },
  classSigma: number,
): ShrunkSigma {
  const weight = PRIOR_WEIGHT * Math.max(0, 1 - sample.size / ENOUGH_SAMPLES);
  const dof = Math.max(1, sample.dof + weight);
  const variance = (sample.sumOfSquares + weight * classSigma * classSigma) / dof;
  return { sigma: Math.max(SIGMA_FLOOR, Math.sqrt(variance)), dof };
}
