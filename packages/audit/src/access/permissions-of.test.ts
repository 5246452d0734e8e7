import { describe, expect, test } from 'vitest';
import {
  aDocument,
  aFunctionThatMay,
  aPolicy,
  aRole,
  aStatement,
  aSubject,
} from '../model/a-subject.cases.ts';
import { createInventory } from '../model/inventory.ts';
import { referenceByArn, referenceTo } from '../model/reference.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { unresolved } from '../model/unresolved.ts';
import { permissionsOf } from './permissions-of.ts';

const READ = 'arn:aws:iam::123456789012:policy/read';
const AWS_READ = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const AWS_OTHER = 'arn:aws:iam::aws:policy/SecurityAudit';
const read = aPolicy(aDocument(aStatement({ actions: ['s3:GetObject'], resources: ['*'] })), {
  id: READ,
  arn: READ,
  name: 'read',
  form: 'customer-managed',
  attachedTo: [],
});

function heldBy(role: Parameters<typeof aRole>[0], ...more: readonly Subject[]) {
  const holder = aRole(role);
  return permissionsOf(
    createInventory({ source: 'account', capturedAt: '', subjects: [holder, ...more] }),
    holder,
  );
}

describe('permissionsOf', () => {
  test('inline policies, each statement with its policy', () => {
    const [, role, policy] = aFunctionThatMay(
      { actions: ['s3:*'] },
      { effect: 'Deny', actions: ['s3:Put*'] },
    );
    if (role?.kind !== 'role' || policy?.kind !== 'policy') throw new Error('no role');
    const held = permissionsOf(
      createInventory({ source: 'account', capturedAt: '', subjects: [role, policy] }),
      role,
    );
    expect(held.policies).toEqual([policy]);
    expect(held.statements.map((each) => [each.statement.effect, each.policy.id])).toEqual([
      ['Allow', policy.id],
      ['Deny', policy.id],
    ]);
    expect(held.isComplete).toBe(true);
  });

  test('managed policies by ARN, once even when named twice', () => {
    const held = heldBy({ managedPolicyArns: [READ, READ], policies: [referenceTo(READ)] }, read);
    expect(held.policies).toEqual([read]);
    expect(held.isComplete).toBe(true);
  });

  test('policies that AWS maintains, known by name', () => {
    const held = heldBy({
      managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    });
    expect(held.statements.map(({ statement }) => statement.actions?.[1])).toEqual(['logs:CreateLogStream']);
    expect(held.policies).toMatchObject([{ name: 'AWSLambdaBasicExecutionRole', form: 'aws-managed' }]);
    expect(held.isComplete).toBe(true);
  });

  test('policies that name the holder, but not its permissions boundary', () => {
    const holder = [referenceByArn('arn:aws:iam::123456789012:role/orders')];
    const boundary = { ...read, id: 'boundary', arn: 'boundary', form: 'permissions-boundary' as const };
    const held = heldBy({}, { ...read, attachedTo: holder }, { ...boundary, attachedTo: holder });
    expect(held.policies.map((each) => each.id)).toEqual([READ]);
  });

  test('a user has what its groups have', () => {
    const group = aSubject({ kind: 'group', id: 'ops', policies: [], managedPolicyArns: [READ] });
    const user = aSubject({
      kind: 'user',
      groups: [referenceTo('ops'), referenceTo('gone')],
      policies: [],
      managedPolicyArns: [],
    });
    if (user.kind !== 'user') throw new Error('no user');
    const held = permissionsOf(
      createInventory({ source: 'account', capturedAt: '', subjects: [user, group, read] }),
      user,
    );
    expect(held.policies).toEqual([read]);
    expect(held).toMatchObject({ isComplete: false, missing: ['a group outside the inventory'] });
  });

  test.each([
    ['a managed policy without document', { managedPolicyArns: [AWS_OTHER] }, `the document of ${AWS_OTHER}`],
    [
      'a managed policy known in part',
      { managedPolicyArns: [AWS_READ] },
      `the whole document of ${AWS_READ}`,
    ],
    [
      'an ARN that is not known',
      { managedPolicyArns: [unresolved('Ref Policy')] },
      'the document of Ref Policy',
    ],
    ['policies attached elsewhere', { hasUnknownPolicies: true }, 'more policies of orders'],
  ])('%s makes it incomplete', (_, role, what) => {
    expect(heldBy(role)).toMatchObject({ isComplete: false, missing: [what] });
  });

  test('a document with unread parts makes it incomplete', () => {
    const broken = { ...read, document: { ...read.document, problems: [{ what: 'Statement is a number' }] } };
    expect(heldBy({ policies: [referenceTo(READ)] }, broken).missing).toEqual(['Statement is a number']);
  });
});
