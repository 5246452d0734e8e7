import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { credentialsReadable } from './credentials-readable.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(credentialsReadable, [
  {
    name: 'any secret',
    given: given({ actions: ['secretsmanager:GetSecretValue'], resources: ['*'] }),
    expect: 'fail',
  },
  {
    name: 'any parameter, by pattern',
    given: given({ actions: ['ssm:Get*'], resources: ['arn:aws:ssm:*:*:parameter/*'] }),
    expect: 'fail',
  },
  {
    name: 'any role',
    given: given({ actions: ['sts:AssumeRole'], resources: ['arn:aws:iam::*:role/*'] }),
    expect: 'fail',
  },
  {
    name: 'a token of the registry',
    given: given({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
    expect: 'fail',
  },
  {
    name: 'one secret',
    given: given({
      actions: ['secretsmanager:GetSecretValue'],
      resources: ['arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-*'],
    }),
    expect: 'pass',
  },
  {
    name: 'listing secrets',
    given: given({ actions: ['secretsmanager:ListSecrets'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['secretsmanager:GetSecretValue'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'everything, which has rules of its own',
    given: given({ actions: ['*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['secretsmanager:GetSecretValue'], resources: [unresolved('Ref Arn')] }),
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
      actions: ['secretsmanager:GetSecretValue'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
]);
