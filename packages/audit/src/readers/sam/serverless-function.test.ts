import { describe, expect, test } from 'vitest';
import {
  serverlessInventoryOf as inventoryOf,
  subjectOf,
  toResource,
} from '../cloudformation/a-template.cases.ts';
import { POLICY_TEMPLATES } from './policy-templates.ts';

function functionWith(properties: string, more = '', sections = '') {
  return inventoryOf(
    `  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, ${properties}}}\n${more}`,
    { sections },
  );
}

describe('a function', () => {
  test('properties of SAM are those of Lambda', () => {
    const on = subjectOf(
      functionWith(
        'Runtime: nodejs22.x, CodeUri: src/, Tracing: Active, DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Q.Arn}, Tags: {owner: a}',
        '  Q: {Type: AWS::SQS::Queue}',
      ),
      'function',
    );
    expect(on).toMatchObject({
      runtime: 'nodejs22.x',
      code: { path: 'src/' },
      tracing: 'Active',
      deadLetterTarget: toResource('Q'),
      tags: { owner: 'a' },
      role: toResource('FnRole'),
    });
  });
  test('Globals are inherited: maps merged, lists joined, the rest replaced', () => {
    const sections =
      'Globals: {Function: {Timeout: 5, MemorySize: 512, Layers: [a], Environment: {Variables: {A: "1", B: "2"}}}}';
    const on = subjectOf(
      functionWith('Timeout: 9, Layers: [b], Environment: {Variables: {B: "3"}}', '', sections),
      'function',
    );
    expect(on).toMatchObject({
      timeout: 9,
      memory: 512,
      environment: { A: '1', B: '3' },
      layers: [{ arn: 'a' }, { arn: 'b' }],
    });
  });
  const globals =
    'Globals: {Function: {Timeout: 5, FunctionUrlConfig: {AuthType: NONE}, Environment: {Variables: {A: "1"}}}}';
  test.each([
    ['FunctionUrlConfig: {InvokeMode: BUFFERED}', '', { urls: 1, timeout: 5, environment: { A: '1' } }],
    ['FunctionUrlConfig: !Ref AWS::NoValue', '', { urls: 0, timeout: 5, environment: { A: '1' } }],
    ['MemorySize: 128', "IgnoreGlobals: '*'", { urls: 0, timeout: undefined, environment: undefined }],
    ['MemorySize: 128', 'IgnoreGlobals: [Environment, FunctionUrlConfig]', { urls: 0, timeout: 5 }],
    ['Environment: {Variables: !Ref AWS::NoValue}', '', { urls: 1, timeout: 5, environment: undefined }],
  ])('Globals under %s %s', (properties, attribute, expected) => {
    const inventory = inventoryOf(
      `  Fn:\n    Type: AWS::Serverless::Function\n    ${attribute}\n    Properties: {Handler: a.b, ${properties}}\n`,
      { sections: globals },
    );
    const on = subjectOf(inventory, 'function');
    const urls = inventory.ofKind('function-url').length;
    expect({ urls, timeout: on.timeout, environment: on.environment }).toMatchObject(expected);
  });
  test.each([
    ['InlineCode: x', { inline: 'x' }],
    ['CodeUri: s3://b/k', { bucket: 'b', key: 'k' }],
    ['CodeUri: {Bucket: b, Key: k, Version: v}', { bucket: 'b', key: 'k', objectVersion: 'v' }],
    ['ImageUri: x:latest, PackageType: Image', { imageUri: 'x:latest' }],
  ])('code from %s', (properties, code) => {
    expect(subjectOf(functionWith(properties), 'function').code).toEqual(code);
  });
});

