import { describe, expect, test } from 'vitest';
import { type PlanResource, plannedInventory, ref } from './a-plan.cases.ts';

/** A resource of which nothing but its name is known. */
function aResource(
  is: string,
  values: PlanResource['values'] = {},
  parts: Partial<PlanResource> = {},
): PlanResource {
  return { is, values, unknown: { arn: true, id: true, ...parts.unknown }, ...parts };
}

/** A resource that refers to others: every attribute given is known after apply. */
function linked(
  is: string,
  links: Readonly<Record<string, string>>,
  values: PlanResource['values'] = {},
): PlanResource {
  return {
    is,
    values,
    unknown: Object.fromEntries(Object.keys(links).map((name) => [name, true])),
    expressions: Object.fromEntries(Object.entries(links).map(([name, target]) => [name, ref(target)])),
  };
}

const FUNCTION = aResource('aws_lambda_function.orders', { function_name: 'orders' });
const FUNCTION_ID = 'plan.json#aws_lambda_function.orders';
const TO_FUNCTION = { kind: 'reference', id: FUNCTION_ID };
const NAME = 'aws_lambda_function.orders.function_name';
const ARN = 'aws_lambda_function.orders.arn';
const INVOKE_ARN = 'aws_lambda_function.orders.invoke_arn';
const QUEUE = aResource('aws_sqs_queue.dead', { name: 'dead' });

