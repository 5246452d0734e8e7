import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import type { TopicSubscription } from '../../../model/subjects/event-sources.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { subscriptionWithoutRedrivePolicy } from './subscription-without-redrive-policy.ts';

const given = (parts: Partial<TopicSubscription>) =>
  inventoryWith([
    aSubject({ topic: referenceTo('topic'), protocol: 'lambda', ...parts, kind: 'subscription' }),
  ]);

postureCases(subscriptionWithoutRedrivePolicy, [
  { name: 'a function', given: given({}), expect: 'fail' },
  { name: 'a web address', given: given({ protocol: 'https' }), expect: 'fail' },
  {
    name: 'a dead letter queue',
    given: given({ deadLetterQueue: referenceByArn('arn:aws:sqs:eu-west-1:123456789012:dead') }),
    expect: 'pass',
  },
  { name: 'mail', given: given({ protocol: 'email' }), expect: 'not-applicable' },
  { name: 'a parameter', given: given({ protocol: unresolved('Ref Protocol') }), expect: 'unknown' },
]);
