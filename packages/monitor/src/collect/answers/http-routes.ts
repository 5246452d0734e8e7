import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { ApiIntegration, ApiRoute } from '@watertight/audit/model/subjects/api-gateway.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { integrationFunction } from '../parse/integration-function.ts';
import { referenceOf } from '../parse/reference-of.ts';
import { subjectBase } from './subject-base.ts';

interface HttpApi {
  readonly arn: string;
  readonly apiId: string;
}

/** Routes of an HTTP or WebSocket API with their integrations. */
export async function readHttpRoutes(scope: CollectScope, api: HttpApi): Promise<readonly ApiRoute[]> {
  const purpose = { facet: 'apis', subjectId: api.arn } as const;
  const input = { ApiId: api.apiId };
  const integrations = new Map<string, ApiIntegration>();
  for await (const fields of scope.list('apigatewayv2:GetIntegrations', input, purpose))
    integrations.set(`integrations/${fields.text('IntegrationId') ?? ''}`, integrationOf(fields));
  const routes: ApiRoute[] = [];
  for await (const fields of scope.list('apigatewayv2:GetRoutes', input, purpose))
    routes.push(describeRoute(scope, { api, fields }, integrations));
  return routes;
}

function describeRoute(
  scope: CollectScope,
  { api, fields }: { api: HttpApi; fields: Fields },
  integrations: ReadonlyMap<string, ApiIntegration>,
): ApiRoute {
  const key = fields.text('RouteKey') ?? '$default';
  const authorizer = fields.text('AuthorizerId');
  return {
    kind: 'route',
    ...subjectBase(scope, `${api.arn}/routes/${fields.text('RouteId') ?? key}`, key),
    api: referenceByArn(api.arn),
    ...methodAndPath(key),
    hasRequestModel: fields.has('RequestModels'),
    ...present({
      authorization: fields.text('AuthorizationType'),
      authorizer:
        authorizer === undefined ? undefined : referenceByArn(`${api.arn}/authorizers/${authorizer}`),
      requiresApiKey: fields.flag('ApiKeyRequired'),
      scopes: fields.has('AuthorizationScopes') ? fields.texts('AuthorizationScopes') : undefined,
      integration: integrations.get(fields.text('Target') ?? ''),
    }),
  };
}

/** `GET /orders/{id}`, `$default` of an HTTP API; `$connect`, `send` of a WebSocket API. */
function methodAndPath(key: string): { method: string; route: string } {
  const [, method, route] = /^([A-Z]{2,10}) (\/.*)$/s.exec(key) ?? [];
  if (method !== undefined && route !== undefined) return { method, route };
  return { method: key === '$default' ? 'ANY' : 'WS', route: key };
}

function integrationOf(fields: Fields): ApiIntegration {
  const uri = fields.text('IntegrationUri');
  return present({
    type: fields.text('IntegrationType'),
    uri,
    function: integrationFunction(uri),
    credentials: referenceOf(fields.text('CredentialsArn')),
    connectionType: fields.text('ConnectionType'),
    hasTls: fields.has('TlsConfig') ? true : undefined,
  });
}