describe('a function and what belongs to it', () => {
  test('its own attributes', () => {
    const inventory = plannedInventory([
      {
        ...FUNCTION,
        values: {
          function_name: 'orders',
          package_type: 'Zip',
          filename: 'build/orders.zip',
          architectures: ['arm64'],
          reserved_concurrent_executions: 5,
          layers: ['arn:aws:lambda:eu-west-1:444455556666:layer:x:1'],
          ephemeral_storage: [{ size: 1024 }],
          tracing_config: [{ mode: 'Active' }],
          environment: [{ variables: { STAGE: 'dev' } }],
          vpc_config: [{ subnet_ids: ['subnet-1'], security_group_ids: [] }],
          logging_config: [{ log_format: 'JSON', log_group: '/x' }],
          snap_start: [{ apply_on: 'PublishedVersions' }],
          dead_letter_config: [{}],
          tags: { team: 'orders' },
        },
        unknown: {
          environment: [{ variables: { QUEUE_URL: true } }],
          dead_letter_config: [{ target_arn: true }],
        },
        expressions: {
          dead_letter_config: [{ target_arn: ref('aws_sqs_queue.dead.arn') }],
          environment: [{ variables: ref('aws_sqs_queue.dead.url') }],
        },
      },
      QUEUE,
    ]);
    expect(inventory.ofKind('function')[0]).toMatchObject({
      packageType: 'Zip',
      code: { path: 'build/orders.zip' },
      architectures: ['arm64'],
      reservedConcurrency: 5,
      layers: [{ kind: 'arn', arn: 'arn:aws:lambda:eu-west-1:444455556666:layer:x:1' }],
      ephemeralStorage: 1024,
      tracing: 'Active',
      environment: { STAGE: 'dev', QUEUE_URL: { kind: 'unresolved' } },
      vpc: { subnets: [{ kind: 'arn', arn: 'subnet-1' }], securityGroups: [] },
      logging: { format: 'JSON' },
      snapStart: 'PublishedVersions',
      deadLetterTarget: { kind: 'reference', id: 'plan.json#aws_sqs_queue.dead' },
      tags: { team: 'orders' },
    });
  });

  test('an environment known after apply', () => {
    const inventory = plannedInventory([
      { ...FUNCTION, values: { environment: [{}] }, unknown: { environment: [{ variables: true }] } },
    ]);
    expect(inventory.ofKind('function')[0]).toMatchObject({ hasUnknownEnvironment: true });
  });

  test('settings of other resources', () => {
    const inventory = plannedInventory([
      FUNCTION,
      QUEUE,
      {
        ...linked('aws_lambda_function_event_invoke_config.x', { function_name: NAME }),
        values: { maximum_retry_attempts: 1, destination_config: [{ on_failure: [{}] }] },
        unknown: { function_name: true, destination_config: [{ on_failure: [{ destination: true }] }] },
        expressions: {
          function_name: ref(NAME),
          destination_config: [{ on_failure: [{ destination: ref('aws_sqs_queue.dead.arn') }] }],
        },
      },
      linked(
        'aws_lambda_provisioned_concurrency_config.x',
        { function_name: NAME },
        { provisioned_concurrent_executions: 7 },
      ),
      linked(
        'aws_lambda_runtime_management_config.x',
        { function_name: NAME },
        { update_runtime_on: 'Manual' },
      ),
      linked('aws_lambda_function_recursion_config.x', { function_name: NAME }, { recursive_loop: 'Allow' }),
    ]);
    expect(inventory.subjects).toHaveLength(2);
    expect(inventory.ofKind('function')[0]).toMatchObject({
      asyncInvokeConfigs: [
        { maximumRetryAttempts: 1, onFailure: { kind: 'reference', id: 'plan.json#aws_sqs_queue.dead' } },
      ],
      provisionedConcurrency: 7,
      runtimeManagement: { mode: 'Manual' },
      recursiveLoop: 'Allow',
    });
  });

  test('a URL, a permission and an alias', () => {
    const inventory = plannedInventory([
      FUNCTION,
      linked(
        'aws_lambda_function_url.x',
        { function_name: NAME },
        { authorization_type: 'NONE', cors: [{ allow_origins: ['*'] }] },
      ),
      linked(
        'aws_lambda_permission.x',
        { function_name: ARN, source_arn: 'aws_sns_topic.t.arn' },
        {
          action: 'lambda:InvokeFunction',
          principal: 'sns.amazonaws.com',
          source_account: '123456789012',
        },
      ),
      linked(
        'aws_lambda_permission.public',
        { function_name: ARN },
        {
          action: 'lambda:InvokeFunctionUrl',
          principal: '*',
          function_url_auth_type: 'NONE',
        },
      ),
      aResource('aws_sns_topic.t', { name: 'events' }),
      linked('aws_lambda_alias.live', { function_name: NAME }, { name: 'live', function_version: '3' }),
    ]);
    expect(inventory.ofKind('function-url')).toMatchObject([
      { authType: 'NONE', function: TO_FUNCTION, cors: { allowOrigins: ['*'] } },
    ]);
    expect(inventory.ofKind('permission')).toMatchObject([
      {
        function: TO_FUNCTION,
        statement: {
          principals: [{ type: 'Service', id: 'sns.amazonaws.com' }],
          conditions: [
            { operator: 'ArnLike', key: 'aws:SourceArn', values: ['arn:aws:sns:<region>:<account>:events'] },
            { operator: 'StringEquals', key: 'aws:SourceAccount', values: ['123456789012'] },
          ],
        },
      },
      {
        statement: {
          principals: [{ type: 'AWS', id: '*' }],
          conditions: [{ key: 'lambda:FunctionUrlAuthType', values: ['NONE'] }],
        },
      },
    ]);
    expect(inventory.ofKind('alias')).toMatchObject([{ function: TO_FUNCTION, version: '3', name: 'live' }]);
  });

  test.each([
    ['aws_sqs_queue', 'arn', 'sqs'],
    ['aws_kinesis_stream', 'arn', 'kinesis'],
    ['aws_dynamodb_table', 'stream_arn', 'dynamodb'],
    ['aws_msk_cluster', 'arn', 'kafka'],
    ['aws_mq_broker', 'arn', 'mq'],
  ])('a mapping from %s.%s is of service %s', (type, attribute, service) => {
    const inventory = plannedInventory([
      FUNCTION,
      aResource(`${type}.source`, { name: 'source' }),
      linked('aws_lambda_event_source_mapping.x', {
        function_name: ARN,
        event_source_arn: `${type}.source.${attribute}`,
      }),
    ]);
    const [mapping] = inventory.ofKind('event-source-mapping');
    expect(mapping).toMatchObject({ service, function: TO_FUNCTION });
    expect(inventory.resolve(mapping?.source)?.id).toBe(`plan.json#${type}.source`);
  });

  test('a mapping by a known ARN, with its settings', () => {
    const inventory = plannedInventory([
      linked(
        'aws_lambda_event_source_mapping.x',
        { function_name: ARN },
        {
          event_source_arn: 'arn:aws:sqs:eu-west-1:123456789012:orders',
          function_response_types: ['ReportBatchItemFailures'],
          scaling_config: [{ maximum_concurrency: 5 }],
          maximum_retry_attempts: -1,
        },
      ),
      FUNCTION,
    ]);
    expect(inventory.ofKind('event-source-mapping')).toMatchObject([
      { service: 'sqs', reportsBatchItemFailures: true, maximumConcurrency: 5, maximumRetryAttempts: -1 },
    ]);
  });

  test('layers, grants on them and code signing', () => {
    const inventory = plannedInventory([
      aResource('aws_lambda_layer_version.x', { layer_name: 'tools', filename: 'l.zip' }),
      linked(
        'aws_lambda_layer_version_permission.x',
        { layer_name: 'aws_lambda_layer_version.x.layer_name' },
        {
          action: 'lambda:GetLayerVersion',
          principal: '*',
          organization_id: 'o-1',
        },
      ),
      aResource('aws_lambda_code_signing_config.x', {
        allowed_publishers: [{ signing_profile_version_arns: ['arn:p'] }],
        policies: [{ untrusted_artifact_on_deployment: 'Warn' }],
      }),
    ]);
    expect(inventory.ofKind('layer-permission')).toMatchObject([
      {
        layer: { kind: 'reference', id: 'plan.json#aws_lambda_layer_version.x' },
        statement: { conditions: [{ key: 'aws:PrincipalOrgID', values: ['o-1'] }] },
      },
    ]);
    expect(inventory.ofKind('code-signing-config')).toMatchObject([
      { untrustedArtifactOnDeployment: 'Warn', signingProfiles: ['arn:p'] },
    ]);
  });
});

