import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../../account-reader.ts';
import { collectFrom, denied, gapsOf } from '../../given-answers.cases.ts';
import { iamIdentities } from './iam-identities.ts';
import { iamLastAccessed } from './iam-last-accessed.ts';
import { organizationsPolicies } from './organizations-policies.ts';

const ROLE = 'arn:aws:iam::123456789012:role/service-role/orders';
const TRUST = encodeURIComponent(
  JSON.stringify({
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  }),
);
const ALLOW = encodeURIComponent(
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }),
);

test('identities are joined over the pages of the listing', async () => {
  const managed = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const attached = [{ PolicyName: 'AdministratorAccess', PolicyArn: managed }];
  const inventory = await collectFrom(iamIdentities, {
    'iam:GetAccountAuthorizationDetails': (input) =>
      input['Marker'] === undefined
        ? {
            IsTruncated: true,
            Marker: 'more',
            Policies: [
              {
                Arn: managed,
                PolicyVersionList: [{ Document: 'old' }, { Document: ALLOW, IsDefaultVersion: true }],
              },
              { Arn: 'arn:aws:iam::123456789012:policy/none', PolicyVersionList: [] },
            ],
          }
        : {
            RoleDetailList: [
              {
                Arn: ROLE,
                RoleName: 'orders',
                Path: '/service-role/',
                AssumeRolePolicyDocument: TRUST,
                RolePolicyList: [{ PolicyName: 'write', PolicyDocument: ALLOW }],
                AttachedManagedPolicies: attached,
                PermissionsBoundary: { PermissionsBoundaryArn: managed },
                RoleLastUsed: { LastUsedDate: new Date('2026-01-02'), Region: 'eu-west-1' },
                Tags: [{ Key: 'team', Value: 'shop' }],
              },
            ],
            UserDetailList: [
              {
                Arn: 'arn:aws:iam::123456789012:user/dev',
                UserName: 'dev',
                GroupList: ['admins'],
                UserPolicyList: [],
              },
            ],
            GroupDetailList: [
              {
                Arn: 'arn:aws:iam::123456789012:group/team/admins',
                GroupName: 'admins',
                AttachedManagedPolicies: attached,
              },
            ],
          },
  });
  expect(gapsOf(inventory)).toEqual([]);
  expect(inventory.byId(ROLE)).toMatchObject({
    region: '',
    iamPath: '/service-role/',
    trustPolicy: { statements: [{ principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }] }] },
    managedPolicyArns: [managed],
    permissionsBoundary: { arn: managed },
    lastUsed: '2026-01-02T00:00:00.000Z',
    tags: { team: 'shop' },
  });
  expect(inventory.byId(`${ROLE}/policy/write`)).toMatchObject({
    form: 'inline',
    attachedTo: [{ id: ROLE }],
  });
  const user = inventory.ofKind('user')[0];
  const group = inventory.resolveAs('group', user?.groups[0]);
  expect(inventory.byId(managed)).toMatchObject({
    form: 'aws-managed',
    document: { statements: [{ actions: ['*'] }] },
    attachedTo: [{ id: ROLE }, { id: group?.id }],
  });
  expect(inventory.byId('arn:aws:iam::123456789012:policy/none')).toBeUndefined();
});

test('identities after a page that fails are gaps; those before it count', async () => {
  const call = 'iam:GetAccountAuthorizationDetails';
  const inventory = await collectFrom(iamIdentities, {
    [call]: (input) => {
      if (input['Marker'] !== undefined) throw new ApiFailure(call, 'Throttling', 'Rate exceeded');
      return {
        Marker: 'more',
        RoleDetailList: [
          {
            Arn: ROLE,
            RoleName: 'orders',
            AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/X' }],
          },
        ],
      };
    },
  });
  expect(inventory.ofKind('role')).toHaveLength(1);
  expect(gapsOf(inventory)).toEqual([
    'managed-policies · Throttling Rate exceeded',
    'principals · Throttling Rate exceeded',
    'roles · Throttling Rate exceeded',
  ]);
});

