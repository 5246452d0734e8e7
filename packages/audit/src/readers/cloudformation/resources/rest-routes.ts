import { present } from '../../../model/present.ts';
import type { ApiAuthorizer, ApiIntegration, ApiRoute } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved, known, unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { booleanOf, child, entriesOf, numberOf, type Tree, textOf, textsOf } from '../../tree/tree.ts';
import { integrationFunction } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const REST_API = 'AWS::ApiGateway::RestApi';

/** Methods and authorizers of REST APIs. */
export const REST_ROUTE_MAPPERS: ResourceMappers = {
  'AWS::ApiGateway::Method': (resource, scope) => [methodOf(resource, scope)],
  'AWS::ApiGateway::Authorizer': (resource, scope) => [authorizerOf(resource, scope)],
  'AWS::ApiGateway::Resource': () => [],
  'AWS::ApiGateway::Model': () => [],
  'AWS::ApiGateway::RequestValidator': () => [],
  'AWS::ApiGateway::GatewayResponse': () => [],
  'AWS::ApiGateway::Account': () => [],
};

function methodOf(resource: ResolvedResource, scope: Scope): ApiRoute {
  const p = resource.properties;
  const method = textOf(child(p, 'HttpMethod')) ?? unresolved('no HttpMethod');
  const route = pathOf(child(p, 'ResourceId'), scope);
  const integration = child(p, 'Integration');
  const scopes = child(p, 'AuthorizationScopes');
  return {
    kind: 'route',
    ...subjectBase(resource, scope, { name: `${valueText(method)} ${valueText(route)}` }),
    api: scope.referenceTo(child(p, 'RestApiId'), REST_API) ?? unresolved('no RestApiId'),
    method,
    route,
    authorization: textOf(child(p, 'AuthorizationType')) ?? 'NONE',
    ...present({
      authorizer: scope.referenceTo(child(p, 'AuthorizerId'), 'AWS::ApiGateway::Authorizer'),
      requiresApiKey: booleanOf(child(p, 'ApiKeyRequired')),
      scopes: scopes === undefined ? undefined : textsOf(scopes),
      integration: integration === undefined ? undefined : integrationOf(integration, scope),
      validatesRequest: validationOf(child(p, 'RequestValidatorId'), scope),
      hasRequestModel: entriesOf(child(p, 'RequestModels')).length > 0 ? true : undefined,
    }),
    places: placesOf({ authorization: child(p, 'AuthorizationType'), integration }),
  };
}

function integrationOf(tree: Tree, scope: Scope): ApiIntegration {
  const tls = child(tree, 'TlsConfig');
  return present({
    type: textOf(child(tree, 'Type')),
    function: integrationFunction(child(tree, 'Uri'), scope),
    uri: textOf(child(tree, 'Uri')),
    credentials: scope.referenceTo(child(tree, 'Credentials'), 'AWS::IAM::Role'),
    connectionType: textOf(child(tree, 'ConnectionType')),
    hasTls: tls === undefined ? undefined : true,
  });
}

/** True when the validator checks something; a validator of another stack is not known. */
function validationOf(tree: Tree | undefined, scope: Scope): Value<boolean> | undefined {
  if (tree === undefined) return undefined;
  const validator = scope.find(tree);
  if (validator === undefined) {
    const text = textOf(tree);
    return isUnresolved(text) ? text : unresolved(valueText(text));
  }
  const body = booleanOf(child(validator.properties, 'ValidateRequestBody'));
  const parameters = booleanOf(child(validator.properties, 'ValidateRequestParameters'));
  if (known(body) === true || known(parameters) === true) return true;
  return [body, parameters].find(isUnresolved) ?? false;
}

/** Parts of a path; AWS allows 300 resources in an API. */
const LONGEST_PATH = 300;

/** The path of an API resource, from its parents; unresolved where a part is. */
function pathOf(tree: Tree | undefined, scope: Scope): Value<string> {
  const parts: string[] = [];
  const seen = new Set<string>();
  for (let node = tree; ; ) {
    const found = scope.find(node, 'AWS::ApiGateway::Resource');
    if (found === undefined) return pathFrom(textOf(node), parts);
    if (found.type === REST_API) return `/${parts.join('/')}`;
    if (found.type !== 'AWS::ApiGateway::Resource' || seen.has(found.logicalId) || seen.size > LONGEST_PATH)
      return unresolved('ResourceId', { text: `<?ResourceId>/${parts.join('/')}` });
    seen.add(found.logicalId);
    parts.unshift(valueText(textOf(child(found.properties, 'PathPart'))));
    node = child(found.properties, 'ParentId');
  }
}

/** The parent is of another stack: what is below it is known. */
function pathFrom(parent: Value<string> | undefined, parts: readonly string[]): Value<string> {
  const expression = isUnresolved(parent) ? parent.expression : (parent ?? 'no ResourceId');
  return unresolved(expression, { text: [`<?${expression.replaceAll(/[<>]/g, '')}>`, ...parts].join('/') });
}

function authorizerOf(resource: ResolvedResource, scope: Scope): ApiAuthorizer {
  const p = resource.properties;
  const source = textOf(child(p, 'IdentitySource'));
  return {
    kind: 'authorizer',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'Name')) ?? resource.name }),
    api: scope.referenceTo(child(p, 'RestApiId'), REST_API) ?? unresolved('no RestApiId'),
    type: textOf(child(p, 'Type')) ?? unresolved('no Type'),
    ...present({
      function: integrationFunction(child(p, 'AuthorizerUri'), scope),
      userPools:
        child(p, 'ProviderARNs') === undefined ? undefined : referencesOf(child(p, 'ProviderARNs'), scope),
      identitySources: source === undefined ? undefined : sourcesOf(source),
      cacheSeconds: numberOf(child(p, 'AuthorizerResultTtlInSeconds')),
    }),
  };
}

/** Several identity sources are one text with commas. */
export function sourcesOf(source: Value<string>): readonly Value<string>[] {
  if (isUnresolved(source)) return [source];
  return source
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
