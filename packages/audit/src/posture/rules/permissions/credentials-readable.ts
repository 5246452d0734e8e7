import { actionsMatching } from '../../../access/action-table.ts';
import { isEveryAction, knownTexts } from '../../../access/grants/granted-actions.ts';
import { CREDENTIAL_ACTIONS } from '../../../access/grants/sensitive-actions.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { listText } from '../../list-text.ts';
import { type Outcome, PASS } from '../../outcome.ts';
import { definePolicyRule, statementLabel } from '../../policy-rule.ts';
import { judgeUnscoped } from '../../unscoped-actions.ts';

/** WT-IAM-07 */
export const credentialsReadable = definePolicyRule({
  id: 'credentials-readable',
  code: 'WT-IAM-07',
  title: 'A policy lets its holder get credentials or secrets of any kind',
  severity: 'high',
  class: 'security',
  risks: ['R7', 'R13'],
  sameAs: ['Checkov CKV_AWS_107', 'Checkov CKV_AWS_287'],
  why: 'An attacker in the function reads every secret and parameter, takes other roles or makes access keys, and goes on from there.',
  fix: 'Name in `Resource` the secrets, parameters and roles that the code uses: `!Ref DatabaseSecret`, or the ARN of one parameter path.',
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html',
  ],
  judge: (statement) => {
    const outcome = judgeUnscoped(statement, ({ action }) => CREDENTIAL_ACTIONS.has(action));
    return outcome.kind === 'pass' ? judgeTokens(statement) : outcome;
  },
});

/** Registry and session tokens take no resource; a function that gets one should have a reason. */
function judgeTokens(statement: PolicyStatement): Outcome {
  const tokens = knownTexts(statement.actions)
    .texts.filter((pattern) => !isEveryAction(pattern) && !/:\*+$/.test(pattern))
    .flatMap((pattern) => actionsMatching(pattern))
    .filter(({ action, canLimitResource }) => !canLimitResource && CREDENTIAL_ACTIONS.has(action))
    .map(({ action }) => action);
  if (tokens.length === 0 || statement.conditions.length > 0) return PASS;
  const what = `${statementLabel(statement)} hands out tokens: ${listText([...new Set(tokens)])}`;
  return { kind: 'fail', evidence: [{ what }], severity: 'low' };
}
