import { describe, expect, test } from 'vitest';
import { collectFrom, gapsOf } from '../../given-answers.cases.ts';
import { apiDomainNames } from './api-domain-names.ts';
import { appsyncApis } from './appsync-apis.ts';
import { clientCertificates } from './client-certificates.ts';
import { cloudfrontDistributions } from './cloudfront-distributions.ts';
import { cognitoIdentityPools } from './cognito-identity-pools.ts';
import { cognitoUserPools } from './cognito-user-pools.ts';
import { httpApis } from './http-apis.ts';
import { loadBalancers } from './load-balancers.ts';
import { restApis } from './rest-apis.ts';
import { usagePlans } from './usage-plans.ts';
import { wafv2EdgeWebAcls } from './wafv2-edge-web-acls.ts';
import { wafv2WebAcls } from './wafv2-web-acls.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const INVOKE = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`;
const REST = 'arn:aws:apigateway:eu-west-1::/restapis/abc';
const HTTP = 'arn:aws:apigateway:eu-west-1::/apis/xyz';

test('REST APIs have routes, stages, authorizers and policies', async () => {
  const policy = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' }],
  });
  const inventory = await collectFrom(restApis, {
    'api-gateway:GetRestApis': {
      items: [
        {
          id: 'abc',
          name: 'orders',
          endpointConfiguration: { types: ['REGIONAL'] },
          disableExecuteApiEndpoint: true,
          policy: JSON.stringify(policy).slice(1, -1),
        },
      ],
    },
    'api-gateway:GetAuthorizers': {
      items: [
        {
          id: 'au1',
          name: 'check',
          type: 'TOKEN',
          authorizerUri: INVOKE,
          identitySource: 'method.request.header.A, method.request.header.B',
          authorizerResultTtlInSeconds: 0,
        },
      ],
    },
    'api-gateway:GetRequestValidators': {
      items: [{ id: 'v1', validateRequestBody: true, validateRequestParameters: false }, { id: 'v2' }],
    },
    'api-gateway:GetResources': {
      items: [
        { id: 'r0', path: '/' },
        {
          id: 'r1',
          path: '/orders/{id}',
          resourceMethods: {
            GET: {
              authorizationType: 'CUSTOM',
              authorizerId: 'au1',
              apiKeyRequired: true,
              requestValidatorId: 'v1',
              methodIntegration: {
                type: 'AWS_PROXY',
                uri: INVOKE,
                credentials: 'arn:aws:iam::123456789012:role/api',
              },
            },
            OPTIONS: {
              authorizationType: 'NONE',
              requestValidatorId: 'v2',
              methodIntegration: { type: 'MOCK' },
            },
            POST: {
              methodIntegration: { type: 'AWS', uri: INVOKE.replace('orders', `\${stageVariables.fn}`) },
            },
          },
        },
      ],
    },
    'api-gateway:GetStages': {
      item: [
        {
          stageName: 'prod',
          accessLogSettings: { destinationArn: 'arn:aws:logs:x', format: '$context.requestId' },
          methodSettings: {
            '*/*': { loggingLevel: 'INFO', throttlingRateLimit: 10 },
            '~1a.b/GET': { cachingEnabled: true },
          },
          tracingEnabled: true,
          webAclArn: 'arn:aws:wafv2:x',
          clientCertificateId: 'cc1',
          variables: { fn: 'orders' },
        },
      ],
    },
  });
  expect(gapsOf(inventory)).toEqual([]);
  expect(inventory.byId(REST)).toMatchObject({
    protocol: 'rest',
    endpointTypes: ['REGIONAL'],
    disablesDefaultEndpoint: true,
  });
  expect(inventory.ofKind('resource-policy')).toMatchObject([
    { service: 'execute-api', document: { problems: [] }, on: [{ arn: REST }] },
  ]);
  expect(inventory.ofKind('authorizer')).toMatchObject([
    {
      type: 'TOKEN',
      function: { arn: FUNCTION },
      identitySources: ['method.request.header.A', 'method.request.header.B'],
      cacheSeconds: 0,
    },
  ]);
  expect(inventory.ofKind('route')).toMatchObject([
    {
      method: 'GET',
      route: '/orders/{id}',
      authorization: 'CUSTOM',
      authorizer: { arn: `${REST}/authorizers/au1` },
      requiresApiKey: true,
      validatesRequest: true,
      integration: {
        function: { arn: FUNCTION },
        credentials: { arn: 'arn:aws:iam::123456789012:role/api' },
      },
    },
    { method: 'OPTIONS', validatesRequest: false, integration: { type: 'MOCK' } },
    { method: 'POST', integration: { function: { kind: 'unresolved' } } },
  ]);
  expect(inventory.byId(`${REST}/stages/prod`)).toMatchObject({
    accessLog: { destination: 'arn:aws:logs:x' },
    methodSettings: [
      { route: '*/*', loggingLevel: 'INFO', throttlingRate: 10 },
      { route: '/a.b/GET', caching: true },
    ],
    webAcl: { arn: 'arn:aws:wafv2:x' },
    clientCertificate: { arn: 'arn:aws:apigateway:eu-west-1::/clientcertificates/cc1' },
  });
});

