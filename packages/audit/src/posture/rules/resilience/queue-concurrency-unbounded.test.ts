import { expect, test } from 'vitest';
import { aFunction, anEventSourceMapping } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { queueConcurrencyUnbounded } from './queue-concurrency-unbounded.ts';

const given = (mapping: Partial<EventSourceMapping>, fn: Partial<LambdaFunction> = {}) =>
  inventoryWith([aFunction(fn), anEventSourceMapping(mapping)]);
const ELSEWHERE = referenceByArn('arn:aws:lambda:eu-west-1:999999999999:function:elsewhere');

postureCases(queueConcurrencyUnbounded, [
  { name: 'no bound at all', given: given({}), expect: 'fail' },
  {
    name: 'less reserved than a queue starts with',
    given: given({}, { reservedConcurrency: 2 }),
    expect: 'fail',
  },
  {
    name: 'a maximum above what is reserved',
    given: given({ maximumConcurrency: 100 }, { reservedConcurrency: 10 }),
    expect: 'fail',
  },
  { name: 'a maximum', given: given({ maximumConcurrency: 10 }), expect: 'pass' },
  {
    name: 'a maximum that fits what is reserved',
    given: given({ maximumConcurrency: 10 }, { reservedConcurrency: 10 }),
    expect: 'pass',
  },
  { name: 'reserved concurrency', given: given({}, { reservedConcurrency: 50 }), expect: 'pass' },
  {
    name: 'pollers that may take more than the account has',
    given: given({ provisionedPollers: { minimum: 10 } }),
    expect: 'fail',
  },
  { name: 'few provisioned pollers', given: given({ provisionedPollers: { maximum: 10 } }), expect: 'pass' },
  {
    name: 'a maximum by parameter',
    given: given({ maximumConcurrency: unresolved('Ref Max') }),
    expect: 'pass',
  },
  {
    name: 'reserved concurrency by parameter',
    given: given({}, { reservedConcurrency: unresolved('Ref R') }),
    expect: 'unknown',
  },
  { name: 'a function elsewhere', given: given({ function: ELSEWHERE }), expect: 'unknown' },
  { name: 'a stream', given: given({ service: 'kinesis' }), expect: 'not-applicable' },
  { name: 'a stopped function', given: given({}, { reservedConcurrency: 0 }), expect: 'not-applicable' },
]);

test('shows both numbers: what the account loses, and how few messages fill a bounded queue', () => {
  const inventory = given({}, { timeout: 300 });
  const outcome = queueConcurrencyUnbounded.check(anEventSourceMapping(), {
    inventory,
    settings: DEFAULT_RULE_SETTINGS,
  });
  const values = outcome.kind === 'fail' ? outcome.evidence.map(({ value }) => value) : [];
  expect(values).toEqual(expect.arrayContaining([1_250, 1_440_000, 11_520]));
});
