import { describe, expect, test } from 'vitest';
import {
  serverlessInventoryOf as inventoryOf,
  subjectOf,
  toResource,
} from '../cloudformation/a-template.cases.ts';

const fn = (events: string) =>
  `  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Events: ${events}}}`;

describe('implicit APIs', () => {
  test('a REST API with its stage, found at the function', () => {
    const inventory = inventoryOf(fn('{Get: {Type: Api, Properties: {Path: /a, Method: get}}}'), {
      sections: 'Globals: {Api: {TracingEnabled: true}}',
    });
    expect(subjectOf(inventory, 'api')).toMatchObject({
      id: 'template.yaml#ServerlessRestApi',
      logicalId: 'Fn',
      isImplicit: true,
      protocol: 'rest',
    });
    expect(subjectOf(inventory, 'stage')).toMatchObject({ name: 'Prod', logicalId: 'Fn', tracing: true });
    expect(subjectOf(inventory, 'route')).toMatchObject({
      method: 'GET',
      route: '/a',
      authorization: 'NONE',
      logicalId: 'Fn',
      api: toResource('ServerlessRestApi'),
      integration: { type: 'AWS_PROXY', function: toResource('Fn') },
    });
  });
  test('an HTTP API', () => {
    const inventory = inventoryOf(
      fn('{Get: {Type: HttpApi, Properties: {Path: /a, Method: GET}}, Rest: {Type: HttpApi}}'),
    );
    expect(subjectOf(inventory, 'api')).toMatchObject({
      logicalId: 'Fn',
      isImplicit: true,
      protocol: 'http',
    });
    expect(inventory.ofKind('route').map((each) => [each.method, each.route])).toEqual([
      ['GET', '/a'],
      ['ANY', '$default'],
    ]);
  });
  test('are not made without need', () => {
    expect(inventoryOf(fn('{}')).ofKind('api')).toEqual([]);
  });
});

describe('AWS::Serverless::Api', () => {
  const inventory = inventoryOf(`
  Auth: {Type: AWS::Lambda::Function}
  Pool: {Type: AWS::Cognito::UserPool}
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      EndpointConfiguration: {Type: REGIONAL}
      AccessLogSetting: {DestinationArn: arn}
      MethodSettings: [{HttpMethod: '*', ResourcePath: /*, ThrottlingRateLimit: 5}]
      Cors: {AllowOrigin: "'*'", AllowCredentials: true}
      Domain: {DomainName: api.example.com, SecurityPolicy: TLS_1_2}
      Auth:
        DefaultAuthorizer: Pool
        AddDefaultAuthorizerToCorsPreflight: false
        ApiKeyRequired: true
        UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 10, Period: DAY}}
        ResourcePolicy: {CustomStatements: [{Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: '*'}]}
        Authorizers:
          Pool: {UserPoolArn: !GetAtt Pool.Arn}
          Own: {FunctionArn: !GetAtt Auth.Arn, FunctionPayloadType: REQUEST, Identity: {Headers: [X], ReauthorizeEvery: 0}}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Events:
        A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: post}}
        B: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /b, Method: any, Auth: {Authorizer: Own}}}
        C: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /c, Method: get, Auth: {Authorizer: NONE, ApiKeyRequired: false}}}
        D: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /d, Method: get, Auth: {Authorizer: AWS_IAM}}}
        E: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /e, Method: options}}`);
  test('API and stage', () => {
    expect(subjectOf(inventory, 'api')).toMatchObject({
      logicalId: 'Api',
      endpointTypes: ['REGIONAL'],
      cors: { allowOrigins: ['*'], allowCredentials: true },
    });
    expect(subjectOf(inventory, 'stage')).toMatchObject({
      name: 'live',
      logicalId: 'Api',
      api: toResource('Api'),
      accessLog: { destination: 'arn' },
      methodSettings: [{ throttlingRate: 5 }],
    });
    expect(subjectOf(inventory, 'resource-policy')).toMatchObject({
      service: 'execute-api',
      logicalId: 'Api',
    });
    expect(subjectOf(inventory, 'domain-name')).toMatchObject({
      name: 'api.example.com',
      securityPolicy: 'TLS_1_2',
      logicalId: 'Api',
      apis: [toResource('Api')],
    });
    expect(subjectOf(inventory, 'usage-plan')).toMatchObject({
      quota: { limit: 10 },
      stages: [{ api: toResource('Api') }],
    });
  });
  test('authorizers', () => {
    expect(inventory.ofKind('authorizer')).toMatchObject([
      { name: 'Pool', type: 'COGNITO_USER_POOLS', userPools: [toResource('Pool')] },
      {
        name: 'Own',
        type: 'REQUEST',
        function: toResource('Auth'),
        cacheSeconds: 0,
        identitySources: ['method.request.header.X'],
      },
    ]);
  });
  test.each([
    [
      'POST /a',
      {
        authorization: 'COGNITO_USER_POOLS',
        authorizer: toResource('ApiPoolAuthorizer'),
        requiresApiKey: true,
      },
    ],
    ['ANY /b', { authorization: 'CUSTOM', authorizer: toResource('ApiOwnAuthorizer') }],
    ['GET /c', { authorization: 'NONE', requiresApiKey: false }],
    ['GET /d', { authorization: 'AWS_IAM' }],
    ['OPTIONS /e', { authorization: 'NONE' }],
  ])('%s', (name, route) => {
    expect(inventory.ofKind('route').find((each) => each.name === name)).toMatchObject({
      ...route,
      logicalId: 'Api',
    });
  });
});

