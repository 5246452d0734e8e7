import { describe, expect, test } from 'vitest';
import { aFunction, aFunctionUrl, anEventSourceMapping, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import { unresolved } from '../../model/unresolved.ts';
import type { Trigger } from '../trigger.ts';
import { denialOfService } from './denial-of-service.ts';

const URL: Trigger = {
  service: 'function-url',
  invocation: 'synchronous',
  exposure: 'public',
  by: aFunctionUrl({ authType: 'NONE' }),
  isWired: true,
};

function queueTrigger(parts: Partial<EventSourceMapping> = {}): Trigger {
  return {
    service: 'sqs',
    invocation: 'polled-queue',
    exposure: 'public',
    source: aSubject({ kind: 'queue', retention: 345_600 }),
    by: anEventSourceMapping(parts),
    isWired: true,
  };
}

function report(parts: Partial<LambdaFunction>, triggers: readonly Trigger[], concurrencyLimit?: number) {
  const on = aFunction({ timeout: 300, ...parts });
  const account = aSubject({ kind: 'account', ...(concurrencyLimit !== undefined && { concurrencyLimit }) });
  const subjects = [on, account];
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00Z', subjects });
  return denialOfService(inventory, on, triggers);
}

const attack = (made: ReturnType<typeof report>, kind: string) =>
  made.triggers.flatMap(({ attacks }) => attacks).find((each) => each.kind === kind);
const kinds = (made: ReturnType<typeof report>) => made.advice.map(({ kind }) => kind);

describe('publicShare', () => {
  test('is everything for an unreserved public function', () => {
    expect(report({}, [URL]).publicShare).toBe(1);
    expect(report({ reservedConcurrency: -1 }, [URL]).publicShare).toBe(1);
  });

  test('is what is reserved', () => {
    expect(report({ reservedConcurrency: 50 }, [URL], 1_000).publicShare).toBe(0.05);
    expect(report({ reservedConcurrency: 50 }, [URL], 5_000).publicShare).toBe(0.01);
  });

  test('is nothing for a stopped function and for one that only the account invokes', () => {
    expect(report({ reservedConcurrency: 0 }, [URL]).publicShare).toBe(0);
    expect(report({}, [{ ...URL, exposure: 'internal' }]).publicShare).toBe(0);
    expect(report({}, []).publicShare).toBe(0);
  });

  test('is bounded by the maximum concurrency of the mapping', () => {
    expect(report({}, [queueTrigger({ maximumConcurrency: 20 })], 1_000).publicShare).toBe(0.02);
  });
});

describe('a queue', () => {
  test('is filled by 1,440,000 messages, with 10 reserved by 11,520', () => {
    expect(attack(report({}, [queueTrigger()]), 'fill-queue')?.requests).toBe(1_440_000);
    expect(attack(report({}, [queueTrigger()], 5_000), 'fill-queue')?.requests).toBe(1_440_000);
    expect(attack(report({ reservedConcurrency: 10 }, [queueTrigger()]), 'fill-queue')?.requests).toBe(
      11_520,
    );
  });

  test('is bounded by an account that is known to have 1,000', () => {
    expect(attack(report({}, [queueTrigger()], 1_000), 'fill-queue')?.requests).toBe(1_152_000);
  });

  test('has ten executions for each provisioned poller', () => {
    const made = report({}, [queueTrigger({ provisionedPollers: { maximum: 200 } })], 50_000);
    expect(made.triggers[0]?.concurrency).toBe(2_000);
  });
});

describe('a stream', () => {
  const stream = (parts: Partial<EventSourceMapping>): Trigger => ({
    ...queueTrigger({ service: 'kinesis', ...parts }),
    service: 'kinesis',
    invocation: 'polled-stream',
    source: aSubject({ kind: 'stream', service: 'kinesis', retention: 48 }),
  });

  test('is blocked for its retention by one record', () => {
    expect(attack(report({}, [stream({})]), 'block-shard')).toMatchObject({ requests: 1, seconds: 172_800 });
  });

  test('is blocked for three runs with two retries', () => {
    expect(attack(report({}, [stream({ maximumRetryAttempts: 2 })]), 'block-shard')?.seconds).toBe(900);
  });
});

describe('asynchronous events', () => {
  const TOPIC: Trigger = { ...URL, service: 'sns', invocation: 'asynchronous' };

  test('are dropped after the maximum age that is set', () => {
    const asyncInvokeConfigs = [{ maximumEventAge: 3_600, maximumRetryAttempts: 0 }];
    expect(attack(report({ asyncInvokeConfigs }, [TOPIC], 1_000), 'drop-events')?.requests).toBe(12_000);
  });
});

describe('advice', () => {
  test('warns of both: no bound, and a bound that fills the queue', () => {
    expect(kinds(report({}, [queueTrigger()]))).toEqual(['reserve-concurrency', 'bound-the-queue']);
    expect(kinds(report({ reservedConcurrency: 10 }, [queueTrigger()]))).toEqual(['queue-fills-sooner']);
    const [advice] = report({ reservedConcurrency: 10 }, [queueTrigger()]).advice;
    expect(advice?.because).toContain(
      '11520 messages fill the queue of orders at 10 executions, 1440000 at 1250',
    );
  });

  test('warns of less than Lambda starts with, and of a maximum above it', () => {
    expect(kinds(report({ reservedConcurrency: 3 }, [queueTrigger()]))).toContain(
      'reserved-below-the-pollers',
    );
    const made = report({ reservedConcurrency: 10 }, [queueTrigger({ maximumConcurrency: 20 })]);
    expect(kinds(made)).toContain('maximum-above-reserved');
  });

  test('is silent about a stopped function and about a parameter', () => {
    expect(kinds(report({ reservedConcurrency: 0 }, [URL]))).toEqual([]);
    expect(kinds(report({ reservedConcurrency: unresolved('Ref R') }, [URL]))).toEqual([]);
  });
});

describe('recursion', () => {
  test('tells what is detected from what is not', () => {
    const table: Trigger = { ...queueTrigger(), service: 'dynamodb', invocation: 'polled-stream' };
    expect(report({}, [queueTrigger(), table, URL]).recursion).toEqual({
      isDetectionOn: true,
      detected: ['sqs'],
      undetected: ['dynamodb'],
    });
    expect(report({ recursiveLoop: 'Allow' }, []).recursion.isDetectionOn).toBe(false);
    expect(report({ recursiveLoop: unresolved('Ref L') }, []).recursion.isDetectionOn).toBeUndefined();
  });
});
