import {
  aPolicyOn,
  aSubscription,
  aTopic,
  everyone,
  ORDERS,
} from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, aFunctionUrl, aPermission } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { asynchronousDefaultsOnPublicFunction } from './asynchronous-defaults-on-public-function.ts';

const TOPIC = [aTopic('news'), aSubscription(referenceTo('news'), ORDERS, 'lambda')];
const OPEN = aPolicyOn('news', 'sns', everyone('sns:Publish'));

function fedByTopic(parts: Partial<LambdaFunction> = {}) {
  return inventoryWith([aFunction(parts), ...TOPIC, OPEN]);
}

postureCases(asynchronousDefaultsOnPublicFunction, [
  { name: 'a public topic', given: fedByTopic(), expect: 'fail' },
  {
    name: 'a destination alone changes no limit',
    given: fedByTopic({ asyncInvokeConfigs: [{ onFailure: referenceTo('queue') }] }),
    expect: 'fail',
  },
  {
    name: 'everyone may invoke',
    given: inventoryWith([aFunction(), aPermission(everyone('lambda:InvokeFunction'))]),
    expect: 'fail',
  },
  {
    name: 'a public topic, no retry',
    given: fedByTopic({ asyncInvokeConfigs: [{ maximumRetryAttempts: 0 }] }),
    expect: 'pass',
  },
  {
    name: 'a public topic, age of a parameter',
    given: fedByTopic({ asyncInvokeConfigs: [{ maximumEventAge: unresolved('Ref Age') }] }),
    expect: 'pass',
  },
  { name: 'a private topic', given: inventoryWith([aFunction(), ...TOPIC]), expect: 'not-applicable' },
  {
    name: 'a public URL is synchronous',
    given: inventoryWith([aFunction(), aFunctionUrl({ authType: 'NONE' })], { source: 'sam' }),
    expect: 'not-applicable',
  },
]);