describe('REST APIs', () => {
  const API = aResource('aws_api_gateway_rest_api.api', {
    name: 'orders',
    endpoint_configuration: [{ types: ['REGIONAL'] }],
  });
  const api = { rest_api_id: 'aws_api_gateway_rest_api.api.id' };
  const inventory = plannedInventory([
    API,
    FUNCTION,
    linked(
      'aws_api_gateway_resource.orders',
      { ...api, parent_id: 'aws_api_gateway_rest_api.api.root_resource_id' },
      { path_part: 'orders' },
    ),
    linked(
      'aws_api_gateway_resource.one',
      { ...api, parent_id: 'aws_api_gateway_resource.orders.id' },
      { path_part: '{id}' },
    ),
    linked(
      'aws_api_gateway_method.get',
      {
        ...api,
        resource_id: 'aws_api_gateway_resource.one.id',
        authorizer_id: 'aws_api_gateway_authorizer.a.id',
      },
      { http_method: 'GET', authorization: 'CUSTOM', api_key_required: true },
    ),
    linked(
      'aws_api_gateway_integration.get',
      { ...api, resource_id: 'aws_api_gateway_resource.one.id', uri: INVOKE_ARN },
      { http_method: 'GET', type: 'AWS_PROXY' },
    ),
    linked(
      'aws_api_gateway_authorizer.a',
      { ...api, authorizer_uri: INVOKE_ARN },
      { name: 'a', type: 'TOKEN', authorizer_result_ttl_in_seconds: 0 },
    ),
    linked(
      'aws_api_gateway_stage.live',
      { ...api, deployment_id: 'aws_api_gateway_deployment.d.id' },
      {
        stage_name: 'live',
        xray_tracing_enabled: true,
        access_log_settings: [{ destination_arn: 'arn:x', format: '$context.requestId' }],
      },
    ),
    linked(
      'aws_api_gateway_method_settings.all',
      { ...api },
      {
        stage_name: 'live',
        method_path: '*/*',
        settings: [{ logging_level: 'INFO', throttling_rate_limit: -1 }],
      },
    ),
    linked('aws_api_gateway_rest_api_policy.p', api, {
      policy: '{"Statement":{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"*"}}',
    }),
    aResource('aws_wafv2_web_acl.acl', {
      name: 'acl',
      rule: [{ statement: [{ rate_based_statement: [{ limit: 100 }] }] }],
    }),
    linked('aws_wafv2_web_acl_association.x', {
      resource_arn: 'aws_api_gateway_stage.live.arn',
      web_acl_arn: 'aws_wafv2_web_acl.acl.arn',
    }),
    linked(
      'aws_api_gateway_usage_plan.plan',
      {},
      { name: 'plan', throttle_settings: [{ rate_limit: 5 }], api_stages: [{ api_id: 'x', stage: 'live' }] },
    ),
  ]);

  test('a route has its path, its function and its authorizer', () => {
    expect(inventory.ofKind('route')).toMatchObject([
      {
        method: 'GET',
        route: '/orders/{id}',
        authorization: 'CUSTOM',
        requiresApiKey: true,
        api: { id: 'plan.json#aws_api_gateway_rest_api.api' },
        authorizer: { id: 'plan.json#aws_api_gateway_authorizer.a' },
        integration: { type: 'AWS_PROXY', function: TO_FUNCTION },
      },
    ]);
    expect(inventory.ofKind('authorizer')).toMatchObject([
      { type: 'TOKEN', cacheSeconds: 0, function: TO_FUNCTION },
    ]);
  });
  test('a stage has its settings, its log and its web ACL', () => {
    expect(inventory.ofKind('stage')).toMatchObject([
      {
        name: 'live',
        tracing: true,
        accessLog: { destination: 'arn:x' },
        methodSettings: [{ route: '*/*', loggingLevel: 'INFO' }],
        webAcl: { id: 'plan.json#aws_wafv2_web_acl.acl' },
      },
    ]);
    expect(inventory.ofKind('stage')[0]?.methodSettings[0]?.throttlingRate).toBeUndefined();
    expect(inventory.ofKind('web-acl')).toMatchObject([
      { hasRateRule: true, protects: [{ id: 'plan.json#aws_api_gateway_stage.live' }] },
    ]);
  });
  test('the API, its policy and a usage plan', () => {
    expect(inventory.ofKind('api')).toMatchObject([{ protocol: 'rest', endpointTypes: ['REGIONAL'] }]);
    expect(inventory.ofKind('resource-policy')).toMatchObject([
      { service: 'execute-api', on: [{ id: 'plan.json#aws_api_gateway_rest_api.api' }] },
    ]);
    expect(inventory.ofKind('usage-plan')).toMatchObject([{ throttle: { rate: 5 } }]);
  });
});

