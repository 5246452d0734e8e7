import { describe, expect, test } from 'vitest';
import { serviceInventory, serviceWithEvents } from '../a-service.cases.ts';

const FUNCTION = { kind: 'reference', id: 'serverless.yml#HelloLambdaFunction' };
const SQS = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const KINESIS = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders';
const TABLE = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026';

describe('http: a REST API', () => {
  test.each([
    ['GET hello', 'GET', '/hello'],
    ['post /users/{id}/', 'POST', '/users/{id}'],
    ["'* /{proxy+}'", 'ANY', '/{proxy+}'],
    ['{method: get, path: users/create}', 'GET', '/users/create'],
    ['{method: any, path: /}', 'ANY', '/'],
  ])('%s is %s %s', (event, method, route) => {
    const inventory = serviceWithEvents(`- http: ${event}`);
    expect(inventory.ofKind('route')).toMatchObject([
      {
        name: 'hello',
        method,
        route,
        authorization: 'NONE',
        requiresApiKey: false,
        integration: { type: 'AWS_PROXY', function: FUNCTION },
      },
    ]);
    expect(inventory.ofKind('api')).toMatchObject([
      { protocol: 'rest', name: 'dev-shop', endpointTypes: ['EDGE'] },
    ]);
    expect(inventory.ofKind('stage')).toMatchObject([{ name: 'dev' }]);
    expect(inventory.ofKind('permission')).toMatchObject([
      {
        statement: {
          principals: [{ type: 'Service', id: 'apigateway.amazonaws.com' }],
          conditions: [{ key: 'aws:SourceArn' }],
        },
      },
    ]);
  });

  test.each([
    ['aws_iam', 'AWS_IAM', undefined],
    ['{type: AWS_IAM}', 'AWS_IAM', undefined],
    ['auth', 'CUSTOM', { type: 'TOKEN', cacheSeconds: 300 }],
    ['{name: auth, type: request, resultTtlInSeconds: 0}', 'CUSTOM', { type: 'REQUEST', cacheSeconds: 0 }],
    ['arn:aws:lambda:eu-west-1:123456789012:function:other', 'CUSTOM', { type: 'TOKEN' }],
    [
      '{arn: "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_x"}',
      'COGNITO_USER_POOLS',
      { type: 'COGNITO_USER_POOLS' },
    ],
    [
      '{name: pool, type: COGNITO_USER_POOLS, arn: !GetAtt Pool.Arn}',
      'COGNITO_USER_POOLS',
      { type: 'COGNITO_USER_POOLS' },
    ],
    ['{type: CUSTOM, authorizerId: abc}', 'CUSTOM', undefined],
  ])('authorizer %s: %s', (authorizer, authorization, expected) => {
    const inventory = serviceWithEvents(
      `- http: {method: get, path: /a, authorizer: ${authorizer}}`,
      '  auth: {handler: a.b}',
    );
    const [route] = inventory.ofKind('route');
    expect(route?.authorization).toBe(authorization);
    expect(inventory.ofKind('authorizer')).toHaveLength(expected === undefined ? 0 : 1);
    if (expected === undefined) return;
    expect(inventory.resolve(route?.authorizer)).toMatchObject(expected);
  });

  test('an authorizer of the service is called by API Gateway', () => {
    const inventory = serviceWithEvents(
      '- http: {method: get, path: /a, authorizer: auth}',
      '  auth: {handler: a.b}',
    );
    expect(inventory.resolve(inventory.ofKind('authorizer')[0]?.function)?.name).toBe('auth');
    expect(inventory.ofKind('permission').map((each) => each.name)).toEqual(['auth', 'hello']);
  });

  test('keys, validation, CORS and another integration', () => {
    const inventory = serviceWithEvents(`- http:
    method: post
    path: /a
    private: true
    cors: {origins: [https://example.com], allowCredentials: true}
    integration: http-proxy
    request: {uri: "https://example.com", schemas: {application/json: "\${file(x.json)}"}}`);
    expect(inventory.ofKind('route')).toMatchObject([
      {
        requiresApiKey: true,
        validatesRequest: true,
        hasRequestModel: true,
        integration: { type: 'HTTP_PROXY', uri: 'https://example.com' },
      },
      { method: 'OPTIONS', integration: { type: 'MOCK' } },
    ]);
    expect(inventory.ofKind('api')[0]?.cors).toMatchObject({
      allowOrigins: ['https://example.com'],
      allowCredentials: true,
    });
  });

  test('settings of the provider', () => {
    const inventory = serviceInventory(`provider:
  name: aws
  stage: live
  endpointType: PRIVATE
  tracing: {apiGateway: true}
  logs: {restApi: {level: ERROR, fullExecutionData: false, format: "$context.ip"}}
  apiGateway:
    disableDefaultEndpoint: true
    minimumCompressionSize: 1024
    metrics: true
    apiKeys: [first, {name: second, value: x}]
    usagePlan: {quota: {limit: 5000, period: MONTH}, throttle: {burstLimit: 200, rateLimit: 100}}
    resourcePolicy: [{Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*']}]
functions: {hello: {handler: a.b, events: [{http: GET /}]}}
`);
    expect(inventory.ofKind('api')).toMatchObject([
      { endpointTypes: ['PRIVATE'], disablesDefaultEndpoint: true, minimumCompressionSize: 1024 },
    ]);
    expect(inventory.ofKind('stage')).toMatchObject([
      {
        name: 'live',
        tracing: true,
        accessLog: { format: '$context.ip' },
        methodSettings: [{ loggingLevel: 'ERROR', dataTrace: false, metrics: true }],
      },
    ]);
    expect(inventory.ofKind('usage-plan')).toMatchObject([
      { throttle: { rate: 100, burst: 200 }, quota: { limit: 5000, period: 'MONTH' } },
    ]);
    expect(inventory.ofKind('api-key')).toHaveLength(2);
    expect(inventory.ofKind('resource-policy')).toMatchObject([
      { service: 'execute-api', document: { statements: [{ principals: [{ id: '*' }] }] } },
    ]);
  });

  test('keys by usage plan', () => {
    const inventory = serviceInventory(`provider:
  name: aws
  apiGateway:
    apiKeys: [{free: [a]}, {paid: [b, c]}]
    usagePlan: [{free: {throttle: {rateLimit: 1}}}, {paid: {throttle: {rateLimit: 100}}}]
functions: {hello: {handler: a.b, events: [{http: GET /}]}}
`);
    expect(inventory.ofKind('usage-plan').map((each) => each.throttle?.rate)).toEqual([1, 100]);
    expect(inventory.ofKind('api-key')).toHaveLength(3);
  });

  test('the older spellings', () => {
    const inventory =
      serviceInventory(`provider: {name: aws, apiKeys: [a], usagePlan: {throttle: {rateLimit: 3}}, resourcePolicy: [{Effect: Deny, Principal: '*', Action: '*', Resource: '*'}]}
functions: {hello: {handler: a.b, events: [{http: GET /}]}}`);
    expect(inventory.ofKind('api-key')).toHaveLength(1);
    expect(inventory.ofKind('usage-plan')[0]?.throttle?.rate).toBe(3);
    expect(inventory.ofKind('resource-policy')).toHaveLength(1);
  });

  test('an API of another stack is not made', () => {
    const inventory =
      serviceInventory(`provider: {name: aws, apiGateway: {restApiId: abc, restApiRootResourceId: root}}
functions: {hello: {handler: a.b, events: [{http: GET /x}]}}`);
    expect(inventory.ofKind('api')).toEqual([]);
    expect(inventory.ofKind('route')).toMatchObject([{ api: { kind: 'arn' }, method: 'GET' }]);
  });
});

