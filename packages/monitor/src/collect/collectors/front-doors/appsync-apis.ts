import { present } from '@watertight/audit/model/present.ts';
import type { GraphqlApi } from '@watertight/audit/model/subjects/front-door.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { integrationFunction } from '../../parse/integration-function.ts';
import { referenceOf, referencesOf } from '../../parse/reference-of.ts';

/** GraphQL APIs with the functions behind them. */
export const appsyncApis = defineCollector({
  id: 'appsync-apis',
  provides: ['graphql-apis'],
  scope: 'region',
  calls: ['appsync:ListGraphqlApis', 'appsync:ListDataSources'],
  async *collect(scope) {
    const apis = scope.list('appsync:ListGraphqlApis', {}, { facet: 'graphql-apis' });
    yield* mapBounded(apis, 5, (api) => readApi(scope, api));
  },
});

async function readApi(scope: CollectScope, fields: Fields): Promise<GraphqlApi> {
  const id = fields.text('apiId') ?? '';
  const arn = fields.text('arn') ?? ownArn(scope, 'appsync', `apis/${id}`);
  const functions: string[] = [];
  const purpose = { facet: 'graphql-apis', subjectId: arn } as const;
  for await (const source of scope.list('appsync:ListDataSources', { apiId: id }, purpose))
    functions.push(source.text('lambdaConfig.lambdaFunctionArn') ?? '');
  const additional = fields.list('additionalAuthenticationProviders');
  const types = [fields, ...additional].flatMap((each) => each.text('authenticationType') ?? []);
  const authorizers = [fields, ...additional].flatMap(
    (each) => each.text('lambdaAuthorizerConfig.authorizerUri') ?? [],
  );
  const level = fields.text('logConfig.fieldLogLevel');
  return {
    kind: 'graphql-api',
    ...subjectBase(scope, arn, fields.text('name') ?? id),
    authenticationTypes: types,
    functions: referencesOf(functions.filter((each) => each !== '')),
    ...present({
      authorizerFunction: integrationFunction(authorizers[0]),
      logLevel: level,
      tracing: fields.flag('xrayEnabled'),
      visibility: fields.text('visibility'),
      webAcl: referenceOf(fields.text('wafWebAclArn')),
    }),
  };
}