test('HTTP and WebSocket APIs have routes, stages and authorizers', async () => {
  const inventory = await collectFrom(httpApis, {
    'apigatewayv2:GetApis': {
      Items: [
        { ApiId: 'xyz', Name: 'orders', ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['*'] } },
      ],
    },
    'apigatewayv2:GetAuthorizers': {
      Items: [
        {
          AuthorizerId: 'j',
          Name: 'jwt',
          AuthorizerType: 'JWT',
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Issuer: 'https://login.example.com', Audience: ['a'] },
        },
      ],
    },
    'apigatewayv2:GetIntegrations': {
      Items: [{ IntegrationId: 'i', IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION }],
    },
    'apigatewayv2:GetRoutes': {
      Items: [
        {
          RouteId: 'a',
          RouteKey: 'GET /orders',
          Target: 'integrations/i',
          AuthorizationType: 'JWT',
          AuthorizerId: 'j',
          AuthorizationScopes: ['s'],
        },
        { RouteId: 'b', RouteKey: '$default' },
        { RouteId: 'c', RouteKey: '$connect', Target: 'integrations/gone' },
      ],
    },
    'apigatewayv2:GetStages': {
      Items: [
        {
          StageName: '$default',
          DefaultRouteSettings: { ThrottlingRateLimit: 5 },
          RouteSettings: { 'GET /orders': { LoggingLevel: 'ERROR' } },
          AccessLogSettings: { DestinationArn: 'arn:aws:logs:x' },
        },
      ],
    },
  });
  expect(inventory.byId(HTTP)).toMatchObject({ protocol: 'http', cors: { allowOrigins: ['*'] } });
  expect(inventory.ofKind('authorizer')).toMatchObject([
    { type: 'JWT', issuer: 'https://login.example.com', audience: ['a'] },
  ]);
  expect(inventory.ofKind('route')).toMatchObject([
    {
      method: 'GET',
      route: '/orders',
      integration: { function: { arn: FUNCTION } },
      authorizer: { arn: `${HTTP}/authorizers/j` },
      scopes: ['s'],
    },
    { method: 'ANY', route: '$default' },
    { method: 'WS', route: '$connect' },
  ]);
  expect(inventory.ofKind('stage')).toMatchObject([
    {
      methodSettings: [
        { route: '*/*', throttlingRate: 5 },
        { route: 'GET /orders', loggingLevel: 'ERROR' },
      ],
    },
  ]);
});

test('usage plans have their stages, limits and keys', async () => {
  const inventory = await collectFrom(usagePlans, {
    'api-gateway:GetUsagePlans': {
      items: [
        {
          id: 'p',
          name: 'basic',
          apiStages: [{ apiId: 'abc', stage: 'prod' }],
          throttle: { rateLimit: 5, burstLimit: 10 },
        },
      ],
    },
    'api-gateway:GetUsagePlanKeys': { items: [{ id: 'k', value: 'never kept' }] },
    'api-gateway:GetApiKeys': {
      items: [
        { id: 'k', name: 'partner', enabled: true },
        { id: 'l', enabled: false },
      ],
    },
  });
  expect(inventory.ofKind('usage-plan')).toMatchObject([
    { stages: [{ api: { arn: REST }, stage: 'prod' }], throttle: { rate: 5, burst: 10 } },
  ]);
  expect(inventory.ofKind('api-key')).toMatchObject([
    { name: 'partner', isEnabled: true, plans: [{ arn: 'arn:aws:apigateway:eu-west-1::/usageplans/p' }] },
    { isEnabled: false, plans: [] },
  ]);
  expect(JSON.stringify(inventory.subjects)).not.toContain('never kept');
});