describe('httpApi', () => {
  test.each([
    ["'*'", 'ANY', '$default'],
    ['GET /a/{id}', 'GET', '/a/{id}'],
    ['{method: post, path: /a}', 'POST', '/a'],
    ["'* /a'", 'ANY', '/a'],
  ])('%s is %s %s', (event, method, route) => {
    const inventory = serviceWithEvents(`- httpApi: ${event}`);
    expect(inventory.ofKind('route')).toMatchObject([
      { method, route, authorization: 'NONE', integration: { function: FUNCTION } },
    ]);
    expect(inventory.ofKind('api')).toMatchObject([{ protocol: 'http' }]);
    expect(inventory.ofKind('stage')).toMatchObject([{ name: '$default' }]);
  });

  test.each([
    ['jwt', 'JWT'],
    ['{name: jwt, scopes: [a]}', 'JWT'],
    ['custom', 'CUSTOM'],
    ['{type: aws_iam}', 'AWS_IAM'],
    ['aws_iam', 'AWS_IAM'],
    ['{type: jwt, id: abc}', 'JWT'],
  ])('authorizer %s: %s', (authorizer, authorization) => {
    const inventory = serviceInventory(`provider:
  name: aws
  httpApi:
    cors: true
    disableDefaultEndpoint: true
    authorizers:
      jwt: {type: jwt, identitySource: $request.header.Authorization, issuerUrl: https://issuer.example.com, audience: [a]}
      custom: {type: request, functionName: auth, resultTtlInSeconds: 60, enableSimpleResponses: true}
  logs: {httpApi: true}
functions:
  hello: {handler: a.b, events: [{httpApi: {method: get, path: /a, authorizer: ${authorizer}}}]}
  auth: {handler: a.b}
`);
    expect(inventory.ofKind('route')[0]?.authorization).toBe(authorization);
    expect(inventory.ofKind('authorizer')).toMatchObject([
      { name: 'jwt', type: 'JWT', issuer: 'https://issuer.example.com', audience: ['a'] },
      { name: 'custom', type: 'REQUEST', cacheSeconds: 60, simpleResponses: true },
    ]);
    expect(inventory.ofKind('api')[0]).toMatchObject({
      disablesDefaultEndpoint: true,
      cors: { allowOrigins: ['*'] },
    });
    expect(inventory.ofKind('stage')[0]?.accessLog).toBeDefined();
  });
});

