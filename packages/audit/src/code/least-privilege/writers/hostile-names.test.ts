import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { createInventory } from '../../../model/inventory.ts';
import { readTemplate } from '../../../readers/read-template.ts';
import { aCall } from '../../actions/a-call.cases.ts';
import { roleFor } from '../a-role.cases.ts';
import { referenceBook } from './reference-book.ts';
import { writeCdk } from './write-cdk.ts';
import { writeCloudFormation } from './write-cloudformation.ts';
import { writeSam } from './write-sam.ts';
import { writeServerless } from './write-serverless.ts';
import { writeTerraform } from './write-terraform.ts';
import type { WrittenRole } from './written-role.ts';

/** Roles of functions with these names, each of which puts items into a table of that name. */
async function rolesNamed(names: readonly string[]): Promise<readonly WrittenRole[]> {
  const functions = names.map((name) => [
    name,
    {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        Runtime: 'nodejs22.x',
        Handler: 'app.handler',
        Environment: { Variables: { TABLE: name } },
      },
      Metadata: { 'aws:cdk:path': `Shop/${name}/Resource` },
    },
  ]);
  const reading = await readTemplate('cloudformation', {
    file: 'template.json',
    text: JSON.stringify({ Resources: Object.fromEntries(functions) }),
    readBeside: () => undefined,
  });
  const inventory = createInventory({ ...reading, capturedAt: '2026-11-01T00:00:00.000Z' });
  return inventory.ofKind('function').map((fn) => ({
    role: {
      ...roleFor({ inventory, fn }, [aCall('dynamodb.PutItem', { TableName: { env: 'TABLE' } })]),
      name: fn.logicalId ?? '',
    },
    book: referenceBook(inventory, { self: fn }),
  }));
}

/** Statements of a program: what an injected text would add to. */
function statementKinds(program: string): readonly string[] {
  const { errors, program: parsed } = parseSync('roles.ts', program);
  expect(errors).toEqual([]);
  return parsed.body.map((each) =>
    each.type === 'ExpressionStatement' ? `${each.expression.type}` : each.type,
  );
}

const EVIL = [
  'F\nprocess.exit(1);//',
  `x"\n\${evil}'\``,
  `\${file(/etc/passwd)}`,
  '*/ process.exit(1) /*',
  "'; process.exit(1); '",
  '\u2028process.exit(1)',
  '{ a: b } # c',
  'delete',
  '__proto__',
  'été',
];

