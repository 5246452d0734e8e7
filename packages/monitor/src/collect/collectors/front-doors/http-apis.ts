import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type {
  Api,
  ApiAuthorizer,
  ApiStage,
  StageMethodSettings,
} from '@watertight/audit/model/subjects/api-gateway.ts';
import { httpApiArn } from '../../answers/front-door-arns.ts';
import { readHttpRoutes } from '../../answers/http-routes.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, fieldsOf } from '../../parse/fields.ts';
import { integrationFunction } from '../../parse/integration-function.ts';

/** HTTP and WebSocket APIs with routes, stages and authorizers. */
export const httpApis = defineCollector({
  id: 'http-apis',
  provides: ['apis', 'api-stages', 'authorizers'],
  scope: 'region',
  calls: ['apigateway:GET'],
  async *collect(scope) {
    const facet = ['apis', 'api-stages', 'authorizers'] as const;
    const apis = scope.list('apigatewayv2:GetApis', {}, { facet });
    for await (const found of mapBounded(apis, 2, (api) => readApi(scope, api))) yield* found;
  },
});

async function readApi(scope: CollectScope, fields: Fields): Promise<readonly Collected[]> {
  const apiId = fields.text('ApiId');
  if (apiId === undefined) return [];
  const api = { arn: httpApiArn(scope, apiId), apiId };
  return [
    describeApi(scope, api.arn, fields),
    ...(await readAuthorizers(scope, api)),
    ...(await readHttpRoutes(scope, api)),
    ...(await readStages(scope, api)),
  ];
}

function describeApi(scope: CollectScope, arn: string, fields: Fields): Api {
  const cors = fields.fields('CorsConfiguration');
  return {
    kind: 'api',
    ...subjectBase(scope, arn, fields.text('Name') ?? arn),
    protocol: fields.text('ProtocolType') === 'WEBSOCKET' ? 'websocket' : 'http',
    tags: fields.textMap('Tags'),
    ...present({
      disablesDefaultEndpoint: fields.flag('DisableExecuteApiEndpoint'),
      cors: cors.has('AllowOrigins')
        ? {
            allowOrigins: cors.texts('AllowOrigins'),
            ...present({ allowCredentials: cors.flag('AllowCredentials') }),
          }
        : undefined,
    }),
  };
}

async function readAuthorizers(
  scope: CollectScope,
  { arn, apiId }: { arn: string; apiId: string },
): Promise<readonly ApiAuthorizer[]> {
  const authorizers: ApiAuthorizer[] = [];
  const purpose = { facet: 'authorizers', subjectId: arn } as const;
  for await (const fields of scope.list('apigatewayv2:GetAuthorizers', { ApiId: apiId }, purpose)) {
    const id = fields.text('AuthorizerId');
    if (id === undefined) continue;
    authorizers.push({
      kind: 'authorizer',
      ...subjectBase(scope, `${arn}/authorizers/${id}`, fields.text('Name') ?? id),
      api: referenceByArn(arn),
      type: fields.text('AuthorizerType') ?? 'REQUEST',
      ...present({
        function: integrationFunction(fields.text('AuthorizerUri')),
        identitySources: fields.has('IdentitySource') ? fields.texts('IdentitySource') : undefined,
        cacheSeconds: fields.number('AuthorizerResultTtlInSeconds'),
        issuer: fields.text('JwtConfiguration.Issuer'),
        audience: fields.has('JwtConfiguration.Audience')
          ? fields.texts('JwtConfiguration.Audience')
          : undefined,
        simpleResponses: fields.flag('EnableSimpleResponses'),
      }),
    });
  }
  return authorizers;
}

async function readStages(
  scope: CollectScope,
  { arn, apiId }: { arn: string; apiId: string },
): Promise<readonly ApiStage[]> {
  const stages: ApiStage[] = [];
  const purpose = { facet: 'api-stages', subjectId: arn } as const;
  for await (const fields of scope.list('apigatewayv2:GetStages', { ApiId: apiId }, purpose)) {
    const name = fields.text('StageName');
    if (name === undefined) continue;
    const destination = fields.text('AccessLogSettings.DestinationArn');
    stages.push({
      kind: 'stage',
      ...subjectBase(scope, `${arn}/stages/${name}`, name),
      api: referenceByArn(arn),
      methodSettings: routeSettings(fields),
      variables: fields.textMap('StageVariables'),
      ...present({
        accessLog:
          destination === undefined
            ? undefined
            : { destination, ...present({ format: fields.text('AccessLogSettings.Format') }) },
      }),
    });
  }
  return stages;
}

/** The default settings count for all routes, as `*` + `/*` does for REST APIs. */
function routeSettings(stage: Fields): readonly StageMethodSettings[] {
  const own = stage.fields('RouteSettings').raw;
  const byRoute = typeof own === 'object' && own !== null ? Object.entries(own) : [];
  const all: readonly (readonly [string, Fields])[] = [
    ...(stage.has('DefaultRouteSettings') ? [['*/*', stage.fields('DefaultRouteSettings')] as const] : []),
    ...byRoute.map(([route, raw]) => [route, fieldsOf(raw)] as const),
  ];
  return all.map(([route, fields]) => ({
    route,
    ...present({
      loggingLevel: fields.text('LoggingLevel'),
      dataTrace: fields.flag('DataTraceEnabled'),
      metrics: fields.flag('DetailedMetricsEnabled'),
      throttlingRate: fields.number('ThrottlingRateLimit'),
      throttlingBurst: fields.number('ThrottlingBurstLimit'),
    }),
  }));
}
