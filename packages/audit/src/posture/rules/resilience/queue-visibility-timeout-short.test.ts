import { aFunction, anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { queueVisibilityTimeoutShort } from './queue-visibility-timeout-short.ts';

const FEED = anEventSourceMapping({ source: referenceTo('orders') });

const given = (visibilityTimeout: Value<number> | undefined, timeout: Value<number> | undefined) =>
  inventoryWith([
    aSubject({ kind: 'queue', id: 'orders', ...(visibilityTimeout !== undefined && { visibilityTimeout }) }),
    aFunction(timeout === undefined ? {} : { timeout }),
    FEED,
  ]);

postureCases(queueVisibilityTimeoutShort, [
  { name: 'AWS’s default and a slow function', given: given(undefined, 30), expect: 'fail' },
  { name: 'one second short', given: given(179, 30), expect: 'fail' },
  { name: 'six times', given: given(180, 30), expect: 'pass' },
  { name: 'AWS’s defaults of both', given: given(undefined, undefined), expect: 'pass' },
  { name: 'a timeout by parameter', given: given(30, unresolved('Ref Timeout')), expect: 'unknown' },
  { name: 'a visibility timeout by parameter', given: given(unresolved('Ref V'), 30), expect: 'unknown' },
  {
    name: 'a function elsewhere',
    given: inventoryWith([
      aSubject({ kind: 'queue', id: 'orders' }),
      { ...FEED, function: referenceByArn('arn:aws:lambda:eu-west-1:123456789012:function:elsewhere') },
    ]),
    expect: 'unknown',
  },
  {
    name: 'a queue that no function reads',
    given: inventoryWith([aSubject({ kind: 'queue', id: 'orders' })]),
    expect: 'not-applicable',
  },
]);
