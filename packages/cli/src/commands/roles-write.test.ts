import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../testing/a-project.ts';

const HANDLER = `const { DynamoDB } = require('@aws-sdk/client-dynamodb');
exports.handler = () => new DynamoDB().putItem({ TableName: process.env.TABLE, Item: {} });
`;
const WIDE = '{ Effect: Allow, Action: "dynamodb:*", Resource: "*" }';
const DOCUMENT = `{ Version: '2012-10-17', Statement: [${WIDE}] }`;
const TRUST = (service: string) =>
  `{ Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: [${service}] }, Action: 'sts:AssumeRole' }] }`;

let project: Project | undefined;
afterEach(() => project?.remove());

async function write(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  project = aProject({ 'app.js': HANDLER, ...files });
  const { stderr } = await project.run('roles', '--write', ...words);
  return stderr;
}

function textOf(file: string): string {
  return readFileSync(join(project?.folder ?? '', file), 'utf8');
}

async function check() {
  const result = await project?.run('roles', '--check', '--json');
  const document = JSON.parse(result?.stdout ?? '{}');
  return {
    code: result?.code,
    incomplete: document.incomplete,
    differences: document.functions.flatMap((each: { current?: object }) => each.current ?? []),
  };
}

function samFunction(name: string, rest: string): string {
  return `  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: app.handler
      CodeUri: .
      Environment: { Variables: { TABLE: !Ref Table } }
${rest}`;
}

const SAM = `Transform: AWS::Serverless-2016-10-31
Resources:
${samFunction('Orders', `      Policies: [${DOCUMENT}]\n`)}  Table: { Type: AWS::DynamoDB::Table }
`;

const PLAIN = (role: string, more = '') => `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: app.handler
      Role: !GetAtt Role.Arn
      Code: .
      Environment: { Variables: { TABLE: !Ref Table } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${TRUST('lambda.amazonaws.com')}
${role}  Table: { Type: AWS::DynamoDB::Table }
${more}`;
const INLINE = `      Policies: [{ PolicyName: all, PolicyDocument: ${DOCUMENT} }]\n`;

const SERVICE = (top: string, own: string, provider = '') => `service: shop
provider:
  name: aws
  runtime: nodejs22.x
  region: eu-west-1
${provider}${top}
functions:
  orders:
    handler: app.handler
    environment: { TABLE: { Ref: Table } }
${own}
resources:
  Resources:
    Table: { Type: AWS::DynamoDB::Table }
    Jobs: { Type: AWS::SQS::Queue }
`;
const PLUGIN = 'plugins: [serverless-iam-roles-per-function]';
const PROVIDER = `  iam:\n    role:\n      statements: [${WIDE}]\n`;
const EVENTS = `    events:
      - stream: { type: kinesis, arn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/in' }
      - stream: { type: dynamodb, arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2026' }
      - sqs: { arn: { Fn::GetAtt: [Jobs, Arn] } }`;

