import { present } from '../../../model/present.ts';
import type {
  Api,
  ApiAuthorizer,
  ApiIntegration,
  ApiRoute,
  ApiStage,
  StageMethodSettings,
} from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved, unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  entriesOf,
  knownText,
  numberOf,
  type Tree,
  textMapOf,
  textOf,
  textsOf,
  textTree,
} from '../../tree/tree.ts';
import { integrationFunction } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import { openApiDefaults, openApiSubjects } from './open-api.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const HTTP_API = 'AWS::ApiGatewayV2::Api';

/** HTTP and WebSocket APIs with stages, routes and authorizers. */
export const HTTP_API_MAPPERS: ResourceMappers = {
  [HTTP_API]: apiSubjects,
  'AWS::ApiGatewayV2::Stage': (resource, scope) => [stageOf(resource, scope)],
  'AWS::ApiGatewayV2::Route': (resource, scope) => [routeOf(resource, scope)],
  'AWS::ApiGatewayV2::Authorizer': (resource, scope) => [authorizerOf(resource, scope)],
  'AWS::ApiGatewayV2::Integration': () => [],
  'AWS::ApiGatewayV2::Deployment': () => [],
};

function apiSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const body = child(p, 'Body');
  const defaults = openApiDefaults(body);
  const protocol = knownText(child(p, 'ProtocolType')) === 'WEBSOCKET' ? 'websocket' : 'http';
  const cors = child(p, 'CorsConfiguration');
  const isElsewhere = child(p, 'BodyS3Location') !== undefined || body?.kind === 'unresolved';
  const name = textOf(child(p, 'Name'));
  const api: Api = {
    kind: 'api',
    ...subjectBase(resource, scope, name === undefined ? {} : { name }),
    protocol,
    ...present({
      disablesDefaultEndpoint:
        booleanOf(child(p, 'DisableExecuteApiEndpoint')) ?? defaults.disablesDefaultEndpoint,
      cors:
        cors === undefined
          ? defaults.cors
          : present({
              allowOrigins: textsOf(child(cors, 'AllowOrigins')),
              allowCredentials: booleanOf(child(cors, 'AllowCredentials')),
              at: cors.at,
            }),
      hasUnknownRoutes: isElsewhere ? true : undefined,
      isImplicit: resource.isImplicit,
    }),
  };
  return [api, ...quickCreated(resource, scope), ...openApiSubjects(body, resource, { scope, protocol })];
}

/** `Target` makes a default stage, integration and route. */
function quickCreated(resource: ResolvedResource, scope: Scope): readonly ApiRoute[] {
  const target = child(resource.properties, 'Target');
  if (target === undefined) return [];
  const key = textOf(child(resource.properties, 'RouteKey')) ?? '$default';
  return [
    {
      kind: 'route',
      ...subjectBase(resource, scope, { part: 'route/target', name: key, at: target.at }),
      api: scope.reference(resource),
      ...routeKey(key, false),
      authorization: 'NONE',
      integration: present({
        type: 'AWS_PROXY',
        function: integrationFunction(target, scope),
        uri: textOf(target),
      }),
    },
  ];
}

/** `GET /orders` apart; `$default` is any method. */
function routeKey(key: Value<string>, isWebSocket: boolean): Pick<ApiRoute, 'method' | 'route'> {
  if (isWebSocket) return { method: 'WS', route: key };
  if (isUnresolved(key)) return { method: key, route: key };
  const [method = '', route] = key.split(' ', 2);
  return route === undefined ? { method: 'ANY', route: key } : { method, route };
}

function stageOf(resource: ResolvedResource, scope: Scope): ApiStage {
  const p = resource.properties;
  const log = child(p, 'AccessLogSettings');
  const variables = child(p, 'StageVariables');
  const defaults = child(p, 'DefaultRouteSettings');
  const settings = entriesOf(child(p, 'RouteSettings')).map(([route, tree]) => settingsOf(route, tree));
  return {
    kind: 'stage',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'StageName')) ?? resource.name }),
    api: scope.referenceTo(child(p, 'ApiId'), HTTP_API) ?? unresolved('no ApiId'),
    protocol: 'http',
    methodSettings: [...(defaults === undefined ? [] : [settingsOf('*/*', defaults)]), ...settings],
    ...present({
      accessLog:
        log === undefined
          ? undefined
          : present({
              destination: textOf(child(log, 'DestinationArn')),
              format: textOf(child(log, 'Format')),
            }),
      clientCertificate: scope.referenceTo(child(p, 'ClientCertificateId')),
      variables: variables === undefined ? undefined : textMapOf(variables),
    }),
    places: placesOf({ accessLog: log, methodSettings: defaults, variables }),
  };
}