test('an integration may take its place from the method, and the root may be known', () => {
  const inventory = plannedInventory([
    FUNCTION,
    aResource('aws_api_gateway_rest_api.api', { name: 'a', root_resource_id: 'root1' }),
    linked(
      'aws_api_gateway_method.any',
      { rest_api_id: 'aws_api_gateway_rest_api.api.id' },
      { resource_id: 'root1', http_method: 'ANY' },
    ),
    linked(
      'aws_api_gateway_integration.any',
      { resource_id: 'aws_api_gateway_method.any.resource_id', uri: INVOKE_ARN },
      { http_method: 'ANY', type: 'AWS_PROXY' },
    ),
  ]);
  expect(inventory.ofKind('route')).toMatchObject([
    { route: '/', method: 'ANY', integration: { function: TO_FUNCTION } },
  ]);
});

describe('HTTP and WebSocket APIs', () => {
  const inventory = plannedInventory([
    FUNCTION,
    aResource('aws_apigatewayv2_api.http', {
      name: 'http',
      protocol_type: 'HTTP',
      cors_configuration: [{ allow_origins: ['*'] }],
    }),
    aResource('aws_apigatewayv2_api.ws', { name: 'ws', protocol_type: 'WEBSOCKET' }),
    linked(
      'aws_apigatewayv2_integration.i',
      { api_id: 'aws_apigatewayv2_api.http.id', integration_uri: INVOKE_ARN },
      { integration_type: 'AWS_PROXY' },
    ),
    linked(
      'aws_apigatewayv2_route.get',
      { api_id: 'aws_apigatewayv2_api.http.id', target: 'aws_apigatewayv2_integration.i.id' },
      { route_key: 'GET /orders', authorization_type: 'NONE' },
    ),
    linked('aws_apigatewayv2_route.ws', { api_id: 'aws_apigatewayv2_api.ws.id' }, { route_key: '$connect' }),
    linked(
      'aws_apigatewayv2_stage.live',
      { api_id: 'aws_apigatewayv2_api.http.id' },
      { name: '$default', default_route_settings: [{ throttling_rate_limit: 10 }] },
    ),
    linked('aws_apigatewayv2_api.quick', { target: ARN }, { name: 'quick', protocol_type: 'HTTP' }),
  ]);
  test('routes', () => {
    expect(inventory.ofKind('route')).toMatchObject([
      { method: 'GET', route: '/orders', authorization: 'NONE', integration: { function: TO_FUNCTION } },
      { method: 'WS', route: '$connect' },
      { method: 'ANY', route: '$default', authorization: 'NONE', integration: { function: TO_FUNCTION } },
    ]);
  });
  test('APIs and stages', () => {
    expect(inventory.ofKind('api').map((each) => each.protocol)).toEqual(['http', 'websocket', 'http']);
    expect(inventory.ofKind('api')[0]?.cors).toMatchObject({ allowOrigins: ['*'] });
    expect(inventory.ofKind('stage')).toMatchObject([
      { methodSettings: [{ route: '*/*', throttlingRate: 10 }] },
    ]);
  });
});

