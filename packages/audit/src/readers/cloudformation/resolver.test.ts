import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { inventoryOf, subjectOf } from './a-template.cases.ts';
import { readCloudFormation } from './read-cloudformation.ts';

const SECTIONS = `
Parameters:
  Stage: {Type: String}
  Name: {Type: String, Default: orders}
  Names: {Type: CommaDelimitedList, Default: 'a, b'}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /db/url}
Mappings:
  Sizes: {<region>: {small: 128}, eu-west-1: {small: 256}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsOrders: !Equals [!Ref Name, orders]
  IsNot: !Not [!Condition IsOrders]
  Both: !And [!Condition IsOrders, !Condition IsProd]
  Either: !Or [!Condition IsOrders, !Condition IsProd]
  Loop: !Condition Loop
  Here: !Equals [!Ref AWS::Region, eu-west-1]
`;

/** What a value of an environment variable resolves to. */
function variableOf(expression: string, options: Parameters<typeof inventoryOf>[1] = {}): unknown {
  const resources = `
  Fn:
    Type: AWS::Lambda::Function
    Properties: {Environment: {Variables: {X: ${expression}}}}
  Table: {Type: AWS::DynamoDB::Table}
  Named: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "\${Name}-table"}}
  Queue: {Type: AWS::SQS::Queue}
  Custom: {Type: Custom::Thing}`;
  return subjectOf(inventoryOf(resources, { sections: SECTIONS, ...options }), 'function').environment?.['X'];
}

describe('known values', () => {
  test.each([
    ['plain', 'plain'],
    ['!Ref Name', 'orders'],
    ['!Ref AWS::AccountId', '<account>'],
    ['!Ref AWS::Partition', 'aws'],
    [`!Sub "\${Name}-\${AWS::Region}"`, 'orders-<region>'],
    [`!Sub "\${!Literal}"`, `\${Literal}`],
    [`!Sub ["\${A}x", {A: !Ref Name}]`, 'ordersx'],
    ['!Join ["-", [a, !Ref Name]]', 'a-orders'],
    ['!Join ["-", !Ref Names]', 'a-b'],
    ['!Select [1, !Ref Names]', 'b'],
    ['!Select [1, !Split [",", "a,b"]]', 'b'],
    ['!Base64 hi', 'aGk='],
    ['{Fn::Length: [a, b]}', '2'],
    ['{Fn::ToJsonString: {a: !Ref Name}}', '{"a":"orders"}'],
    ['!Ref Table', '<Table>'],
    ['!GetAtt Table.Arn', 'arn:aws:dynamodb:<region>:<account>:table/<Table>'],
    ['!GetAtt Named.Arn', 'arn:aws:dynamodb:<region>:<account>:table/orders-table'],
    [`!Sub "\${Table.Arn}/index/*"`, 'arn:aws:dynamodb:<region>:<account>:table/<Table>/index/*'],
    ['!Ref Queue', 'https://sqs.<region>.amazonaws.com/<account>/<Queue>'],
    ['!GetAtt Queue.QueueName', '<Queue>'],
    ['!If [IsOrders, a, b]', 'a'],
    ['!If [IsNot, a, b]', 'b'],
    ['!If [Either, a, b]', 'a'],
    ['!If [IsProd, same, same]', 'same'],
    ['!FindInMap [Sizes, eu-west-1, small]', '256'],
    ['!FindInMap [Sizes, none, small, {DefaultValue: 1}]', '1'],
  ])('%s', (expression, value) => {
    expect(variableOf(expression)).toBe(value);
  });

  test('values that the user gives win', () => {
    expect(variableOf('!Ref Stage', { parameters: { Stage: 'prod' } })).toBe('prod');
    expect(variableOf('!If [Both, a, b]', { parameters: { Stage: 'prod' } })).toBe('a');
  });

  test('account and region when they are known', () => {
    const place = { account: '123456789012', region: 'eu-west-1' };
    expect(variableOf('!GetAtt Table.Arn', place)).toBe(
      'arn:aws:dynamodb:eu-west-1:123456789012:table/<Table>',
    );
    expect(variableOf('!If [Here, a, b]', place)).toBe('a');
  });

  test('AWS::NoValue removes', () => {
    expect(variableOf('!If [IsNot, a, !Ref AWS::NoValue]')).toBeUndefined();
  });
});

