import { present } from '../../../model/present.ts';
import type { Api, ApiStage, StageMethodSettings } from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  entriesOf,
  itemsOf,
  numberOf,
  type Tree,
  textMapOf,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import { openApiDefaults, openApiSubjects } from './open-api.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { embeddedPolicy } from './resource-policy.ts';
import { webAclOn } from './web-acl.ts';

const REST_API = 'AWS::ApiGateway::RestApi';

/** REST APIs and their stages. */
export const REST_API_MAPPERS: ResourceMappers = {
  [REST_API]: restApiSubjects,
  'AWS::ApiGateway::Stage': (resource, scope) => [stageOf(resource, scope)],
  'AWS::ApiGateway::Deployment': deploymentSubjects,
};

function restApiSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const body = child(p, 'Body');
  const defaults = openApiDefaults(body);
  const isElsewhere = child(p, 'BodyS3Location') !== undefined || body?.kind === 'unresolved';
  const name = textOf(child(p, 'Name'));
  const api: Api = {
    kind: 'api',
    ...subjectBase(resource, scope, name === undefined ? {} : { name }),
    protocol: 'rest',
    ...present({
      endpointTypes: endpointTypes(child(p, 'EndpointConfiguration')),
      disablesDefaultEndpoint:
        booleanOf(child(p, 'DisableExecuteApiEndpoint')) ?? defaults.disablesDefaultEndpoint,
      cors: corsOf(resource, scope),
      minimumCompressionSize: numberOf(child(p, 'MinimumCompressionSize')) ?? defaults.minimumCompressionSize,
      apiKeySource: textOf(child(p, 'ApiKeySourceType')),
      hasUnknownRoutes: isElsewhere ? true : undefined,
      isImplicit: resource.isImplicit,
    }),
    places: placesOf({ endpointTypes: child(p, 'EndpointConfiguration'), policy: child(p, 'Policy') }),
  };
  const policy = child(p, 'Policy') ?? child(body, 'x-amazon-apigateway-policy');
  return [
    api,
    ...embeddedPolicy(policy, resource, { scope, service: 'execute-api' }),
    ...openApiSubjects(body, resource, { scope, protocol: 'rest' }),
  ];
}

function endpointTypes(tree: Tree | undefined): readonly Value<string>[] | undefined {
  const types = textsOf(
    child(tree, 'Types') ?? child(tree, 'Type') ?? (tree?.kind === 'map' ? undefined : tree),
  );
  return types.length === 0 ? undefined : types;
}

const ALLOW_ORIGIN = 'method.response.header.Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'method.response.header.Access-Control-Allow-Credentials';

/** CORS of the API: as SAM writes it, or the headers that its OPTIONS methods answer. */
function corsOf(resource: ResolvedResource, scope: Scope): Api['cors'] {
  const declared = child(resource.properties, 'Cors');
  if (declared !== undefined)
    return present({
      allowOrigins: textsOf(child(declared, 'AllowOrigins')),
      allowCredentials: booleanOf(child(declared, 'AllowCredentials')),
      at: declared.at,
    });
  const headers = scope
    .attached('AWS::ApiGateway::Method', 'RestApiId', resource)
    .filter((method) => textOf(child(method.properties, 'HttpMethod')) === 'OPTIONS')
    .flatMap((method) => itemsOf(child(method.properties, 'Integration', 'IntegrationResponses')))
    .flatMap((response) => itemsOf(child(response, 'ResponseParameters')));
  const origins = headers.flatMap((each) => unquoted(child(each, ALLOW_ORIGIN)));
  if (origins.length === 0) return undefined;
  const credentials = headers.flatMap((each) => unquoted(child(each, ALLOW_CREDENTIALS)));
  return present({
    allowOrigins: origins,
    allowCredentials: credentials.includes('true') ? true : undefined,
    at: headers[0]?.at,
  });
}

/** Static values of response parameters are quoted: `'*'`. */
function unquoted(tree: Tree | undefined): readonly Value<string>[] {
  const text = textOf(tree);
  if (text === undefined) return [];
  return [typeof text === 'string' ? text.replace(/^'(.*)'$/s, '$1') : text];
}

function stageOf(resource: ResolvedResource, scope: Scope): ApiStage {
  const p = resource.properties;
  const name = textOf(child(p, 'StageName')) ?? resource.name;
  return stageSubject(resource, p, { scope, name });
}

