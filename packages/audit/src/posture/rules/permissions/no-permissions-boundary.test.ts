import { aDocument, aRole, aService, aStatement } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { noPermissionsBoundary } from './no-permissions-boundary.ts';

const boundary = referenceByArn('arn:aws:iam::123456789012:policy/boundary');
const machines = aDocument(aStatement({ principals: [aService('ec2.amazonaws.com')] }));

postureCases(noPermissionsBoundary, [
  {
    name: 'none, of an administrator',
    given: inventoryWith([aRole({ managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] })]),
    expect: 'not-applicable',
  },
  { name: 'none', given: inventoryWith([aRole()]), expect: 'fail' },
  { name: 'one', given: inventoryWith([aRole({ permissionsBoundary: boundary })]), expect: 'pass' },
  {
    name: 'one from a parameter',
    given: inventoryWith([aRole({ permissionsBoundary: unresolved('Ref Boundary') })]),
    expect: 'pass',
  },
  {
    name: 'a role of machines',
    given: inventoryWith([aRole({ trustPolicy: machines })]),
    expect: 'not-applicable',
  },
]);
