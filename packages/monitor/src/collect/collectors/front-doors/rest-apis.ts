import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { Api, ApiAuthorizer } from '@watertight/audit/model/subjects/api-gateway.ts';
import { restApiArn } from '../../answers/front-door-arns.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { readRestRoutes } from '../../answers/rest-routes.ts';
import { readRestStages } from '../../answers/rest-stages.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { integrationFunction } from '../../parse/integration-function.ts';
import { referencesOf } from '../../parse/reference-of.ts';

/** REST APIs with methods, stages, authorizers and resource policies. */
export const restApis = defineCollector({
  id: 'rest-apis',
  provides: ['apis', 'api-stages', 'authorizers'],
  scope: 'region',
  calls: ['apigateway:GET'],
  async *collect(scope) {
    const facet = ['apis', 'api-stages', 'authorizers'] as const;
    const apis = scope.list('api-gateway:GetRestApis', { limit: 500 }, { facet });
    // API Gateway allows few calls a second, for the whole account.
    for await (const found of mapBounded(apis, 2, (api) => readApi(scope, api))) yield* found;
  },
});

async function readApi(scope: CollectScope, fields: Fields): Promise<readonly Collected[]> {
  const restApiId = fields.text('id');
  if (restApiId === undefined) return [];
  const arn = restApiArn(scope, restApiId);
  const name = fields.text('name') ?? restApiId;
  return [
    describeApi(scope, arn, fields),
    ...resourcePolicies(scope, 'execute-api', { arn, name, policy: fields.text('policy') }),
    ...(await readAuthorizers(scope, { arn, restApiId })),
    ...(await readRestRoutes(scope, { arn, restApiId })),
    ...(await readRestStages(scope, { arn, restApiId })),
  ];
}

function describeApi(scope: CollectScope, arn: string, fields: Fields): Api {
  const endpoints = fields.texts('endpointConfiguration.types');
  return {
    kind: 'api',
    ...subjectBase(scope, arn, fields.text('name') ?? arn),
    protocol: 'rest',
    tags: fields.textMap('tags'),
    ...present({
      endpointTypes: endpoints.length === 0 ? undefined : endpoints,
      disablesDefaultEndpoint: fields.flag('disableExecuteApiEndpoint'),
      minimumCompressionSize: fields.number('minimumCompressionSize'),
      apiKeySource: fields.text('apiKeySource'),
    }),
  };
}

async function readAuthorizers(
  scope: CollectScope,
  { arn, restApiId }: { arn: string; restApiId: string },
): Promise<readonly ApiAuthorizer[]> {
  const authorizers: ApiAuthorizer[] = [];
  const purpose = { facet: 'authorizers', subjectId: arn } as const;
  for await (const fields of scope.list('api-gateway:GetAuthorizers', { restApiId, limit: 500 }, purpose)) {
    const id = fields.text('id');
    if (id === undefined) continue;
    const userPools = fields.texts('providerARNs');
    authorizers.push({
      kind: 'authorizer',
      ...subjectBase(scope, `${arn}/authorizers/${id}`, fields.text('name') ?? id),
      api: referenceByArn(arn),
      type: fields.text('type') ?? 'TOKEN',
      ...present({
        function: integrationFunction(fields.text('authorizerUri')),
        userPools: userPools.length === 0 ? undefined : referencesOf(userPools),
        identitySources: fields
          .text('identitySource')
          ?.split(',')
          .map((each) => each.trim()),
        cacheSeconds: fields.number('authorizerResultTtlInSeconds'),
      }),
    });
  }
  return authorizers;
}
