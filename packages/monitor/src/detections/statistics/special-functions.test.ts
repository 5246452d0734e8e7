import { describe, expect, it } from 'vitest';
import { negativeBinomialUpperTail } from './count-tails.ts';
import { chiSquaredUpperTail, normalUpperTail } from './normal.ts';
import {
  logBeta,
  logGamma,
  regularizedBeta,
  regularizedGammaLower,
  regularizedGammaUpper,
} from './special-functions.ts';
import { studentTUpperTail } from './student-t.ts';

/** Relative error, so that tails are tested as strictly as middles. */
function expectClose(actual: number, wanted: number): void {
  expect(Math.abs(actual - wanted) / Math.abs(wanted)).toBeLessThan(1e-9);
}

describe('special functions against closed forms', () => {
  it.each([
    ['logGamma(1/2) = ln √π', logGamma(0.5), 0.5 * Math.log(Math.PI)],
    ['logGamma(11) = ln 10!', logGamma(11), Math.log(3_628_800)],
    ['logGamma(0.1)', logGamma(0.1), 2.252712651734206],
    ['logBeta(2, 3) = ln 1/12', logBeta(2, 3), -Math.log(12)],
    ['I_0.3(2, 3), a polynomial', regularizedBeta(0.3, 2, 3), 6 * 0.09 - 8 * 0.027 + 3 * 0.0081],
    ['I_x(a, 1) = x^a in the far tail', regularizedBeta(1e-6, 3, 1), 1e-18],
    [
      'I_x(1/2, 1/2) is the arcsine law',
      regularizedBeta(0.2, 0.5, 0.5),
      (2 / Math.PI) * Math.asin(Math.sqrt(0.2)),
    ],
    ['Q(1, x) = e^-x', regularizedGammaUpper(1, 30), Math.exp(-30)],
    ['P(1, x) = 1 − e^-x', regularizedGammaLower(1, 1e-5), -Math.expm1(-1e-5)],
    ['Q(3, 2) = 5 e^-2', regularizedGammaUpper(3, 2), 5 * Math.exp(-2)],
  ])('%s', (_, actual, wanted) => expectClose(actual, wanted));

  it('are NaN outside their domain', () => {
    expect(logGamma(-1)).toBeNaN();
    expect(regularizedBeta(0.5, 0, 1)).toBeNaN();
    expect(regularizedGammaUpper(0, 1)).toBeNaN();
  });
});

describe('tails', () => {
  const cauchy = (t: number) => 0.5 - Math.atan(t) / Math.PI;
  const twoDegrees = (t: number) => 0.5 * (1 - t / Math.sqrt(2 + t * t));
  it.each([
    ['normal at 1.959963984540054', normalUpperTail(1.959963984540054), 0.025],
    ['normal at 6', normalUpperTail(6), 9.865876450376981e-10],
    ['normal at −1', normalUpperTail(-1), 0.8413447460685429],
    ['chi-squared with 2 degrees', chiSquaredUpperTail(9.21, 2), Math.exp(-9.21 / 2)],
    ['Student t with 1 degree is Cauchy', studentTUpperTail(3, 1), cauchy(3)],
    ['Student t with 2 degrees', studentTUpperTail(2.5, 2), twoDegrees(2.5)],
    ['Student t, lower side', studentTUpperTail(-2.5, 2), 1 - twoDegrees(2.5)],
    [
      'Student t table: 2.5 % at 2.228138852 with 10 degrees',
      studentTUpperTail(2.2281388519649385, 10),
      0.025,
    ],
    ['negative binomial with shape 1 is geometric', negativeBinomialUpperTail(182, 21, 1), (21 / 22) ** 182],
  ])('%s', (_, actual, wanted) => expectClose(actual, wanted));

  it('count tails start at certainty and vanish without a rate', () => {
    expect(negativeBinomialUpperTail(0, 5, 2)).toBe(1);
    expect(negativeBinomialUpperTail(3, 0, 2)).toBe(0);
  });

  it('a jump from 21 to 182 is no certainty when the rate itself varies', () => {
    expect(negativeBinomialUpperTail(182, 21, 1)).toBeGreaterThan(1e-4);
  });
});
