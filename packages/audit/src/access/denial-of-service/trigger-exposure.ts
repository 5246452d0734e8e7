import { LAMBDA_DEFAULTS, LAMBDA_LIMITS } from '../../model/data/lambda-limits.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { known, type Value } from '../../model/unresolved.ts';
import type { InvocationKind, Trigger } from '../trigger.ts';
import {
  type Attack,
  blockShard,
  dropEvents,
  fillQueue,
  type ShardSettings,
  takeConcurrency,
} from './attack.ts';
import type { ConcurrencyBound } from './concurrency-bound.ts';

/** What one trigger of a function exposes it to. */
export interface TriggerExposure {
  readonly trigger: Trigger;
  /** What happens when the function fails, in AWS's terms. */
  readonly onError: string;
  /** What happens when there is no concurrency left. */
  readonly onThrottle: string;
  /** Most invocations at the same time that this trigger causes; undefined where the number of shards decides. */
  readonly concurrency: number | undefined;
  readonly attacks: readonly Attack[];
}

/** Seconds of one invocation and memory in MiB. */
export interface FunctionLoad {
  readonly processing: number;
  readonly memory: number;
}

/** The exposure of one trigger, by the current limits; a setting that is not known counts as AWS's default. */
export function triggerExposure(
  trigger: Trigger,
  on: LambdaFunction,
  bound: ConcurrencyBound,
): TriggerExposure {
  const concurrency = triggerConcurrency(trigger, bound);
  return {
    trigger,
    ...BEHAVIOUR[trigger.invocation],
    concurrency,
    attacks: attacksOn(trigger, on, { ...functionLoad(on), concurrency: concurrency ?? 1 }),
  };
}

/** The worst case of one invocation: it runs into the timeout. Unknown settings count as AWS's defaults. */
export function functionLoad(on: LambdaFunction | undefined): FunctionLoad {
  return {
    processing: known(on?.timeout) ?? LAMBDA_DEFAULTS.timeout,
    memory: known(on?.memory) ?? LAMBDA_DEFAULTS.memory,
  };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-invocation.html */
const BEHAVIOUR: Readonly<Record<InvocationKind, { readonly onError: string; readonly onThrottle: string }>> =
  {
    synchronous: { onError: 'the caller gets the error', onThrottle: 'the caller gets 429' },
    asynchronous: {
      onError: 'tried again after 1 and 2 minutes, then to the failure destination or dropped',
      onThrottle: 'back to the internal queue, tried again for up to the maximum event age',
    },
    'polled-queue': {
      onError:
        'the message returns after the visibility timeout, until the redrive policy or the retention ends it',
      onThrottle: 'the message returns and counts as received',
    },
    'polled-stream': {
      onError: 'the shard waits while the batch is tried again',
      onThrottle: 'the shard waits',
    },
  };

function triggerConcurrency(trigger: Trigger, bound: ConcurrencyBound): number | undefined {
  if (trigger.invocation === 'polled-stream') return undefined;
  if (trigger.invocation !== 'polled-queue') return bound.ceiling;
  const mapping = mappingOf(trigger);
  return mapping?.service === 'sqs' ? queueConcurrency(mapping, bound) : bound.ceiling;
}

/**
 * Most invocations at the same time that a queue causes. The account's limit counts when it is known; AWS's default
 * for it may be raised and does not.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
export function queueConcurrency(mapping: EventSourceMapping, bound: ConcurrencyBound): number {
  const own =
    known(mapping.maximumConcurrency) ?? pollerConcurrency(mapping) ?? LAMBDA_LIMITS.queueConcurrency;
  const isBound = typeof bound.reserved === 'number' || !bound.isAccountLimitAssumed;
  return isBound ? Math.min(own, bound.ceiling) : own;
}

/** Most invocations at the same time in provisioned mode; undefined without it. */
export function pollerConcurrency({ provisionedPollers }: EventSourceMapping): number | undefined {
  if (provisionedPollers === undefined) return undefined;
  const pollers = known(provisionedPollers.maximum) ?? LAMBDA_LIMITS.queuePollers;
  return Math.min(
    pollers * LAMBDA_LIMITS.queueConcurrencyPerPoller,
    LAMBDA_LIMITS.queueProvisionedConcurrency,
  );
}

function attacksOn(
  trigger: Trigger,
  on: LambdaFunction,
  load: FunctionLoad & { readonly concurrency: number },
): readonly Attack[] {
  if (load.concurrency === 0) return [];
  switch (trigger.invocation) {
    case 'synchronous':
      return [takeConcurrency(load)];
    case 'asynchronous':
      return [takeConcurrency(load), dropEvents(load, asyncSettings(on))];
    case 'polled-queue':
      return mappingOf(trigger)?.service === 'sqs'
        ? [takeConcurrency(load), fillQueue(load, queueRetention(trigger.source))]
        : [takeConcurrency(load)];
    case 'polled-stream': {
      const mapping = mappingOf(trigger);
      return mapping === undefined ? [] : [blockShard(load, shardSettings(mapping, trigger.source))];
    }
  }
}

/** Seconds that a queue keeps a message; AWS's default where the queue does not tell. */
export function queueRetention(source: Subject | undefined): number {
  const retention = source?.kind === 'queue' ? known(source.retention) : undefined;
  return retention ?? LAMBDA_DEFAULTS.queueRetention;
}

/** The settings of the first configuration; a function rarely has more than one. */
function asyncSettings(on: LambdaFunction): { readonly age: number; readonly retries: number } {
  const [first = {}] = on.asyncInvokeConfigs ?? [];
  return {
    age: known(first.maximumEventAge) ?? LAMBDA_DEFAULTS.asynchronousEventAge,
    retries: known(first.maximumRetryAttempts) ?? LAMBDA_DEFAULTS.asynchronousRetries,
  };
}

/** What bounds the retries of a stream mapping. */
export function shardSettings(mapping: EventSourceMapping, source: Subject | undefined): ShardSettings {
  const hours = source?.kind === 'stream' ? known(source.retention) : undefined;
  return {
    retention: hours === undefined ? LAMBDA_DEFAULTS.streamRetention : hours * 3600,
    age: bounded(mapping.maximumRecordAge),
    retries: bounded(mapping.maximumRetryAttempts),
    batch: known(mapping.batchSize) ?? LAMBDA_DEFAULTS.streamBatchSize,
    bisects: known(mapping.bisectBatchOnError) ?? false,
  };
}

/** -1 and absent are endless. */
function bounded(value: Value<number> | undefined): number | undefined {
  const number = known(value);
  return number === undefined || number < 0 ? undefined : number;
}

function mappingOf({ by }: Trigger): EventSourceMapping | undefined {
  return by.kind === 'event-source-mapping' ? by : undefined;
}
