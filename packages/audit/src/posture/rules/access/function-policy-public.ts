import { principalScope } from '../../../access/principal-scope.ts';
import { feedGraph } from '../../../access/triggers/feed-graph.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { FunctionPermission } from '../../../model/subjects/lambda-function.ts';
import { known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-01. */
export const functionPolicyPublic = definePostureRule({
  id: 'function-policy-public',
  code: 'WT-INV-01',
  title: 'The resource policy of the function lets everyone in',
  severity: 'critical',
  class: 'security',
  risks: ['R2', 'R3'],
  sameAs: [
    'Security Hub Lambda.1',
    'Prowler awslambda_function_not_publicly_accessible',
    'Checkov CKV_AWS_301',
    'cfn_nag F13',
    'CloudSploit lambdaPublicAccess',
    'cdk-nag LambdaFunctionPublicAccessProhibited',
  ],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'Anyone with an AWS account can do what the statement allows, with a payload of their choosing, past every API, authorizer and web ACL. A condition that pins the source, account, organization or network would keep strangers out; statements for a public function URL are judged by function-url-public.',
  fix: 'Set `Principal` to the service or account that needs access, or limit `*` with `SourceAccount`, `SourceArn` or `PrincipalOrgID`. For a function URL use `FunctionUrlAuthType` and `InvokedViaFunctionUrl: true`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1',
  ],
  check(permission, { inventory }) {
    const { kind, principals } = principalScope(permission.statement, permission.account);
    if (kind === 'unknown') {
      return unknown(principals.find((each) => each.kind === kind)?.because ?? 'a principal is not known');
    }
    if (kind === 'limited' && isForIamUrl(permission))
      return opened(permission, 'anyone with an AWS account');
    if (kind !== 'public') return PASS;
    return isForOpenUrl(permission, inventory) ? PASS : opened(permission, 'everyone');
  },
});

function opened(permission: FunctionPermission, who: string): Outcome {
  const actions =
    (permission.statement.actions ?? []).map(valueText).join(', ') || 'all actions but the named';
  return fail(
    evidenceAt(permission, `Principal * without a limiting condition lets in ${who}`, {
      path: 'statement',
      value: actions,
    }),
  );
}

/** `FunctionUrlAuthType: AWS_IAM` for everyone: any signed request will do. */
function isForIamUrl({ statement }: FunctionPermission): boolean {
  const [condition, ...others] = statement.conditions;
  return (
    others.length === 0 &&
    condition?.key.toLowerCase() === 'lambda:functionurlauthtype' &&
    condition.values.includes('AWS_IAM')
  );
}

/** `InvokeFunctionUrl` for everyone is what AWS demands of a URL with auth type NONE: the URL is the finding. */
function isForOpenUrl({ statement, function: target }: FunctionPermission, inventory: Inventory): boolean {
  const isUrlOnly =
    statement.actions?.every((action) => known(action) === 'lambda:InvokeFunctionUrl') === true;
  const owner = subjectNames(inventory).target(target);
  if (!isUrlOnly || owner === undefined) return false;
  return feedGraph(inventory)
    .into(owner.id)
    .some(({ by }) => by.kind === 'function-url' && known(by.authType) === 'NONE');
}
