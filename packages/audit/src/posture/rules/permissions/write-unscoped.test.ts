import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { writeUnscoped } from './write-unscoped.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(writeUnscoped, [
  { name: 'any table', given: given({ actions: ['dynamodb:PutItem'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'any bucket, by pattern',
    given: given({ actions: ['s3:Put*'], resources: ['arn:aws:s3:::*'] }),
    expect: 'fail',
  },
  {
    name: 'one table',
    given: given({
      actions: ['dynamodb:PutItem'],
      resources: ['arn:aws:dynamodb:eu-west-1:123456789012:table/orders'],
    }),
    expect: 'pass',
  },
  {
    name: 'logging and interfaces, which every function needs',
    given: given({ actions: ['logs:PutLogEvents', 'ec2:CreateNetworkInterface'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'writing that takes no resource',
    given: given({ actions: ['xray:PutTraceSegments', 'cloudwatch:PutMetricData'], resources: ['*'] }),
    expect: 'pass',
  },
  { name: 'reading', given: given({ actions: ['s3:GetObject'], resources: ['*'] }), expect: 'pass' },
  {
    name: 'decrypting, which has a rule of its own',
    given: given({ actions: ['kms:Decrypt'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['dynamodb:PutItem'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'everything, which has rules of its own',
    given: given({ actions: ['*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['dynamodb:PutItem'], resources: [unresolved('Ref Arn')] }),
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
      actions: ['dynamodb:PutItem'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
]);
