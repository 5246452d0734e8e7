import {
  aFunctionOf,
  aRoleThatMay,
  functionArn,
  may,
  roleArn,
} from '../../../access/answers/an-account.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionChangesFunctions } from './function-changes-functions.ts';

function aRoleOf(...statements: readonly Partial<PolicyStatement>[]) {
  return inventoryWith([aFunctionOf('orders'), ...aRoleThatMay('orders', statements)]);
}

postureCases(functionChangesFunctions, [
  { name: 'everything', given: aRoleOf(may('*')), expect: 'not-applicable' },
  { name: 'everything of Lambda', given: aRoleOf(may('lambda:*')), expect: 'fail' },
  {
    name: 'the code of one function',
    given: aRoleOf(may('lambda:UpdateFunctionCode', functionArn('other'))),
    expect: 'fail',
  },
  {
    name: 'layers',
    given: aRoleOf(may('lambda:PublishLayerVersion', 'arn:aws:lambda:*:*:layer:shared')),
    expect: 'fail',
  },
  { name: 'everything, on a bucket', given: aRoleOf(may('*', 'arn:aws:s3:::data/*')), expect: 'pass' },
  { name: 'its own role', given: aRoleOf(may('iam:PutRolePolicy', roleArn('orders'))), expect: 'fail' },
  { name: 'another role', given: aRoleOf(may('iam:PutRolePolicy', roleArn('other'))), expect: 'pass' },
  {
    name: 'invokes and reads functions',
    given: aRoleOf(may(['lambda:InvokeFunction', 'lambda:Get*'])),
    expect: 'pass',
  },
  {
    name: 'denied after all',
    given: aRoleOf(may('lambda:*'), { ...may('lambda:*'), effect: 'Deny' }),
    expect: 'pass',
  },
  {
    name: 'an action that is not known',
    given: aRoleOf({ actions: [unresolved('Ref Action')], resources: ['*'] }),
    expect: 'unknown',
  },
  {
    name: 'everything of Lambda, beside a policy that was not read',
    given: inventoryWith([
      aFunctionOf('orders'),
      ...aRoleThatMay('orders', [may('lambda:*')], { hasUnknownPolicies: true }),
    ]),
    expect: 'fail',
  },
  {
    name: 'a role of another service',
    given: inventoryWith(aRoleThatMay('ci', [may('lambda:*')], { trusts: 'codebuild.amazonaws.com' })),
    expect: 'not-applicable',
  },
  {
    name: 'a deploy principal',
    given: aRoleOf(may('lambda:*')),
    settings: { deployPrincipals: [roleArn('orders')] },
    expect: 'not-applicable',
  },
]);