describe('other fronts', () => {
  test('a load balancer leads to functions through listeners and target groups', () => {
    const inventory = plannedInventory([
      FUNCTION,
      aResource('aws_lb.front', { name: 'front', internal: false }),
      aResource('aws_lb_target_group.group', { name: 'group', target_type: 'lambda' }),
      linked('aws_lb_target_group_attachment.x', {
        target_group_arn: 'aws_lb_target_group.group.arn',
        target_id: ARN,
      }),
      {
        ...linked('aws_lb_listener.https', { load_balancer_arn: 'aws_lb.front.arn' }),
        values: { default_action: [{ type: 'forward' }] },
        unknown: { load_balancer_arn: true, default_action: [{ target_group_arn: true }] },
        expressions: {
          load_balancer_arn: ref('aws_lb.front.arn'),
          default_action: [{ target_group_arn: ref('aws_lb_target_group.group.arn') }],
        },
      },
    ]);
    expect(inventory.ofKind('load-balancer')).toMatchObject([
      { scheme: 'internet-facing', functions: [TO_FUNCTION], authenticates: false },
    ]);
  });

  test('a distribution runs a function at the edge and has a URL as origin', () => {
    const inventory = plannedInventory([
      FUNCTION,
      linked(
        'aws_lambda_function_url.url',
        { function_name: NAME, function_url: NAME },
        { authorization_type: 'NONE' },
      ),
      {
        is: 'aws_cloudfront_distribution.cdn',
        values: {
          origin: [{}],
          default_cache_behavior: [{ lambda_function_association: [{ event_type: 'viewer-request' }] }],
        },
        unknown: {
          origin: [{ domain_name: true }],
          default_cache_behavior: [{ lambda_function_association: [{ lambda_arn: true }] }],
        },
        expressions: {
          origin: [{ domain_name: ref('aws_lambda_function_url.url.function_url') }],
          default_cache_behavior: [
            {
              lambda_function_association: [{ lambda_arn: ref('aws_lambda_function.orders.qualified_arn') }],
            },
          ],
        },
      },
    ]);
    expect(inventory.ofKind('distribution')).toMatchObject([
      { edgeFunctions: [TO_FUNCTION], originFunctions: [TO_FUNCTION] },
    ]);
    expect(inventory.ofKind('function')[0]?.isEdge).toBe(true);
  });

  test('AppSync and Cognito', () => {
    const inventory = plannedInventory([
      FUNCTION,
      aResource('aws_appsync_graphql_api.api', {
        name: 'api',
        authentication_type: 'API_KEY',
        additional_authentication_provider: [{ authentication_type: 'AWS_IAM' }],
      }),
      {
        ...linked('aws_appsync_datasource.d', { api_id: 'aws_appsync_graphql_api.api.id' }),
        values: { type: 'AWS_LAMBDA', lambda_config: [{}] },
        unknown: { api_id: true, lambda_config: [{ function_arn: true }] },
        expressions: {
          api_id: ref('aws_appsync_graphql_api.api.id'),
          lambda_config: [{ function_arn: ref(ARN) }],
        },
      },
      {
        is: 'aws_cognito_user_pool.pool',
        values: {
          name: 'pool',
          mfa_configuration: 'OFF',
          lambda_config: [{}],
          password_policy: [{ minimum_length: 6 }],
        },
        unknown: { lambda_config: [{ pre_sign_up: true }] },
        expressions: { lambda_config: [{ pre_sign_up: ref(ARN) }] },
      },
      linked(
        'aws_cognito_user_pool_client.c',
        { user_pool_id: 'aws_cognito_user_pool.pool.id' },
        { name: 'c', prevent_user_existence_errors: 'ENABLED' },
      ),
    ]);
    expect(inventory.ofKind('graphql-api')).toMatchObject([
      { authenticationTypes: ['API_KEY', 'AWS_IAM'], functions: [TO_FUNCTION] },
    ]);
    expect(inventory.ofKind('user-pool')).toMatchObject([
      { mfa: 'OFF', triggers: { PreSignUp: TO_FUNCTION }, passwordPolicy: { minimumLength: 6 } },
    ]);
    expect(inventory.ofKind('user-pool-client')).toMatchObject([{ preventsUserExistenceErrors: true }]);
  });
});

