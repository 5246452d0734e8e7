import { aGrant, aSubscription, ORDERS } from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, anEventSourceMapping } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithSeveralTriggerTypes } from './function-with-several-trigger-types.ts';

function invokedBy(...subjects: readonly Subject[]) {
  return inventoryWith([aFunction(), ...subjects]);
}

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:news';

postureCases(functionWithSeveralTriggerTypes, [
  { name: 'S3 and SNS', given: invokedBy(aGrant('s3'), aGrant('sns')), expect: 'fail' },
  { name: 'SNS and a queue', given: invokedBy(aGrant('sns'), anEventSourceMapping()), expect: 'fail' },
  { name: 'two topics', given: invokedBy(aGrant('sns', TOPIC), aGrant('sns', `${TOPIC}2`)), expect: 'pass' },
  {
    name: 'a topic, its subscription and its permission',
    given: invokedBy(aGrant('sns', TOPIC), aSubscription(referenceByArn(TOPIC), ORDERS, 'lambda')),
    expect: 'pass',
  },
  { name: 'one queue', given: invokedBy(anEventSourceMapping()), expect: 'pass' },
  { name: 'nothing', given: invokedBy(), expect: 'not-applicable' },
  {
    name: 'one queue, policy not readable',
    given: inventoryWith([aFunction(), anEventSourceMapping()], {
      gaps: [{ facet: 'function-policies', because: 'access denied' }],
    }),
    expect: 'unknown',
  },
]);
