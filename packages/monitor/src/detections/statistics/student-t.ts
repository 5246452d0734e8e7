import { regularizedBeta } from './special-functions.ts';

/** P(T > t) of Student's t distribution with `dof` degrees of freedom (not necessarily whole). */
export function studentTUpperTail(t: number, dof: number): number {
  if (Number.isNaN(t) || !(dof > 0)) return Number.NaN;
  if (t === Number.POSITIVE_INFINITY) return 0;
  if (t === Number.NEGATIVE_INFINITY) return 1;
  const half = 0.5 * regularizedBeta(dof / (dof + t * t), dof / 2, 0.5);
  return t >= 0 ? half : 1 - half;
}
