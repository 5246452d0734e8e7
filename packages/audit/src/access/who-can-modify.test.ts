import { describe, expect, test } from 'vitest';
import {
  aDocument,
  anAwsPrincipal,
  aPermission,
  aPolicy,
  aService,
  aStatement,
  aSubject,
} from '../model/a-subject.cases.ts';
import type { Inventory } from '../model/inventory.ts';
import { referenceTo } from '../model/reference.ts';
import {
  aFunctionOf,
  anAccountWith,
  aRoleThatMay,
  aUserThatMay,
  functionArn,
  may,
  roleArn,
} from './answers/an-account.cases.ts';
import { whoCanModify } from './who-can-modify.ts';

function rows(inventory: Inventory): readonly string[] {
  const fn = inventory.ofKind('function')[0];
  if (fn === undefined) return ['no function'];
  return whoCanModify(inventory, fn).map((each) =>
    [each.principal.label, each.action, each.decision, ...(each.via ?? [])].join(' | '),
  );
}

const ORDERS = aFunctionOf('orders');
const OWN = aRoleThatMay('orders', []);

test('a role that may replace the code of the function, and one that may replace that of another', () => {
  const deploy = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode', functionArn('ord*'))], {
    trusts: 'ec2.amazonaws.com',
  });
  const other = aRoleThatMay('other', [may('lambda:UpdateFunctionCode', functionArn('billing'))]);
  expect(rows(anAccountWith(ORDERS, OWN, deploy, other))).toEqual([
    'role deploy | lambda:UpdateFunctionCode | allowed',
  ]);
});

test('the chain names policy, statement and place', () => {
  const at = { file: 'template.yaml', line: 12 };
  const deploy = aRoleThatMay('deploy', [
    may('s3:*'),
    { ...may('lambda:UpdateFunctionCode'), sid: 'Deploy', at },
  ]);
  const [answer] = whoCanModify(anAccountWith(ORDERS, OWN, deploy), ORDERS);
  expect(answer?.chain).toEqual([
    {
      policy: 'inline policy "write" of role deploy',
      subjectId: `${roleArn('deploy')}/policy/inline`,
      statement: 1,
      sid: 'Deploy',
      at,
    },
  ]);
});

test('conditions are listed', () => {
  const condition = { operator: 'IpAddress', key: 'aws:SourceIp', values: ['203.0.113.0/24'] };
  const deploy = aRoleThatMay('deploy', [{ ...may('lambda:UpdateFunctionCode'), conditions: [condition] }]);
  const [answer] = whoCanModify(anAccountWith(ORDERS, OWN, deploy), ORDERS);
  expect(answer).toMatchObject({ decision: 'conditional', conditions: [condition] });
});

test('a role that may assume the deploy role, in two steps', () => {
  const deploy = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode')], { trusts: roleArn('ci') });
  const ci = aRoleThatMay('ci', [], { trusts: roleArn('laptop') });
  const laptop = aRoleThatMay('laptop', [], { trusts: 'ec2.amazonaws.com' });
  expect(rows(anAccountWith(ORDERS, OWN, deploy, ci, laptop))).toEqual([
    'role deploy | lambda:UpdateFunctionCode | allowed',
    'role ci | lambda:UpdateFunctionCode | allowed | assume role deploy',
    'role laptop | lambda:UpdateFunctionCode | allowed | assume role ci | assume role deploy',
  ]);
});

test('trust of the account without permission of the caller is no way in', () => {
  const deploy = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode')], { trusts: '123456789012' });
  const idle = aRoleThatMay('idle', []);
  const assuming = aRoleThatMay('assuming', [may('sts:AssumeRole', roleArn('deploy'))]);
  expect(rows(anAccountWith(ORDERS, OWN, deploy, idle, assuming))).toEqual([
    'role deploy | lambda:UpdateFunctionCode | allowed',
    'role assuming | lambda:UpdateFunctionCode | allowed | assume role deploy',
  ]);
});

test('another account that the deploy role trusts', () => {
  const deploy = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode')], {
    trusts: 'arn:aws:iam::111122223333:root',
  });
  expect(rows(anAccountWith(ORDERS, OWN, deploy))).toEqual([
    'role deploy | lambda:UpdateFunctionCode | allowed',
    'account 111122223333 | lambda:UpdateFunctionCode | allowed | assume role deploy',
  ]);
});

test('passing a role that may, to a function of its own; not one that Lambda may not take', () => {
  const passer = aRoleThatMay('passer', [may(['iam:PassRole', 'lambda:CreateFunction'])]);
  const deploy = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode')]);
  const ec2 = aRoleThatMay('deploy', [may('lambda:UpdateFunctionCode')], { trusts: 'ec2.amazonaws.com' });
  expect(rows(anAccountWith(ORDERS, OWN, deploy, passer))).toContain(
    'role passer | lambda:UpdateFunctionCode | allowed | create a function with role deploy',
  );
  expect(rows(anAccountWith(ORDERS, OWN, ec2, passer))).toEqual([
    'role deploy | lambda:UpdateFunctionCode | allowed',
  ]);
});

