import { child, knownText, mapTree, type Tree, type TreeTarget, textTree } from '../tree/tree.ts';
import { attributeOf, refTo, subOf } from './emitter.ts';
import { type FunctionEvent, grantInvocation } from './function-event.ts';

/** Ids of the APIs that SAM makes when events name none. */
export const IMPLICIT_REST_API = 'ServerlessRestApi';
export const IMPLICIT_HTTP_API = 'ServerlessHttpApi';

const INVOCATIONS =
  'arn:{Partition}:apigateway:{Region}:lambda:path/2015-03-31/functions/{Function}/invocations';

interface EventRoute {
  /** Id of the API in this template; undefined when it is elsewhere. */
  readonly apiId: string | undefined;
  readonly api: Tree;
  readonly isImplicit: boolean;
  readonly method: string;
  readonly path: string;
}

function targetOf(tree: Tree | undefined): TreeTarget | undefined {
  return tree?.kind === 'scalar' || tree?.kind === 'unresolved' ? tree.target : undefined;
}

function routeOf(
  event: FunctionEvent,
  names: { readonly api: string; readonly implicit: string },
): EventRoute {
  const p = event.properties;
  const named = child(p, names.api);
  const apiId = named === undefined ? names.implicit : (targetOf(named)?.logicalId ?? knownText(named));
  const method = knownText(child(p, 'Method'))?.toUpperCase() ?? 'ANY';
  return {
    apiId: apiId !== undefined && event.emitter.resources.has(apiId) ? apiId : undefined,
    api: named ?? refTo(names.implicit),
    isImplicit: named === undefined || apiId === names.implicit,
    method: method === '*' || method === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : method,
    path: knownText(child(p, 'Path')) ?? '',
  };
}

/** Path parameters are any text in the ARN of a route. */
function grantRoute(event: FunctionEvent, route: EventRoute, path: string): void {
  const method = route.method === 'ANY' ? '*' : route.method;
  const end = path.startsWith('$') ? path : `${method}${path.replaceAll(/\{[^{}/]*\}/g, '*')}`;
  const sourceArn = subOf(
    `arn:{Partition}:execute-api:{Region}:{AccountId}:{Api}/*/${end}`,
    { Api: route.api },
    event.properties.at,
  );
  grantInvocation(event, 'apigateway.amazonaws.com', { sourceArn });
}

function integrationUri(event: FunctionEvent): Tree {
  const id = knownText(child(event.invoked, 'Ref'));
  const arn = id === event.source.logicalId ? attributeOf(id, 'Arn') : event.invoked;
  return subOf(INVOCATIONS, { Function: arn }, event.properties.at);
}

/** A method of a REST API. An API with a definition of its own gets its routes from there. */
export function apiEvent(event: FunctionEvent): undefined {
  const route = routeOf(event, { api: 'RestApiId', implicit: IMPLICIT_REST_API });
  grantRoute(event, route, route.path);
  const api = route.apiId === undefined ? undefined : event.emitter.resources.get(route.apiId);
  if (route.apiId === undefined || api === undefined || child(api.properties, 'Body') !== undefined) return;
  const path = route.path.replace(/^\/+/, '');
  const root = attributeOf(route.apiId, 'RootResourceId');
  const resourceId = `${event.prefix}Resource`;
  const declaredBy = route.isImplicit ? event.source.logicalId : route.apiId;
  if (path !== '') {
    const properties = mapTree({ RestApiId: route.api, ParentId: root, PathPart: textTree(path) });
    event.emitter.make(
      { logicalId: resourceId, type: 'AWS::ApiGateway::Resource', properties },
      event.source,
    );
  }
  const settings = child(api.metadata, 'watertight:auth');
  const security = restSecurity(child(event.properties, 'Auth'), settings, route);
  const properties = mapTree(
    {
      RestApiId: route.api,
      ResourceId: path === '' ? root : refTo(resourceId),
      HttpMethod: textTree(route.method),
      ...security,
      RequestModels:
        child(event.properties, 'RequestModel') === undefined
          ? undefined
          : mapTree({ 'application/json': child(event.properties, 'RequestModel', 'Model') }),
      Integration: mapTree({
        Type: textTree('AWS_PROXY'),
        Uri: integrationUri(event),
        Credentials: child(event.properties, 'Auth', 'InvokeRole'),
      }),
    },
    event.properties.at,
  );
  event.emitter.make(
    { logicalId: `${event.prefix}Method`, type: 'AWS::ApiGateway::Method', properties },
    event.source,
    {
      declaredBy,
    },
  );
}

