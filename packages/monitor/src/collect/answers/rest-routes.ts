import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { ApiIntegration, ApiRoute } from '@watertight/audit/model/subjects/api-gateway.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { integrationFunction } from '../parse/integration-function.ts';
import { asJsonObject } from '../parse/json-object.ts';
import { referenceOf } from '../parse/reference-of.ts';
import { subjectBase } from './subject-base.ts';

interface RestApi {
  readonly arn: string;
  readonly restApiId: string;
}

/** Methods of a REST API with their integrations. */
export async function readRestRoutes(scope: CollectScope, api: RestApi): Promise<readonly ApiRoute[]> {
  const { arn, restApiId } = api;
  const purpose = { facet: 'apis', subjectId: arn } as const;
  const validators = new Map<string, boolean>();
  for await (const each of scope.list(
    'api-gateway:GetRequestValidators',
    { restApiId, limit: 500 },
    purpose,
  )) {
    const validates =
      each.flag('validateRequestBody') === true || each.flag('validateRequestParameters') === true;
    validators.set(each.text('id') ?? '', validates);
  }
  const routes: ApiRoute[] = [];
  const input = { restApiId, embed: ['methods'], limit: 500 };
  for await (const resource of scope.list('api-gateway:GetResources', input, purpose)) {
    const methods = resource.fields('resourceMethods');
    for (const method of Object.keys(asJsonObject(methods.raw)))
      routes.push(
        describeRoute(scope, { api, resource, method, fields: methods.fields(method) }, validators),
      );
  }
  return routes;
}

interface RestMethod {
  readonly api: RestApi;
  readonly resource: Fields;
  readonly method: string;
  readonly fields: Fields;
}

function describeRoute(
  scope: CollectScope,
  { api, resource, method, fields }: RestMethod,
  validators: ReadonlyMap<string, boolean>,
): ApiRoute {
  const path = resource.text('path') ?? '/';
  const authorizer = fields.text('authorizerId');
  const validator = fields.text('requestValidatorId');
  const integration = fields.has('methodIntegration')
    ? integrationOf(fields.fields('methodIntegration'))
    : undefined;
  return {
    kind: 'route',
    ...subjectBase(
      scope,
      `${api.arn}/resources/${resource.text('id') ?? ''}/methods/${method}`,
      `${method} ${path}`,
    ),
    api: referenceByArn(api.arn),
    method,
    route: path,
    validatesRequest: validator === undefined ? false : (validators.get(validator) ?? true),
    hasRequestModel: fields.has('requestModels'),
    ...present({
      authorization: fields.text('authorizationType'),
      authorizer:
        authorizer === undefined ? undefined : referenceByArn(`${api.arn}/authorizers/${authorizer}`),
      requiresApiKey: fields.flag('apiKeyRequired'),
      scopes: fields.has('authorizationScopes') ? fields.texts('authorizationScopes') : undefined,
      integration,
    }),
  };
}

function integrationOf(fields: Fields): ApiIntegration {
  const uri = fields.text('uri');
  return present({
    type: fields.text('type'),
    uri,
    function: integrationFunction(uri),
    credentials: referenceOf(fields.text('credentials')),
    connectionType: fields.text('connectionType'),
    hasTls: fields.has('tlsConfig') ? true : undefined,
  });
}