describe('write, then check: nothing is left to say', () => {
  const asJson = (value: unknown) => JSON.stringify(value, undefined, 2);
  const plainJson = {
    Resources: {
      Orders: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Runtime: 'nodejs22.x',
          Handler: 'app.handler',
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Code: '.',
          Environment: { Variables: { TABLE: { Ref: 'Table' } } },
        },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
      },
      Table: { Type: 'AWS::DynamoDB::Table' },
    },
  };
  const events = `      Tracing: Active
      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Jobs.Arn }
      Events:
        A: { Type: Kinesis, Properties: { Stream: 'arn:aws:kinesis:eu-west-1:123456789012:stream/in', StartingPosition: LATEST } }
        B: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn } }
        C: { Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST } }
`;
  test.each([
    ['SAM', 'template.yaml', SAM],
    [
      'SAM with events, VPC and tracing',
      'template.yaml',
      SAM.replace('      Policies:', `${events}      Policies:`).replace(
        '{ Type: AWS::DynamoDB::Table }',
        '{ Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }\n  Jobs: { Type: AWS::SQS::Queue }',
      ),
    ],
    ['SAM without the property', 'template.yaml', SAM.replace(/ {6}Policies.*\n/, '')],
    [
      'SAM with a policy of AWS',
      'template.yaml',
      SAM.replace(/Policies:.*/, 'Policies: AdministratorAccess'),
    ],
    ['Windows line ends', 'template.yaml', SAM.replaceAll('\n', '\r\n')],
    ['a byte order mark', 'template.yaml', `\ufeff${SAM}`],
    [
      'a function in braces',
      'template.yaml',
      `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x, Handler: app.handler, CodeUri: ., Environment: { Variables: { TABLE: !Ref Table } } } }
  Table: { Type: AWS::DynamoDB::Table }
`,
    ],
    ['a role of CloudFormation', 'template.yaml', PLAIN(INLINE)],
    [
      'a role with a policy of AWS',
      'template.yaml',
      PLAIN(`      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
        - arn:aws:iam::aws:policy/AdministratorAccess
        - !Sub 'arn:\${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess'
`),
    ],
    ['JSON', 'template.json', asJson(plainJson)],
    ['JSON in one line', 'template.json', JSON.stringify(plainJson)],
    ['the plugin', 'serverless.yml', SERVICE(PLUGIN, `    iamRoleStatements: [${WIDE}]`)],
    ['the plugin, with streams and a queue', 'serverless.yml', SERVICE(PLUGIN, EVENTS)],
    ['the plugin, from the role of all', 'serverless.yml', SERVICE(PLUGIN, '', PROVIDER)],
    ['no plugin: the provider’s statements', 'serverless.yml', SERVICE('', EVENTS, PROVIDER)],
    ['no plugin and no statements', 'serverless.yml', SERVICE('', '')],
    ['the older spelling', 'serverless.yml', SERVICE('', '', `  iamRoleStatements: [${WIDE}]\n`)],
    [
      'roles per function of version 4',
      'serverless.yml',
      SERVICE("frameworkVersion: '4'", '', '  iam: { role: { mode: perFunction } }\n'),
    ],
    [
      'functions as a list',
      'serverless.yml',
      SERVICE(PLUGIN, '').replace(
        /functions:[\s\S]*?(?=resources)/,
        `functions:
  - orders:
      handler: app.handler
      environment: { TABLE: { Ref: Table } }
`,
      ),
    ],
    [
      'two functions with the role of all',
      'serverless.yml',
      SERVICE(
        '',
        `  other:
    handler: app.handler
    environment: { TABLE: elsewhere }`,
        PROVIDER,
      ),
    ],
  ])('%s', async (_name, file, text) => {
    const said = await write({ [file]: text });
    expect(said).toContain('Wrote the role of');
    expect(said).not.toContain('as it is');
    const { code, incomplete, differences } = await check();
    expect({ differences, incomplete }).toEqual({
      differences: differences.map((each: object) => ({ ...each, excess: [], missing: [] })),
      incomplete: [],
    });
    expect(code).toBe(0);
    const before = textOf(file);
    await project?.run('roles', '--write');
    expect(textOf(file)).toBe(before);
    expect(before.includes('\r\n')).toBe(text.includes('\r\n'));
    if (text.includes('\r\n')) expect(before).not.toMatch(/[^\r]\n/);
  });
});

