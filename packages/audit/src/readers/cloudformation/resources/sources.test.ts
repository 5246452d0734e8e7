import { describe, expect, test } from 'vitest';
import { inventoryOf, subjectOf, toResource } from '../a-template.cases.ts';

const ANYONE = "{Statement: [{Effect: Allow, Principal: '*', Action: '*', Resource: '*'}]}";

describe('queues and topics', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Dead: {Type: AWS::SQS::Queue}
  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 60, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}, KmsMasterKeyId: alias/aws/sqs}}
  QueuePolicy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Queue], PolicyDocument: ${ANYONE}}}
  Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: lambda, Endpoint: !GetAtt Fn.Arn}]}}
  TopicPolicy: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic], PolicyDocument: ${ANYONE}}}
  Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Queue.Arn, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn}}}`);
  test('a queue with its redrive policy', () => {
    expect(subjectOf(inventory, 'queue', 'Queue')).toMatchObject({
      visibilityTimeout: 60,
      deadLetterQueue: toResource('Dead'),
      maxReceiveCount: 3,
      kmsKey: { arn: 'alias/aws/sqs' },
    });
    expect(subjectOf(inventory, 'queue', 'Dead')).not.toHaveProperty('deadLetterQueue');
  });
  test('policies guard what they name', () => {
    expect(inventory.ofKind('resource-policy')).toMatchObject([
      { service: 'sqs', on: [toResource('Queue')] },
      { service: 'sns', on: [toResource('Topic')] },
    ]);
  });
  test('subscriptions inside and beside the topic', () => {
    expect(inventory.ofKind('subscription')).toMatchObject([
      { logicalId: 'Topic', protocol: 'lambda', endpoint: toResource('Fn') },
      { logicalId: 'Subscription', endpoint: toResource('Queue'), deadLetterQueue: toResource('Dead') },
    ]);
  });
});

describe('EventBridge', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, Name: live, FunctionVersion: '1'}}
  Dead: {Type: AWS::SQS::Queue}
  Bus: {Type: AWS::Events::EventBus, Properties: {Name: orders}}
  Rule: {Type: AWS::Events::Rule, Properties: {EventBusName: !Ref Bus, State: DISABLED, EventPattern: {source: [aws.s3]}, Targets: [{Id: a, Arn: !Ref Live, DeadLetterConfig: {Arn: !GetAtt Dead.Arn}, RetryPolicy: {MaximumRetryAttempts: 2}}]}}
  Policy: {Type: AWS::Events::EventBusPolicy, Properties: {StatementId: a, EventBusName: orders, Action: events:PutEvents, Principal: '*'}}
  Schedule: {Type: AWS::Scheduler::Schedule, Properties: {ScheduleExpression: rate(1 day), Target: {Arn: !GetAtt Fn.Arn, RoleArn: r}}}
  Pipe: {Type: AWS::Pipes::Pipe, Properties: {Source: !GetAtt Dead.Arn, Target: !GetAtt Fn.Arn, RoleArn: r}}`);
  test('a rule leads to the function behind an alias', () => {
    expect(subjectOf(inventory, 'event-rule')).toMatchObject({
      bus: toResource('Bus'),
      eventSources: ['aws.s3'],
      isEnabled: false,
      targets: [{ target: toResource('Fn'), deadLetterQueue: toResource('Dead'), maximumRetryAttempts: 2 }],
    });
  });
  test('a bus policy of the short form', () => {
    expect(subjectOf(inventory, 'resource-policy')).toMatchObject({
      service: 'events',
      on: [toResource('Bus')],
      document: {
        statements: [
          { effect: 'Allow', actions: ['events:PutEvents'], principals: [{ type: 'AWS', id: '*' }] },
        ],
        problems: [],
      },
    });
  });
  test('schedules and pipes', () => {
    expect(subjectOf(inventory, 'schedule').target).toMatchObject({
      target: toResource('Fn'),
      role: { arn: expect.stringContaining('role') },
    });
    expect(subjectOf(inventory, 'pipe')).toMatchObject({
      source: toResource('Dead'),
      target: toResource('Fn'),
    });
  });
});