describe('last use', () => {
  const roles = {
    'iam:ListRoles': {
      Roles: [
        { Arn: ROLE, RoleName: 'orders', AssumeRolePolicyDocument: TRUST },
        { Arn: 'arn:aws:iam::123456789012:role/ec2', RoleName: 'ec2', AssumeRolePolicyDocument: '%7B%7D' },
      ],
    },
    'iam:GenerateServiceLastAccessedDetails': { JobId: 'job' },
  };

  test('is told of execution roles, by service and action, once the report is ready', async () => {
    let asked = 0;
    const inventory = await collectFrom(iamLastAccessed, {
      ...roles,
      'iam:GetServiceLastAccessedDetails': () => {
        asked += 1;
        if (asked === 1) return { JobStatus: 'IN_PROGRESS' };
        return {
          JobStatus: 'COMPLETED',
          ServicesLastAccessed: [
            {
              ServiceNamespace: 's3',
              LastAuthenticated: '2026-02-01T00:00:00Z',
              TrackedActionsLastAccessed: [
                { ActionName: 'GetObject', LastAccessedTime: '2026-02-01T00:00:00Z' },
                { ActionName: 'PutObject' },
              ],
            },
            { ServiceNamespace: 'dynamodb' },
          ],
        };
      },
    });
    const used = { principalArn: ROLE, lastUsed: '2026-02-01T00:00:00.000Z', source: 'last-accessed' };
    expect(inventory.usage).toEqual([
      { ...used, service: 's3' },
      { ...used, service: 's3', action: 's3:GetObject' },
      { principalArn: ROLE, service: 's3', action: 's3:PutObject', source: 'last-accessed' },
      { principalArn: ROLE, service: 'dynamodb', source: 'last-accessed' },
    ]);
  });

  test('is a gap where reports are denied', async () => {
    const call = 'iam:GenerateServiceLastAccessedDetails';
    const inventory = await collectFrom(iamLastAccessed, { ...roles, [call]: denied(call) });
    expect(gapsOf(inventory)).toEqual([`last-accessed · access denied · ${call}`]);
  });
});

describe('organization policies', () => {
  const organization = {
    'organizations:DescribeOrganization': { Organization: { MasterAccountId: '999999999999' } },
    'organizations:ListRoots': { Roots: [{ Id: 'r-1' }] },
    'organizations:ListAccountsForParent': (input: Readonly<Record<string, unknown>>) => ({
      Accounts:
        input['ParentId'] === 'r-1'
          ? [{ Id: '999999999999' }, { Id: '111122223333' }]
          : [{ Id: '123456789012' }],
    }),
    'organizations:ListOrganizationalUnitsForParent': (input: Readonly<Record<string, unknown>>) => ({
      OrganizationalUnits: input['ParentId'] === 'r-1' ? [{ Id: 'ou-1' }] : [],
    }),
    'organizations:ListPolicies': (input: Readonly<Record<string, unknown>>) => ({
      Policies:
        input['Filter'] === 'SERVICE_CONTROL_POLICY'
          ? [{ Id: 'p-1', Arn: 'arn:p-1', Name: 'deny' }]
          : [{ Id: 'p-2', Arn: 'arn:p-2' }],
    }),
    'organizations:DescribePolicy': {
      Policy: { Content: '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}' },
    },
    'organizations:ListTargetsForPolicy': (input: Readonly<Record<string, unknown>>) => ({
      Targets: input['PolicyId'] === 'p-1' ? [{ TargetId: 'r-1' }] : [{ TargetId: 'ou-1' }],
    }),
  };

  test('govern the accounts below their targets, never the management account', async () => {
    const inventory = await collectFrom(organizationsPolicies, organization);
    expect(inventory.ofKind('organization-policy')).toMatchObject([
      { form: 'scp', targets: ['r-1'], accounts: ['111122223333', '123456789012'] },
      { form: 'rcp', targets: ['ou-1'], accounts: ['123456789012'] },
    ]);
  });

  test('are none, without a gap, where there is no organization', async () => {
    const call = 'organizations:DescribeOrganization';
    const inventory = await collectFrom(organizationsPolicies, {
      [call]: () => {
        throw new ApiFailure(
          call,
          'AWSOrganizationsNotInUseException',
          'Your account is not a member of an organization.',
        );
      },
    });
    expect(gapsOf(inventory)).toEqual([]);
    expect(inventory.subjects).toEqual([]);
  });

  test('are a gap in a member account that may not read them', async () => {
    const inventory = await collectFrom(organizationsPolicies, {
      ...organization,
      'organizations:ListRoots': denied('organizations:ListRoots'),
    });
    expect(gapsOf(inventory)).toContain('organization-policies · access denied · organizations:ListRoots');
  });
});