/** Properties of a method or route that say who may call it. */
export type RouteSecurity = Readonly<Record<string, Tree | undefined>>;

/** Authorization of a method: its own, else the API's default. */
export function restSecurity(
  own: Tree | undefined,
  api: Tree | undefined,
  { apiId, method }: Pick<EventRoute, 'apiId' | 'method'>,
): RouteSecurity {
  const named =
    child(own, 'Authorizer') ??
    (method === 'OPTIONS' && knownText(child(api, 'AddDefaultAuthorizerToCorsPreflight')) === 'false'
      ? undefined
      : child(api, 'DefaultAuthorizer'));
  const name = knownText(named);
  const key = child(own, 'ApiKeyRequired') ?? child(api, 'ApiKeyRequired');
  const scopes = child(own, 'AuthorizationScopes');
  if (named === undefined || name === 'NONE')
    return { AuthorizationType: textTree('NONE', named?.at), ApiKeyRequired: key };
  if (name === 'AWS_IAM') return { AuthorizationType: textTree('AWS_IAM', named.at), ApiKeyRequired: key };
  const authorizer = name === undefined ? undefined : child(api, 'Authorizers', name);
  const isPool = child(authorizer, 'UserPoolArn') !== undefined;
  return {
    AuthorizationType:
      authorizer === undefined ? named : textTree(isPool ? 'COGNITO_USER_POOLS' : 'CUSTOM', named.at),
    AuthorizerId: name === undefined ? undefined : refTo(authorizerId(apiId ?? '', name)),
    AuthorizationScopes: scopes ?? child(authorizer, 'AuthorizationScopes'),
    ApiKeyRequired: key,
  };
}

/** Id of the authorizer that an API declares under a name. */
export function authorizerId(apiId: string, name: string): string {
  return `${apiId}${name.replaceAll(/\W/g, '')}Authorizer`;
}

/** A route of an HTTP API; without path and method the default one. */
export function httpApiEvent(event: FunctionEvent): undefined {
  const route = routeOf(event, { api: 'ApiId', implicit: IMPLICIT_HTTP_API });
  const isDefault = route.path === '' || route.path === '$default';
  grantRoute(event, route, isDefault ? '$default' : route.path);
  const api = route.apiId === undefined ? undefined : event.emitter.resources.get(route.apiId);
  if (route.apiId === undefined || api === undefined || child(api.properties, 'Body') !== undefined) return;
  const integrationId = `${event.prefix}Integration`;
  const integration = mapTree(
    { ApiId: route.api, IntegrationType: textTree('AWS_PROXY'), IntegrationUri: integrationUri(event) },
    event.properties.at,
  );
  event.emitter.make(
    { logicalId: integrationId, type: 'AWS::ApiGatewayV2::Integration', properties: integration },
    event.source,
  );
  const settings = child(api.metadata, 'watertight:auth');
  const properties = mapTree(
    {
      ApiId: route.api,
      RouteKey: textTree(isDefault ? '$default' : `${route.method} ${route.path}`),
      ...httpSecurity(child(event.properties, 'Auth'), settings, route.apiId),
      Target: subOf('integrations/{Integration}', { Integration: refTo(integrationId) }),
    },
    event.properties.at,
  );
  event.emitter.make(
    { logicalId: `${event.prefix}Route`, type: 'AWS::ApiGatewayV2::Route', properties },
    event.source,
    {
      declaredBy: route.isImplicit ? event.source.logicalId : route.apiId,
    },
  );
}

/** Authorization of a route: its own, else the API's default. */
export function httpSecurity(own: Tree | undefined, api: Tree | undefined, apiId: string): RouteSecurity {
  const named = child(own, 'Authorizer') ?? child(api, 'DefaultAuthorizer');
  const name = knownText(named);
  if (named === undefined || name === 'NONE') return { AuthorizationType: textTree('NONE', named?.at) };
  if (name === 'AWS_IAM') return { AuthorizationType: textTree('AWS_IAM', named.at) };
  const authorizer = name === undefined ? undefined : child(api, 'Authorizers', name);
  const isFunction = child(authorizer, 'FunctionArn') !== undefined;
  return {
    AuthorizationType: authorizer === undefined ? named : textTree(isFunction ? 'CUSTOM' : 'JWT', named.at),
    AuthorizerId: name === undefined ? undefined : refTo(authorizerId(apiId, name)),
    AuthorizationScopes: child(own, 'AuthorizationScopes') ?? child(authorizer, 'AuthorizationScopes'),
  };
}