describe('queues, topics and events', () => {
  test('a queue with a redrive policy, written in the queue or beside it', () => {
    const inventory = plannedInventory([
      QUEUE,
      linked(
        'aws_sqs_queue.known',
        {},
        {
          name: 'known',
          redrive_policy:
            '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:123456789012:d","maxReceiveCount":"3"}',
        },
      ),
      linked('aws_sqs_queue.unknown', { redrive_policy: 'aws_sqs_queue.dead.arn' }, { name: 'unknown' }),
      aResource('aws_sqs_queue.split', { name: 'split' }),
      linked('aws_sqs_queue_redrive_policy.split', {
        queue_url: 'aws_sqs_queue.split.id',
        redrive_policy: 'aws_sqs_queue.dead.arn',
      }),
    ]);
    expect(inventory.ofKind('queue')).toMatchObject([
      { name: 'dead' },
      { deadLetterQueue: { arn: 'arn:aws:sqs:eu-west-1:123456789012:d' }, maxReceiveCount: 3 },
      { deadLetterQueue: { id: 'plan.json#aws_sqs_queue.dead' }, maxReceiveCount: { kind: 'unresolved' } },
      { deadLetterQueue: { id: 'plan.json#aws_sqs_queue.dead' } },
    ]);
    expect(inventory.ofKind('queue')[0]?.deadLetterQueue).toBeUndefined();
  });

  test('policies of queues and topics', () => {
    const policy =
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}}';
    const inventory = plannedInventory([
      { ...QUEUE, unknown: { arn: true, id: true, policy: true } },
      linked('aws_sqs_queue_policy.p', { queue_url: 'aws_sqs_queue.dead.id' }, { policy }),
      aResource('aws_sns_topic.t', { name: 't', policy }),
    ]);
    expect(inventory.ofKind('resource-policy')).toMatchObject([
      { service: 'sqs', on: [{ id: 'plan.json#aws_sqs_queue.dead' }] },
      { service: 'sns', on: [{ id: 'plan.json#aws_sns_topic.t' }] },
    ]);
  });

  test('subscriptions, rules, schedules and pipes lead to functions', () => {
    const inventory = plannedInventory([
      FUNCTION,
      QUEUE,
      aResource('aws_sns_topic.t', { name: 't' }),
      linked(
        'aws_sns_topic_subscription.s',
        { topic_arn: 'aws_sns_topic.t.arn', endpoint: ARN },
        { protocol: 'lambda' },
      ),
      aResource('aws_cloudwatch_event_rule.r', {
        name: 'r',
        event_pattern: '{"source":["aws.s3"]}',
        state: 'ENABLED',
      }),
      linked('aws_cloudwatch_event_target.t', { rule: 'aws_cloudwatch_event_rule.r.name', arn: ARN }),
      {
        is: 'aws_scheduler_schedule.s',
        values: { name: 's', target: [{}] },
        unknown: { target: [{ arn: true }] },
        expressions: { target: [{ arn: ref(ARN) }] },
      },
      linked('aws_pipes_pipe.p', { source: 'aws_sqs_queue.dead.arn', target: ARN }, { name: 'p' }),
    ]);
    expect(inventory.ofKind('subscription')).toMatchObject([{ protocol: 'lambda', endpoint: TO_FUNCTION }]);
    expect(inventory.ofKind('event-rule')).toMatchObject([
      { eventSources: ['aws.s3'], isEnabled: true, targets: [{ target: TO_FUNCTION }] },
    ]);
    expect(inventory.ofKind('schedule')).toMatchObject([{ target: { target: TO_FUNCTION } }]);
    expect(inventory.ofKind('pipe')).toMatchObject([
      { target: TO_FUNCTION, source: { id: 'plan.json#aws_sqs_queue.dead' } },
    ]);
  });
});

