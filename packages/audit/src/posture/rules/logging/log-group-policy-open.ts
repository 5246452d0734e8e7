import { principalScope } from '../../../access/principal-scope.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-18. */
export const logGroupPolicyOpen = definePostureRule({
  id: 'log-group-policy-open',
  code: 'WT-LOG-18',
  title: 'Resource policy of CloudWatch Logs lets everyone in',
  severity: 'high',
  class: 'security',
  risks: ['R5'],
  sameAs: ['Prowler cloudwatch_log_group_not_publicly_accessible'],
  subjects: ['resource-policy'],
  needs: ['log-groups'],
  why: 'Any AWS account can read what the functions log, or write lines that hide what happened.',
  fix: 'In `PolicyDocument` of the `AWS::Logs::ResourcePolicy` name the service principal that delivers logs, with `aws:SourceArn` or `aws:SourceAccount`.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html',
  ],
  check(policy) {
    if (policy.service !== 'logs') return notApplicable('the policy is of another service');
    const scopes = policy.document.statements.map((statement) => ({
      statement,
      kind: principalScope(statement, policy.account).kind,
    }));
    const open = scopes.filter((each) => each.kind === 'public');
    if (open.length > 0) {
      return fail(
        ...open.map(({ statement }) =>
          evidenceAt(policy, `statement ${statement.sid ?? statement.index + 1} lets everyone in`),
        ),
      );
    }
    const isOpenQuestion =
      scopes.some((each) => each.kind === 'unknown') || policy.document.problems.length > 0;
    return isOpenQuestion ? unknown('a principal or part of the policy is not known') : PASS;
  },
});
