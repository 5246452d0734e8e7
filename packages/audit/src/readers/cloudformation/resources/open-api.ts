import { present } from '../../../model/present.ts';
import type { Api, ApiAuthorizer, ApiRoute } from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved, known, type Value, valueText } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  entriesOf,
  itemsOf,
  knownText,
  numberOf,
  type Tree,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import { integrationFunction } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import { sourcesOf } from './rest-routes.ts';

const METHODS: ReadonlyMap<string, string> = new Map([
  ...['get', 'put', 'post', 'delete', 'options', 'head', 'patch'].map(
    (each) => [each, each.toUpperCase()] as const,
  ),
  ['x-amazon-apigateway-any-method', 'ANY'],
]);

interface ApiOfBody {
  readonly scope: Scope;
  readonly protocol: Api['protocol'];
}

/**
 * Routes and authorizers of an API defined by an OpenAPI 2 or 3 document with Amazon's extensions.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function openApiSubjects(
  body: Tree | undefined,
  resource: ResolvedResource,
  api: ApiOfBody,
): readonly Subject[] {
  if (body === undefined) return [];
  const schemes = securitySchemes(body);
  return [
    ...[...schemes.values()].flatMap((scheme) => authorizerOf(scheme, resource, api)),
    ...entriesOf(child(body, 'paths')).flatMap(([path, operations]) =>
      entriesOf(operations).flatMap(([key, operation]) => {
        const method = METHODS.get(key);
        return method === undefined
          ? []
          : [routeOf({ body, schemes, path, method, operation }, resource, api)];
      }),
    ),
  ];
}

/** Settings of the whole API that the document may hold. */
export function openApiDefaults(body: Tree | undefined): {
  readonly disablesDefaultEndpoint: Value<boolean> | undefined;
  readonly minimumCompressionSize: Value<number> | undefined;
  readonly cors: Api['cors'];
} {
  const cors = child(body, 'x-amazon-apigateway-cors');
  return {
    disablesDefaultEndpoint: booleanOf(
      child(body, 'x-amazon-apigateway-endpoint-configuration', 'disableExecuteApiEndpoint'),
    ),
    minimumCompressionSize: numberOf(child(body, 'x-amazon-apigateway-minimum-compression-size')),
    cors:
      cors === undefined
        ? undefined
        : present({
            allowOrigins: textsOf(child(cors, 'allowOrigins')),
            allowCredentials: booleanOf(child(cors, 'allowCredentials')),
            at: cors.at,
          }),
  };
}

interface SecurityScheme {
  readonly name: string;
  readonly tree: Tree;
  /** `CUSTOM`, `COGNITO_USER_POOLS`, `JWT`, `AWS_IAM`, `api-key`; undefined for schemes that API Gateway ignores. */
  readonly authorization: string | undefined;
  readonly authorizer: Tree | undefined;
}

function securitySchemes(body: Tree): ReadonlyMap<string, SecurityScheme> {
  const declared = child(body, 'components', 'securitySchemes') ?? child(body, 'securityDefinitions');
  return new Map(
    entriesOf(declared).map(([name, tree]) => {
      const authorizer = child(tree, 'x-amazon-apigateway-authorizer');
      return [name, { name, tree, authorizer, authorization: authorizationOf(tree, authorizer) }] as const;
    }),
  );
}

function authorizationOf(tree: Tree, authorizer: Tree | undefined): string | undefined {
  if (knownText(child(tree, 'x-amazon-apigateway-authtype')) === 'awsSigv4') return 'AWS_IAM';
  const type = knownText(child(authorizer, 'type'))?.toLowerCase();
  if (type === 'cognito_user_pools') return 'COGNITO_USER_POOLS';
  if (type === 'jwt' || child(authorizer, 'jwtConfiguration') !== undefined) return 'JWT';
  if (authorizer !== undefined) return 'CUSTOM';
  return knownText(child(tree, 'type')) === 'apiKey' ? 'api-key' : undefined;
}

function authorizerOf(
  scheme: SecurityScheme,
  resource: ResolvedResource,
  { scope }: ApiOfBody,
): readonly ApiAuthorizer[] {
  const { authorizer, name, tree } = scheme;
  if (authorizer === undefined) return [];
  const source = textOf(child(authorizer, 'identitySource')) ?? headerSource(tree);
  const pools = child(authorizer, 'providerARNs');
  const audience = child(authorizer, 'jwtConfiguration', 'audience');
  return [
    {
      kind: 'authorizer',
      ...subjectBase(resource, scope, { part: `authorizer/${name}`, name, at: tree.at }),
      api: scope.reference(resource),
      type:
        textOf(child(authorizer, 'type')) === undefined
          ? (scheme.authorization ?? 'REQUEST')
          : upper(textOf(child(authorizer, 'type')) ?? ''),
      ...present({
        function: integrationFunction(child(authorizer, 'authorizerUri'), scope),
        userPools: pools === undefined ? undefined : referencesOf(pools, scope),
        identitySources: source === undefined ? undefined : sourcesOf(source),
        cacheSeconds: numberOf(child(authorizer, 'authorizerResultTtlInSeconds')),
        issuer: textOf(child(authorizer, 'jwtConfiguration', 'issuer')),
        audience: audience === undefined ? undefined : textsOf(audience),
        simpleResponses: booleanOf(child(authorizer, 'enableSimpleResponses')),
      }),
    },
  ];
}