describe('stores', () => {
  test('a bucket and its split resources', () => {
    const bucket = { bucket: 'aws_s3_bucket.b.id' };
    const inventory = plannedInventory([
      FUNCTION,
      aResource('aws_s3_bucket.b', { bucket: 'files' }),
      linked('aws_s3_bucket_public_access_block.b', bucket, {
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: false,
      }),
      linked('aws_s3_bucket_versioning.b', bucket, { versioning_configuration: [{ status: 'Enabled' }] }),
      linked('aws_s3_bucket_acl.b', bucket, { acl: 'public-read' }),
      linked('aws_s3_bucket_server_side_encryption_configuration.b', bucket, {
        rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }] }],
      }),
      linked('aws_s3_bucket_policy.b', bucket, { policy: '{"Statement":[]}' }),
      {
        ...linked('aws_s3_bucket_notification.b', bucket),
        values: { lambda_function: [{ events: ['s3:ObjectCreated:*'] }] },
        unknown: { bucket: true, lambda_function: [{ lambda_function_arn: true }] },
        expressions: {
          bucket: ref('aws_s3_bucket.b.id'),
          lambda_function: [{ lambda_function_arn: ref(ARN) }],
        },
      },
    ]);
    expect(inventory.ofKind('bucket')).toMatchObject([
      {
        arn: 'arn:aws:s3:::files',
        blocksPublicAccess: false,
        versioning: 'Enabled',
        acl: 'public-read',
        encryption: 'aws:kms',
        notifications: [{ target: TO_FUNCTION, events: ['s3:ObjectCreated:*'] }],
      },
    ]);
    expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 's3' }]);
  });

  test('a bucket without a block says nothing of public access', () => {
    expect(
      plannedInventory([aResource('aws_s3_bucket.b')]).ofKind('bucket')[0]?.blocksPublicAccess,
    ).toBeUndefined();
  });

  test('tables, streams and workflows', () => {
    const inventory = plannedInventory([
      FUNCTION,
      aResource('aws_kms_key.k', { enable_key_rotation: false }),
      {
        ...aResource('aws_dynamodb_table.t', {
          name: 'orders',
          stream_enabled: true,
          point_in_time_recovery: [{ enabled: true }],
          server_side_encryption: [{ enabled: true }],
        }),
        unknown: { arn: true, stream_arn: true, server_side_encryption: [{ kms_key_arn: true }] },
        expressions: { server_side_encryption: [{ kms_key_arn: ref('aws_kms_key.k.arn') }] },
      },
      {
        is: 'aws_kinesis_firehose_delivery_stream.f',
        values: {
          name: 'f',
          extended_s3_configuration: [
            {
              processing_configuration: [{ processors: [{ parameters: [{ parameter_name: 'LambdaArn' }] }] }],
            },
          ],
        },
        unknown: {
          extended_s3_configuration: [
            { processing_configuration: [{ processors: [{ parameters: [{ parameter_value: true }] }] }] },
          ],
        },
        expressions: {
          extended_s3_configuration: [
            { processing_configuration: [{ processors: [{ parameters: [{ parameter_value: ref(ARN) }] }] }] },
          ],
        },
      },
      linked('aws_sfn_state_machine.s', { definition: ARN }, { name: 's' }),
    ]);
    expect(inventory.ofKind('table')).toMatchObject([
      {
        hasStream: true,
        pointInTimeRecovery: true,
        kmsKey: { id: 'plan.json#aws_kms_key.k' },
        arn: 'arn:aws:dynamodb:<region>:<account>:table/orders',
      },
    ]);
    expect(inventory.ofKind('stream')).toMatchObject([{ service: 'firehose', functions: [TO_FUNCTION] }]);
    expect(inventory.ofKind('state-machine')).toMatchObject([{ functions: [TO_FUNCTION] }]);
    expect(inventory.ofKind('key')).toMatchObject([{ rotates: false, manager: 'CUSTOMER' }]);
  });
});