describe('websocket', () => {
  test.each([
    ['$connect', '$connect', 'NONE'],
    ['{route: send}', 'send', 'NONE'],
    ['{route: $connect, authorizer: auth}', '$connect', 'CUSTOM'],
    [
      '{route: $connect, authorizer: {arn: "arn:aws:lambda:eu-west-1:123456789012:function:x"}}',
      '$connect',
      'CUSTOM',
    ],
    ['{route: $connect, authorizer: aws_iam}', '$connect', 'AWS_IAM'],
  ])('%s', (event, route, authorization) => {
    const inventory = serviceWithEvents(`- websocket: ${event}`, '  auth: {handler: a.b}');
    expect(inventory.ofKind('api')).toMatchObject([{ protocol: 'websocket' }]);
    expect(inventory.ofKind('route')).toMatchObject([
      { method: 'WS', route, authorization, integration: { function: FUNCTION } },
    ]);
  });
});

describe('sources that are polled', () => {
  test.each([
    [`sqs: ${SQS}`, 'sqs', { source: { arn: SQS } }],
    [
      `sqs: {arn: ${SQS}, batchSize: 5, maximumConcurrency: 7, functionResponseType: ReportBatchItemFailures, enabled: false}`,
      'sqs',
      { batchSize: 5, maximumConcurrency: 7, reportsBatchItemFailures: true, isEnabled: false },
    ],
    [`stream: ${KINESIS}`, 'kinesis', { startingPosition: 'TRIM_HORIZON' }],
    [`stream: ${TABLE}`, 'dynamodb', { startingPosition: 'TRIM_HORIZON' }],
    [
      `stream: {type: dynamodb, arn: !GetAtt T.StreamArn, bisectBatchOnFunctionError: true, maximumRetryAttempts: 3, maximumRecordAgeInSeconds: 60, parallelizationFactor: 2, startingPosition: LATEST, destinations: {onFailure: "${SQS}"}}`,
      'dynamodb',
      {
        bisectBatchOnError: true,
        maximumRetryAttempts: 3,
        maximumRecordAge: 60,
        parallelizationFactor: 2,
        startingPosition: 'LATEST',
        onFailure: { arn: SQS },
      },
    ],
    ['stream: !GetAtt T.StreamArn', 'dynamodb', {}],
    ['msk: {arn: "arn:aws:kafka:eu-west-1:123456789012:cluster/a/1", topic: t}', 'kafka', {}],
    [
      'kafka: {topic: t, bootstrapServers: [b.example.com:9092], accessConfigurations: {saslScram512Auth: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s"}}',
      'self-managed-kafka',
      { accessTypes: ['SASL_SCRAM_512_AUTH'] },
    ],
    [
      'activemq: {arn: "arn:aws:mq:eu-west-1:123456789012:broker:a:b-1", basicAuthArn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s", queue: q}',
      'mq',
      { accessTypes: ['BASIC_AUTH'] },
    ],
    [
      'rabbitmq: {arn: "arn:aws:mq:eu-west-1:123456789012:broker:a:b-1", basicAuthArn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s", queue: q, virtualHost: /}',
      'mq',
      { accessTypes: ['BASIC_AUTH', 'VIRTUAL_HOST'] },
    ],
  ])('%s', (event, service, expected) => {
    const inventory = serviceWithEvents(`- ${event}`);
    expect(inventory.ofKind('event-source-mapping')).toMatchObject([
      { name: 'hello', service, function: FUNCTION, ...expected },
    ]);
  });

  test.each([
    [`sqs: ${SQS}`, 'sqs:ReceiveMessage', SQS],
    [`stream: ${KINESIS}`, 'kinesis:GetRecords', KINESIS],
    [`stream: ${TABLE}`, 'dynamodb:GetShardIterator', TABLE],
    ['websocket: $default', 'execute-api:ManageConnections', 'arn:aws:execute-api:*:*:*/@connections/*'],
  ])('%s lets the role do %s', (event, action, resource) => {
    const [policy] = serviceWithEvents(`- ${event}`).ofKind('policy');
    const found = policy?.document.statements.find((each) => each.actions?.includes(action));
    expect(found).toMatchObject({ effect: 'Allow', resources: [resource], at: { line: 7 } });
  });
});