function settingsOf(route: string, tree: Tree): StageMethodSettings {
  return present({
    route,
    loggingLevel: textOf(child(tree, 'LoggingLevel')),
    dataTrace: booleanOf(child(tree, 'DataTraceEnabled')),
    metrics: booleanOf(child(tree, 'DetailedMetricsEnabled')),
    throttlingRate: numberOf(child(tree, 'ThrottlingRateLimit')),
    throttlingBurst: numberOf(child(tree, 'ThrottlingBurstLimit')),
    at: tree.at,
  });
}

function routeOf(resource: ResolvedResource, scope: Scope): ApiRoute {
  const p = resource.properties;
  const key = textOf(child(p, 'RouteKey')) ?? unresolved('no RouteKey');
  const api = scope.find(child(p, 'ApiId'), HTTP_API);
  const isWebSocket = knownText(child(api?.properties, 'ProtocolType')) === 'WEBSOCKET';
  const scopes = child(p, 'AuthorizationScopes');
  return {
    kind: 'route',
    ...subjectBase(resource, scope, { name: valueText(key) }),
    api: scope.referenceTo(child(p, 'ApiId'), HTTP_API) ?? unresolved('no ApiId'),
    protocol: isWebSocket ? 'websocket' : 'http',
    ...routeKey(key, isWebSocket),
    authorization: textOf(child(p, 'AuthorizationType')) ?? 'NONE',
    ...present({
      authorizer: scope.referenceTo(child(p, 'AuthorizerId'), 'AWS::ApiGatewayV2::Authorizer'),
      requiresApiKey: booleanOf(child(p, 'ApiKeyRequired')),
      scopes: scopes === undefined ? undefined : textsOf(scopes),
      integration: integrationOf(child(p, 'Target'), scope),
      hasRequestModel: entriesOf(child(p, 'RequestModels')).length > 0 ? true : undefined,
    }),
    places: placesOf({ authorization: child(p, 'AuthorizationType'), integration: child(p, 'Target') }),
  };
}

/** The integration that `integrations/ID` names. */
function integrationOf(target: Tree | undefined, scope: Scope): ApiIntegration | undefined {
  const text = valueText(textOf(target));
  const id = text.startsWith('integrations/') ? text.slice('integrations/'.length) : undefined;
  if (id === undefined) return undefined;
  const found = scope.find(textTree(id), 'AWS::ApiGatewayV2::Integration');
  if (found === undefined) return {};
  const p = found.properties;
  return present({
    type: textOf(child(p, 'IntegrationType')),
    function: integrationFunction(child(p, 'IntegrationUri'), scope),
    uri: textOf(child(p, 'IntegrationUri')),
    credentials: scope.referenceTo(child(p, 'CredentialsArn'), 'AWS::IAM::Role'),
    connectionType: textOf(child(p, 'ConnectionType')),
    hasTls: child(p, 'TlsConfig') === undefined ? undefined : true,
  });
}

function authorizerOf(resource: ResolvedResource, scope: Scope): ApiAuthorizer {
  const p = resource.properties;
  const sources = child(p, 'IdentitySource');
  const audience = child(p, 'JwtConfiguration', 'Audience');
  return {
    kind: 'authorizer',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'Name')) ?? resource.name }),
    api: scope.referenceTo(child(p, 'ApiId'), HTTP_API) ?? unresolved('no ApiId'),
    type: textOf(child(p, 'AuthorizerType')) ?? unresolved('no AuthorizerType'),
    ...present({
      function: integrationFunction(child(p, 'AuthorizerUri'), scope),
      identitySources: sources === undefined ? undefined : textsOf(sources),
      cacheSeconds: numberOf(child(p, 'AuthorizerResultTtlInSeconds')),
      issuer: textOf(child(p, 'JwtConfiguration', 'Issuer')),
      audience: audience === undefined ? undefined : textsOf(audience),
      simpleResponses: booleanOf(child(p, 'EnableSimpleResponses')),
    }),
  };
}
