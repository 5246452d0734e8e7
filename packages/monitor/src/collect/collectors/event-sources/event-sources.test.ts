import { describe, expect, test } from 'vitest';
import { collectFrom, denied, gapsOf } from '../../given-answers.cases.ts';
import { dynamodbTables } from './dynamodb-tables.ts';
import { eventBuses } from './event-buses.ts';
import { eventRules } from './event-rules.ts';
import { iotRules } from './iot-rules.ts';
import { kinesisStreams } from './kinesis-streams.ts';
import { pipes } from './pipes.ts';
import { s3Buckets } from './s3-buckets.ts';
import { schedules } from './schedules.ts';
import { sesReceiptRules } from './ses-receipt-rules.ts';
import { snsSubscriptions } from './sns-subscriptions.ts';
import { snsTopics } from './sns-topics.ts';
import { sqsQueues } from './sqs-queues.ts';
import { stateMachines } from './state-machines.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:orders';
const POLICY = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

describe('queues', () => {
  const listed = {
    'sqs:ListQueues': { QueueUrls: ['https://sqs.eu-west-1.amazonaws.com/123456789012/orders'] },
  };

  test('have redrive, encryption and policy', async () => {
    const Attributes = {
      VisibilityTimeout: '45',
      MessageRetentionPeriod: '345600',
      SqsManagedSseEnabled: 'true',
      KmsMasterKeyId: 'alias/aws/sqs',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `${QUEUE}-dead`, maxReceiveCount: '3' }),
      Policy: POLICY,
    };
    const inventory = await collectFrom(sqsQueues, { ...listed, 'sqs:GetQueueAttributes': { Attributes } });
    expect(inventory.byId(QUEUE)).toMatchObject({
      kind: 'queue',
      visibilityTimeout: 45,
      deadLetterQueue: { arn: `${QUEUE}-dead` },
      maxReceiveCount: 3,
      sqsManagedEncryption: true,
      kmsKey: { arn: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/sqs' },
    });
    expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 'sqs', on: [{ arn: QUEUE }] }]);
  });

  test('are known by name, with a gap, where their attributes are denied', async () => {
    const inventory = await collectFrom(sqsQueues, {
      ...listed,
      'sqs:GetQueueAttributes': denied('sqs:GetQueueAttributes'),
    });
    expect(inventory.byId(QUEUE)).toEqual({
      kind: 'queue',
      id: QUEUE,
      arn: QUEUE,
      name: 'orders',
      account: '123456789012',
      region: 'eu-west-1',
    });
    expect(gapsOf(inventory)).toEqual(['queues · access denied · sqs:GetQueueAttributes']);
  });
});

test('topics have key and policy', async () => {
  const inventory = await collectFrom(snsTopics, {
    'sns:ListTopics': { Topics: [{ TopicArn: TOPIC }, {}] },
    'sns:GetTopicAttributes': { Attributes: { KmsMasterKeyId: '1234-abcd', Policy: POLICY } },
  });
  expect(inventory.ofKind('topic')).toMatchObject([
    { kmsKey: { arn: 'arn:aws:kms:eu-west-1:123456789012:key/1234-abcd' } },
  ]);
  expect(inventory.ofKind('resource-policy')).toHaveLength(1);
});

test('subscriptions lead to functions and queues; addresses of people are not kept', async () => {
  const subscriptions = [
    { SubscriptionArn: `${TOPIC}:1`, TopicArn: TOPIC, Protocol: 'lambda', Endpoint: FUNCTION },
    { SubscriptionArn: `${TOPIC}:2`, TopicArn: TOPIC, Protocol: 'email', Endpoint: 'someone@example.com' },
    {
      SubscriptionArn: 'PendingConfirmation',
      TopicArn: TOPIC,
      Protocol: 'https',
      Endpoint: 'https://example.com',
    },
  ];
  const inventory = await collectFrom(snsSubscriptions, {
    'sns:ListSubscriptions': { Subscriptions: subscriptions },
    'sns:GetSubscriptionAttributes': {
      Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: QUEUE }) },
    },
  });
  expect(inventory.ofKind('subscription')).toMatchObject([
    { protocol: 'lambda', endpoint: { arn: FUNCTION }, deadLetterQueue: { arn: QUEUE } },
    { protocol: 'email' },
  ]);
  expect(JSON.stringify(inventory.subjects)).not.toContain('someone');
});