describe('the role that SAM makes', () => {
  const role = (properties: string, more = '') => subjectOf(functionWith(properties, more), 'role');
  test('lets Lambda take it and write logs', () => {
    expect(role('Timeout: 1')).toMatchObject({
      logicalId: 'Fn',
      isImplicit: true,
      managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      trustPolicy: { statements: [{ principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }] }] },
    });
  });
  test('grows with tracing, VPC and polled sources', () => {
    const arns = role(
      'Tracing: Active, VpcConfig: {SubnetIds: [a], SecurityGroupIds: [b]}, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn}}}',
      '  Q: {Type: AWS::SQS::Queue}',
    ).managedPolicyArns;
    expect(arns.map((each) => String(each).split('/').at(-1))).toEqual([
      'AWSLambdaBasicExecutionRole',
      'AWSXRayDaemonWriteAccess',
      'AWSLambdaVPCAccessExecutionRole',
      'AWSLambdaSQSQueueExecutionRole',
    ]);
  });
  test('has the policies of every form', () => {
    const inventory = functionWith(
      'Policies: [AmazonS3FullAccess, "arn:aws:iam::123456789012:policy/x", S3ReadPolicy: {BucketName: b}, {Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}]',
    );
    expect(subjectOf(inventory, 'role').managedPolicyArns.slice(1)).toEqual([
      'arn:aws:iam::aws:policy/AmazonS3FullAccess',
      'arn:aws:iam::123456789012:policy/x',
    ]);
    expect(
      inventory.ofKind('policy').map((each) => [each.logicalId, each.document.statements[0]?.resources]),
    ).toEqual([
      ['Fn', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*']],
      ['Fn', ['*']],
    ]);
  });
  test('one policy needs no list', () => {
    expect(role('Policies: AdministratorAccess').managedPolicyArns).toContain(
      'arn:aws:iam::aws:policy/AdministratorAccess',
    );
  });
  test('is not made when the function names one', () => {
    expect(functionWith('Role: arn:aws:iam::123456789012:role/own, Policies: [x]').ofKind('role')).toEqual(
      [],
    );
  });
  test('may send to dead-letter queues and destinations', () => {
    const inventory = functionWith(
      'DeadLetterQueue: {Type: SNS, TargetArn: !Ref T}, EventInvokeConfig: {MaximumRetryAttempts: 1, DestinationConfig: {OnFailure: {Type: SQS}}}',
      '  T: {Type: AWS::SNS::Topic}',
    );
    expect(inventory.ofKind('policy').flatMap((each) => each.document.statements[0]?.actions)).toEqual([
      'sns:Publish',
      'sqs:SendMessage',
    ]);
    expect(subjectOf(inventory, 'function').asyncInvokeConfigs).toMatchObject([
      {
        qualifier: '$LATEST',
        maximumRetryAttempts: 1,
        onFailure: toResource('FnEventInvokeConfigOnFailureQueue'),
      },
    ]);
  });
  test('an unknown policy template is incomplete', () => {
    expect(functionWith('Policies: [{NoSuchPolicy: {}}]').incomplete).toMatchObject([
      { what: expect.stringContaining('NoSuchPolicy') },
    ]);
  });
  test('a policy that depends on a condition has an unresolved effect', () => {
    const inventory = functionWith(
      'Policies: [!If [C, {Statement: [{Effect: Allow, Action: a:b, Resource: !Sub "*"}]}, !Ref AWS::NoValue]]',
    );
    expect(subjectOf(inventory, 'policy').document.statements).toMatchObject([
      { effect: { kind: 'unresolved' }, actions: ['a:b'], resources: ['*'] },
    ]);
  });
});

test.each([...POLICY_TEMPLATES])('policy template %s is well formed', (_, statements) => {
  for (const { actions, resources } of statements) {
    expect(actions.every((action) => /^[a-z0-9-]+:[A-Za-z*]+$/.test(action))).toBe(true);
    expect(
      resources.every(
        (resource) => resource === '*' || resource.startsWith('arn:') || /^\{\w+\}$/.test(resource),
      ),
    ).toBe(true);
  }
});

describe('aliases and URLs', () => {
  test('events invoke the published alias', () => {
    const inventory = functionWith(
      'AutoPublishAlias: live, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 2}, Events: {S: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}',
    );
    expect(subjectOf(inventory, 'permission')).toMatchObject({
      function: toResource('Fn'),
      qualifier: 'live',
    });
    expect(subjectOf(inventory, 'alias')).toMatchObject({
      name: 'live',
      logicalId: 'Fn',
      function: toResource('Fn'),
    });
    expect(subjectOf(inventory, 'function').provisionedConcurrency).toBe(2);
  });
  test('the alias can be named', () => {
    const inventory = functionWith(
      'AutoPublishAlias: live',
      '  P: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn.Alias, Action: lambda:InvokeFunction, Principal: "*"}}',
    );
    expect(subjectOf(inventory, 'permission')).toMatchObject({
      function: toResource('Fn'),
      qualifier: 'live',
    });
  });
  test('an open URL comes with its two grants', () => {
    const inventory = functionWith('FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigins: ["*"]}}');
    expect(subjectOf(inventory, 'function-url')).toMatchObject({
      logicalId: 'Fn',
      authType: 'NONE',
      function: toResource('Fn'),
      cors: { allowOrigins: ['*'] },
    });
    expect(inventory.ofKind('permission').map((each) => each.statement.actions)).toEqual([
      ['lambda:InvokeFunctionUrl'],
      ['lambda:InvokeFunction'],
    ]);
  });
  test('a signed URL has none', () => {
    expect(functionWith('FunctionUrlConfig: {AuthType: AWS_IAM}').ofKind('permission')).toEqual([]);
  });
});

