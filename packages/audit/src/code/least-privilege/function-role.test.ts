import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCall } from '../actions/a-call.cases.ts';
import { readFunction, roleFor } from './a-role.cases.ts';
import { compareRole } from './compare-role.ts';
import { mergeNeeds, withoutNarrower } from './merge-needs.ts';
import type { RoleNeed } from './role-need.ts';

const HEAD = `Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Key: { Type: AWS::KMS::Key }
  Secured: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: !GetAtt Key.Arn } }
  Default: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: alias/aws/sqs } }
  Table: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: KEYS_ONLY } } }
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: src/app.handler
      CodeUri: .
`;

/** Platform and dependent needs of a function with these properties: `action resource`. */
async function needsOf(properties: string, calls = [aCall('sqs.ListQueues')]): Promise<readonly string[]> {
  const declared = await readFunction('cloudformation', HEAD + properties);
  return roleFor(declared, calls)
    .needs.filter(({ source, action }) => source !== 'code' && !action.startsWith('logs:'))
    .flatMap(({ action, resources, condition }) =>
      resources.map((each) => {
        const arn = each.replace('arn:aws:', '').replace('<region>:<account>', '~');
        return `${action} ${arn}${condition === undefined ? '' : ` if ${condition.key}`}`;
      }),
    );
}

test("a customer's key is used for what is sent, not for what is deleted", async () => {
  const given = '      Environment: { Variables: { Q: !Ref Secured } }';
  const queue = { QueueUrl: { env: 'Q' } };
  const keysOf = async (name: string) =>
    (await needsOf(given, [aCall(name, queue)])).filter((each) => each.startsWith('kms:')).length;
  expect(await keysOf('sqs.SendMessage')).toBe(2);
  expect(await keysOf('sqs.DeleteMessage')).toBe(0);
});

describe('what Lambda itself needs', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', '', []],
    [
      'a queue',
      '      Events: { Q: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }',
      [
        'sqs:DeleteMessage sqs:~:<Queue>',
        'sqs:GetQueueAttributes sqs:~:<Queue>',
        'sqs:ReceiveMessage sqs:~:<Queue>',
      ],
    ],
    [
      'a stream of a table',
      '      Events: { T: { Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST } } }',
      [
        'dynamodb:DescribeStream dynamodb:~:table/<Table>/stream/*',
        'dynamodb:GetRecords dynamodb:~:table/<Table>/stream/*',
        'dynamodb:GetShardIterator dynamodb:~:table/<Table>/stream/*',
        'dynamodb:ListStreams *',
      ],
    ],
    ['an HTTP API', '      Events: { A: { Type: HttpApi } }', []],
    ['tracing', '      Tracing: Active', ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *']],
    ['no tracing of its own', '      Tracing: PassThrough', []],
    [
      'a dead letter queue',
      '      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Queue.Arn }',
      ['sqs:SendMessage sqs:~:<Queue>'],
    ],
  ])('%s', async (_, properties, expected) => {
    expect(await needsOf(properties)).toEqual(expected);
  });

  test('a VPC', async () => {
    const found = await needsOf('      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }');
    expect(found).toContain('ec2:CreateNetworkInterface *');
  });
});

describe('keys', () => {
  const send = (name: string) => [aCall('sqs.SendMessage', { QueueUrl: name })];
  const url = (name: string) => `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;

  test('a customer’s key is used through its service', async () => {
    const text = `      Environment: { Variables: { Q: !Ref Secured } }`;
    expect(await needsOf(text, [aCall('sqs.SendMessage', { QueueUrl: { env: 'Q' } })])).toEqual([
      'kms:Decrypt kms:~:key/<Key> if kms:ViaService',
      'kms:GenerateDataKey kms:~:key/<Key> if kms:ViaService',
    ]);
  });

  test('the key of AWS and no key need nothing', async () => {
    const text = `      Environment: { Variables: { Q: !Ref Default } }`;
    expect(await needsOf(text, [aCall('sqs.SendMessage', { QueueUrl: { env: 'Q' } })])).toEqual([]);
    expect(await needsOf('', send(url('plain')))).toEqual([]);
  });
});

describe('the present role', () => {
  const put = [aCall('dynamodb.PutItem', { TableName: { env: 'TABLE' } })];
  const withPolicies = (statement: string) =>
    `      Environment: { Variables: { TABLE: !Ref Table } }
      Policies:
        - Version: '2012-10-17'
          Statement:
            - ${statement}`;

  test.each<[string, readonly string[], readonly string[]]>([
    ['{ Effect: Allow, Action: dynamodb:PutItem, Resource: !GetAtt Table.Arn }', [], []],
    ['{ Effect: Allow, Action: dynamodb:PutItem, Resource: "*" }', ['dynamodb:PutItem'], []],
    ['{ Effect: Allow, Action: dynamodb:*, Resource: !GetAtt Table.Arn }', ['dynamodb:*'], []],
    ['{ Effect: Allow, Action: s3:GetObject, Resource: "*" }', ['s3:GetObject'], ['dynamodb:PutItem']],
    [
      '{ Effect: Allow, Action: sqs:SendMessageBatch, Resource: "*" }',
      ['sqs:SendMessageBatch'],
      ['dynamodb:PutItem'],
    ],
    ['{ Effect: Deny, Action: dynamodb:*, Resource: "*" }', [], ['dynamodb:PutItem']],
    ['{ Effect: Allow, NotAction: iam:*, Resource: "*" }', ['NotAction'], []],
  ])('%s', async (statement, excess, missing) => {
    const declared = await readFunction('cloudformation', HEAD + withPolicies(statement));
    const own = declared.inventory.resolveAs('role', declared.fn.role);
    const needs = roleFor(declared, put).needs;
    const found = own && compareRole(declared.inventory, own, { needs });
    expect(found?.excess.map(({ action }) => action)).toEqual(excess);
    expect(found?.missing.map(({ action }) => action)).toEqual(missing);
  });
});

describe('merged needs', () => {
  test('a wider resource takes in the narrower ones', () => {
    expect(withoutNarrower(['a/*', 'a/b', 'c'])).toEqual(['a/*', 'c']);
  });

  test('do not depend on the order of the calls, and lose no resource', () => {
    const need = fc.record({
      action: fc.constantFrom('s3:GetObject', 's3:PutObject'),
      resources: fc.array(fc.constantFrom('arn:aws:s3:::a/*', 'arn:aws:s3:::a/b', 'arn:aws:s3:::c/d'), {
        minLength: 1,
      }),
      source: fc.constant('code' as const),
      required: fc.boolean(),
      evidence: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(need, { maxLength: 8 }), (needs: readonly RoleNeed[]) => {
        const merged = mergeNeeds(needs);
        expect(mergeNeeds([...needs].reverse())).toEqual(merged);
        expect(mergeNeeds(merged)).toEqual(merged);
        for (const { action, required } of needs.filter((each) => each.required))
          expect(merged.some((each) => each.action === action && each.required === required)).toBe(true);
      }),
    );
  });
});