test('event buses have their policy, rules their targets and sources', async () => {
  const bus = {
    Name: 'orders',
    Arn: 'arn:aws:events:eu-west-1:123456789012:event-bus/orders',
    Policy: POLICY,
  };
  const buses = { 'eventbridge:ListEventBuses': { EventBuses: [bus] } };
  expect((await collectFrom(eventBuses, buses)).ofKind('resource-policy')).toMatchObject([
    { service: 'events', on: [{ arn: bus.Arn }] },
  ]);
  const inventory = await collectFrom(eventRules, {
    ...buses,
    'eventbridge:ListRules': {
      Rules: [
        {
          Name: 'placed',
          Arn: `${bus.Arn}/r1`,
          EventPattern: '{"source":["orders.example.com"]}',
          State: 'ENABLED',
        },
        { Name: 'odd', Arn: `${bus.Arn}/r2`, EventPattern: 'no json', State: 'DISABLED' },
      ],
    },
    'eventbridge:ListTargetsByRule': (input) =>
      input['Rule'] === 'placed'
        ? {
            Targets: [
              {
                Id: '1',
                Arn: FUNCTION,
                RetryPolicy: { MaximumRetryAttempts: 0 },
                DeadLetterConfig: { Arn: QUEUE },
              },
            ],
          }
        : { Targets: [] },
  });
  expect(inventory.ofKind('event-rule')).toMatchObject([
    {
      name: 'placed',
      bus: { arn: bus.Arn },
      eventSources: ['orders.example.com'],
      isEnabled: true,
      targets: [{ target: { arn: FUNCTION }, maximumRetryAttempts: 0, deadLetterQueue: { arn: QUEUE } }],
    },
    { name: 'odd', isEnabled: false, targets: [] },
  ]);
});

test('pipes have their role', async () => {
  const arn = 'arn:aws:pipes:eu-west-1:123456789012:pipe/p';
  const inventory = await collectFrom(pipes, {
    'pipes:ListPipes': { Pipes: [{ Arn: arn, Name: 'p', Source: QUEUE, Target: FUNCTION }] },
    'pipes:DescribePipe': { RoleArn: 'arn:aws:iam::123456789012:role/pipe', Enrichment: FUNCTION },
  });
  expect(inventory.byId(arn)).toMatchObject({
    source: { arn: QUEUE },
    target: { arn: FUNCTION },
    enrichment: { arn: FUNCTION },
    role: {},
  });
});

test('schedules have their target', async () => {
  const inventory = await collectFrom(schedules, {
    'scheduler:ListSchedules': {
      Schedules: [{ Arn: 'arn:aws:scheduler:x', Name: 's', GroupName: 'default', Target: { Arn: FUNCTION } }],
    },
    'scheduler:GetSchedule': {
      Target: {
        Arn: FUNCTION,
        RoleArn: 'arn:aws:iam::123456789012:role/s',
        RetryPolicy: { MaximumEventAgeInSeconds: 60 },
      },
    },
  });
  expect(inventory.ofKind('schedule')).toMatchObject([
    { target: { target: { arn: FUNCTION }, maximumEventAge: 60, role: {} } },
  ]);
});

test('streams and tables have encryption, retention and policies', async () => {
  const kinesis = await collectFrom(kinesisStreams, {
    'kinesis:ListStreams': { StreamNames: ['clicks'] },
    'kinesis:DescribeStreamSummary': {
      StreamDescriptionSummary: { EncryptionType: 'KMS', RetentionPeriodHours: 24 },
    },
    'kinesis:GetResourcePolicy': { Policy: POLICY },
  });
  expect(kinesis.ofKind('stream')).toMatchObject([{ service: 'kinesis', encryption: 'KMS', retention: 24 }]);
  expect(kinesis.ofKind('resource-policy')).toHaveLength(1);
  const tables = await collectFrom(dynamodbTables, {
    'dynamodb:ListTables': { TableNames: ['orders'] },
    'dynamodb:DescribeTable': {
      Table: { LatestStreamArn: 'arn:aws:dynamodb:s', StreamSpecification: { StreamEnabled: true } },
    },
    'dynamodb:DescribeContinuousBackups': {
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
      },
    },
    'dynamodb:GetResourcePolicy': {},
  });
  expect(tables.ofKind('table')).toMatchObject([
    { hasStream: true, streamArn: 'arn:aws:dynamodb:s', pointInTimeRecovery: true },
  ]);
});

test('state machines have the functions that their definition names', async () => {
  const definition = JSON.stringify({
    A: { Resource: `${FUNCTION}:prod` },
    B: {
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'billing:live', Payload: {} },
    },
    C: { Parameters: { 'FunctionName.$': '$.name' } },
  });
  const inventory = await collectFrom(stateMachines, {
    'sfn:ListStateMachines': { stateMachines: [{ stateMachineArn: 'arn:aws:states:x', name: 'flow' }] },
    'sfn:DescribeStateMachine': {
      definition,
      loggingConfiguration: { level: 'OFF' },
      tracingConfiguration: { enabled: false },
    },
  });
  expect(inventory.ofKind('state-machine')).toMatchObject([
    {
      logLevel: 'OFF',
      tracing: false,
      functions: [{ arn: `${FUNCTION}:prod` }, { arn: FUNCTION.replace('orders', 'billing') }],
    },
  ]);
});

