import { describe, expect, test } from 'vitest';
import { permissionsOf } from '../../../access/permissions-of.ts';
import { valueText } from '../../../model/unresolved.ts';
import { aCall } from '../../actions/a-call.cases.ts';
import {
  CALLS,
  plainTemplate,
  readFunction,
  roleFor,
  samTemplate,
  serverlessTemplate,
} from '../a-role.cases.ts';
import { compareRole } from '../compare-role.ts';
import type { FunctionRole } from '../function-role.ts';
import { INLINE_LIMIT, MANAGED_LIMIT, policySize, splitPolicies } from '../policy-statements.ts';
import { NO_REFERENCES, referenceBook } from './reference-book.ts';
import { writeCdk } from './write-cdk.ts';
import { writeCloudFormation } from './write-cloudformation.ts';
import { writeSam } from './write-sam.ts';
import { writeServerless } from './write-serverless.ts';
import { writeTerraform } from './write-terraform.ts';

type Declared = Awaited<ReturnType<typeof readFunction>>;

function bookOf({ inventory, fn }: Declared) {
  return referenceBook(inventory, { self: fn });
}

/** What the role of the function allows, as the readers see it: `action resource`. */
function allowed({ inventory, fn }: Declared): readonly string[] {
  const role = inventory.resolveAs('role', fn.role);
  if (role === undefined) return [];
  return permissionsOf(inventory, role)
    .statements.filter(({ policy }) => policy.form !== 'aws-managed')
    .flatMap(({ statement }) =>
      (statement.actions ?? []).flatMap((action) =>
        (statement.resources ?? []).map((resource) => `${valueText(action)} ${valueText(resource)}`),
      ),
    );
}

function comparisonOf(declared: Declared, role: FunctionRole) {
  const own = declared.inventory.resolveAs('role', declared.fn.role);
  if (own === undefined) throw new Error('the function has no role');
  return compareRole(declared.inventory, own, { needs: role.needs });
}

