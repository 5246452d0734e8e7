import { policyGrants, statementName } from '../../../access/triggers/public-grant.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** TRG-12. */
export const sourcePolicyWildcardAction = definePostureRule({
  id: 'source-policy-wildcard-action',
  code: 'WT-TRG-12',
  title: 'A queue or topic policy grants every action',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: ['cfn_nag F20'],
  subjects: ['resource-policy'],
  needs: [],
  why: 'Who was to send may then also read, purge or delete, and change the policy itself.',
  fix: 'Name the actions that are needed: `sqs:SendMessage`, or `sns:Publish`.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
  ],
  check(policy) {
    if (policy.service !== 'sqs' && policy.service !== 'sns')
      return notApplicable('no policy of a queue or topic');
    const wide = policyGrants(policy).find(
      ({ statement }) =>
        statement.notActions !== undefined ||
        (statement.actions ?? []).some((action) => /^(?:\*|(?:sqs|sns):\*)$/i.test(valueText(action))),
    );
    if (wide === undefined) return PASS;
    const value = statementName(wide);
    const isOwn = wide.scope.kind === 'own-account';
    const what = isOwn ? 'the own account may do everything' : 'more than the own account may do everything';
    return {
      kind: 'fail',
      severity: isOwn ? 'low' : 'medium',
      evidence: [evidenceAt(policy, what, { value })],
    };
  },
});
