import {
  aFunctionOf,
  aRoleThatMay,
  functionArn,
  may,
  roleArn,
} from '../../../access/answers/an-account.cases.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionReadByOthers } from './function-read-by-others.ts';

const WITH_SECRET = [
  aFunctionOf('orders', 'orders', { environment: { DB_HOST: 'db.example.com' } }),
  ...aRoleThatMay('orders', []),
];
const READ = may('lambda:GetFunctionConfiguration');

function anAccount(...subjects: readonly (readonly Subject[])[]) {
  return inventoryWith([...WITH_SECRET, ...subjects.flat()]);
}

postureCases(functionReadByOthers, [
  { name: 'a role that reads every function', given: anAccount(aRoleThatMay('app', [READ])), expect: 'fail' },
  {
    name: 'a role that reads another function',
    given: anAccount(aRoleThatMay('app', [may('lambda:Get*', functionArn('billing'))])),
    expect: 'pass',
  },
  {
    name: 'a reader of everything by an AWS managed policy',
    given: anAccount(
      aRoleThatMay('audit', [], { managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
    ),
    expect: 'fail',
  },
  {
    name: 'the role that deploys',
    given: anAccount(aRoleThatMay('deploy', [READ])),
    settings: { deployPrincipals: [roleArn('deploy')] },
    expect: 'pass',
  },
  {
    name: 'who lists functions only',
    given: anAccount(aRoleThatMay('app', [may('lambda:ListFunctions')])),
    expect: 'fail',
  },
  {
    name: 'nothing to read',
    given: inventoryWith([aFunctionOf('orders'), ...aRoleThatMay('app', [READ])]),
    expect: 'not-applicable',
  },
  {
    name: 'other principals are not known',
    given: inventoryWith(WITH_SECRET, {
      gaps: [{ facet: 'principals', because: 'a template does not say' }],
    }),
    expect: 'unknown',
  },
]);
