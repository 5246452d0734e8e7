import { aFunctionOf, aRoleThatMay, functionArn, may } from '../../../access/answers/an-account.cases.ts';
import { aCondition } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { credentialsUsableOutside } from './credentials-usable-outside.ts';

const READ = may('dynamodb:GetItem');

function aFunctionThat(...statements: readonly Partial<PolicyStatement>[]) {
  return inventoryWith([aFunctionOf('orders'), ...aRoleThatMay('orders', statements)]);
}

postureCases(credentialsUsableOutside, [
  { name: 'may do everything', given: aFunctionThat(may('*')), expect: 'not-applicable' },
  { name: 'reads tables from anywhere', given: aFunctionThat(READ), expect: 'fail' },
  {
    name: 'reads tables from its VPC only',
    given: aFunctionThat({ ...READ, conditions: [aCondition('StringEquals', 'aws:SourceVpc', 'vpc-1234')] }),
    expect: 'pass',
  },
  {
    name: 'reads a table from its VPC only',
    given: inventoryWith([
      aFunctionOf('orders'),
      ...aRoleThatMay('orders', [
        {
          ...may('lambda:GetFunction', functionArn('other')),
          conditions: [aCondition('StringEquals', 'aws:SourceVpc', 'vpc-1234')],
        },
      ]),
      aFunctionOf('other'),
    ]),
    expect: 'pass',
  },
  {
    name: 'a Deny for everywhere else',
    given: inventoryWith([
      aFunctionOf('orders'),
      aFunctionOf('other'),
      ...aRoleThatMay('orders', [
        may('lambda:GetFunction'),
        {
          ...may('*'),
          effect: 'Deny',
          conditions: [aCondition('ArnNotEquals', 'lambda:SourceFunctionArn', functionArn('orders'))],
        },
      ]),
    ]),
    expect: 'pass',
  },
  {
    name: 'limited by a tag, which is no place',
    given: inventoryWith([
      aFunctionOf('orders'),
      aFunctionOf('other'),
      ...aRoleThatMay('orders', [
        {
          ...may('lambda:GetFunction'),
          conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'blue')],
        },
      ]),
    ]),
    expect: 'fail',
  },
  {
    name: 'sends to a queue of its own',
    given: aFunctionThat(may('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:123456789012:failed')),
    expect: 'not-applicable',
  },
  { name: 'logs only', given: aFunctionThat(may('logs:*')), expect: 'not-applicable' },
  {
    name: 'resources that are not known',
    given: inventoryWith([
      aFunctionOf('orders'),
      aFunctionOf('other'),
      ...aRoleThatMay('orders', [{ actions: ['lambda:GetFunction'], resources: [unresolved('Ref Target')] }]),
    ]),
    expect: 'unknown',
  },
]);
