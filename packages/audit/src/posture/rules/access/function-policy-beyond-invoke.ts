import { principalScope } from '../../../access/principal-scope.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-04. */
export const functionPolicyBeyondInvoke = definePostureRule({
  id: 'function-policy-beyond-invoke',
  code: 'WT-INV-04',
  title: 'The resource policy of the function grants more than invocation',
  severity: 'medium',
  class: 'security',
  risks: ['R14'],
  sameAs: ['cfn_nag W24'],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'Whoever the statement names can read the environment and the code, or replace them, and so runs code with the execution role.',
  fix: 'Grant `lambda:InvokeFunction` only (`lambda:InvokeFunctionUrl` for a function URL); give deployment rights to roles of the own account by identity policies.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
  ],
  check(permission) {
    const { statement } = permission;
    const scope = principalScope(statement, permission.account);
    if (scope.kind === 'nobody') return notApplicable('the statement lets nobody in');
    const actions = statement.actions ?? [];
    const further = actions.find((action) => !isInvocation(valueText(action)));
    if (statement.notActions === undefined && further === undefined) return PASS;
    if (isUnresolved(further) && further.text === undefined) {
      return unknown(`the action ${further.expression} is not known`);
    }
    const value = statement.notActions === undefined ? valueText(further) : 'NotAction';
    const outcome = fail(
      evidenceAt(permission, 'an action other than invocation', { path: 'statement', value }),
    );
    return isWriting(value) && scope.kind !== 'own-account' ? { ...outcome, severity: 'high' } : outcome;
  },
});

/** Invocation in any form; CloudFront's replicator needs `EnableReplication*` for Lambda@Edge. */
function isInvocation(action: string): boolean {
  return /^lambda:(?:invoke|enablereplication)/i.test(action);
}

function isWriting(action: string): boolean {
  return !/^lambda:(?:get|list)/i.test(action);
}
