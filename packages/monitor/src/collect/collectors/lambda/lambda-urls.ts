import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { FunctionUrl } from '@watertight/audit/model/subjects/lambda-function.ts';
import {
  FUNCTIONS_AT_A_TIME,
  type ListedFunction,
  listFunctions,
  qualifierOf,
} from '../../answers/function-names.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';

/** Function URLs, of functions and of aliases. */
export const lambdaUrls = defineCollector({
  id: 'lambda-urls',
  provides: ['function-urls'],
  scope: 'region',
  calls: ['lambda:ListFunctions', 'lambda:ListFunctionUrlConfigs'],
  async *collect(scope) {
    const functions = listFunctions(scope, { facet: 'function-urls' });
    for await (const urls of mapBounded(functions, FUNCTIONS_AT_A_TIME, (each) => readUrls(scope, each)))
      yield* urls;
  },
});

async function readUrls(scope: CollectScope, { name, arn }: ListedFunction): Promise<readonly FunctionUrl[]> {
  const urls: FunctionUrl[] = [];
  const purpose = { facet: 'function-urls', subjectId: arn } as const;
  for await (const fields of scope.list('lambda:ListFunctionUrlConfigs', { FunctionName: name }, purpose)) {
    const qualifier = qualifierOf(fields.text('FunctionArn') ?? '');
    urls.push({
      kind: 'function-url',
      id: qualifier === undefined ? `${arn}/url` : `${arn}:${qualifier}/url`,
      name,
      account: scope.account,
      region: scope.region,
      function: referenceByArn(arn),
      authType: fields.text('AuthType') ?? 'NONE',
      ...present({
        qualifier,
        invokeMode: fields.text('InvokeMode'),
        cors: fields.has('Cors') ? corsOf(fields.fields('Cors')) : undefined,
        url: fields.text('FunctionUrl'),
        created: fields.time('CreationTime'),
      }),
    });
  }
  return urls;
}

function corsOf(fields: Fields): NonNullable<FunctionUrl['cors']> {
  return present({
    allowOrigins: fields.has('AllowOrigins') ? fields.texts('AllowOrigins') : undefined,
    allowMethods: fields.has('AllowMethods') ? fields.texts('AllowMethods') : undefined,
    allowHeaders: fields.has('AllowHeaders') ? fields.texts('AllowHeaders') : undefined,
    allowCredentials: fields.flag('AllowCredentials'),
  });
}
