import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { dataReadUnscoped } from './data-read-unscoped.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(dataReadUnscoped, [
  { name: 'any object', given: given({ actions: ['s3:GetObject'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'any table, by pattern',
    given: given({ actions: ['dynamodb:*'], resources: ['*'] }),
    expect: 'fail',
  },
  {
    name: 'any queue',
    given: given({ actions: ['sqs:ReceiveMessage'], resources: ['arn:aws:sqs:*:*:*'] }),
    expect: 'fail',
  },
  {
    name: 'one bucket',
    given: given({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] }),
    expect: 'pass',
  },
  { name: 'metadata only', given: given({ actions: ['s3:ListBucket'], resources: ['*'] }), expect: 'pass' },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['s3:GetObject'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'everything, which has rules of its own',
    given: given({ actions: ['*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['s3:GetObject'], resources: [unresolved('Ref Arn')] }),
    expect: 'unknown',
  },
  {
    name: 'an action that is not known',
    given: given({ actions: [unresolved('Ref Action')], resources: ['*'] }),
    expect: 'unknown',
  },
  {
    name: 'limited by tag',
    given: given({
      actions: ['s3:GetObject'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
]);
