import { describe, expect, test } from 'vitest';
import { inventoryOf, subjectOf, toResource } from '../a-template.cases.ts';

const URI = (name: string) =>
  `!Sub "arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${name}.Arn}/invocations"`;

describe('a REST API of resources', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: shop
      EndpointConfiguration: {Types: [REGIONAL]}
      Policy: {Statement: [{Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: '*'}]}
  Orders: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}}
  Order: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}'}}
  Validator: {Type: AWS::ApiGateway::RequestValidator, Properties: {RestApiId: !Ref Api, ValidateRequestBody: true}}
  Pool: {Type: AWS::Cognito::UserPool}
  Auth: {Type: AWS::ApiGateway::Authorizer, Properties: {RestApiId: !Ref Api, Name: pool, Type: COGNITO_USER_POOLS, ProviderARNs: [!GetAtt Pool.Arn], IdentitySource: 'method.request.header.A, method.request.header.B'}}
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Order
      HttpMethod: GET
      AuthorizationType: COGNITO_USER_POOLS
      AuthorizerId: !Ref Auth
      RequestValidatorId: !Ref Validator
      Integration: {Type: AWS_PROXY, Uri: ${URI('Fn')}}
  Root:
    Type: AWS::ApiGateway::Method
    Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: ANY}
  Options:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Orders
      HttpMethod: OPTIONS
      Integration: {Type: MOCK, IntegrationResponses: [{ResponseParameters: {method.response.header.Access-Control-Allow-Origin: "'*'"}}]}
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      StageName: prod
      TracingEnabled: true
      AccessLogSetting: {DestinationArn: arn, Format: '{}'}
      MethodSettings: [{HttpMethod: '*', ResourcePath: /*, LoggingLevel: INFO, ThrottlingRateLimit: 10}, {HttpMethod: GET, ResourcePath: /orders}]
  Acl: {Type: AWS::WAFv2::WebACL, Properties: {Rules: [{Statement: {RateBasedStatement: {Limit: 1}}}, {Statement: {ManagedRuleGroupStatement: {Name: AWSManagedRulesSQLiRuleSet}}}]}}
  Association: {Type: AWS::WAFv2::WebACLAssociation, Properties: {WebACLArn: !GetAtt Acl.Arn, ResourceArn: !Sub "arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/prod"}}
  Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true}}
  Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {ApiStages: [{ApiId: !Ref Api, Stage: prod}], Quota: {Limit: 10, Period: DAY}}}
  PlanKey: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: !Ref Key, UsagePlanId: !Ref Plan, KeyType: API_KEY}}
  Domain: {Type: AWS::ApiGateway::DomainName, Properties: {DomainName: api.example.com, SecurityPolicy: TLS_1_0}}
  Mapping: {Type: AWS::ApiGateway::BasePathMapping, Properties: {DomainName: !Ref Domain, RestApiId: !Ref Api}}`);

  test('the API, its policy and CORS', () => {
    expect(subjectOf(inventory, 'api')).toMatchObject({
      name: 'shop',
      protocol: 'rest',
      endpointTypes: ['REGIONAL'],
      cors: { allowOrigins: ['*'] },
    });
    expect(subjectOf(inventory, 'resource-policy')).toMatchObject({
      service: 'execute-api',
      logicalId: 'Api',
      on: [toResource('Api')],
    });
  });
  test('routes', () => {
    expect(subjectOf(inventory, 'route', 'Get')).toMatchObject({
      method: 'GET',
      route: '/orders/{id}',
      authorization: 'COGNITO_USER_POOLS',
      authorizer: toResource('Auth'),
      validatesRequest: true,
      integration: { type: 'AWS_PROXY', function: toResource('Fn') },
    });
    expect(subjectOf(inventory, 'route', 'Root')).toMatchObject({
      method: 'ANY',
      route: '/',
      authorization: 'NONE',
    });
  });
  test('the authorizer', () => {
    expect(subjectOf(inventory, 'authorizer')).toMatchObject({
      type: 'COGNITO_USER_POOLS',
      userPools: [toResource('Pool')],
      identitySources: ['method.request.header.A', 'method.request.header.B'],
    });
  });
  test('the stage and its web ACL', () => {
    expect(subjectOf(inventory, 'stage')).toMatchObject({
      name: 'prod',
      api: toResource('Api'),
      tracing: true,
      accessLog: { destination: 'arn', format: '{}' },
      methodSettings: [{ route: '*/*', loggingLevel: 'INFO', throttlingRate: 10 }, { route: 'orders/GET' }],
      webAcl: toResource('Acl'),
    });
    expect(subjectOf(inventory, 'web-acl')).toMatchObject({
      hasRateRule: true,
      managedRuleGroups: ['AWSManagedRulesSQLiRuleSet'],
      protects: [toResource('Stage')],
    });
  });
  test('plan, key and domain name', () => {
    expect(subjectOf(inventory, 'usage-plan')).toMatchObject({
      stages: [{ api: toResource('Api'), stage: 'prod' }],
      quota: { limit: 10 },
    });
    expect(subjectOf(inventory, 'api-key').plans).toMatchObject([toResource('Plan')]);
    expect(subjectOf(inventory, 'domain-name')).toMatchObject({
      name: 'api.example.com',
      securityPolicy: 'TLS_1_0',
      apis: [toResource('Api')],
    });
  });
});