test('buckets', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: uploads
      AccessControl: PublicRead
      PublicAccessBlockConfiguration: {BlockPublicAcls: true}
      VersioningConfiguration: {Status: Enabled}
      NotificationConfiguration: {LambdaConfigurations: [{Event: 's3:ObjectCreated:*', Function: !GetAtt Fn.Arn}], EventBridgeConfiguration: {}}
  Closed: {Type: AWS::S3::Bucket, Properties: {PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: 'true', IgnorePublicAcls: true, RestrictPublicBuckets: true}}}
  Policy: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: uploads, PolicyDocument: ${ANYONE}}}`);
  expect(subjectOf(inventory, 'bucket', 'Bucket')).toMatchObject({
    name: 'uploads',
    arn: 'arn:aws:s3:::uploads',
    acl: 'PublicRead',
    blocksPublicAccess: false,
    versioning: 'Enabled',
    notifications: [{ target: toResource('Fn'), events: ['s3:ObjectCreated:*'] }],
    notifiesEventBridge: true,
  });
  expect(subjectOf(inventory, 'bucket', 'Closed').blocksPublicAccess).toBe(true);
  expect(subjectOf(inventory, 'resource-policy').on).toMatchObject([toResource('Bucket')]);
});

test('tables and streams', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: orders, StreamSpecification: {StreamViewType: NEW_IMAGE}, PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}}}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Table.StreamArn}}
  Stream: {Type: AWS::Kinesis::Stream, Properties: {RetentionPeriodHours: 48, StreamEncryption: {EncryptionType: KMS}}}
  Firehose: {Type: AWS::KinesisFirehose::DeliveryStream, Properties: {ExtendedS3DestinationConfiguration: {ProcessingConfiguration: {Processors: [{Type: Lambda, Parameters: [{ParameterName: LambdaArn, ParameterValue: !GetAtt Fn.Arn}]}]}}}}`);
  expect(subjectOf(inventory, 'table')).toMatchObject({
    hasStream: true,
    streamArn: 'arn:aws:dynamodb:<region>:<account>:table/orders/stream/<stream>',
    pointInTimeRecovery: true,
  });
  expect(subjectOf(inventory, 'event-source-mapping')).toMatchObject({
    source: toResource('Table'),
    service: 'dynamodb',
  });
  expect(subjectOf(inventory, 'stream', 'Stream')).toMatchObject({
    service: 'kinesis',
    encryption: 'KMS',
    retention: 48,
  });
  expect(subjectOf(inventory, 'stream', 'Firehose').functions).toMatchObject([toResource('Fn')]);
});

test.each([
  ['a definition', 'Definition: {States: {A: {Resource: !GetAtt Fn.Arn}}}'],
  ['a text', `DefinitionString: !Sub '{"States":{"A":{"Parameters":{"FunctionName":"\${Fn.Arn}"}}}}'`],
  [
    'substitutions',
    `DefinitionString: '{"States":{"A":{"Resource":"\${F}"}}}', DefinitionSubstitutions: {F: !GetAtt Fn.Arn}`,
  ],
])('functions that a state machine calls, from %s', (_, properties) => {
  const machine = subjectOf(
    inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Machine: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: r, LoggingConfiguration: {Level: ALL}, ${properties}}}`),
    'state-machine',
  );
  expect(machine).toMatchObject({
    functions: [toResource('Fn')],
    logLevel: 'ALL',
    definition: expect.stringContaining('<Fn>'),
  });
});

test('IoT and SES rules', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Iot: {Type: AWS::IoT::TopicRule, Properties: {TopicRulePayload: {Sql: SELECT * FROM 'a', Actions: [{Lambda: {FunctionArn: !GetAtt Fn.Arn}}]}}}
  Mail: {Type: AWS::SES::ReceiptRule, Properties: {RuleSetName: a, Rule: {ScanEnabled: true, TlsPolicy: Require, Actions: [{LambdaAction: {FunctionArn: !GetAtt Fn.Arn}}]}}}`);
  expect(subjectOf(inventory, 'iot-rule')).toMatchObject({
    sql: "SELECT * FROM 'a'",
    functions: [toResource('Fn')],
  });
  expect(subjectOf(inventory, 'receipt-rule')).toMatchObject({
    scanEnabled: true,
    tlsRequired: true,
    functions: [toResource('Fn')],
  });
});
