import { aFunctionOf, aRoleThatMay, may, roleArn } from '../../../access/answers/an-account.cases.ts';
import { anAwsPrincipal, aPermission } from '../../../model/a-subject.cases.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionChangedByOthers } from './function-changed-by-others.ts';

const OWN = [aFunctionOf('orders'), ...aRoleThatMay('orders', [])];
const UPDATE = may('lambda:UpdateFunctionCode');
const DEPLOY = aRoleThatMay('deploy', [UPDATE], { trusts: 'codebuild.amazonaws.com' });

function anAccount(...subjects: readonly (readonly Subject[])[]) {
  return inventoryWith([...OWN, ...subjects.flat()]);
}

postureCases(functionChangedByOthers, [
  { name: 'a role that nobody named', given: anAccount(DEPLOY), expect: 'fail' },
  {
    name: 'the role that deploys',
    given: anAccount(DEPLOY),
    settings: { deployPrincipals: [roleArn('deploy')] },
    expect: 'pass',
  },
  {
    name: 'another role beside it',
    given: anAccount(DEPLOY, aRoleThatMay('app', [UPDATE])),
    settings: { deployPrincipals: [roleArn('deploy')] },
    expect: 'fail',
  },
  { name: 'nobody', given: anAccount(aRoleThatMay('app', [may('s3:*')])), expect: 'pass' },
  {
    name: 'administrators only',
    given: anAccount(aRoleThatMay('admin', [may('*')], { trusts: 'ec2.amazonaws.com' })),
    expect: 'pass',
  },
  {
    name: 'a service-linked role',
    given: anAccount(
      aRoleThatMay('linked', [UPDATE], {
        arn: 'arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
      }),
    ),
    expect: 'pass',
  },
  {
    name: 'another account by the policy of the function',
    given: anAccount([
      aPermission({ actions: ['lambda:UpdateFunctionCode'], principals: [anAwsPrincipal('111122223333')] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'other principals are not known',
    given: inventoryWith(OWN, { gaps: [{ facet: 'principals', because: 'a template does not say' }] }),
    expect: 'unknown',
  },
]);
