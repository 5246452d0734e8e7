import { aDocument, aFunctionThatMay, aPolicy, aRole, aStatement } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { administratorPermissions } from './administrator-permissions.ts';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';
const policy = aPolicy(aDocument()).id;
const everything = { actions: ['*'], resources: ['*'] };

postureCases(administratorPermissions, [
  {
    name: 'a role whose policies are not all known',
    given: inventoryWith([aRole({ hasUnknownPolicies: true })]),
    subject: aRole().id,
    expect: 'unknown',
  },
  {
    name: 'every action on every resource',
    given: inventoryWith(aFunctionThatMay(everything)),
    subject: policy,
    expect: 'fail',
  },
  {
    name: 'the same, written long',
    given: inventoryWith(aFunctionThatMay({ actions: ['*:*'], resources: ['arn:aws:*'] })),
    subject: policy,
    expect: 'fail',
  },
  {
    name: 'the same, denied',
    given: inventoryWith(aFunctionThatMay({ ...everything, effect: 'Deny' })),
    subject: policy,
    expect: 'pass',
  },
  {
    name: 'one service',
    given: inventoryWith(aFunctionThatMay({ actions: ['s3:*'], resources: ['*'] })),
    subject: policy,
    expect: 'pass',
  },
  {
    name: 'every action on one bucket',
    given: inventoryWith(aFunctionThatMay({ actions: ['*'], resources: ['arn:aws:s3:::uploads/*'] })),
    subject: policy,
    expect: 'pass',
  },
  {
    name: 'every action on a resource that is not known',
    given: inventoryWith(aFunctionThatMay({ actions: ['*'], resources: [unresolved('Ref Arn')] })),
    subject: policy,
    expect: 'unknown',
  },
  {
    name: 'an effect that is not known',
    given: inventoryWith(aFunctionThatMay({ ...everything, effect: unresolved('Ref Effect') })),
    subject: policy,
    expect: 'unknown',
  },
  {
    name: 'a part that was not understood',
    given: inventoryWith([aPolicy({ ...aDocument(), problems: [{ what: 'Statement is a number' }] })]),
    subject: policy,
    expect: 'unknown',
  },
  {
    name: 'a boundary that allows everything',
    given: inventoryWith([aPolicy(aDocument(aStatement(everything)), { form: 'permissions-boundary' })]),
    subject: policy,
    expect: 'not-applicable',
  },
  {
    name: 'a policy that AWS maintains',
    given: inventoryWith([aPolicy(aDocument(aStatement(everything)), { form: 'aws-managed' })]),
    subject: policy,
    expect: 'not-applicable',
  },
  {
    name: 'AdministratorAccess',
    given: inventoryWith([aRole({ managedPolicyArns: [ADMINISTRATOR] })]),
    expect: 'fail',
  },
  {
    name: 'its bare name, as SAM takes it',
    given: inventoryWith([aRole({ managedPolicyArns: ['AdministratorAccess'] })]),
    expect: 'fail',
  },
  {
    name: 'a narrower policy with a like name',
    given: inventoryWith([aRole({ managedPolicyArns: [`${ADMINISTRATOR}-Amplify`] })]),
    expect: 'pass',
  },
  {
    name: 'a policy of the customer with that name',
    given: inventoryWith([
      aRole({ managedPolicyArns: ['arn:aws:iam::123456789012:policy/AdministratorAccess'] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a managed policy that is not known',
    given: inventoryWith([aRole({ managedPolicyArns: [unresolved('Ref Policy')] })]),
    expect: 'unknown',
  },
  {
    name: 'a managed policy whose name is not known',
    given: inventoryWith([
      aRole({ managedPolicyArns: [unresolved('Sub', { text: 'arn:aws:iam::aws:policy/<?Name>' })] }),
    ]),
    expect: 'unknown',
  },
]);