describe('logging', () => {
  test('log groups, filters and alarms', () => {
    const inventory = plannedInventory([
      aResource('aws_cloudwatch_log_group.l', { name: '/aws/lambda/orders', retention_in_days: 0 }),
      linked(
        'aws_cloudwatch_log_metric_filter.f',
        { log_group_name: 'aws_cloudwatch_log_group.l.name' },
        { name: 'f', pattern: 'Violation', metric_transformation: [{ name: 'Violations', namespace: 'W' }] },
      ),
      aResource('aws_cloudwatch_metric_alarm.a', {
        alarm_name: 'a',
        metric_name: 'Errors',
        namespace: 'AWS/Lambda',
        dimensions: { FunctionName: 'orders' },
        alarm_actions: ['arn:aws:sns:eu-west-1:123456789012:t'],
      }),
    ]);
    expect(inventory.ofKind('log-group')[0]?.retention).toBeUndefined();
    expect(inventory.ofKind('metric-filter')).toMatchObject([
      {
        logGroup: { id: 'plan.json#aws_cloudwatch_log_group.l' },
        pattern: 'Violation',
        metrics: [{ name: 'Violations', namespace: 'W' }],
      },
    ]);
    expect(inventory.ofKind('alarm')).toMatchObject([
      { metrics: [{ name: 'Errors', dimensions: { FunctionName: 'orders' } }], actions: [{ kind: 'arn' }] },
    ]);
  });

  test.each([
    [
      'basic, all functions',
      {
        event_selector: [
          {
            read_write_type: 'All',
            data_resource: [{ type: 'AWS::Lambda::Function', values: ['arn:aws:lambda'] }],
          },
        ],
      },
      [],
    ],
    [
      'advanced',
      {
        advanced_event_selector: [
          {
            field_selector: [
              { field: 'eventCategory', equals: ['Data'] },
              { field: 'resources.type', equals: ['AWS::Lambda::Function'] },
              { field: 'resources.ARN', starts_with: ['arn:x'] },
            ],
          },
        ],
      },
      ['arn:x'],
    ],
  ])('data events of a trail: %s', (_, selectors, arns) => {
    const inventory = plannedInventory([aResource('aws_cloudtrail.t', { name: 't', ...selectors })]);
    expect(inventory.ofKind('trail')[0]?.dataEvents).toMatchObject([
      { resourceType: 'AWS::Lambda::Function', arns, readWrite: 'All' },
    ]);
  });
});

describe('networks', () => {
  const group = { security_group_id: 'aws_security_group.g.id' };
  const inventory = plannedInventory([
    aResource('aws_vpc.v'),
    aResource('aws_internet_gateway.i'),
    linked('aws_subnet.s', { vpc_id: 'aws_vpc.v.id' }, { cidr_block: '192.0.2.0/24' }),
    aResource('aws_security_group.g', {
      name: 'g',
      egress: [{ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }],
    }),
    linked('aws_security_group_rule.r', group, {
      type: 'ingress',
      protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_blocks: ['192.0.2.0/24'],
    }),
    linked('aws_vpc_security_group_ingress_rule.r', group, {
      ip_protocol: 'tcp',
      cidr_ipv4: '198.51.100.0/24',
    }),
    linked('aws_route_table.t', { vpc_id: 'aws_vpc.v.id' }, {}),
    linked(
      'aws_route.r',
      { route_table_id: 'aws_route_table.t.id', gateway_id: 'aws_internet_gateway.i.id' },
      { destination_cidr_block: '0.0.0.0/0' },
    ),
    linked('aws_route_table_association.a', {
      route_table_id: 'aws_route_table.t.id',
      subnet_id: 'aws_subnet.s.id',
    }),
    linked('aws_flow_log.f', { vpc_id: 'aws_vpc.v.id' }, { traffic_type: 'ALL' }),
  ]);
  test('rules of a group come from everywhere', () => {
    expect(inventory.ofKind('security-group')).toMatchObject([
      {
        ingress: [{ cidr: '192.0.2.0/24', fromPort: 443 }, { cidr: '198.51.100.0/24' }],
        egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
      },
    ]);
  });
  test('a route to a gateway that is yet to be made', () => {
    expect(inventory.ofKind('route-table')).toMatchObject([
      {
        subnets: [{ id: 'plan.json#aws_subnet.s' }],
        routes: [{ destination: '0.0.0.0/0', target: 'igw-<aws_internet_gateway.i>' }],
      },
    ]);
  });
  test('a flow log knows what it watches', () => {
    expect(inventory.ofKind('flow-log')).toMatchObject([
      { on: { id: 'plan.json#aws_vpc.v' }, trafficType: 'ALL' },
    ]);
  });
});