describe('left as it is, and it says why', () => {
  const queue = `
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties: { RoleArn: !GetAtt Role.Arn, DefinitionString: '{}' }
`;
  test.each([
    [
      'a build folder that is not there',
      SAM.replace('CodeUri: .', 'CodeUri: dist').replace('app.', 'none.'),
      'not read to its end',
    ],
    ['another runtime', SAM.replace('nodejs22.x', 'java21'), 'not read to its end'],
    ['a role that a state machine works with', PLAIN(INLINE, queue), 'Flow works with the role Role'],
    [
      'a role that another service may take',
      PLAIN(INLINE).replace('[lambda.amazonaws.com]', '[lambda.amazonaws.com, states.amazonaws.com]'),
      'states.amazonaws.com may take the role Role too',
    ],
    [
      'a role that an output gives away',
      PLAIN(INLINE, 'Outputs: { R: { Value: !GetAtt Role.Arn, Export: { Name: r } } }\n'),
      'the output R gives the role Role to others',
    ],
    [
      'a mapping that another function shares',
      `Transform: AWS::Serverless-2016-10-31
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties: &same
      Runtime: nodejs22.x
      Handler: app.handler
      CodeUri: .
  B:
    Type: AWS::Serverless::Function
    Properties: *same
`,
      'written once for several places',
    ],
    [
      'an anchor that is used elsewhere',
      SAM.replace('Policies: [', 'Policies: &all [')
        .replace('Resources:\n', `Resources:\n`)
        .replace(/ {2}Table:/, `${samFunction('Other', '      Policies: *all\n')}  Table:`),
      'written once for several places',
    ],
  ])('%s', async (_name, text, because) => {
    const said = await write({ 'template.yaml': text });
    expect(said).toContain(because);
    if (!text.includes('*all')) expect(textOf('template.yaml')).toBe(text);
    else expect(textOf('template.yaml')).toContain('&all');
  });

  test('a role of another template', async () => {
    const role = `${INLINE}      RoleName: jobs\n`;
    const arn = `arn:aws:iam::\${AWS::AccountId}:role/jobs`;
    const other = PLAIN(INLINE).replace('!GetAtt Role.Arn', `!Sub '${arn}'`);
    const said = await write({ 'template.yaml': PLAIN(role), 'b/template.yaml': other });
    expect(said).toMatch(/of another template works with the role jobs/);
    expect(textOf('template.yaml')).toBe(PLAIN(role));
  });

  test.each([
    ['the role of all', '', 'provider is not in this file', false],
    ['the plugin', PLUGIN, 'Wrote the role of orders', true],
  ])('functions in a file of their own: %s', async (_name, plugins, expected, isWritten) => {
    const own = 'orders:\n  handler: app.handler\n  environment: { TABLE: orders }\n';
    const service = `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\n${plugins}\nfunctions: \${file(./own.yml)}\n`;
    expect(await write({ 'serverless.yml': service, 'own.yml': own })).toContain(expected);
    expect(textOf('serverless.yml')).toBe(service);
    expect(textOf('own.yml').startsWith(own)).toBe(true);
    expect(textOf('own.yml') === own).toBe(!isWritten);
  });

  test('a template behind a link that leads outside', async () => {
    const outside = aProject({ 'template.yaml': SAM });
    try {
      project = aProject({ 'app.js': HANDLER });
      mkdirSync(join(project.folder, 'x'));
      symlinkSync(join(outside.folder, 'template.yaml'), join(project.folder, 'template.yaml'));
      const { stderr } = await project.run('roles', '--write', '--template', 'template.yaml');
      expect(stderr).toContain('a link to a file outside');
      expect(readFileSync(join(outside.folder, 'template.yaml'), 'utf8')).toBe(SAM);
    } finally {
      outside.remove();
    }
  });
});

describe('what applies beside the statements is told', () => {
  test.each([
    [
      'statements without their plugin',
      SERVICE('', `    iamRoleStatements: [${WIDE}]`),
      'mean nothing without the plugin',
    ],
    [
      'inherited statements',
      SERVICE(PLUGIN, '    iamRoleStatementsInherit: true', PROVIDER),
      'are inherited',
    ],
  ])('%s', async (_name, text, note) => {
    expect(await write({ 'serverless.yml': text })).toContain(note);
  });

  test('a policy of the account', async () => {
    const arn = 'arn:aws:iam::123456789012:policy/extra';
    const said = await write({ 'template.yaml': PLAIN(`      ManagedPolicyArns: [${arn}]\n`) });
    expect(said).toContain(`the policy ${arn} applies as well`);
    expect(textOf('template.yaml')).toContain(arn);
  });
});
