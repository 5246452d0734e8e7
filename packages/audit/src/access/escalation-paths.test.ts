import { expect, test } from 'vitest';
import { aCondition, aPermission, aService, aSubject } from '../model/a-subject.cases.ts';
import { createInventory, type Inventory } from '../model/inventory.ts';
import { referenceTo } from '../model/reference.ts';
import type { Subject } from '../model/subjects/subject.ts';
import {
  aFunctionOf,
  anAccountWith,
  aRoleThatMay,
  functionArn,
  may,
  roleArn,
} from './answers/an-account.cases.ts';
import { escalationPathsOf } from './escalation-paths.ts';

const ADMIN = aRoleThatMay('admin', [may('*')]);
const EC2_ADMIN = aRoleThatMay('admin', [may('*')], { trusts: 'ec2.amazonaws.com' });
const PAYROLL = [aFunctionOf('payroll'), ...aRoleThatMay('payroll', [may('dynamodb:*')])];

function ids(inventory: Inventory, name = 'app'): readonly string[] {
  const role = inventory.ofKind('role').find((each) => each.name === name);
  if (role === undefined) return ['no role'];
  return escalationPathsOf(inventory, role).map((each) => `${each.id} ${each.decision}`);
}

function app(...statements: Parameters<typeof aRoleThatMay>[1]): readonly Subject[] {
  return aRoleThatMay('app', statements);
}

