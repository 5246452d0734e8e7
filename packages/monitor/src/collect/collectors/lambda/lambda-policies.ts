import { FUNCTIONS_AT_A_TIME, listFunctions } from '../../answers/function-names.ts';
import { readPermissions } from '../../answers/permissions-of.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

/** Resource policies of functions, a statement a subject. */
export const lambdaPolicies = defineCollector({
  id: 'lambda-policies',
  provides: ['function-policies'],
  scope: 'region',
  calls: ['lambda:ListFunctions', 'lambda:GetPolicy'],
  async *collect(scope) {
    const functions = listFunctions(scope, { facet: 'function-policies' });
    const policies = mapBounded(functions, FUNCTIONS_AT_A_TIME, (each) => readPermissions(scope, each));
    for await (const permissions of policies) yield* permissions;
  },
});
