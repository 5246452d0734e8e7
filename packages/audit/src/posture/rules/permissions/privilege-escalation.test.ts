import { aFunctionOf, aRoleThatMay, may } from '../../../access/answers/an-account.cases.ts';
import { aDocument, aPolicy, aRole, aStatement } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { privilegeEscalation } from './privilege-escalation.ts';

const ADMIN = aRoleThatMay('admin', [may('*')], { trusts: 'lambda.amazonaws.com' });
const PATH = may(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']);

function anAccount(...statements: readonly Partial<PolicyStatement>[]) {
  return inventoryWith([...aRoleThatMay('app', statements), ...ADMIN]);
}

function anAttached(statement: Partial<PolicyStatement>) {
  const [role] = aRoleThatMay('app', [], { policies: [] });
  const attachedTo = [referenceTo(role.id)];
  return [
    role,
    aPolicy(aDocument(aStatement(statement)), { id: 'attached', form: 'customer-managed', attachedTo }),
  ];
}

function aLonePolicy(statement: Partial<PolicyStatement>) {
  const policy = aPolicy(aDocument(aStatement(statement)), { form: 'document', attachedTo: [] });
  return inventoryWith([policy], { source: 'policy' });
}

postureCases(privilegeEscalation, [
  {
    name: 'a role whose policies are not all known',
    given: inventoryWith([aRole({ hasUnknownPolicies: true })]),
    subject: aRole().id,
    expect: 'unknown',
  },
  { name: 'passes the administrator role to a new function', given: anAccount(PATH), expect: 'fail' },
  { name: 'may run functions only', given: anAccount(may('lambda:InvokeFunction')), expect: 'pass' },
  { name: 'writes itself a policy', given: anAccount(may('iam:PutRolePolicy')), expect: 'fail' },
  {
    name: 'replaces the code of a stronger function',
    given: inventoryWith([
      ...aRoleThatMay('app', [may('lambda:UpdateFunctionCode')]),
      ...ADMIN,
      aFunctionOf('a', 'admin'),
    ]),
    expect: 'fail',
  },
  {
    name: 'is a deploy principal',
    given: anAccount(PATH),
    settings: { deployPrincipals: ['arn:aws:iam::*:role/ap?'] },
    expect: 'not-applicable',
  },
  { name: 'is an administrator already', given: inventoryWith(ADMIN), expect: 'pass' },
  {
    name: 'passes a role of which the name is not known',
    given: anAccount(may('lambda:*'), { actions: ['iam:PassRole'], resources: [unresolved('Ref Role')] }),
    expect: 'unknown',
  },
  { name: 'a policy alone that lets pass any role', given: aLonePolicy(PATH), expect: 'fail' },
  {
    name: 'a policy of its own that a role has: the role',
    given: inventoryWith([...anAttached(PATH), ...ADMIN]),
    expect: 'pass',
  },
  {
    name: 'a policy of its own that a role has: the policy',
    given: inventoryWith([...anAttached(PATH), ...ADMIN]),
    subject: 'attached',
    expect: 'fail',
  },
  {
    name: 'an inline policy: judged with its role',
    given: anAccount(PATH),
    subject: 'arn:aws:iam::123456789012:role/app/policy/inline',
    expect: 'not-applicable',
  },
  { name: 'a policy alone that reads', given: aLonePolicy(may('s3:GetObject')), expect: 'pass' },
]);
