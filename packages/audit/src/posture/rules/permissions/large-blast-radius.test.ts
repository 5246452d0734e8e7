import { aFunctionOf, aRoleThatMay, may } from '../../../access/answers/an-account.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { largeBlastRadius } from './large-blast-radius.ts';

function aFunctionThat(...statements: readonly Partial<PolicyStatement>[]) {
  return inventoryWith([aFunctionOf('orders'), ...aRoleThatMay('orders', statements)]);
}

postureCases(largeBlastRadius, [
  {
    name: 'everything, which administrator-permissions says',
    given: aFunctionThat(may('*')),
    expect: 'not-applicable',
  },
  { name: 'everything, of S3', given: aFunctionThat(may('s3:*')), expect: 'fail' },
  { name: 'every secret', given: aFunctionThat(may('secretsmanager:GetSecretValue')), expect: 'fail' },
  {
    name: 'writes to every table and bucket',
    given: aFunctionThat(may(['dynamodb:*', 's3:PutObject'])),
    expect: 'fail',
  },
  {
    name: 'one table',
    given: aFunctionThat(may('dynamodb:*', 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders')),
    expect: 'pass',
  },
  { name: 'its logs', given: aFunctionThat(may('logs:*')), expect: 'pass' },
  { name: 'a role outside the inventory', given: inventoryWith([aFunctionOf('orders')]), expect: 'unknown' },
]);
