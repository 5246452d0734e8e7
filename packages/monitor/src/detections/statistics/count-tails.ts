import { regularizedBeta } from './special-functions.ts';

/**
 * P(X ≥ k) of a negative binomial distribution with the given mean and shape r (variance = mean + mean²/r):
 * the predictive of a Poisson count whose rate varies as a gamma distribution of shape r.
 */
export function negativeBinomialUpperTail(k: number, mean: number, shape: number): number {
  if (!(mean >= 0 && shape > 0) || Number.isNaN(k)) return Number.NaN;
  if (k <= 0) return 1;
  if (mean === 0) return 0;
  return regularizedBeta(mean / (mean + shape), Math.ceil(k), shape);
}
