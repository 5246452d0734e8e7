import { child, entriesOf, itemsOf, knownText, type Tree, textOf } from '../../tree/tree.ts';
import { capitalized, methodName, pathName } from '../naming.ts';
import { attributeOf, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import { functionArn, member, ownership, type ServerlessEvent } from './event.ts';
import { allowRestApi, authorizationOf, invokeArn, restApiId } from './http-authorizer.ts';
import { addRestApi, REST_API } from './rest-api.ts';

/** Method and path of `GET /users/{id}`, or of the long form. */
export function routeOf(
  event: ServerlessEvent,
): { readonly method: string; readonly path: string; readonly tree: Tree } | undefined {
  const text = knownText(event.value);
  if (text !== undefined) {
    const [method = '', path = ''] = text.trim().split(/\s+/, 2);
    return { method: method.toUpperCase(), path, tree: event.value };
  }
  const method = knownText(member(event, 'method'));
  const path = knownText(member(event, 'path'));
  if (method === undefined || path === undefined) return undefined;
  return { method: method.toUpperCase(), path, tree: event.value };
}

/** https://www.serverless.com/framework/docs/providers/aws/events/apigateway */
export function compileHttp(event: ServerlessEvent): void {
  const route = routeOf(event);
  addRestApi(event);
  if (route === undefined) {
    event.stack.report(`http event of ${event.fn.key}`, 'its method or path is not known', event.at);
    return;
  }
  const resource = addPath(event, route.path);
  const method = route.method === '*' ? 'ANY' : route.method;
  const authorization = authorizationOf(event);
  event.stack.add(`ApiGatewayMethod${pathName(route.path)}${methodName(method)}`, 'AWS::ApiGateway::Method', {
    properties: {
      RestApiId: restApiId(event),
      ResourceId: resource,
      HttpMethod: method,
      ApiKeyRequired: member(event, 'private') ?? false,
      ...authorization,
      Integration: integrationOf(event),
      ...validationOf(event, `${pathName(route.path)}${methodName(method)}`),
    },
    ...ownership(event),
  });
  allowRestApi(event);
  addCors(event, route.path, resource);
}

/** The chain of API resources of a path; an external API's root has an id of its own. */
function addPath(event: ServerlessEvent, path: string): TreeSource {
  const external = child(event.service.provider, 'apiGateway', 'restApiRootResourceId');
  let parent: TreeSource = external ?? attributeOf(REST_API, 'RootResourceId');
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .slice(0, 50);
  parts.forEach((part, index) => {
    const known = parts.slice(0, index + 1).join('/');
    const given = child(event.service.provider, 'apiGateway', 'restApiResources', `/${known}`);
    const id = `ApiGatewayResource${pathName(known)}`;
    event.stack.add(id, 'AWS::ApiGateway::Resource', {
      properties: { RestApiId: restApiId(event), ParentId: given ?? parent, PathPart: part },
      at: event.at,
    });
    parent = refTo(id);
  });
  return parent;
}

const TYPES: Readonly<Record<string, string>> = {
  lambda: 'AWS',
  'lambda-proxy': 'AWS_PROXY',
  aws: 'AWS',
  aws_proxy: 'AWS_PROXY',
  http: 'HTTP',
  'http-proxy': 'HTTP_PROXY',
  http_proxy: 'HTTP_PROXY',
  mock: 'MOCK',
};

function integrationOf(event: ServerlessEvent): TreeRecord {
  const written = knownText(member(event, 'integration'))?.toLowerCase() ?? 'lambda-proxy';
  const type = TYPES[written] ?? 'AWS_PROXY';
  const isFunction = type === 'AWS' || type === 'AWS_PROXY';
  return {
    Type: type,
    IntegrationHttpMethod: 'POST',
    Uri: isFunction ? invokeArn(functionArn(event)) : member(event, 'request', 'uri'),
    ConnectionType: member(event, 'connectionType'),
  };
}

/** A validator for `request.schemas` (or `schema`) and required parameters. */
function validationOf(event: ServerlessEvent, name: string): TreeRecord {
  const schemas = member(event, 'request', 'schemas') ?? member(event, 'request', 'schema');
  const parameters = member(event, 'request', 'parameters');
  if (schemas === undefined && parameters === undefined) return {};
  const id = `ApiGatewayRequestValidator${name}`;
  event.stack.add(id, 'AWS::ApiGateway::RequestValidator', {
    properties: {
      RestApiId: restApiId(event),
      ValidateRequestBody: schemas !== undefined,
      ValidateRequestParameters: hasRequired(parameters),
    },
    ...ownership(event),
  });
  return {
    RequestValidatorId: refTo(id),
    RequestModels:
      schemas === undefined
        ? undefined
        : Object.fromEntries(entriesOf(schemas).map(([type]) => [type, 'Model'])),
  };
}

function hasRequired(parameters: Tree | undefined): boolean {
  return entriesOf(parameters)
    .flatMap(([, group]) => entriesOf(group))
    .some(([, value]) => knownText(value) === 'true' || knownText(child(value, 'required')) === 'true');
}

const ORIGIN = 'method.response.header.Access-Control-Allow-Origin';
const CREDENTIALS = 'method.response.header.Access-Control-Allow-Credentials';

/** `cors: true` answers every origin from an OPTIONS method without a function. */
function addCors(event: ServerlessEvent, path: string, resource: TreeSource): void {
  const cors = member(event, 'cors');
  if (cors === undefined || knownText(cors) === 'false') return;
  const origins = [...itemsOf(child(cors, 'origins')), ...itemsOf(child(cors, 'origin'))];
  const allowed = origins.map((each) => textOf(each)).filter((each) => typeof each === 'string');
  const isOpen = cors.kind !== 'map' || (origins.length === 0 && allowed.length === 0);
  const credentials = knownText(child(cors, 'allowCredentials'));
  event.stack.add(`ApiGatewayMethod${pathName(path)}${capitalized('options')}`, 'AWS::ApiGateway::Method', {
    properties: {
      RestApiId: restApiId(event),
      ResourceId: resource,
      HttpMethod: 'OPTIONS',
      AuthorizationType: 'NONE',
      ApiKeyRequired: false,
      Integration: {
        Type: 'MOCK',
        IntegrationResponses: (isOpen ? ['*'] : allowed).map((origin) => ({
          StatusCode: '200',
          ResponseParameters: {
            [ORIGIN]: `'${origin}'`,
            [CREDENTIALS]: credentials === undefined ? undefined : `'${credentials}'`,
          },
        })),
      },
    },
    at: cors.at,
    owner: event.fn.key,
  });
}