test('domain names have the APIs of both kinds behind them', async () => {
  const inventory = await collectFrom(apiDomainNames, {
    'api-gateway:GetDomainNames': { items: [{ domainName: 'api.example.com', securityPolicy: 'TLS_1_0' }] },
    'api-gateway:GetBasePathMappings': { items: [{ restApiId: 'abc' }] },
    'apigatewayv2:GetDomainNames': {
      Items: [
        { DomainName: 'api.example.com', DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_0' }] },
        {
          DomainName: 'b.example.com',
          DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
          MutualTlsAuthentication: { TruststoreUri: 's3://x' },
        },
      ],
    },
    'apigatewayv2:GetApiMappings': (input) =>
      input['DomainName'] === 'b.example.com' ? { Items: [{ ApiId: 'xyz' }] } : {},
  });
  expect(inventory.ofKind('domain-name')).toMatchObject([
    {
      name: 'api.example.com',
      securityPolicy: 'TLS_1_0',
      apis: [{ arn: REST }],
      requiresClientCertificate: false,
    },
    {
      name: 'b.example.com',
      securityPolicy: 'TLS_1_2',
      apis: [{ arn: HTTP }, {}],
      requiresClientCertificate: true,
    },
  ]);
});

test('client certificates have their expiry', async () => {
  const inventory = await collectFrom(clientCertificates, {
    'api-gateway:GetClientCertificates': {
      items: [{ clientCertificateId: 'cc', expirationDate: new Date('2027-01-01') }],
    },
  });
  expect(inventory.ofKind('client-certificate')).toMatchObject([
    { name: 'cc', expires: '2027-01-01T00:00:00.000Z' },
  ]);
});

describe('web ACLs', () => {
  const rules = {
    WebACL: {
      Rules: [
        {
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesSQLiRuleSet' } },
        },
        { Statement: { RateBasedStatement: { Limit: 100 } } },
      ],
    },
  };
  const listed = {
    WebACLs: [
      { Name: 'front', Id: 'i', ARN: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/front/i' },
    ],
  };

  test('of a region have their groups and what they protect', async () => {
    const stage = 'arn:aws:apigateway:eu-west-1::/restapis/abc/stages/prod';
    const inventory = await collectFrom(wafv2WebAcls, {
      'wafv2:ListWebACLs': listed,
      'wafv2:GetWebACL': rules,
      'wafv2:ListResourcesForWebACL': (input) => ({
        ResourceArns: input['ResourceType'] === 'API_GATEWAY' ? [stage] : [],
      }),
    });
    expect(inventory.ofKind('web-acl')).toMatchObject([
      { managedRuleGroups: ['AWSManagedRulesSQLiRuleSet'], hasRateRule: true, protects: [{ arn: stage }] },
    ]);
  });

  test('for CloudFront are named by the distributions', async () => {
    const inventory = await collectFrom(wafv2EdgeWebAcls, {
      'wafv2:ListWebACLs': listed,
      'wafv2:GetWebACL': rules,
    });
    expect(inventory.ofKind('web-acl')).toMatchObject([{ region: '', hasRateRule: true, protects: [] }]);
  });
});

test('GraphQL APIs have their authentication and functions', async () => {
  const inventory = await collectFrom(appsyncApis, {
    'appsync:ListGraphqlApis': {
      graphqlApis: [
        {
          apiId: 'g',
          arn: 'arn:aws:appsync:eu-west-1:123456789012:apis/g',
          authenticationType: 'API_KEY',
          additionalAuthenticationProviders: [
            { authenticationType: 'AWS_LAMBDA', lambdaAuthorizerConfig: { authorizerUri: FUNCTION } },
          ],
          logConfig: { fieldLogLevel: 'ALL' },
          xrayEnabled: true,
        },
      ],
    },
    'appsync:ListDataSources': {
      dataSources: [{ type: 'AWS_LAMBDA', lambdaConfig: { lambdaFunctionArn: FUNCTION } }, { type: 'NONE' }],
    },
  });
  expect(inventory.ofKind('graphql-api')).toMatchObject([
    {
      authenticationTypes: ['API_KEY', 'AWS_LAMBDA'],
      authorizerFunction: { arn: FUNCTION },
      functions: [{ arn: FUNCTION }],
      logLevel: 'ALL',
    },
  ]);
});

describe('load balancers', () => {
  const answers = (actions: readonly object[]) => ({
    'elastic-load-balancing-v2:DescribeTargetGroups': {
      TargetGroups: [
        { TargetGroupArn: 'tg', TargetType: 'lambda', LoadBalancerArns: ['arn:lb'] },
        { TargetGroupArn: 'other', TargetType: 'ip', LoadBalancerArns: ['arn:other'] },
      ],
    },
    'elastic-load-balancing-v2:DescribeTargetHealth': {
      TargetHealthDescriptions: [{ Target: { Id: FUNCTION } }],
    },
    'elastic-load-balancing-v2:DescribeLoadBalancers': {
      LoadBalancers: [
        {
          LoadBalancerArn: 'arn:lb',
          LoadBalancerName: 'web',
          Scheme: 'internet-facing',
          SecurityGroups: ['sg-1'],
        },
        { LoadBalancerArn: 'arn:other' },
      ],
    },
    'elastic-load-balancing-v2:DescribeListeners': { Listeners: [{ ListenerArn: 'l' }] },
    'elastic-load-balancing-v2:DescribeRules': {
      Rules: [{ Actions: [{ Type: 'redirect' }] }, { Actions: actions }],
    },
  });
  const forward = { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'tg' }] } };

  test('with functions behind them are collected, others are not', async () => {
    const inventory = await collectFrom(loadBalancers, answers([forward]));
    expect(inventory.ofKind('load-balancer')).toMatchObject([
      { name: 'web', scheme: 'internet-facing', functions: [{ arn: FUNCTION }], authenticates: false },
    ]);
  });

  test('may authenticate first', async () => {
    const inventory = await collectFrom(loadBalancers, answers([{ Type: 'authenticate-oidc' }, forward]));
    expect(inventory.ofKind('load-balancer')[0]?.authenticates).toBe(true);
  });
});

