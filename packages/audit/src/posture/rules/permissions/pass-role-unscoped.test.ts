import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { passRoleUnscoped } from './pass-role-unscoped.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));
const toService = (operator: string, service: string) => [
  aCondition(operator, 'iam:PassedToService', service),
];
const passAny = { actions: ['iam:PassRole'], resources: ['*'] };

postureCases(passRoleUnscoped, [
  { name: 'any role', given: given(passAny), expect: 'fail' },
  {
    name: 'among other actions, in another case',
    given: given({ actions: ['s3:ListBucket', 'iam:passrole'], resources: ['*'] }),
    expect: 'fail',
  },
  { name: 'by a pattern', given: given({ actions: ['iam:Pass*'], resources: ['*'] }), expect: 'fail' },
  { name: 'by everything', given: given({ actions: ['*'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'any role of the account',
    given: given({ ...passAny, resources: ['arn:aws:iam::123456789012:role/*'] }),
    expect: 'fail',
  },
  {
    name: 'any service',
    given: given({ ...passAny, conditions: toService('StringLike', '*') }),
    expect: 'fail',
  },
  {
    name: 'any service where the key is absent',
    given: given({ ...passAny, conditions: toService('StringEqualsIfExists', 'lambda.amazonaws.com') }),
    expect: 'fail',
  },
  {
    name: 'any role, to one service',
    given: given({ ...passAny, conditions: toService('StringEquals', 'lambda.amazonaws.com') }),
    expect: 'pass',
  },
  {
    name: 'roles of one name',
    given: given({ ...passAny, resources: ['arn:aws:iam::123456789012:role/orders-*'] }),
    expect: 'pass',
  },
  { name: 'denied', given: given({ ...passAny, effect: 'Deny' }), expect: 'pass' },
  { name: 'other actions', given: given({ actions: ['iam:GetRole'], resources: ['*'] }), expect: 'pass' },
  {
    name: 'a role that is not known',
    given: given({ ...passAny, resources: [unresolved('Ref RoleArn')] }),
    expect: 'unknown',
  },
  {
    name: 'an action that is not known on any role',
    given: given({ actions: [unresolved('Ref Action')], resources: ['*'] }),
    expect: 'unknown',
  },
]);