describe('schedules and events', () => {
  test.each([
    ['schedule: rate(1 minute)', { schedule: 'rate(1 minute)', isEnabled: true }],
    [
      'schedule: {rate: cron(0 1 * * ? *), enabled: false}',
      { schedule: 'cron(0 1 * * ? *)', isEnabled: false },
    ],
    ['cloudwatchEvent: {event: {source: [aws.ec2]}}', { eventSources: ['aws.ec2'] }],
    [
      'eventBridge: {pattern: {source: [custom.private]}, eventBus: "arn:aws:events:eu-west-1:123456789012:event-bus/x", deadLetterQueueArn: "arn:aws:sqs:eu-west-1:123456789012:d", retryPolicy: {maximumRetryAttempts: 2, maximumEventAge: 60}}',
      {
        eventSources: ['custom.private'],
        targets: [
          {
            deadLetterQueue: { arn: 'arn:aws:sqs:eu-west-1:123456789012:d' },
            maximumRetryAttempts: 2,
            maximumEventAge: 60,
          },
        ],
      },
    ],
    ['eventBridge: {schedule: rate(10 minutes)}', { schedule: 'rate(10 minutes)' }],
  ])('%s', (event, expected) => {
    const inventory = serviceWithEvents(`- ${event}`);
    expect(inventory.ofKind('event-rule')).toMatchObject([{ name: 'hello', ...expected }]);
    expect(inventory.ofKind('event-rule')[0]?.targets[0]?.target).toMatchObject(FUNCTION);
    expect(inventory.ofKind('permission')).toMatchObject([
      {
        function: FUNCTION,
        statement: { principals: [{ id: 'events.amazonaws.com' }], conditions: [{ key: 'aws:SourceArn' }] },
      },
    ]);
  });

  test('several rates are several rules', () => {
    expect(
      serviceWithEvents('- schedule: {rate: [rate(1 hour), rate(1 day)]}').ofKind('event-rule'),
    ).toHaveLength(2);
  });

  test('a schedule of EventBridge Scheduler takes the role of the function', () => {
    const inventory = serviceWithEvents('- schedule: {method: scheduler, rate: rate(1 day)}');
    const [schedule] = inventory.ofKind('schedule');
    expect(schedule?.target.target).toMatchObject(FUNCTION);
    expect(inventory.resolve(schedule?.target.role)?.kind).toBe('role');
    expect(
      inventory.ofKind('role')[0]?.trustPolicy?.statements[0]?.principals?.map((each) => each.id),
    ).toEqual(['lambda.amazonaws.com', 'scheduler.amazonaws.com']);
  });

  test('a bus that is only named is made', () => {
    const inventory = serviceWithEvents('- eventBridge: {eventBus: custom, pattern: {source: [a]}}');
    expect(inventory.ofKind('event-bus')).toMatchObject([
      { arn: 'arn:aws:events:<region>:<account>:event-bus/custom' },
    ]);
    expect(inventory.resolve(inventory.ofKind('event-rule')[0]?.bus)?.kind).toBe('event-bus');
  });
});

