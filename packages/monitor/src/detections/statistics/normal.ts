import { regularizedGammaLower, regularizedGammaUpper } from './special-functions.ts';

/** P(Z > z) of the standard normal distribution. */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 0.5 + 0.5 * regularizedGammaLower(0.5, (z * z) / 2);
  return 0.5 * regularizedGammaUpper(0.5, (z * z) / 2);
}

/** P(X > x) of the chi-squared distribution with `dof` degrees of freedom. */
export function chiSquaredUpperTail(x: number, dof: number): number {
  return regularizedGammaUpper(dof / 2, x / 2);
}
