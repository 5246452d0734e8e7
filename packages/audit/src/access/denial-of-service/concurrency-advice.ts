import { LAMBDA_LIMITS } from '../../model/data/lambda-limits.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import { known, valueText } from '../../model/unresolved.ts';
import type { ConcurrencyBound } from './concurrency-bound.ts';
import type { TriggerExposure } from './trigger-exposure.ts';

/** What to change about concurrency, and the numbers that speak for it. */
export interface ConcurrencyAdvice {
  readonly kind:
    | 'reserve-concurrency'
    | 'bound-the-queue'
    | 'queue-fills-sooner'
    | 'reserved-below-the-pollers'
    | 'maximum-above-reserved';
  readonly because: string;
}

/** Advice both ways: without a bound the account starves, with a low bound the queue fills. */
export function concurrencyAdvice(
  on: LambdaFunction,
  exposures: readonly TriggerExposure[],
  bound: ConcurrencyBound,
): readonly ConcurrencyAdvice[] {
  const isPublic = exposures.some(({ trigger }) => trigger.exposure === 'public');
  const advice: ConcurrencyAdvice[] = [];
  if (isPublic && bound.reserved === undefined) {
    const because = `anyone can take all ${bound.unreserved} executions that the unreserved functions share`;
    advice.push({ kind: 'reserve-concurrency', because });
  }
  return [...advice, ...exposures.flatMap((each) => queueAdvice(on, each, bound))];
}

function queueAdvice(
  on: LambdaFunction,
  exposure: TriggerExposure,
  bound: ConcurrencyBound,
): readonly ConcurrencyAdvice[] {
  const { by } = exposure.trigger;
  if (exposure.trigger.invocation !== 'polled-queue' || by.kind !== 'event-source-mapping') return [];
  return [...boundAdvice(by, exposure, bound), ...fillAdvice(on, exposure)];
}

function boundAdvice(
  mapping: EventSourceMapping,
  { concurrency = 0 }: TriggerExposure,
  { reserved, accountLimit }: ConcurrencyBound,
): readonly ConcurrencyAdvice[] {
  const maximum = known(mapping.maximumConcurrency);
  if (typeof reserved === 'number' && reserved > 0) {
    if (maximum !== undefined && maximum > reserved) {
      const because = `the queue may use ${maximum}, the function has ${reserved}: messages are thrown back and count as received`;
      return [{ kind: 'maximum-above-reserved', because }];
    }
    if (maximum === undefined && reserved < LAMBDA_LIMITS.queueReservedMinimum) {
      const because = `${reserved} is less than the ${LAMBDA_LIMITS.queueStart} executions that Lambda starts a queue with: messages are thrown back and count as received`;
      return [{ kind: 'reserved-below-the-pollers', because }];
    }
  }
  if (reserved === undefined && mapping.maximumConcurrency === undefined && concurrency > 0) {
    const because = `the queue may use up to ${concurrency} of the ${accountLimit} executions of the account`;
    return [{ kind: 'bound-the-queue', because }];
  }
  return [];
}

function fillAdvice(
  on: LambdaFunction,
  { concurrency = 0, attacks }: TriggerExposure,
): readonly ConcurrencyAdvice[] {
  const fill = attacks.find(({ kind }) => kind === 'fill-queue');
  if (fill === undefined || concurrency >= LAMBDA_LIMITS.queueConcurrency) return [];
  const unbound = Math.floor(fill.requests * (LAMBDA_LIMITS.queueConcurrency / concurrency));
  const because = `${fill.requests} messages fill the queue of ${valueText(on.name)} at ${concurrency} executions, ${unbound} at ${LAMBDA_LIMITS.queueConcurrency}`;
  return [{ kind: 'queue-fills-sooner', because }];
}
