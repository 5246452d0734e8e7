import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { permissionsManagementUnscoped } from './permissions-management-unscoped.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(permissionsManagementUnscoped, [
  {
    name: 'policies of any role',
    given: given({ actions: ['iam:AttachRolePolicy'], resources: ['*'] }),
    expect: 'fail',
  },
  { name: 'sharing any function', given: given({ actions: ['lambda:*'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'one function',
    given: given({
      actions: ['lambda:AddPermission'],
      resources: ['arn:aws:lambda:eu-west-1:123456789012:function:orders'],
    }),
    expect: 'pass',
  },
  { name: 'writing data', given: given({ actions: ['dynamodb:PutItem'], resources: ['*'] }), expect: 'pass' },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['iam:AttachRolePolicy'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'everything, which has rules of its own',
    given: given({ actions: ['*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['iam:AttachRolePolicy'], resources: [unresolved('Ref Arn')] }),
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
      actions: ['iam:AttachRolePolicy'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
]);
