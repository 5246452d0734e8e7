import { aPolicyOn, everyone } from '../../../access/triggers/front-doors.cases.ts';
import { anAwsPrincipal } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { sourcePolicyWildcardAction } from './source-policy-wildcard-action.ts';

function queueFor(statement: Partial<PolicyStatement>) {
  return inventoryWith([aPolicyOn('orders', 'sqs', statement)]);
}

const PARTNER = [anAwsPrincipal('arn:aws:iam::999999999999:role/sender')];

postureCases(sourcePolicyWildcardAction, [
  {
    name: 'every action of SQS',
    given: queueFor({ principals: PARTNER, actions: ['SQS:*'] }),
    expect: 'fail',
  },
  { name: 'every action', given: queueFor({ principals: PARTNER, actions: ['*'] }), expect: 'fail' },
  {
    name: 'every action but one',
    given: queueFor({ principals: PARTNER, notActions: ['sqs:DeleteQueue'] }),
    expect: 'fail',
  },
  { name: 'sending', given: queueFor({ principals: PARTNER, actions: ['sqs:SendMessage'] }), expect: 'pass' },
  { name: 'a Deny', given: queueFor({ ...everyone('sqs:*'), effect: 'Deny' }), expect: 'pass' },
  {
    name: 'the policy of a bucket',
    given: inventoryWith([aPolicyOn('uploads', 's3', everyone('s3:*'))]),
    expect: 'not-applicable',
  },
]);
