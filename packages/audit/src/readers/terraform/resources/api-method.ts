import { present } from '../../../model/present.ts';
import type { ApiIntegration, ApiRoute } from '../../../model/subjects/api-gateway.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { Attributes } from '../attributes.ts';
import type { ResourceInstance } from '../resource-instance.ts';
import { functionReference, pointingAt, required, subjectBase } from '../subject-mapping.ts';

/** The type that REST API resources name. */
export const API = ['aws_api_gateway_rest_api'];

const INTEGRATION = 'aws_api_gateway_integration';

/** Levels of `parent_id` that are followed; API Gateway's paths are shorter. */
const MAXIMUM_PATH_DEPTH = 50;

/** A method of a REST API with its path and integration. */
export function methodRoute(resource: Attributes): ApiRoute {
  const integration = integrationOf(resource);
  const models = resource.textMap('request_models');
  const validator = resource.target('request_validator_id', ['aws_api_gateway_request_validator']);
  return {
    kind: 'route',
    ...subjectBase(resource),
    api: required(resource.reference('rest_api_id', API), resource, 'rest_api_id'),
    method: resource.text('http_method') ?? resource.unresolved('http_method'),
    route: pathOf(resource),
    ...present({
      authorization: resource.text('authorization'),
      authorizer: resource.reference('authorizer_id', ['aws_api_gateway_authorizer']),
      requiresApiKey: resource.boolean('api_key_required'),
      scopes: resource.texts('authorization_scopes'),
      integration,
      validatesRequest: validates(resource, validator),
      hasRequestModel: models === undefined ? undefined : Object.keys(models).length > 0,
    }),
  };
}

function validates(
  resource: Attributes,
  validator: ResourceInstance | undefined,
): Value<boolean> | undefined {
  if (validator === undefined) {
    return resource.has('request_validator_id') ? resource.unresolved('request_validator_id') : undefined;
  }
  const settings = new Attributes(resource.resources, validator);
  return [
    settings.boolean('validate_request_body'),
    settings.boolean('validate_request_parameters'),
  ].includes(true);
}

/**
 * The integration of a method has its resource and HTTP method, not a link to the method; its `resource_id` names the
 * same API resource (or the API's root), or is taken from the method.
 */
function integrationOf(method: Attributes): ApiIntegration | undefined {
  const place = method.target('resource_id', ['aws_api_gateway_resource', ...API]);
  const candidates = [
    ...pointingAt(method, INTEGRATION, 'resource_id'),
    ...(place === undefined
      ? []
      : pointingAt(new Attributes(method.resources, place), INTEGRATION, 'resource_id')),
  ];
  const own = method.raw('http_method');
  const found = candidates.find((each) => each.raw('http_method') === own || !each.has('http_method'));
  if (found === undefined) return undefined;
  return present({
    type: found.text('type'),
    function: isFunctionIntegration(found) ? functionReference(found, 'uri') : undefined,
    uri: found.text('uri'),
    credentials: found.reference('credentials', ['aws_iam_role']),
    connectionType: found.text('connection_type'),
  });
}

/** Whether the integration's URI is a function's: told by its known text, or by what it refers to. */
function isFunctionIntegration(integration: Attributes): boolean {
  const uri = integration.raw('uri');
  if (typeof uri === 'string') return uri.includes(':lambda:path/');
  return integration.targets('uri', ['aws_lambda_function', 'aws_lambda_alias']).length > 0;
}

/** Walks `aws_api_gateway_resource` up to the API's root. */
function pathOf(resource: Attributes): Value<string> {
  const parts: string[] = [];
  let current = resource;
  let attribute = 'resource_id';
  for (let depth = 0; depth < MAXIMUM_PATH_DEPTH; depth += 1) {
    const parent = current.target(attribute, ['aws_api_gateway_resource', ...API]);
    if (parent === undefined || parent.type !== 'aws_api_gateway_resource') {
      return parent === undefined ? current.unresolved(attribute) : `/${parts.toReversed().join('/')}`;
    }
    current = new Attributes(resource.resources, parent);
    attribute = 'parent_id';
    const part = current.raw('path_part');
    parts.push(typeof part === 'string' ? part : '<?path_part>');
  }
  return unresolved('a path without root', { at: resource.instance.at });
}