/** A token authorizer's source is the header of its scheme. */
function headerSource(scheme: Tree): string | undefined {
  const name = knownText(child(scheme, 'name'));
  return knownText(child(scheme, 'in')) === 'header' && name !== undefined && name !== 'Unused'
    ? `method.request.header.${name}`
    : undefined;
}

function upper(text: Value<string>): Value<string> {
  return isUnresolved(text) ? text : text.toUpperCase();
}

interface Operation {
  readonly body: Tree;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly path: string;
  readonly method: string;
  readonly operation: Tree;
}

function routeOf(parts: Operation, resource: ResolvedResource, { scope }: ApiOfBody): ApiRoute {
  const { path, method, operation } = parts;
  const integration = child(operation, 'x-amazon-apigateway-integration');
  const name = `${method} ${path}`;
  return {
    kind: 'route',
    ...subjectBase(resource, scope, { part: `route/${name}`, name, at: operation.at }),
    api: scope.reference(resource),
    method,
    route: path,
    ...securityOf(parts, resource, scope),
    ...present({
      integration:
        integration === undefined
          ? undefined
          : present({
              type: upperOrNothing(textOf(child(integration, 'type'))),
              function: integrationFunction(child(integration, 'uri'), scope),
              uri: textOf(child(integration, 'uri')),
              credentials: scope.referenceTo(child(integration, 'credentials'), 'AWS::IAM::Role'),
              connectionType: textOf(child(integration, 'connectionType')),
              hasTls: child(integration, 'tlsConfig') === undefined ? undefined : true,
            }),
      validatesRequest: validationOf(parts),
      hasRequestModel: hasModel(operation) ? true : undefined,
    }),
    places: placesOf({ authorization: child(operation, 'security'), integration }),
  };
}

function upperOrNothing(text: Value<string> | undefined): Value<string> | undefined {
  return text === undefined ? undefined : upper(text);
}

type RouteSecurity = Pick<ApiRoute, 'authorization' | 'authorizer' | 'requiresApiKey' | 'scopes'>;

/** Security of an operation: its own, else the document's; an empty list is none. */
function securityOf(
  { body, schemes, operation }: Operation,
  resource: ResolvedResource,
  scope: Scope,
): RouteSecurity {
  const type = textOf(child(operation, 'x-amazon-apigateway-auth', 'type'));
  const security = child(operation, 'security') ?? child(body, 'security');
  const declared = declaredSecurity(security, resource, scope);
  if (declared !== undefined && type === undefined) return declared;
  if (security?.kind === 'unresolved' && security.alternatives === undefined)
    return { authorization: security.value };
  const named = itemsOf(security).flatMap((item) => entriesOf(item));
  const used = named.flatMap(([name, scopes]) => {
    const scheme = schemes.get(name);
    return scheme === undefined ? [] : [{ scheme, scopes: textsOf(scopes) }];
  });
  const authorizing = used.find(
    ({ scheme }) => scheme.authorization !== undefined && scheme.authorization !== 'api-key',
  );
  const holder = scope.reference(resource);
  return present({
    authorization: authorizing?.scheme.authorization ?? upperOrNothing(type) ?? 'NONE',
    authorizer:
      authorizing?.scheme.authorizer === undefined || !('id' in holder)
        ? undefined
        : ({ kind: 'reference', id: `${holder.id}/authorizer/${authorizing.scheme.name}` } as const),
    requiresApiKey: used.some(({ scheme }) => scheme.authorization === 'api-key') ? true : undefined,
    scopes: authorizing === undefined || authorizing.scopes.length === 0 ? undefined : authorizing.scopes,
  });
}

/** What SAM's `Auth` adds to a definition: a default for operations that say nothing, and authorizers by name. */
function declaredSecurity(
  security: Tree | undefined,
  { metadata }: ResolvedResource,
  scope: Scope,
): RouteSecurity | undefined {
  const names = itemsOf(security).flatMap((item) => entriesOf(item).map(([name]) => name));
  const authorizers = child(metadata, 'watertight:authorizers');
  const [named] = names.flatMap((name) => child(authorizers, name) ?? []);
  const settings = security === undefined ? child(metadata, 'watertight:security') : named;
  const authorization = textOf(child(settings, 'AuthorizationType'));
  if (authorization === undefined) return undefined;
  return present({
    authorization,
    authorizer: scope.referenceTo(child(settings, 'AuthorizerId')),
    requiresApiKey: booleanOf(child(settings, 'ApiKeyRequired')),
  });
}

const VALIDATOR = 'x-amazon-apigateway-request-validator';

function validationOf({ body, operation }: Operation): Value<boolean> | undefined {
  const name = textOf(child(operation, VALIDATOR)) ?? textOf(child(body, VALIDATOR));
  if (name === undefined || isUnresolved(name)) return name;
  const validator = child(body, `${VALIDATOR}s`, name);
  const settings = ['validateRequestBody', 'validateRequestParameters'].map((key) =>
    booleanOf(child(validator, key)),
  );
  if (settings.some((each) => known(each) === true)) return true;
  return settings.find(isUnresolved) ?? false;
}

function hasModel(operation: Tree): boolean {
  if (child(operation, 'requestBody') !== undefined) return true;
  return itemsOf(child(operation, 'parameters')).some(
    (each) => valueText(textOf(child(each, 'in'))) === 'body',
  );
}
