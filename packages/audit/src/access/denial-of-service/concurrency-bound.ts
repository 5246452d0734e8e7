import { LAMBDA_LIMITS } from '../../model/data/lambda-limits.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { known } from '../../model/unresolved.ts';

/** How many invocations of a function may run at the same time, and whose concurrency that is. */
export interface ConcurrencyBound {
  readonly accountLimit: number;
  /** True when the account's limit was not collected and AWS's default stands for it. */
  readonly isAccountLimitAssumed: boolean;
  /** What functions without reserved concurrency share. */
  readonly unreserved: number;
  /** Reserved for this function; undefined when none is, `unknown` when a parameter decides. */
  readonly reserved: number | 'unknown' | undefined;
  /** Most invocations at the same time. */
  readonly ceiling: number;
}

/**
 * The concurrency of a function by its settings and those of its account. Terraform writes -1 for "none reserved".
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function concurrencyBound(inventory: Inventory, on: LambdaFunction): ConcurrencyBound {
  const account = inventory
    .ofKind('account')
    .find((each) => each.account === on.account && each.region === on.region);
  const accountLimit = account?.concurrencyLimit ?? LAMBDA_LIMITS.accountConcurrency;
  const unreserved = account?.unreservedConcurrency ?? accountLimit;
  const reserved = reservedConcurrency(on);
  return {
    accountLimit,
    isAccountLimitAssumed: account?.concurrencyLimit === undefined,
    unreserved,
    reserved,
    ceiling: typeof reserved === 'number' ? reserved : unreserved,
  };
}

/** Reserved concurrency of a function: a number from 0, `unknown` for a parameter, undefined for none. */
export function reservedConcurrency(on: LambdaFunction): number | 'unknown' | undefined {
  if (on.reservedConcurrency === undefined) return undefined;
  const reserved = known(on.reservedConcurrency);
  if (reserved === undefined) return 'unknown';
  return reserved < 0 ? undefined : reserved;
}
