import {
  aCondition,
  aDocument,
  anAwsPrincipal,
  aService,
  aStatement,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { logGroupPolicyOpen } from './log-group-policy-open.ts';

function given(statement: Partial<PolicyStatement>, service: ResourcePolicy['service'] = 'logs') {
  const document = aDocument(aStatement({ actions: ['logs:PutLogEvents'], resources: ['*'], ...statement }));
  return inventoryWith([aSubject({ kind: 'resource-policy', service, on: [], document })]);
}

postureCases(logGroupPolicyOpen, [
  { name: 'everyone', given: given({ principals: [anAwsPrincipal('*')] }), expect: 'fail' },
  {
    name: 'everyone of one account',
    given: given({
      principals: [anAwsPrincipal('*')],
      conditions: [aCondition('StringEquals', 'aws:SourceAccount', '123456789012')],
    }),
    expect: 'pass',
  },
  {
    name: 'a service that delivers logs',
    given: given({ principals: [aService('delivery.logs.amazonaws.com')] }),
    expect: 'pass',
  },
  {
    name: 'a principal that is not known',
    given: given({ principals: [{ type: 'AWS', id: unresolved('Ref Reader') }] }),
    expect: 'unknown',
  },
  {
    name: 'the policy of a queue',
    given: given({ principals: [anAwsPrincipal('*')] }, 'sqs'),
    expect: 'not-applicable',
  },
]);