describe('a written role, read again, is what the function needs', () => {
  test('SAM', async () => {
    const before = await readFunction('cloudformation', samTemplate('Policies: []'));
    const role = roleFor(before);
    const after = await readFunction(
      'cloudformation',
      samTemplate(writeSam([{ role, book: bookOf(before) }])),
    );
    expect(comparisonOf(after, role)).toMatchObject({ excess: [], missing: [] });
    expect(allowed(after)).toContain('dynamodb:PutItem arn:aws:dynamodb:<region>:<account>:table/<Table>');
    expect(comparisonOf(before, role).missing.length).toBeGreaterThan(5);
  });

  test('CloudFormation, with the platform statement and no circle through the function', async () => {
    const empty = `OrdersRole:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] }
`;
    const before = await readFunction('cloudformation', plainTemplate(empty));
    const role = roleFor(before);
    const text = writeCloudFormation([{ role, book: bookOf(before) }]);
    expect(text).toMatch(/^# Role of orders .*\n# Not known: resource of kms:Encrypt .*\nOrdersRole:/);
    expect(text).not.toMatch(/\$\{Orders\}|GetAtt Orders\./);
    const after = await readFunction('cloudformation', plainTemplate(text));
    expect(comparisonOf(after, role)).toMatchObject({ excess: [], missing: [] });
    expect(allowed(after)).toContain('sns:Publish arn:aws:sns:<region>:<account>:<Topic>');
  });

  test('serverless.yml', async () => {
    const before = await readFunction('serverless', serverlessTemplate('iamRoleStatements: []'));
    const role = roleFor(before);
    const lines = writeServerless([{ role, book: bookOf(before) }])
      .split('\n')
      .slice(3);
    const statements = lines.map((line) => line.slice(4)).join('\n');
    const after = await readFunction('serverless', serverlessTemplate(statements));
    expect(comparisonOf(after, role)).toMatchObject({ excess: [], missing: [] });
  });
});

describe('references', () => {
  const short = [CALLS[0], CALLS[1], CALLS[2], CALLS[3], CALLS[4], CALLS[5], CALLS[6]].filter(
    (each) => each !== undefined,
  );

  test('SAM refers to the resources of the template', async () => {
    const declared = await readFunction('cloudformation', samTemplate('Policies: []'));
    const text = writeSam([{ role: roleFor(declared, short), book: bookOf(declared) }]);
    const resources = [...text.matchAll(/- (!.*)/g)].map((found) => found[1]);
    expect(resources).toEqual([
      '!GetAtt Table.Arn',
      `!Sub '\${Table.Arn}/index/byDate'`,
      `!Sub '\${Uploads.Arn}/out/*'`,
      '!Ref Secret',
      '!Ref Topic',
      '!GetAtt Queue.Arn',
      `!Sub 'arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/app/db'`,
    ]);
  });

  test('parameters stay parameters', async () => {
    const text = samTemplate('Policies: []')
      .replace('TABLE: !Ref Table', 'TABLE: !Ref TableName')
      .replace('Resources:', 'Parameters:\n  TableName: { Type: String }\nResources:');
    const declared = await readFunction('cloudformation', text);
    const role = roleFor(declared, [aCall('dynamodb.PutItem', { TableName: { env: 'TABLE' } })]);
    const book = referenceBook(declared.inventory, { self: declared.fn, parameters: ['TableName'] });
    expect(writeSam([{ role, book }])).toContain(`:table/\${TableName}`);
    expect(writeSam([{ role, book: NO_REFERENCES }])).toContain(':table/*');
  });

  test('conditions that the code fixes', async () => {
    const declared = await readFunction('cloudformation', samTemplate('Policies: []'));
    const role = roleFor(declared, [aCall('kms.Encrypt', { KeyId: 'alias/app' })]);
    const text = writeSam([{ role, book: bookOf(declared) }]);
    expect(text).toContain("StringEquals:\n            'kms:RequestAlias': 'alias/app'");
  });

  test('the CDK gets constructs', async () => {
    const declared = await readFunction('cloudformation', samTemplate('Policies: []'));
    const text = writeCdk([{ role: roleFor(declared, short), book: bookOf(declared) }]);
    expect(text).toContain('orders.addToRolePolicy(');
    expect(text).toContain('table.tableArn,');
    expect(text).toContain('uploads.bucketArn}/out/*`,');
  });

  test('Terraform gets data sources for what it deploys to', async () => {
    const declared = await readFunction('cloudformation', samTemplate('Policies: []'));
    const role = roleFor(declared, [aCall('ssm.GetParameter', { Name: '/app/db' })]);
    const text = writeTerraform([{ role, book: NO_REFERENCES }]);
    expect(text).toContain('data "aws_region" "current" {}');
    expect(text).toContain('resource "aws_iam_role_policy" "orders"');
    expect(text).toContain('parameter/app/db",');
  });
});

test('a policy beyond the limit of inline policies becomes managed ones that fit', async () => {
  const declared = await readFunction('cloudformation', samTemplate('Policies: []'));
  const calls = Array.from({ length: 300 }, (_, index) =>
    aCall('dynamodb.PutItem', { TableName: `orders-of-a-rather-long-name-${index}` }),
  );
  const role = roleFor(declared, calls);
  expect(policySize(role.statements)).toBeGreaterThan(INLINE_LIMIT);
  const parts = splitPolicies(role.statements);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(policySize(part)).toBeLessThanOrEqual(MANAGED_LIMIT);
  const resources = (statements: FunctionRole['statements']) =>
    statements.flatMap((each) => each.Resource).sort();
  expect(resources(parts.flat())).toEqual(resources(role.statements));
  expect(writeCloudFormation([{ role, book: bookOf(declared) }])).toContain('AWS::IAM::ManagedPolicy');
});
