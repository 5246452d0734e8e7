import { joinedText } from '../../cloudformation/text-parts.ts';
import { child, entriesOf, itemsOf, knownText, type Tree, valueTree } from '../../tree/tree.ts';
import { methodName, normalizedName, pathName } from '../naming.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import { addPermission, functionArn, member, ownership, prefixOf, type ServerlessEvent } from './event.ts';
import { routeOf } from './http.ts';
import { invokeArn } from './http-authorizer.ts';
import { addLogGroup } from './rest-api.ts';

const API = 'HttpApi';

/** https://www.serverless.com/framework/docs/providers/aws/events/http-api */
export function compileHttpApi(event: ServerlessEvent): void {
  addApi(event);
  const written = knownText(event.value)?.trim() ?? knownText(member(event, 'route'));
  const route = written === '*' || written === '$default' ? undefined : routeOf(event);
  const key =
    route === undefined
      ? '$default'
      : `${route.method === '*' ? 'ANY' : route.method} ${slashed(route.path)}`;
  const integration = `${API}Integration${prefixOf(event)}`;
  event.stack.add(integration, 'AWS::ApiGatewayV2::Integration', {
    properties: {
      ApiId: apiId(event),
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: functionArn(event),
      PayloadFormatVersion: child(event.service.provider, 'httpApi', 'payload') ?? '2.0',
    },
    ...ownership(event),
  });
  const name = route === undefined ? 'Default' : `${methodName(route.method)}${pathName(route.path)}`;
  event.stack.add(`${API}Route${name}`, 'AWS::ApiGatewayV2::Route', {
    properties: {
      ApiId: apiId(event),
      RouteKey: key,
      Target: joined('integrations/', refTo(integration)),
      ...authorizationOf(event),
    },
    ...ownership(event),
  });
  addPermission(event, API, {
    principal: 'apigateway.amazonaws.com',
    sourceArn: executionArn(apiId(event)),
  });
}

function slashed(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function executionArn(api: TreeSource): TreeRecord {
  return joined(
    'arn:',
    refTo('AWS::Partition'),
    ':execute-api:',
    refTo('AWS::Region'),
    ':',
    refTo('AWS::AccountId'),
    ':',
    api,
    '/*',
  );
}

function apiId(event: ServerlessEvent): TreeSource {
  return child(event.service.provider, 'httpApi', 'id') ?? refTo(API);
}

function addApi(event: ServerlessEvent): void {
  const { service, stack } = event;
  const settings = child(service.provider, 'httpApi');
  addAuthorizers(event);
  if (child(settings, 'id') !== undefined || stack.has(API)) return;
  const at = (settings ?? service.provider)?.at;
  stack.add(API, 'AWS::ApiGatewayV2::Api', {
    properties: {
      Name: child(settings, 'name') ?? valueTree(joinedText([service.stage, '-', service.name], 'api name')),
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: child(settings, 'disableDefaultEndpoint'),
      CorsConfiguration: corsOf(child(settings, 'cors')),
    },
    at,
  });
  const logs = child(service.provider, 'logs', 'httpApi');
  const isLogged = logs !== undefined && knownText(logs) !== 'false';
  if (isLogged) addLogGroup(event, 'HttpApiLogGroup', 'http-api');
  stack.add('HttpApiStage', 'AWS::ApiGatewayV2::Stage', {
    properties: {
      ApiId: refTo(API),
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { DetailedMetricsEnabled: child(settings, 'metrics') ?? false },
      AccessLogSettings: isLogged
        ? {
            DestinationArn: attributeOf('HttpApiLogGroup', 'Arn'),
            Format: child(logs, 'format') ?? '$context.requestId',
          }
        : undefined,
    },
    at: logs?.at ?? at,
  });
}

/** `true` allows every origin. */
function corsOf(cors: Tree | undefined): TreeSource {
  if (cors === undefined || knownText(cors) === 'false') return undefined;
  return {
    AllowOrigins: cors.kind === 'map' ? (child(cors, 'allowedOrigins') ?? ['*']) : [valueTree('*', cors.at)],
    AllowHeaders: child(cors, 'allowedHeaders'),
    AllowMethods: child(cors, 'allowedMethods'),
    AllowCredentials: child(cors, 'allowCredentials'),
  };
}

function authorizerId(name: string): string {
  return `${API}Authorizer${normalizedName(name.replaceAll(/[^0-9A-Za-z_-]/g, ''))}`;
}

/** Authorizers are declared at the provider: JWT issuers, and functions of the service or elsewhere. */
function addAuthorizers(event: ServerlessEvent): void {
  const { service, stack } = event;
  for (const [name, tree] of entriesOf(child(service.provider, 'httpApi', 'authorizers'))) {
    const key = knownText(child(tree, 'functionName'));
    const fn = service.functions.find((each) => each.key === key);
    const arn: TreeSource =
      child(tree, 'functionArn') ?? (fn === undefined ? undefined : attributeOf(fn.logicalId, 'Arn'));
    const isFunction = knownText(child(tree, 'type')) === 'request' || arn !== undefined;
    const sources = itemsOf(child(tree, 'identitySource'));
    stack.add(authorizerId(name), 'AWS::ApiGatewayV2::Authorizer', {
      properties: {
        Name: child(tree, 'name') ?? name,
        ApiId: apiId(event),
        AuthorizerType: isFunction ? 'REQUEST' : 'JWT',
        IdentitySource: sources.length === 0 ? undefined : sources,
        AuthorizerUri: arn === undefined ? undefined : invokeArn(arn),
        AuthorizerResultTtlInSeconds: child(tree, 'resultTtlInSeconds'),
        EnableSimpleResponses: child(tree, 'enableSimpleResponses'),
        JwtConfiguration: isFunction
          ? undefined
          : { Issuer: child(tree, 'issuerUrl'), Audience: itemsOf(child(tree, 'audience')) },
      },
      at: tree.at,
    });
    if (fn === undefined) continue;
    addPermission({ ...event, fn }, 'HttpApiAuthorizer', {
      principal: 'apigateway.amazonaws.com',
      sourceArn: executionArn(apiId(event)),
    });
  }
}

/** By name, by the id of an authorizer made elsewhere, or IAM. */
function authorizationOf(event: ServerlessEvent): TreeRecord {
  const written = member(event, 'authorizer');
  if (written === undefined) return { AuthorizationType: 'NONE' };
  const name = knownText(written) ?? knownText(child(written, 'name'));
  const type = (knownText(child(written, 'type')) ?? (name === 'aws_iam' ? name : undefined))?.toLowerCase();
  if (type === 'aws_iam') return { AuthorizationType: 'AWS_IAM' };
  const external = child(written, 'id');
  const declared =
    name === undefined ? undefined : child(event.service.provider, 'httpApi', 'authorizers', name);
  const isFunction =
    (type ?? knownText(child(declared, 'type'))) === 'request' ||
    child(declared, 'functionName') !== undefined;
  return {
    AuthorizationType: isFunction ? 'CUSTOM' : 'JWT',
    AuthorizerId: external ?? (name === undefined ? undefined : refTo(authorizerId(name))),
    AuthorizationScopes: child(written, 'scopes'),
  };
}