describe('events', () => {
  const MORE = `
  Bucket: {Type: AWS::S3::Bucket}
  Topic: {Type: AWS::SNS::Topic}
  Queue: {Type: AWS::SQS::Queue}
  Table: {Type: AWS::DynamoDB::Table, Properties: {StreamSpecification: {StreamViewType: NEW_IMAGE}}}
  Pool: {Type: AWS::Cognito::UserPool}`;
  const withEvent = (event: string) => functionWith(`Events: {E: ${event}}`, MORE);
  test.each([
    [
      '{Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}',
      's3.amazonaws.com',
      'aws:SourceAccount',
      '<account>',
    ],
    [
      '{Type: SNS, Properties: {Topic: !Ref Topic}}',
      'sns.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:sns:<region>:<account>:<Topic>',
    ],
    [
      '{Type: Schedule, Properties: {Schedule: rate(1 day)}}',
      'events.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:events:<region>:<account>:rule/<FnE>',
    ],
    [
      '{Type: EventBridgeRule, Properties: {Pattern: {source: [aws.s3]}}}',
      'events.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:events:<region>:<account>:rule/<FnE>',
    ],
    [
      '{Type: CloudWatchLogs, Properties: {LogGroupName: /a, FilterPattern: x}}',
      'logs.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:logs:<region>:<account>:log-group:/a:*',
    ],
    [
      '{Type: IoTRule, Properties: {Sql: x}}',
      'iot.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:iot:<region>:<account>:rule/<FnE>',
    ],
    [
      '{Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}',
      'cognito-idp.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:cognito-idp:<region>:<account>:userpool/<Pool>',
    ],
    [
      '{Type: AlexaSkill, Properties: {SkillId: amzn1.ask}}',
      'alexa-appkit.amazon.com',
      'lambda:EventSourceToken',
      'amzn1.ask',
    ],
    [
      '{Type: Api, Properties: {Path: "/a/{id}", Method: get}}',
      'apigateway.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:execute-api:<region>:<account>:<ServerlessRestApi>/*/GET/a/*',
    ],
    [
      '{Type: HttpApi}',
      'apigateway.amazonaws.com',
      'aws:SourceArn',
      'arn:aws:execute-api:<region>:<account>:<ServerlessHttpApi>/*/$default',
    ],
  ])('%s lets %s in', (event, service, key, value) => {
    expect(subjectOf(withEvent(event), 'permission')).toMatchObject({
      logicalId: 'Fn',
      statement: { principals: [{ type: 'Service', id: service }], conditions: [{ key, values: [value] }] },
    });
  });
  test.each([
    [
      '{Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, FunctionResponseTypes: [ReportBatchItemFailures]}}',
      { service: 'sqs', source: toResource('Queue'), reportsBatchItemFailures: true },
    ],
    [
      '{Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST, DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Queue.Arn}}}}',
      { service: 'dynamodb', onFailure: toResource('Queue') },
    ],
    [
      '{Type: Kinesis, Properties: {Stream: !ImportValue s, StartingPosition: LATEST}}',
      { service: 'kinesis' },
    ],
    ['{Type: MSK, Properties: {Stream: !ImportValue s, Topics: [a]}}', { service: 'kafka' }],
    [
      '{Type: MQ, Properties: {Broker: !ImportValue s, Queues: [a], SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: x}]}}',
      { service: 'mq', accessTypes: ['BASIC_AUTH'] },
    ],
    [
      '{Type: SelfManagedKafka, Properties: {KafkaBootstrapServers: [a], Topics: [b]}}',
      { service: 'self-managed-kafka' },
    ],
    ['{Type: DocumentDB, Properties: {Cluster: !ImportValue s}}', { service: 'documentdb' }],
  ])('%s is a mapping', (event, mapping) => {
    expect(subjectOf(withEvent(event), 'event-source-mapping')).toMatchObject({
      ...mapping,
      logicalId: 'Fn',
      function: toResource('Fn'),
    });
  });
  test('a bucket notifies the function', () => {
    const bucket = subjectOf(
      withEvent('{Type: S3, Properties: {Bucket: !Ref Bucket, Events: ["s3:ObjectCreated:*"]}}'),
      'bucket',
    );
    expect(bucket.notifications).toMatchObject([
      { target: toResource('Fn'), events: ['s3:ObjectCreated:*'] },
    ]);
  });
  test('a user pool triggers the function', () => {
    const pool = subjectOf(
      withEvent('{Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: [PreSignUp, CustomMessage]}}'),
      'user-pool',
    );
    expect(pool.triggers).toMatchObject({ PreSignUp: toResource('Fn'), CustomMessage: toResource('Fn') });
  });
  test('a schedule of the new kind has a role of its own and a dead-letter queue when asked for', () => {
    const inventory = withEvent(
      '{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), DeadLetterConfig: {Type: SQS}, RetryPolicy: {MaximumRetryAttempts: 5}}}',
    );
    expect(subjectOf(inventory, 'schedule').target).toMatchObject({
      target: toResource('Fn'),
      role: toResource('FnERole'),
      deadLetterQueue: toResource('FnEQueue'),
      maximumRetryAttempts: 5,
    });
  });
  test('a topic through a queue', () => {
    const inventory = withEvent('{Type: SNS, Properties: {Topic: !Ref Topic, SqsSubscription: true}}');
    expect(subjectOf(inventory, 'subscription')).toMatchObject({
      protocol: 'sqs',
      endpoint: toResource('FnEQueue'),
    });
    expect(subjectOf(inventory, 'event-source-mapping')).toMatchObject({
      source: toResource('FnEQueue'),
      service: 'sqs',
    });
    expect(subjectOf(inventory, 'resource-policy')).toMatchObject({
      service: 'sqs',
      on: [toResource('FnEQueue')],
    });
  });
  test('an unknown type is incomplete', () => {
    expect(withEvent('{Type: Carrier, Properties: {}}').incomplete).toHaveLength(1);
  });
});
