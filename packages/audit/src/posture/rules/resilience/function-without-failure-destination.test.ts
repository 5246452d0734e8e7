import { aFunction, aPermission, aService } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutFailureDestination } from './function-without-failure-destination.ts';

const QUEUE = referenceByArn('arn:aws:sqs:eu-west-1:123456789012:failed');
const RULE = aPermission({ principals: [aService('events.amazonaws.com')] });
const API = aPermission({ principals: [aService('apigateway.amazonaws.com')] });

postureCases(functionWithoutFailureDestination, [
  { name: 'invoked by a rule', given: inventoryWith([aFunction(), RULE]), expect: 'fail' },
  {
    name: 'a dead letter queue alone',
    given: inventoryWith([aFunction({ deadLetterTarget: QUEUE }), RULE]),
    expect: 'fail',
  },
  {
    name: 'a destination',
    given: inventoryWith([aFunction({ asyncInvokeConfigs: [{ onFailure: QUEUE }] }), RULE]),
    expect: 'pass',
  },
  { name: 'invoked by an API only', given: inventoryWith([aFunction(), API]), expect: 'not-applicable' },
  {
    name: 'a template that does not show what invokes it',
    given: inventoryWith([aFunction()], { source: 'sam' }),
    expect: 'unknown',
  },
]);