test('distributions have edge functions, origins and a web ACL', async () => {
  const inventory = await collectFrom(cloudfrontDistributions, {
    'cloudfront:ListDistributions': {
      DistributionList: {
        Items: [
          {
            Id: 'E1',
            ARN: 'arn:aws:cloudfront::123456789012:distribution/E1',
            WebACLId: '',
            Origins: { Items: [{ DomainName: 'x.lambda-url.eu-west-1.on.aws' }] },
            DefaultCacheBehavior: {
              LambdaFunctionAssociations: { Items: [{ LambdaFunctionARN: `${FUNCTION}:3` }] },
            },
          },
        ],
      },
    },
  });
  const [distribution] = inventory.ofKind('distribution');
  expect(distribution).toMatchObject({
    edgeFunctions: [{ arn: `${FUNCTION}:3` }],
    originDomains: ['x.lambda-url.eu-west-1.on.aws'],
  });
  expect(distribution?.webAcl).toBeUndefined();
});

test('user pools have triggers, policies and clients', async () => {
  const inventory = await collectFrom(cognitoUserPools, {
    'cognito-identity-provider:ListUserPools': { UserPools: [{ Id: 'eu-west-1_a', Name: 'customers' }] },
    'cognito-identity-provider:DescribeUserPool': {
      UserPool: {
        MfaConfiguration: 'OFF',
        Policies: { PasswordPolicy: { MinimumLength: 6, RequireSymbols: false } },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
        UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
        LambdaConfig: {
          PreSignUp: FUNCTION,
          CustomEmailSender: { LambdaArn: FUNCTION },
          KMSKeyID: 'arn:aws:kms:x',
        },
        SchemaAttributes: [{ Name: 'email' }, { Name: 'custom:role' }],
      },
    },
    'cognito-identity-provider:ListUserPoolClients': { UserPoolClients: [{ ClientId: 'c' }] },
    'cognito-identity-provider:DescribeUserPoolClient': {
      UserPoolClient: {
        ClientName: 'web',
        ClientSecret: 'never kept',
        WriteAttributes: ['custom:role'],
        PreventUserExistenceErrors: 'LEGACY',
      },
    },
  });
  expect(inventory.ofKind('user-pool')).toMatchObject([
    {
      name: 'customers',
      mfa: 'OFF',
      passwordPolicy: { minimumLength: 6, requiresSymbols: false },
      adminCreatesUsersOnly: false,
      triggers: { PreSignUp: { arn: FUNCTION }, CustomEmailSender: { arn: FUNCTION } },
      customAttributes: ['custom:role'],
    },
  ]);
  expect(inventory.ofKind('user-pool-client')).toMatchObject([
    { name: 'web', writeAttributes: ['custom:role'], preventsUserExistenceErrors: false },
  ]);
  expect(JSON.stringify(inventory.subjects)).not.toContain('never kept');
});

test('identity pools have guests and roles', async () => {
  const inventory = await collectFrom(cognitoIdentityPools, {
    'cognito-identity:ListIdentityPools': {
      IdentityPools: [{ IdentityPoolId: 'eu-west-1:1', IdentityPoolName: 'guests' }],
    },
    'cognito-identity:DescribeIdentityPool': {
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: false,
    },
    'cognito-identity:GetIdentityPoolRoles': {
      Roles: { unauthenticated: 'arn:aws:iam::123456789012:role/guest' },
    },
  });
  expect(inventory.ofKind('identity-pool')).toMatchObject([
    {
      allowsGuests: true,
      allowsClassicFlow: false,
      guestRole: { arn: 'arn:aws:iam::123456789012:role/guest' },
    },
  ]);
});