describe('unknown values say what they are', () => {
  test.each([
    ['!Ref Stage', 'Ref Stage', '<?Stage>'],
    ['!Ref Stored', 'Ref Stored (/db/url)', '<?Stored>'],
    [`!Sub "a-\${Stage}"`, `a-\${Stage}`, 'a-<?Stage>'],
    ['!Ref Missing', 'Ref Missing', '<?Missing>'],
    ['!GetAtt Custom.Value', 'GetAtt Custom.Value', undefined],
    ['!ImportValue shared', 'ImportValue shared', undefined],
    ['!If [IsProd, a, b]', 'If IsProd then "a" else "b"', undefined],
    ['!If [Loop, a, b]', 'If Loop then "a" else "b"', undefined],
    ['!If [Here, a, b]', 'If Here then "a" else "b"', undefined],
    ['!If [Undeclared, a, !Ref AWS::NoValue]', 'If Undeclared then "a" else nothing', undefined],
    ['!FindInMap [Sizes, !Ref Stage, small]', 'FindInMap Sizes.<?Stage>.small', undefined],
    ["'{{resolve:ssm:/db/password}}'", '{{resolve:ssm:/db/password}}', '<?resolve:ssm:/db/password>'],
    ['!Select [5, !Ref Names]', 'Select 5 a list where a text belongs', undefined],
  ])('%s', (expression, shown, text) => {
    const value = variableOf(expression);
    expect(value).toMatchObject({ kind: 'unresolved', expression: shown, at: { file: 'template.yaml' } });
    if (text !== undefined) expect(value).toMatchObject({ text });
  });
});

describe('resources', () => {
  test('a false condition removes, an unknown one marks', () => {
    const inventory = inventoryOf(
      `
  A: {Type: AWS::SQS::Queue, Condition: IsNot}
  B: {Type: AWS::SQS::Queue, Condition: IsProd}
  C: {Type: AWS::SQS::Queue, Condition: IsOrders}`,
      { sections: SECTIONS },
    );
    expect(inventory.ofKind('queue').map((each) => [each.logicalId, each.isConditional])).toEqual([
      ['B', true],
      ['C', undefined],
    ]);
  });

  test('what both sides of a condition agree on is known', () => {
    const inventory = inventoryOf(
      '  R: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: !If [IsProd, {maxReceiveCount: 5, deadLetterTargetArn: a}, {maxReceiveCount: 5, deadLetterTargetArn: b}]}}',
      { sections: SECTIONS },
    );
    const queue = subjectOf(inventory, 'queue');
    expect(queue.maxReceiveCount).toBe(5);
    expect(queue.deadLetterQueue).toMatchObject({ kind: 'unresolved' });
  });

  test('Fn::ForEach makes resources', () => {
    const inventory = inventoryOf(
      `
  Fn::ForEach::Queues:
    - Name
    - [Orders, Bills]
    - Queue\${Name}: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Name}}`,
      { sections: 'Transform: AWS::LanguageExtensions' },
    );
    expect(inventory.ofKind('queue').map((each) => [each.logicalId, each.name])).toEqual([
      ['QueueOrders', 'Orders'],
      ['QueueBills', 'Bills'],
    ]);
  });

  test('names that refer to each other are atoms', () => {
    const inventory = inventoryOf(`
  A: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt B.QueueName}}
  B: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt A.QueueName}}`);
    expect(inventory.ofKind('queue')).toHaveLength(2);
  });

  test('a local file is included, another is not known', () => {
    const body = (location: string) => `
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: ${location}}}}}`;
    const readBeside = (path: string) => (path === './api.yaml' ? 'paths: {/a: {get: {}}}' : undefined);
    expect(inventoryOf(body('./api.yaml'), { readBeside }).ofKind('route')).toHaveLength(1);
    expect(subjectOf(inventoryOf(body('s3://b/k'), { readBeside }), 'api').hasUnknownRoutes).toBe(true);
  });
});

test('any mixture of functions resolves or throws a WatertightError', () => {
  const leaf = fc.constantFrom(
    'a',
    'Stage',
    'Fn',
    'AWS::NoValue',
    'Fn.Arn',
    `\${Fn.Arn}\${Stage}`,
    1,
    true,
    null,
  );
  const names = [
    'Ref',
    'Fn::Sub',
    'Fn::GetAtt',
    'Fn::Join',
    'Fn::If',
    'Fn::Select',
    'Fn::Split',
    'Fn::FindInMap',
    'Fn::ImportValue',
    'Fn::Base64',
    'Fn::Cidr',
    'Fn::GetAZs',
    'Fn::Transform',
    'Fn::ToJsonString',
    'Fn::Length',
    'Fn::ForEach::X',
    'Statement',
    '__proto__',
  ];
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 3 }),
    ),
  }));
  const types = [
    'AWS::Lambda::Function',
    'AWS::IAM::Role',
    'AWS::Serverless::Function',
    'AWS::ApiGateway::RestApi',
    'AWS::Serverless::Api',
    'AWS::S3::Bucket',
    'AWS::CloudFormation::Stack',
  ];
  const properties = fc.dictionary(
    fc.constantFrom(
      'Policies',
      'Events',
      'Environment',
      'VpcConfig',
      'Body',
      'Auth',
      'AssumeRolePolicyDocument',
      'Role',
      'Code',
      'NotificationConfiguration',
      'TemplateURL',
      'FunctionName',
    ),
    node,
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), properties, node, (type, given, condition) => {
      const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        Parameters: { Stage: { Type: 'String' } },
        Conditions: { a: condition },
        Resources: { Fn: { Type: type, Properties: given } },
      };
      try {
        const reading = readCloudFormation({
          file: 'a.json',
          text: JSON.stringify(template),
          readBeside: () => undefined,
        });
        expect(reading.subjects).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toBeInstanceOf(WatertightError);
      }
    }),
    { numRuns: 400 },
  );
});
