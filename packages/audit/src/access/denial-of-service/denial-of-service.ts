import { LAMBDA_LIMITS_AS_OF, RECURSION_DETECTED } from '../../model/data/lambda-limits.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { known } from '../../model/unresolved.ts';
import type { Trigger } from '../trigger.ts';
import { type ConcurrencyAdvice, concurrencyAdvice } from './concurrency-advice.ts';
import { type ConcurrencyBound, concurrencyBound } from './concurrency-bound.ts';
import { type TriggerExposure, triggerExposure } from './trigger-exposure.ts';

/** Which loops back into the function AWS would stop. */
export interface RecursionCoverage {
  /** False when loops are allowed for this function; undefined when that is not known. */
  readonly isDetectionOn: boolean | undefined;
  /** Services among its triggers whose loops are detected, and those that nothing stops. */
  readonly detected: readonly string[];
  readonly undetected: readonly string[];
}

/** What a flood of requests does to a function, its account and its owner's bill. */
export interface DenialOfServiceReport {
  /** Day of the limits and prices that were used. */
  readonly limitsAsOf: string;
  readonly concurrency: ConcurrencyBound;
  readonly triggers: readonly TriggerExposure[];
  /**
   * Share, 0 to 1, that a source without authentication can take of the concurrency it competes for: of what all
   * unreserved functions share, or of the account for reserved concurrency. Unreserved and public is 1.
   */
  readonly publicShare: number;
  readonly advice: readonly ConcurrencyAdvice[];
  readonly recursion: RecursionCoverage;
}

/** The exposure of a function to denial of service and to bills, by its triggers and the current limits. */
export function denialOfService(
  inventory: Inventory,
  on: LambdaFunction,
  triggers: readonly Trigger[],
): DenialOfServiceReport {
  const concurrency = concurrencyBound(inventory, on);
  const exposures = triggers.map((trigger) => triggerExposure(trigger, on, concurrency));
  return {
    limitsAsOf: LAMBDA_LIMITS_AS_OF,
    concurrency,
    triggers: exposures,
    publicShare: publicShare(exposures, concurrency),
    advice: concurrencyAdvice(on, exposures, concurrency),
    recursion: recursionCoverage(on, triggers),
  };
}

function publicShare(
  exposures: readonly TriggerExposure[],
  { reserved, unreserved, accountLimit }: ConcurrencyBound,
): number {
  const pool = typeof reserved === 'number' ? accountLimit : unreserved;
  const most = exposures
    .filter(({ trigger }) => trigger.exposure === 'public')
    .reduce((most, { concurrency = 0 }) => Math.max(most, concurrency), 0);
  return pool === 0 ? 0 : Math.min(1, most / pool);
}

function recursionCoverage(on: LambdaFunction, triggers: readonly Trigger[]): RecursionCoverage {
  const services = [...new Set(triggers.filter(canLoop).map(({ service }) => service))];
  const setting = on.recursiveLoop === undefined ? 'Terminate' : known(on.recursiveLoop);
  return {
    isDetectionOn: setting === undefined ? undefined : setting !== 'Allow',
    detected: services.filter((service) => RECURSION_DETECTED.includes(service)),
    undetected: services.filter((service) => !RECURSION_DETECTED.includes(service)),
  };
}

/** A caller that waits for the answer would have to call itself: only what is handed over can loop by data. */
function canLoop({ invocation }: Trigger): boolean {
  return invocation !== 'synchronous';
}
