import { aFunction, anEventSourceMapping, aPermission, aService } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutDeadLetterQueue } from './function-without-dead-letter-queue.ts';

const QUEUE = referenceByArn('arn:aws:sqs:eu-west-1:123456789012:failed');
const TOPIC = aPermission({ principals: [aService('sns.amazonaws.com')] });
const API = aPermission({ principals: [aService('apigateway.amazonaws.com')] });

postureCases(functionWithoutDeadLetterQueue, [
  { name: 'invoked by a topic', given: inventoryWith([aFunction(), TOPIC]), expect: 'fail' },
  {
    name: 'invoked by a topic, in a template',
    given: inventoryWith([aFunction(), TOPIC], { source: 'cloudformation' }),
    expect: 'fail',
  },
  {
    name: 'configured for asynchronous invocation',
    given: inventoryWith([aFunction({ asyncInvokeConfigs: [{ maximumRetryAttempts: 1 }] })]),
    expect: 'fail',
  },
  {
    name: 'a dead letter queue',
    given: inventoryWith([aFunction({ deadLetterTarget: QUEUE }), TOPIC]),
    expect: 'pass',
  },
  {
    name: 'a dead letter queue by parameter',
    given: inventoryWith([aFunction({ deadLetterTarget: unresolved('Ref Dead') }), TOPIC]),
    expect: 'pass',
  },
  {
    name: 'an on-failure destination',
    given: inventoryWith([aFunction({ asyncInvokeConfigs: [{ onFailure: QUEUE }] }), TOPIC]),
    expect: 'pass',
  },
  { name: 'invoked by an API only', given: inventoryWith([aFunction(), API]), expect: 'not-applicable' },
  {
    name: 'invoked by a queue only',
    given: inventoryWith([aFunction(), anEventSourceMapping()], { source: 'sam' }),
    expect: 'not-applicable',
  },
  {
    name: 'nothing invokes it in the account',
    given: inventoryWith([aFunction()]),
    expect: 'not-applicable',
  },
  {
    name: 'a template that does not show what invokes it',
    given: inventoryWith([aFunction()], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  {
    name: 'asynchronous configurations were not collected',
    given: inventoryWith([aFunction(), TOPIC], {
      gaps: [{ facet: 'async-invoke-configs', because: 'denied' }],
    }),
    expect: 'unknown',
  },
]);
