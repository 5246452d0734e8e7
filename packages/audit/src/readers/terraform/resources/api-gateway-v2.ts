import { present } from '../../../model/present.ts';
import type { ApiIntegration, ApiRoute, ApiStage } from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import { Attributes } from '../attributes.ts';
import { functionReference, required, type SubjectMappings, subjectBase } from '../subject-mapping.ts';
import { webAclOf } from './api-stage.ts';

const API = ['aws_apigatewayv2_api'];

/** HTTP and WebSocket APIs. Terraform AWS provider 6 documentation, November 2026. */
export const API_GATEWAY_V2_MAPPINGS: SubjectMappings = {
  aws_apigatewayv2_api: (resource) => [apiOf(resource), ...quickRoute(resource)],
  aws_apigatewayv2_route: (resource) => [routeOf(resource)],
  aws_apigatewayv2_authorizer: (resource) => {
    const jwt = resource.block('jwt_configuration');
    return [
      {
        kind: 'authorizer',
        ...subjectBase(resource),
        api: required(resource.reference('api_id', API), resource, 'api_id'),
        type: resource.text('authorizer_type') ?? resource.unresolved('authorizer_type'),
        ...present({
          function: functionReference(resource, 'authorizer_uri'),
          identitySources: resource.texts('identity_sources'),
          cacheSeconds: resource.number('authorizer_result_ttl_in_seconds'),
          issuer: jwt?.text('issuer'),
          audience: jwt?.texts('audience'),
          simpleResponses: resource.boolean('enable_simple_responses'),
        }),
      },
    ];
  },
  aws_apigatewayv2_stage: (resource) => [stageOf(resource)],
  aws_apigatewayv2_domain_name: (resource) => [
    {
      kind: 'domain-name',
      ...subjectBase(resource),
      apis: resource.resources
        .ofType('aws_apigatewayv2_api_mapping')
        .map((each) => new Attributes(resource.resources, each))
        .filter(
          (each) => each.target('domain_name', ['aws_apigatewayv2_domain_name'])?.id === resource.instance.id,
        )
        .flatMap((each) => each.reference('api_id', API) ?? []),
      ...present({
        securityPolicy: resource.block('domain_name_configuration')?.text('security_policy'),
        requiresClientCertificate:
          resource.block('mutual_tls_authentication') === undefined ? undefined : true,
      }),
    },
  ],
};

function apiOf(resource: Attributes): Subject {
  const cors = resource.block('cors_configuration');
  return {
    kind: 'api',
    protocol: resource.raw('protocol_type') === 'WEBSOCKET' ? 'websocket' : 'http',
    ...subjectBase(resource),
    ...present({
      disablesDefaultEndpoint: resource.boolean('disable_execute_api_endpoint'),
      hasUnknownRoutes: resource.has('body') ? true : undefined,
      cors:
        cors === undefined
          ? undefined
          : {
              allowOrigins: cors.texts('allow_origins') ?? [],
              ...present({ allowCredentials: cors.boolean('allow_credentials') }),
              at: resource.instance.at,
            },
    }),
  };
}

/** `target` on the API makes one route, `route_key` or `$default`, without authorization. */
function quickRoute(resource: Attributes): readonly Subject[] {
  if (!resource.has('target')) return [];
  const { method, route } = routeKey(resource.text('route_key') ?? '$default', false);
  const base = subjectBase(resource);
  const integration: ApiIntegration = {
    type: 'AWS_PROXY',
    ...present({ function: functionReference(resource, 'target') }),
  };
  return [
    {
      ...base,
      kind: 'route',
      id: `${base.id}/route`,
      api: { kind: 'reference', id: base.id },
      method,
      route,
      authorization: 'NONE',
      integration,
    },
  ];
}

function routeOf(resource: Attributes): ApiRoute {
  const api = resource.target('api_id', API);
  const isWebSocket = api?.values['protocol_type'] === 'WEBSOCKET';
  const key = resource.text('route_key') ?? resource.unresolved('route_key');
  return {
    kind: 'route',
    ...subjectBase(resource),
    ...routeKey(key, isWebSocket),
    name: key,
    api: required(resource.reference('api_id', API), resource, 'api_id'),
    protocol: isWebSocket ? 'websocket' : 'http',
    ...present({
      authorization: resource.text('authorization_type'),
      authorizer: resource.reference('authorizer_id', ['aws_apigatewayv2_authorizer']),
      requiresApiKey: resource.boolean('api_key_required'),
      scopes: resource.texts('authorization_scopes'),
      integration: integrationOf(resource),
    }),
  };
}

/** `GET /orders` → method and path; WebSocket keys and `$default` have no method. */
function routeKey(key: Value<string>, isWebSocket: boolean): { method: Value<string>; route: Value<string> } {
  if (isUnresolved(key)) return { method: isWebSocket ? 'WS' : key, route: key };
  if (isWebSocket) return { method: 'WS', route: key };
  const space = key.indexOf(' ');
  return space === -1
    ? { method: 'ANY', route: key }
    : { method: key.slice(0, space), route: key.slice(space + 1) };
}

/** `target = "integrations/${aws_apigatewayv2_integration.x.id}"`. */
function integrationOf(route: Attributes): ApiIntegration | undefined {
  const id = route.raw('target');
  const types = ['aws_apigatewayv2_integration'];
  const known =
    typeof id === 'string'
      ? route.resources.withIdentity(types, id.replace(/^integrations\//, ''))
      : undefined;
  const target = known ?? route.targets('target', types)[0];
  if (target === undefined) return undefined;
  const integration = new Attributes(route.resources, target);
  const type = integration.text('integration_type');
  const isService = integration.has('integration_subtype');
  return present({
    type,
    function:
      isService || (type !== 'AWS_PROXY' && type !== 'AWS')
        ? undefined
        : functionReference(integration, 'integration_uri'),
    uri: integration.text('integration_uri'),
    credentials: integration.reference('credentials_arn', ['aws_iam_role']),
    connectionType: integration.text('connection_type'),
    hasTls: integration.block('tls_config') === undefined ? undefined : true,
  });
}

function stageOf(resource: Attributes): ApiStage {
  const log = resource.block('access_log_settings');
  const settings = [
    ...resource.blocks('default_route_settings').map((each) => ({ block: each, route: '*/*' })),
    ...resource
      .blocks('route_settings')
      .map((each) => ({ block: each, route: each.text('route_key') ?? '*/*' })),
  ];
  return {
    kind: 'stage',
    ...subjectBase(resource),
    api: required(resource.reference('api_id', API), resource, 'api_id'),
    protocol: 'http',
    methodSettings: settings.map(({ block, route }) => ({
      route,
      ...present({
        loggingLevel: block.text('logging_level'),
        dataTrace: block.boolean('data_trace_enabled'),
        metrics: block.boolean('detailed_metrics_enabled'),
        throttlingRate: block.number('throttling_rate_limit'),
        throttlingBurst: block.number('throttling_burst_limit'),
      }),
      at: resource.instance.at,
    })),
    ...present({
      accessLog:
        log === undefined
          ? undefined
          : present({ destination: log.directText('destination_arn'), format: log.text('format') }),
      clientCertificate: resource.reference('client_certificate_id'),
      webAcl: webAclOf(resource),
      variables: resource.textMap('stage_variables'),
    }),
  };
}
