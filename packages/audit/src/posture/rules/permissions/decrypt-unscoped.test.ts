import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { decryptUnscoped } from './decrypt-unscoped.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(decryptUnscoped, [
  { name: 'any key', given: given({ actions: ['kms:Decrypt'], resources: ['*'] }), expect: 'fail' },
  { name: 'all of KMS', given: given({ actions: ['kms:*'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'any key by ARN',
    given: given({ actions: ['kms:Decrypt'], resources: ['arn:aws:kms:*:*:key/*'] }),
    expect: 'fail',
  },
  {
    name: 'one key',
    given: given({
      actions: ['kms:Decrypt'],
      resources: ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    }),
    expect: 'pass',
  },
  {
    name: 'any key, through one service',
    given: given({
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com')],
    }),
    expect: 'pass',
  },
  { name: 'encrypting', given: given({ actions: ['kms:Encrypt'], resources: ['*'] }), expect: 'pass' },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['kms:Decrypt'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'everything, which has rules of its own',
    given: given({ actions: ['*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['kms:Decrypt'], resources: [unresolved('Ref Arn')] }),
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
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
]);