test('IoT rules have the functions of actions and error action', async () => {
  const inventory = await collectFrom(iotRules, {
    'iot:ListTopicRules': { rules: [{ ruleArn: 'arn:aws:iot:x', ruleName: 'r' }] },
    'iot:GetTopicRule': {
      rule: {
        sql: 'SELECT *',
        actions: [{ lambda: { functionArn: FUNCTION } }, { sns: {} }],
        errorAction: { lambda: { functionArn: `${FUNCTION}2` } },
      },
    },
  });
  expect(inventory.ofKind('iot-rule')).toMatchObject([
    { sql: 'SELECT *', functions: [{ arn: FUNCTION }, { arn: `${FUNCTION}2` }] },
  ]);
});

test('receipt rules are those that hand mail to functions', async () => {
  const inventory = await collectFrom(sesReceiptRules, {
    'ses:DescribeActiveReceiptRuleSet': {
      Metadata: { Name: 'main' },
      Rules: [
        {
          Name: 'in',
          Enabled: true,
          TlsPolicy: 'Optional',
          ScanEnabled: false,
          Actions: [{ LambdaAction: { FunctionArn: FUNCTION } }],
        },
        { Name: 'store', Enabled: true, Actions: [{ S3Action: {} }] },
        { Name: 'off', Enabled: false, Actions: [{ LambdaAction: { FunctionArn: FUNCTION } }] },
      ],
    },
  });
  expect(inventory.ofKind('receipt-rule')).toMatchObject([
    { name: 'in', tlsRequired: false, scanEnabled: false },
  ]);
});

describe('buckets', () => {
  const bucket = { Name: 'data', BucketRegion: 'eu-central-1' };
  const settings = {
    's3:ListBuckets': { Buckets: [bucket] },
    's3:GetPublicAccessBlock': {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    },
    's3:GetBucketAcl': {
      Grants: [
        { Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
        { Grantee: { ID: 'owner' }, Permission: 'FULL_CONTROL' },
      ],
    },
    's3:GetBucketVersioning': { Status: 'Enabled' },
    's3:GetBucketEncryption': {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' } }],
      },
    },
    's3:GetBucketNotificationConfiguration': {
      LambdaFunctionConfigurations: [{ LambdaFunctionArn: FUNCTION, Events: ['s3:ObjectCreated:*'] }],
      QueueConfigurations: [{ QueueArn: QUEUE, Events: [] }],
      EventBridgeConfiguration: {},
    },
    's3:GetBucketPolicy': { Policy: POLICY },
  };

  test('have their own region, access, encryption and notifications', async () => {
    const inventory = await collectFrom(s3Buckets, settings);
    expect(inventory.byId('arn:aws:s3:::data')).toMatchObject({
      region: 'eu-central-1',
      blocksPublicAccess: true,
      publicGrants: ['AllUsers:READ'],
      versioning: 'Enabled',
      encryption: 'aws:kms',
      kmsKey: { arn: 'arn:aws:kms:eu-central-1:123456789012:key/k' },
      notifications: [
        { target: { arn: FUNCTION }, events: ['s3:ObjectCreated:*'] },
        { target: { arn: QUEUE } },
      ],
      notifiesEventBridge: true,
    });
    expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 's3', region: 'eu-central-1' }]);
  });

  test('without a block of public access do not block it', async () => {
    const inventory = await collectFrom(s3Buckets, { ...settings, 's3:GetPublicAccessBlock': {} });
    expect(inventory.ofKind('bucket')[0]?.blocksPublicAccess).toBe(false);
  });

  test('are asked for their region where the listing does not tell it', async () => {
    const inventory = await collectFrom(s3Buckets, {
      ...settings,
      's3:ListBuckets': { Buckets: [{ Name: 'data' }] },
      's3:GetBucketLocation': { LocationConstraint: 'EU' },
    });
    expect(inventory.ofKind('bucket')[0]?.region).toBe('eu-west-1');
  });

  test('whose block of public access is denied leave it unknown', async () => {
    const inventory = await collectFrom(s3Buckets, {
      ...settings,
      's3:GetPublicAccessBlock': denied('s3:GetPublicAccessBlock'),
    });
    expect(inventory.ofKind('bucket')[0]?.blocksPublicAccess).toBeUndefined();
    expect(gapsOf(inventory)).toEqual(['buckets · access denied · s3:GetBucketPublicAccessBlock']);
  });
});
