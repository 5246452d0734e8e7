/** A SAM template with one function in `src`, its events, and an API with these properties where they are given. */
export function samOf(
  events: Readonly<Record<string, unknown>>,
  door?: Readonly<Record<string, unknown>>,
  runtime = 'nodejs22.x',
): string {
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: {
      Work: {
        Type: 'AWS::Serverless::Function',
        Properties: { Runtime: runtime, CodeUri: 'src/', Handler: 'index.handler', Events: events },
      },
      Uploads: { Type: 'AWS::S3::Bucket' },
      ...(door === undefined
        ? {}
        : { Door: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'live', ...door } } }),
    },
  });
}

/** A serverless.yml with one function in `src`, each event as one line. */
export function serverlessOf(events: readonly string[]): string {
  return [
    'service: shop',
    'provider:',
    '  name: aws',
    '  runtime: nodejs22.x',
    'functions:',
    '  work:',
    '    handler: src/index.handler',
    '    events:',
    ...events.map((event) => `      - ${event}`),
    '',
  ].join('\n');
}

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:work';

/** A Terraform plan with one function beside it, behind a route of an HTTP API or a queue. */
export function planOf(by: 'queue' | Readonly<Record<string, string>>): string {
  const work = resource('aws_lambda_function', 'work', {
    function_name: 'work',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    filename: 'work.zip',
    arn: FUNCTION_ARN,
  });
  const resources = by === 'queue' ? [work, mapping()] : [work, ...routes(by)];
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources } },
    resource_changes: [],
    configuration: { root_module: { resources: [] } },
  });
}

function resource(type: string, name: string, values: Readonly<Record<string, unknown>>) {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.example/hashicorp/aws',
    values,
  };
}

function mapping() {
  return resource('aws_lambda_event_source_mapping', 'jobs', {
    event_source_arn: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
    function_name: FUNCTION_ARN,
    enabled: true,
  });
}

function routes(route: Readonly<Record<string, string>>) {
  return [
    resource('aws_apigatewayv2_api', 'door', { id: 'api1', name: 'door', protocol_type: 'HTTP' }),
    resource('aws_apigatewayv2_integration', 'work', {
      id: 'int1',
      api_id: 'api1',
      integration_type: 'AWS_PROXY',
      integration_uri: FUNCTION_ARN,
    }),
    resource('aws_apigatewayv2_route', 'work', {
      id: 'route1',
      api_id: 'api1',
      route_key: 'DELETE /o/{id}',
      target: 'integrations/int1',
      ...route,
    }),
    resource('aws_lambda_permission', 'door', {
      action: 'lambda:InvokeFunction',
      function_name: 'work',
      principal: 'apigateway.amazonaws.com',
      source_arn: 'arn:aws:execute-api:eu-west-1:123456789012:api1/*/*',
    }),
  ];
}