describe('services that call the function', () => {
  test.each([
    ['sns: topic', 'sns.amazonaws.com', ['aws:SourceArn']],
    ['sns: arn:aws:sns:eu-west-1:123456789012:t', 'sns.amazonaws.com', ['aws:SourceArn']],
    ['s3: photos', 's3.amazonaws.com', ['aws:SourceArn', 'aws:SourceAccount']],
    [
      's3: {bucket: photos, existing: true, event: s3:ObjectCreated:*}',
      's3.amazonaws.com',
      ['aws:SourceArn', 'aws:SourceAccount'],
    ],
    ['cloudwatchLog: /aws/lambda/x', 'logs.<region>.amazonaws.com', ['aws:SourceArn']],
    ['cloudwatchLog: {logGroup: /x, filter: ERROR}', 'logs.<region>.amazonaws.com', ['aws:SourceArn']],
    ["iot: {sql: SELECT * FROM 'a'}", 'iot.amazonaws.com', ['aws:SourceArn']],
    [
      'iotFleetProvisioning: {templateBody: "{}", provisioningRoleArn: "arn:aws:iam::123456789012:role/p"}',
      'iot.amazonaws.com',
      ['aws:SourceArn'],
    ],
    ['cognitoUserPool: {pool: Users, trigger: PreSignUp}', 'cognito-idp.amazonaws.com', ['aws:SourceArn']],
    [
      'cognitoUserPool: {pool: Users, trigger: PreSignUp, existing: true}',
      'cognito-idp.amazonaws.com',
      ['aws:SourceArn'],
    ],
    ['alexaSkill: amzn1.ask.skill.x', 'alexa-appkit.amazon.com', ['lambda:EventSourceToken']],
    ['alexaSkill: {appId: amzn1.ask.skill.x}', 'alexa-appkit.amazon.com', ['lambda:EventSourceToken']],
    ['alexaSkill', 'alexa-appkit.amazon.com', []],
    ['alexaSmartHome: amzn1.ask.skill.x', 'alexa-connectedhome.amazon.com', ['lambda:EventSourceToken']],
    [
      'alb: {listenerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/b/c", priority: 1, conditions: {path: /a}}',
      'elasticloadbalancing.amazonaws.com',
      ['aws:SourceArn'],
    ],
  ])('%s', (event, principal, conditions) => {
    const inventory = serviceWithEvents(`- ${event}`);
    const [permission, ...others] = inventory.ofKind('permission');
    expect(others).toEqual([]);
    expect(permission).toMatchObject({
      name: 'hello',
      function: FUNCTION,
      statement: { actions: ['lambda:InvokeFunction'], principals: [{ type: 'Service', id: principal }] },
    });
    expect(permission?.statement.conditions.map((each) => each.key)).toEqual(conditions);
  });

  test('topics are made, subscribed to, and keep their dead-letter queue', () => {
    const inventory = serviceWithEvents(
      '- sns: {topicName: events, kmsMasterKeyId: alias/x, redrivePolicy: {deadLetterTargetArn: "arn:aws:sqs:eu-west-1:123456789012:d"}}',
    );
    expect(inventory.ofKind('topic')).toMatchObject([{ name: 'events', kmsKey: {} }]);
    expect(inventory.ofKind('subscription')).toMatchObject([
      {
        protocol: 'lambda',
        endpoint: FUNCTION,
        deadLetterQueue: { arn: 'arn:aws:sqs:eu-west-1:123456789012:d' },
      },
    ]);
  });

  test('one bucket for several events, with the settings of the provider', () => {
    const inventory =
      serviceInventory(`provider: {name: aws, s3: {photos: {name: my-photos, versioningConfiguration: {Status: Enabled}}}}
functions:
  a: {handler: x.y, events: [{s3: {bucket: photos, event: 's3:ObjectCreated:*'}}]}
  b: {handler: x.y, events: [{s3: {bucket: photos, event: 's3:ObjectRemoved:*'}}]}
`);
    const [bucket, ...others] = inventory.ofKind('bucket');
    expect(others).toEqual([]);
    expect(bucket).toMatchObject({ name: 'my-photos', versioning: 'Enabled' });
    expect(bucket?.notifications.map((each) => [inventory.resolve(each.target)?.name, each.events])).toEqual([
      ['a', ['s3:ObjectCreated:*']],
      ['b', ['s3:ObjectRemoved:*']],
    ]);
  });

  test('an existing bucket is not made', () => {
    expect(serviceWithEvents('- s3: {bucket: photos, existing: true}').ofKind('bucket')).toEqual([]);
  });

  test('one user pool for several triggers', () => {
    const inventory = serviceWithEvents(
      '- cognitoUserPool: {pool: Users, trigger: PreSignUp}\n- cognitoUserPool: {pool: Users, trigger: CustomMessage}',
    );
    expect(inventory.ofKind('user-pool')).toMatchObject([
      { triggers: { PreSignUp: FUNCTION, CustomMessage: FUNCTION } },
    ]);
  });

  test('an IoT rule names the function', () => {
    expect(serviceWithEvents("- iot: {sql: SELECT * FROM 'a'}").ofKind('iot-rule')).toMatchObject([
      { functions: [FUNCTION] },
    ]);
  });

  test('cloudFront runs the function at the edge, whose role CloudFront may take', () => {
    const inventory = serviceWithEvents(
      '- cloudFront: {eventType: viewer-request, origin: "s3://photos.s3.amazonaws.com/x"}',
    );
    expect(inventory.ofKind('distribution')).toMatchObject([{ originDomains: ['photos.s3.amazonaws.com'] }]);
    expect(inventory.ofKind('function')[0]?.isEdge).toBe(true);
    expect(inventory.ofKind('role')[0]?.trustPolicy?.statements[0]?.principals).toContainEqual({
      type: 'Service',
      id: 'edgelambda.amazonaws.com',
    });
  });
});