describe('definitions', () => {
  const body = 'openapi: 3.0.1\npaths: {/a: {get: {}}}';
  test('a body in the template has the routes', () => {
    const inventory = inventoryOf(`
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: a, DefinitionBody: {paths: {/a: {get: {}}}}}}
${fn('{A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get}}}')}`);
    expect(inventory.ofKind('route')).toHaveLength(1);
    expect(inventory.ofKind('permission')).toHaveLength(1);
  });
  test('the default authorizer of the API holds for operations that say nothing', () => {
    const inventory = inventoryOf(`
  Pool: {Type: AWS::Cognito::UserPool}
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: a
      Auth: {DefaultAuthorizer: Users, Authorizers: {Users: {UserPoolArn: !GetAtt Pool.Arn}}}
      DefinitionBody: {paths: {/a: {get: {}, put: {security: []}, post: {security: [{Users: []}]}}}}`);
    const users = { authorization: 'COGNITO_USER_POOLS', authorizer: toResource('ApiUsersAuthorizer') };
    expect(inventory.ofKind('route')).toMatchObject([users, { authorization: 'NONE' }, users]);
  });
  test('a local file is read, another is not known', () => {
    const api = (uri: string) =>
      `  Api: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: ${uri}}}`;
    const readBeside = (path: string) => (path === 'api.yaml' ? body : undefined);
    expect(inventoryOf(api('api.yaml'), { readBeside }).ofKind('route')).toHaveLength(1);
    expect(subjectOf(inventoryOf(api('s3://b/k'), { readBeside }), 'api').hasUnknownRoutes).toBe(true);
  });
});

test('an HTTP API with its authorizers', () => {
  const inventory = inventoryOf(`
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      CorsConfiguration: true
      AccessLogSettings: {DestinationArn: arn}
      DefaultRouteSettings: {ThrottlingRateLimit: 1}
      Auth: {DefaultAuthorizer: Token, Authorizers: {Token: {JwtConfiguration: {issuer: 'https://example.com', audience: [a]}, IdentitySource: $request.header.Authorization, AuthorizationScopes: [read]}}}
${fn('{A: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /a, Method: get}}, B: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /b, Method: get, Auth: {Authorizer: NONE}}}}')}`);
  expect(subjectOf(inventory, 'api')).toMatchObject({ cors: { allowOrigins: ['*'] } });
  expect(subjectOf(inventory, 'stage')).toMatchObject({
    name: '$default',
    accessLog: { destination: 'arn' },
    methodSettings: [{ route: '*/*', throttlingRate: 1 }],
  });
  expect(subjectOf(inventory, 'authorizer')).toMatchObject({
    type: 'JWT',
    issuer: 'https://example.com',
    audience: ['a'],
  });
  expect(inventory.ofKind('route')).toMatchObject([
    { authorization: 'JWT', authorizer: toResource('ApiTokenAuthorizer'), scopes: ['read'] },
    { authorization: 'NONE' },
  ]);
});
