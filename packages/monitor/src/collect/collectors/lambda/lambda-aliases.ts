import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { FunctionAlias } from '@watertight/audit/model/subjects/lambda-function.ts';
import { FUNCTIONS_AT_A_TIME, type ListedFunction, listFunctions } from '../../answers/function-names.ts';
import { readPermissions } from '../../answers/permissions-of.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { asJsonObject } from '../../parse/json-object.ts';

/** Aliases and the resource policies of their own. */
export const lambdaAliases = defineCollector({
  id: 'lambda-aliases',
  provides: ['aliases', 'function-policies'],
  scope: 'region',
  calls: ['lambda:ListFunctions', 'lambda:ListAliases', 'lambda:GetPolicy'],
  async *collect(scope) {
    const functions = listFunctions(scope, { facet: 'aliases' });
    for await (const found of mapBounded(functions, FUNCTIONS_AT_A_TIME, (each) => readAliases(scope, each)))
      yield* found;
  },
});

async function readAliases(
  scope: CollectScope,
  { name, arn }: ListedFunction,
): Promise<readonly Collected[]> {
  const found: Collected[] = [];
  const purpose = { facet: 'aliases', subjectId: arn } as const;
  for await (const fields of scope.list('lambda:ListAliases', { FunctionName: name }, purpose)) {
    const qualifier = fields.text('Name');
    if (qualifier === undefined) continue;
    const weights = Object.entries(asJsonObject(fields.fields('RoutingConfig.AdditionalVersionWeights').raw));
    const shares = weights.filter((each): each is [string, number] => typeof each[1] === 'number');
    const alias: FunctionAlias = {
      kind: 'alias',
      ...subjectBase(scope, fields.text('AliasArn') ?? `${arn}:${qualifier}`, qualifier),
      function: referenceByArn(arn),
      version: fields.text('FunctionVersion') ?? '$LATEST',
      ...present({ weights: shares.length === 0 ? undefined : Object.fromEntries(shares) }),
    };
    found.push(alias, ...(await readPermissions(scope, { name, arn, qualifier })));
  }
  return found;
}
