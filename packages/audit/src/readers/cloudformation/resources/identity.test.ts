import { describe, expect, test } from 'vitest';
import { inventoryOf, subjectOf, toResource } from '../a-template.cases.ts';

const STATEMENT = '{Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}';

describe('roles and policies', () => {
  const inventory = inventoryOf(`
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: orders
      Path: /app/
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Action: sts:AssumeRole, Principal: {Service: lambda.amazonaws.com}}]}
      ManagedPolicyArns: [!Ref Managed, arn:aws:iam::aws:policy/ReadOnlyAccess]
      PermissionsBoundary: arn:aws:iam::123456789012:policy/boundary
      Policies:
        - {PolicyName: write, PolicyDocument: ${STATEMENT}}
  Separate: {Type: AWS::IAM::Policy, Properties: {PolicyName: separate, PolicyDocument: ${STATEMENT}, Roles: [!Ref Role]}}
  ByName: {Type: AWS::IAM::Policy, Properties: {PolicyName: named, PolicyDocument: ${STATEMENT}, Roles: [orders]}}
  RolePolicy: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: one, PolicyDocument: ${STATEMENT}, RoleName: !Ref Role}}
  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${STATEMENT}}}`);

  test('a role', () => {
    expect(subjectOf(inventory, 'role')).toMatchObject({
      name: 'orders',
      arn: 'arn:aws:iam::<account>:role/app/orders',
      region: '',
      iamPath: '/app/',
      managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      trustPolicy: { statements: [{ principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }] }] },
      permissionsBoundary: { kind: 'arn', arn: 'arn:aws:iam::123456789012:policy/boundary' },
    });
  });
  test('all policies of the template are linked', () => {
    const policies = subjectOf(inventory, 'role').policies.map((each) => inventory.resolve(each)?.name);
    expect(policies).toEqual(
      ['write', 'separate', 'named', '<Managed>', 'one'].toSorted(
        (a, b) => policies.indexOf(a) - policies.indexOf(b),
      ),
    );
    expect(policies).toHaveLength(5);
  });
  test('an inline policy has the logical id of its role', () => {
    expect(subjectOf(inventory, 'policy', 'Role/policy/1')).toMatchObject({
      name: 'write',
      logicalId: 'Role',
      form: 'inline',
      attachedTo: [toResource('Role')],
      document: { statements: [{ actions: ['s3:*'], resources: ['*'] }] },
    });
  });
  test('a policy of its own has its own', () => {
    expect(subjectOf(inventory, 'policy', 'Separate')).toMatchObject({
      logicalId: 'Separate',
      attachedTo: [toResource('Role')],
    });
    expect(subjectOf(inventory, 'policy', 'Managed')).toMatchObject({
      form: 'customer-managed',
      attachedTo: [toResource('Role')],
    });
  });
});

test('policies that are not known are said to be', () => {
  const sections = 'Parameters: {Arns: {Type: CommaDelimitedList}}';
  const role = subjectOf(
    inventoryOf('  Role: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: !Ref Arns}}', { sections }),
    'role',
  );
  expect(role.hasUnknownPolicies).toBe(true);
  expect(role.managedPolicyArns).toMatchObject([{ kind: 'unresolved' }]);
});

test.each([
  ['Policies that are a text', 'Policies: x', ''],
  ['an entry that is a text', 'Policies: [x]', ''],
  ['an inline document that is not known', 'Policies: [{PolicyName: p, PolicyDocument: !Ref Pol}]', ''],
  [
    'a managed policy for roles not known',
    'Path: /',
    `M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${STATEMENT}, Roles: !Ref Arns}}`,
  ],
])('a role with %s may have more policies', (_, properties, more) => {
  const sections = 'Parameters: {Arns: {Type: CommaDelimitedList}, Pol: {Type: String}}';
  const resources = `  Role: {Type: AWS::IAM::Role, Properties: {${properties}}}\n  ${more}`;
  expect(subjectOf(inventoryOf(resources, { sections }), 'role').hasUnknownPolicies).toBe(true);
});

test.each([
  ['Path: /', ''],
  [`Policies: [{PolicyName: p, PolicyDocument: ${STATEMENT}}]`, ''],
  [
    'Path: /',
    `M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${STATEMENT}, Roles: [!Ref Other]}}`,
  ],
])('a role with %s %s has what is known', (properties, more) => {
  const resources = `  Role: {Type: AWS::IAM::Role, Properties: {${properties}}}\n  Other: {Type: AWS::IAM::Role}\n  ${more}`;
  expect(subjectOf(inventoryOf(resources), 'role', 'Role').hasUnknownPolicies).toBeUndefined();
});

test('users and groups', () => {
  const inventory = inventoryOf(`
  User: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Group]}}
  Group: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: ${STATEMENT}}]}}`);
  expect(subjectOf(inventory, 'user').groups).toMatchObject([toResource('Group')]);
  expect(subjectOf(inventory, 'group').policies).toMatchObject([toResource('Group/policy/1')]);
});