describe('a REST API of an OpenAPI document', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        openapi: 3.0.1
        security: [{key: []}]
        components:
          securitySchemes:
            key: {type: apiKey, name: x-api-key, in: header}
            sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
            fn:
              type: apiKey
              name: Authorization
              in: header
              x-amazon-apigateway-authorizer: {type: token, authorizerUri: ${URI('Fn')}, authorizerResultTtlInSeconds: 0}
        x-amazon-apigateway-request-validator: all
        x-amazon-apigateway-request-validators: {all: {validateRequestBody: true}}
        paths:
          /a:
            get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: ${URI('Fn')}}}
            post: {security: [{fn: []}], requestBody: {}}
          /b:
            x-amazon-apigateway-any-method: {security: []}
            put: {security: [{sigv4: []}]}
            parameters: []`);
  test.each([
    [
      'GET /a',
      {
        authorization: 'NONE',
        requiresApiKey: true,
        integration: { type: 'AWS_PROXY', function: toResource('Fn') },
        validatesRequest: true,
      },
    ],
    [
      'POST /a',
      { authorization: 'CUSTOM', authorizer: toResource('Api/authorizer/fn'), hasRequestModel: true },
    ],
    ['ANY /b', { authorization: 'NONE', method: 'ANY', route: '/b' }],
    ['PUT /b', { authorization: 'AWS_IAM' }],
  ])('%s', (name, route) => {
    expect(subjectOf(inventory, 'route', `Api/route/${name}`)).toMatchObject({
      ...route,
      logicalId: 'Api',
      api: toResource('Api'),
    });
  });
  test('its authorizers', () => {
    expect(subjectOf(inventory, 'authorizer')).toMatchObject({
      type: 'TOKEN',
      function: toResource('Fn'),
      cacheSeconds: 0,
      identitySources: ['method.request.header.Authorization'],
    });
  });
  test('an empty security list needs no key', () => {
    expect(subjectOf(inventory, 'route', 'Api/route/ANY /b')).not.toHaveProperty('requiresApiKey');
  });
});

test('a deployment with a stage description is a stage, unless a stage resource describes it', () => {
  const stages = (more: string) =>
    inventoryOf(`
  Api: {Type: AWS::ApiGateway::RestApi}
  Deploy: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: prod, StageDescription: {TracingEnabled: true, LoggingLevel: ERROR}}}
${more}`).ofKind('stage');
  expect(stages('')).toMatchObject([
    { logicalId: 'Deploy', tracing: true, methodSettings: [{ route: '*/*', loggingLevel: 'ERROR' }] },
  ]);
  expect(
    stages('  Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: prod}}'),
  ).toMatchObject([{ logicalId: 'Stage' }]);
});

test('HTTP and WebSocket APIs', () => {
  const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Http: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP, Name: http, CorsConfiguration: {AllowOrigins: ['*']}, DisableExecuteApiEndpoint: true}}
  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Http, StageName: $default, DefaultRouteSettings: {ThrottlingRateLimit: 5}}}
  Integration: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Http, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn}}
  Auth: {Type: AWS::ApiGatewayV2::Authorizer, Properties: {ApiId: !Ref Http, AuthorizerType: JWT, JwtConfiguration: {Issuer: 'https://example.com', Audience: [a]}}}
  Get: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Http, RouteKey: GET /a, AuthorizationType: JWT, AuthorizerId: !Ref Auth, Target: !Join [/, [integrations, !Ref Integration]]}}
  Default: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Http, RouteKey: $default, Target: !Sub "integrations/\${Integration}"}}
  Socket: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: WEBSOCKET}}
  Connect: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Socket, RouteKey: $connect}}
  Quick: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP, Target: !GetAtt Fn.Arn}}`);
  expect(subjectOf(inventory, 'api', 'Http')).toMatchObject({
    protocol: 'http',
    cors: { allowOrigins: ['*'] },
    disablesDefaultEndpoint: true,
  });
  expect(subjectOf(inventory, 'stage')).toMatchObject({
    name: '$default',
    methodSettings: [{ route: '*/*', throttlingRate: 5 }],
  });
  expect(subjectOf(inventory, 'route', 'Get')).toMatchObject({
    method: 'GET',
    route: '/a',
    authorization: 'JWT',
    authorizer: toResource('Auth'),
    integration: { type: 'AWS_PROXY', function: toResource('Fn') },
  });
  expect(subjectOf(inventory, 'route', 'Default')).toMatchObject({
    method: 'ANY',
    route: '$default',
    integration: { function: toResource('Fn') },
  });
  expect(subjectOf(inventory, 'route', 'Connect')).toMatchObject({
    method: 'WS',
    route: '$connect',
    authorization: 'NONE',
  });
  expect(subjectOf(inventory, 'route', 'Quick/route/target')).toMatchObject({
    integration: { function: toResource('Fn') },
  });
  expect(subjectOf(inventory, 'authorizer')).toMatchObject({
    type: 'JWT',
    issuer: 'https://example.com',
    audience: ['a'],
  });
});
