/**
 * On-demand prices of AWS Lambda in US dollars, x86, us-east-1, first tier, without the free tier.
 * Source: https://aws.amazon.com/lambda/pricing/ (Regions differ by some percent: the cost shown is an estimate.)
 */
export const LAMBDA_PRICES = {
  /** Year of the newest price list that the table was compared with. */
  asOf: '2024',
  perRequest: 0.2 / 1_000_000,
  perGbSecond: 0.0000166667,
} as const;

/** Price of invocations in US dollars: requests plus memory held over their duration. */
export function invocationCostUsd(use: {
  readonly invocations: number;
  readonly durationMs: number;
  readonly memoryMb: number;
}): number {
  const gbSeconds = (use.durationMs / 1_000) * (use.memoryMb / 1_024);
  return use.invocations * (LAMBDA_PRICES.perRequest + gbSeconds * LAMBDA_PRICES.perGbSecond);
}