/** A deployment that names a stage makes it, unless a stage resource of that name describes it. */
function deploymentSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const name = textOf(child(p, 'StageName'));
  if (name === undefined) return [];
  const api = scope.find(child(p, 'RestApiId'), REST_API);
  const stages = api === undefined ? [] : scope.attached('AWS::ApiGateway::Stage', 'RestApiId', api);
  const isDescribed = stages.some(
    (stage) => valueText(textOf(child(stage.properties, 'StageName'))) === valueText(name),
  );
  if (isDescribed) return [];
  return [stageSubject(resource, child(p, 'StageDescription'), { scope, name })];
}

function stageSubject(
  resource: ResolvedResource,
  described: Tree | undefined,
  { scope, name }: { readonly scope: Scope; readonly name: Value<string> },
): ApiStage {
  const p = resource.properties;
  const api = child(p, 'RestApiId');
  const arn = stageArn(api, valueText(name), scope);
  const log = child(described, 'AccessLogSetting');
  const variables = child(described, 'Variables');
  return {
    kind: 'stage',
    ...subjectBase(resource, scope, { name }),
    arn,
    api: scope.referenceTo(api, REST_API) ?? unresolved('no RestApiId'),
    methodSettings: [
      ...wideSettings(resource, described),
      ...itemsOf(child(described, 'MethodSettings')).map(settingsOf),
    ],
    ...present({
      accessLog:
        log === undefined
          ? undefined
          : present({
              destination: textOf(child(log, 'DestinationArn')),
              format: textOf(child(log, 'Format')),
            }),
      tracing: booleanOf(child(described, 'TracingEnabled')),
      cacheCluster: booleanOf(child(described, 'CacheClusterEnabled')),
      webAcl: webAclOn(resource, scope, arn),
      clientCertificate: scope.referenceTo(child(described, 'ClientCertificateId')),
      variables: variables === undefined ? undefined : textMapOf(variables),
    }),
    places: placesOf({
      accessLog: log,
      tracing: child(described, 'TracingEnabled'),
      methodSettings: child(described, 'MethodSettings'),
      variables,
      ...Object.fromEntries(entriesOf(variables).map(([key, value]) => [`variables.${key}`, value])),
    }),
  };
}

/** `arn:aws:apigateway:REGION::/restapis/ID/stages/NAME`, as web ACL associations name it. */
function stageArn(api: Tree | undefined, name: string, scope: Scope): string {
  const { partition, region } = scope.deployment;
  return `arn:${partition}:apigateway:${region}::/restapis/${valueText(textOf(api))}/stages/${name}`;
}

/** A stage description has settings for all methods beside the list. */
function wideSettings(
  resource: ResolvedResource,
  described: Tree | undefined,
): readonly StageMethodSettings[] {
  if (resource.type === 'AWS::ApiGateway::Stage' || described === undefined) return [];
  const { route: _, ...settings } = settingsOf(described);
  return Object.keys(settings).some((key) => key !== 'at') ? [{ route: '*/*', ...settings }] : [];
}

function settingsOf(tree: Tree): StageMethodSettings {
  return present({
    route: settingsRoute(tree),
    loggingLevel: textOf(child(tree, 'LoggingLevel')),
    dataTrace: booleanOf(child(tree, 'DataTraceEnabled')),
    metrics: booleanOf(child(tree, 'MetricsEnabled')),
    caching: booleanOf(child(tree, 'CachingEnabled')),
    cacheEncrypted: booleanOf(child(tree, 'CacheDataEncrypted')),
    throttlingRate: numberOf(child(tree, 'ThrottlingRateLimit')),
    throttlingBurst: numberOf(child(tree, 'ThrottlingBurstLimit')),
    at: tree.at,
  });
}

/** `/orders` and GET are `orders/GET`; all resources and methods are a star each. */
function settingsRoute(tree: Tree): Value<string> {
  const path = textOf(child(tree, 'ResourcePath')) ?? '/*';
  const method = textOf(child(tree, 'HttpMethod')) ?? '*';
  if (typeof path !== 'string') return path;
  return typeof method === 'string'
    ? `${path.replace(/^\/(?=.)/, '').replaceAll('~1', '/')}/${method}`
    : method;
}