test('pass a role to a new function', () => {
  const path = may(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']);
  expect(ids(anAccountWith(ADMIN, app(path)))).toEqual(['pass-role-new-function allowed']);
});

test('nothing starts the new function: that must happen by itself', () => {
  expect(ids(anAccountWith(ADMIN, app(may(['iam:PassRole', 'lambda:CreateFunction']))))).toEqual([
    'pass-role-new-function conditional',
  ]);
});

test('no way: the role does not trust Lambda', () => {
  const path = may(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']);
  expect(ids(anAccountWith(EC2_ADMIN, app(path)))).toEqual([]);
});

test('no way: the role may be passed to another service only', () => {
  const pass = {
    ...may('iam:PassRole'),
    conditions: [aCondition('StringEquals', 'iam:PassedToService', 'ecs-tasks.amazonaws.com')],
  };
  expect(ids(anAccountWith(ADMIN, app(pass, may('lambda:*', functionArn('none')))))).toEqual([]);
});

test('no way: another role may be passed, which allows nothing more', () => {
  const path = [
    may('iam:PassRole', roleArn('plain')),
    may(['lambda:CreateFunction', 'lambda:InvokeFunction']),
  ];
  const plain = aRoleThatMay('plain', [may('lambda:InvokeFunction')]);
  expect(ids(anAccountWith(ADMIN, plain, app(...path)))).toEqual([]);
});

test('replace the code of a function with a stronger role, and of one with a weaker role', () => {
  expect(ids(anAccountWith(PAYROLL, app(may('lambda:UpdateFunctionCode'))))).toEqual([
    'replace-function-code allowed',
  ]);
  expect(ids(anAccountWith(PAYROLL, app(may('lambda:UpdateFunctionCode'), may('dynamodb:*'))))).toEqual([]);
});

test('reconfigure a function: a layer, the environment, and with a passed role that role', () => {
  expect(ids(anAccountWith(PAYROLL, app(may('lambda:UpdateFunctionConfiguration'))))).toEqual([
    'hostile-layer allowed',
    'code-loading-environment allowed',
  ]);
  const path = may(['iam:PassRole', 'lambda:UpdateFunctionConfiguration']);
  expect(ids(anAccountWith(PAYROLL, ADMIN, app(path)))).toContain('pass-role-existing-function allowed');
});

test('layers of the own account only', () => {
  const condition = aCondition(
    'ForAllValues:StringLike',
    'lambda:Layer',
    'arn:aws:lambda:*:123456789012:layer:*:*',
  );
  const path = { ...may('lambda:UpdateFunctionConfiguration'), conditions: [condition] };
  expect(ids(anAccountWith(PAYROLL, app(path)))).toEqual(['code-loading-environment allowed']);
});

test('open a URL, connect a source, shift an alias', () => {
  const open = may(['lambda:CreateFunctionUrlConfig', 'lambda:AddPermission']);
  expect(ids(anAccountWith(PAYROLL, app(open)))).toEqual(['open-function-url conditional']);
  const url = { ...open, conditions: [aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'AWS_IAM')] };
  expect(ids(anAccountWith(PAYROLL, app(url)))).toEqual([]);
  expect(ids(anAccountWith(PAYROLL, app(may('lambda:CreateEventSourceMapping'))))).toEqual([
    'connect-event-source conditional',
  ]);
  const alias = aSubject({
    kind: 'alias',
    id: 'a',
    name: 'live',
    function: referenceTo(functionArn('payroll')),
    version: '1',
  });
  expect(ids(anAccountWith(PAYROLL, alias, app(may('lambda:UpdateAlias'))))).toEqual([
    'alias-shift conditional',
  ]);
  expect(ids(anAccountWith(PAYROLL, app(may('lambda:UpdateAlias'))))).toEqual([]);
});

test('remove code signing first', () => {
  const config = aSubject({
    kind: 'code-signing-config',
    id: 'csc',
    untrustedArtifactOnDeployment: 'Enforce',
    signingProfiles: [],
  });
  const signed = [
    aFunctionOf('payroll', 'payroll', { codeSigningConfig: referenceTo('csc') }),
    ...PAYROLL.slice(1),
  ];
  const path = may(['lambda:DeleteFunctionCodeSigningConfig', 'lambda:UpdateFunctionCode']);
  expect(ids(anAccountWith(signed, config, app(path)))).toContain('remove-code-signing allowed');
  expect(ids(anAccountWith(PAYROLL, config, app(path)))).not.toContain('remove-code-signing allowed');
});

test('overwrite what is deployed', () => {
  const zip = [
    aFunctionOf('payroll', 'payroll', { code: { bucket: 'packages', key: 'payroll.zip' } }),
    ...PAYROLL.slice(1),
  ];
  expect(ids(anAccountWith(zip, app(may('s3:PutObject', 'arn:aws:s3:::packages/*'))))).toEqual([
    'overwrite-package conditional',
  ]);
  const imageUri = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/payroll:latest';
  const image = [aFunctionOf('payroll', 'payroll', { code: { imageUri } }), ...PAYROLL.slice(1)];
  expect(ids(anAccountWith(image, app(may('ecr:PutImage'))))).toEqual(['overwrite-image conditional']);
});

test('services that invoke from anywhere', () => {
  const grant = (service: string) =>
    aPermission(
      { principals: [aService(service)], resources: [functionArn('payroll')] },
      { function: referenceTo(functionArn('payroll')) },
    );
  expect(ids(anAccountWith(PAYROLL, grant('events.amazonaws.com'), app(may('events:*'))))).toEqual([
    'event-rule-target conditional',
  ]);
  expect(ids(anAccountWith(PAYROLL, grant('apigateway.amazonaws.com'), app(may('apigateway:*'))))).toEqual([
    'api-integration conditional',
  ]);
  expect(ids(anAccountWith(PAYROLL, app(may(['events:*', 'apigateway:*']))))).toEqual([]);
});

test('through IAM itself', () => {
  expect(ids(anAccountWith(app(may('iam:PutRolePolicy', roleArn('app')))))).toEqual([
    'put-role-policy allowed',
  ]);
  expect(ids(anAccountWith(app(may('iam:PutRolePolicy', roleArn('other')))))).toEqual([]);
  expect(ids(anAccountWith(app(may('iam:AttachRolePolicy'))))).toEqual(['attach-role-policy allowed']);
  expect(ids(anAccountWith(app(may('iam:CreatePolicyVersion'))))).toEqual(['create-policy-version allowed']);
  expect(ids(anAccountWith(ADMIN, app(may('iam:UpdateAssumeRolePolicy'))))).toEqual([
    'rewrite-trust-policy allowed',
  ]);
});

test('only listed policies may be attached: no administrator', () => {
  const condition = aCondition(
    'ArnEquals',
    'iam:PolicyARN',
    'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  );
  expect(ids(anAccountWith(app({ ...may('iam:AttachRolePolicy'), conditions: [condition] })))).toEqual([]);
});

test('the keys of a user who may more', () => {
  const user = (...managedPolicyArns: readonly string[]) =>
    aSubject({
      kind: 'user',
      id: 'arn:aws:iam::123456789012:user/jane',
      arn: 'arn:aws:iam::123456789012:user/jane',
      name: 'jane',
      policies: [],
      managedPolicyArns,
      groups: [],
    });
  const keys = app(may('iam:CreateAccessKey'));
  expect(ids(anAccountWith(user('arn:aws:iam::aws:policy/AdministratorAccess'), keys))).toEqual([
    'create-access-key allowed',
  ]);
  expect(ids(anAccountWith(user(), keys))).toEqual([]);
});

test('an administrator has nothing to gain, a plain role no way', () => {
  expect(ids(anAccountWith(ADMIN, PAYROLL), 'admin')).toEqual([]);
  expect(
    ids(anAccountWith(ADMIN, PAYROLL, app(may(['s3:GetObject', 'logs:*', 'lambda:InvokeFunction'])))),
  ).toEqual([]);
});

test('in a template any role of the account may be the target', () => {
  const subjects = app(may(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']));
  const template = createInventory({
    source: 'cloudformation',
    capturedAt: '2026-11-01T00:00:00Z',
    subjects,
  });
  expect(ids(template)).toEqual(['pass-role-new-function allowed']);
  expect(ids(anAccountWith(subjects))).toEqual([]);
});
