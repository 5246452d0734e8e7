import {
  aGrant,
  anApi,
  aPolicyOn,
  aQueue,
  aRoute,
  aSubscription,
  aTopic,
  everyone,
} from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, aFunctionUrl, anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionReachableFromInternet } from './function-reachable-from-internet.ts';

function fedBy(...subjects: readonly Subject[]) {
  return inventoryWith([aFunction(), ...subjects], { source: 'sam' });
}

const TOPIC_GRANT = aGrant('sns', 'arn:aws:sns:eu-west-1:123456789012:news');

const TOPIC_TO_QUEUE = [
  aTopic('news'),
  aSubscription(referenceTo('news'), referenceTo('orders')),
  aQueue('orders'),
  anEventSourceMapping(),
];

postureCases(functionReachableFromInternet, [
  { name: 'an open route', given: fedBy(anApi(), aRoute()), expect: 'fail' },
  {
    name: 'a route with API key only',
    given: fedBy(anApi(), aRoute({ requiresApiKey: true })),
    expect: 'fail',
  },
  {
    name: 'an open route behind a web ACL',
    given: fedBy(
      anApi(),
      aRoute(),
      aSubject({ kind: 'web-acl', managedRuleGroups: [], hasRateRule: true, protects: [referenceTo('api')] }),
    ),
    expect: 'fail',
  },
  { name: 'a public URL', given: fedBy(aFunctionUrl({ authType: 'NONE' })), expect: 'fail' },
  {
    name: 'a public topic two hops away',
    given: fedBy(...TOPIC_TO_QUEUE, aPolicyOn('news', 'sns', everyone('sns:Publish'))),
    expect: 'fail',
  },
  { name: 'a private topic two hops away', given: fedBy(...TOPIC_TO_QUEUE), expect: 'pass' },
  { name: 'a route with sign-in', given: fedBy(anApi(), aRoute({ authorization: 'JWT' })), expect: 'pass' },
  { name: 'nothing', given: fedBy(), expect: 'pass' },
  { name: 'a queue elsewhere', given: fedBy(anEventSourceMapping()), expect: 'unknown' },
  { name: 'a grant of a template may be used by another one', given: fedBy(TOPIC_GRANT), expect: 'unknown' },
  {
    name: 'a grant that nothing of the account uses',
    given: inventoryWith([aFunction(), TOPIC_GRANT]),
    expect: 'pass',
  },
]);