describe('names that a template must not have', () => {
  test('the CDK gets imports and calls, nothing else', async () => {
    const text = writeCdk(await rolesNamed(EVIL));
    const kinds = statementKinds(text);
    expect(new Set(kinds)).toEqual(new Set(['ImportDeclaration', 'CallExpression']));
    expect(kinds.filter((each) => each === 'CallExpression')).toHaveLength(EVIL.length);
    expect(text).toContain('deleteConstruct.addToRolePolicy(');
  });

  test('any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }),
        async (names) => {
          const roles = await rolesNamed(names);
          if (roles.length === 0) return;
          const kinds = new Set(statementKinds(writeCdk(roles)));
          kinds.delete('ImportDeclaration');
          expect([...kinds]).toEqual(['CallExpression']);
          const options = { logLevel: 'silent' } as const;
          for (const text of [
            writeCloudFormation(roles),
            writeSam(roles),
            writeServerless(roles),
            writeServerless(roles, 'shared'),
          ])
            expect(typeof parseYaml(text, options)).toBe('object');
          // Every line of Terraform closes the strings that it opens.
          for (const line of writeTerraform(roles).split('\n'))
            expect(
              line
                .replace(/#.*$/, '')
                .replaceAll(/\\\\|\\"/g, '')
                .split('"').length % 2,
            ).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('each language has the text as it is', async () => {
    const mark = `\${x}`;
    const roles = await rolesNamed([`a\nb"${mark}'\`%{y}`]);
    const resource = (text: string) => text.slice(text.indexOf('table/'), text.indexOf('table/') + 60);
    const sam = parseYaml(writeSam(roles), { logLevel: 'silent' });
    expect(sam.Policies[0].Statement[0].Resource[0]).toMatch(/:table\/a\nb"\$\{!x\}'`%\{y\}$/);
    const [service] = Object.values(parseYaml(writeServerless(roles), { logLevel: 'silent' }).functions);
    expect(JSON.stringify(service)).not.toContain(mark);
    expect(resource(writeTerraform(roles))).toContain(`a\\u000ab\\"$${mark}'\`%%{y}`);
    expect(resource(writeCdk(roles))).toContain(`a\\u000ab"\\${mark}'\\\`%{y}`);
  });
});

test('different constructs are different variables', async () => {
  const resources = {
    ApiTable1234ABCD: {
      Type: 'AWS::DynamoDB::Table',
      Metadata: { 'aws:cdk:path': 'Shop/Api/Table/Resource' },
    },
    JobsTable5678ABCD: {
      Type: 'AWS::DynamoDB::Table',
      Metadata: { 'aws:cdk:path': 'Shop/Jobs/Table/Resource' },
    },
    Orders: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'app.handler',
        Environment: { Variables: { A: { Ref: 'ApiTable1234ABCD' }, B: { Ref: 'JobsTable5678ABCD' } } },
      },
    },
  };
  const reading = await readTemplate('cloudformation', {
    file: 'template.json',
    text: JSON.stringify({ Resources: resources }),
    readBeside: () => undefined,
  });
  const inventory = createInventory({ ...reading, capturedAt: '2026-11-01T00:00:00.000Z' });
  const [fn] = inventory.ofKind('function');
  if (fn === undefined) throw new Error('no function');
  const role = roleFor({ inventory, fn }, [
    aCall('dynamodb.PutItem', { TableName: { env: 'A' } }),
    aCall('dynamodb.Scan', { TableName: { env: 'B' } }),
  ]);
  const text = writeCdk([{ role, book: referenceBook(inventory, { self: fn }) }]);
  expect(text).toMatch(/ {6}table\.tableArn,[\s\S]* {6}jobsTable\.tableArn,/);
  expect(text).toContain('// jobsTable: Shop/Jobs/Table/Resource');
});

describe('several functions are one file', () => {
  test.each([
    ['SAM', writeSam],
    ['serverless.yml', writeServerless],
    ['the provider of serverless.yml', (roles: readonly WrittenRole[]) => writeServerless(roles, 'shared')],
    ['CloudFormation', writeCloudFormation],
  ])('%s', async (_name, write) => {
    const roles = await rolesNamed(['orders', 'stock', 'orders-']);
    // A key that comes twice is a mistake for this parser.
    const text = write(roles);
    expect(parseYaml(text, { logLevel: 'silent' })).toBeTypeOf('object');
    expect(text.match(/^(?:Resources|functions|provider):$/gm)?.length ?? 1).toBe(1);
    expect(text.match(/^ *# Role of/gm)).toHaveLength(3);
  });

  test('Terraform names each block once', async () => {
    const text = writeTerraform(await rolesNamed(['orders', 'stock', 'or-ders', 'or_ders']));
    const heads = text.match(/^(?:data|resource) ".*$/gm) ?? [];
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads).toContain('data "aws_region" "current" {}');
  });

  test('the CDK imports once', async () => {
    const kinds = statementKinds(writeCdk(await rolesNamed(['orders', 'stock'])));
    expect(kinds).toEqual(['ImportDeclaration', 'ImportDeclaration', 'CallExpression', 'CallExpression']);
  });
});

describe('beyond the limits of IAM', () => {
  async function large(count: number): Promise<readonly WrittenRole[]> {
    const [first] = await rolesNamed(['orders']);
    if (first === undefined) throw new Error('no role');
    const statements = Array.from({ length: count }, (_, index) => ({
      Effect: 'Allow' as const,
      Action: ['dynamodb:PutItem'],
      Resource: [`arn:aws:dynamodb:<region>:<account>:table/of-a-rather-long-name-${index}`],
    }));
    return [{ ...first, role: { ...first.role, statements } }];
  }

  test('SAM refers to managed policies', async () => {
    const { Resources } = parseYaml(writeSam(await large(120)), { logLevel: 'silent' });
    const { Policies } = Resources.orders.Properties;
    expect(Policies.length).toBeGreaterThan(1);
    for (const name of Policies) expect(Resources[name].Type).toBe('AWS::IAM::ManagedPolicy');
  });

  test('serverless.yml has no such thing, and says so', async () => {
    expect(writeServerless(await large(120))).toMatch(/# Too large: \d+ characters .*10240 inline/);
    expect(writeServerless(await large(3))).not.toContain('Too large');
  });

  test('more managed policies than a role takes', async () => {
    expect(writeCloudFormation(await large(600))).toMatch(
      /# Too large: \d+ managed policies: a role takes 10/,
    );
    expect(writeCloudFormation(await large(120))).not.toContain('Too large');
  });
});