test("the function's own policy lets others in", () => {
  const partner = aPermission({
    actions: ['lambda:UpdateFunctionCode'],
    principals: [anAwsPrincipal('arn:aws:iam::111122223333:root')],
  });
  const invoke = aPermission({ principals: [aService('s3.amazonaws.com')] }, { id: 'invoke' });
  expect(rows(anAccountWith(ORDERS, OWN, partner, invoke))).toEqual([
    'account 111122223333 | lambda:UpdateFunctionCode | allowed',
  ]);
});

test('the object and the image that the next deployment takes', () => {
  const writer = aRoleThatMay('writer', [may('s3:PutObject', 'arn:aws:s3:::packages/*')]);
  const pusher = aRoleThatMay('pusher', [may('ecr:PutImage')]);
  const zip = aFunctionOf('orders', 'orders', { code: { bucket: 'packages', key: 'orders.zip' } });
  const imageUri = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:latest';
  const image = aFunctionOf('orders', 'orders', { code: { imageUri } });
  const fixed = aFunctionOf('orders', 'orders', {
    code: { imageUri: `${imageUri.split(':')[0]}@sha256:${'a'.repeat(64)}` },
  });
  expect(rows(anAccountWith(zip, OWN, writer, pusher))).toEqual(['role writer | s3:PutObject | conditional']);
  expect(rows(anAccountWith(image, OWN, writer, pusher))).toEqual([
    'role pusher | ecr:PutImage | conditional',
  ]);
  expect(rows(anAccountWith(fixed, OWN, writer, pusher))).toEqual([]);
});

test('code signing: only signed code, unless signing may be removed', () => {
  const config = aSubject({
    kind: 'code-signing-config',
    id: 'csc',
    untrustedArtifactOnDeployment: 'Enforce',
    signingProfiles: [],
  });
  const signed = aFunctionOf('orders', 'orders', { codeSigningConfig: referenceTo('csc') });
  const coder = aRoleThatMay('coder', [
    may(['lambda:UpdateFunctionCode', 'lambda:DeleteFunctionCodeSigningConfig']),
  ]);
  expect(rows(anAccountWith(signed, OWN, coder, config))).toEqual([
    'role coder | lambda:UpdateFunctionCode | conditional',
    'role coder | lambda:DeleteFunctionCodeSigningConfig | allowed',
  ]);
});

describe('through IAM', () => {
  const self = roleArn('climber');
  const row = (via: string) => `role climber | lambda:UpdateFunctionCode | allowed | ${via}`;

  test.each([
    ['iam:PutRolePolicy', self, 'write itself an inline policy'],
    ['iam:AttachRolePolicy', '*', 'attach any policy to itself'],
    ['iam:CreatePolicyVersion', '*', 'write a new version of a policy it has'],
  ])('a role that may %s on %s', (action, resource, via) => {
    const climber = aRoleThatMay('climber', [may(action, resource)]);
    expect(rows(anAccountWith(ORDERS, OWN, climber))).toEqual([row(via)]);
  });

  test('whoever may assume such a role', () => {
    const climber = aRoleThatMay('climber', [may('iam:PutRolePolicy')], { trusts: roleArn('ci') });
    const ci = aRoleThatMay('ci', [], { trusts: 'ec2.amazonaws.com' });
    expect(rows(anAccountWith(ORDERS, OWN, climber, ci))).toEqual([
      row('write itself an inline policy'),
      'role ci | lambda:UpdateFunctionCode | allowed | assume role climber | write itself an inline policy',
    ]);
  });

  test('an access key of a user that may; not of one that may not', () => {
    const climber = aRoleThatMay('climber', [may('iam:CreateAccessKey')]);
    const admin = aUserThatMay('admin', [may('*')]);
    const plain = aUserThatMay('plain', [may('s3:GetObject')]);
    expect(rows(anAccountWith(ORDERS, OWN, climber, admin))).toContain(
      row('make an access key of user admin'),
    );
    expect(rows(anAccountWith(ORDERS, OWN, climber, plain))).toEqual([]);
  });

  test('no way: another role only, and a boundary that holds the code back', () => {
    const other = aRoleThatMay('climber', [may('iam:PutRolePolicy', roleArn('other'))]);
    expect(rows(anAccountWith(ORDERS, OWN, other))).toEqual([]);
    const boundary = aPolicy(aDocument(aStatement(may(['iam:*', 's3:*']))), {
      id: 'boundary',
      arn: 'boundary',
      form: 'customer-managed',
      attachedTo: [],
    });
    const bound = aRoleThatMay('climber', [may('iam:PutRolePolicy')], {
      permissionsBoundary: referenceTo('boundary'),
    });
    expect(rows(anAccountWith(ORDERS, OWN, bound, boundary))).toEqual([]);
  });
});
