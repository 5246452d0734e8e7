import { isEveryAction, isServiceWildcard, knownTexts } from '../../../access/grants/granted-actions.ts';
import { policyStanding } from '../../../access/grants/policy-standing.ts';
import { matchesWildcard } from '../../../access/wildcard.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import type { Severity } from '../../../model/severity.ts';
import { listText } from '../../list-text.ts';
import { type Outcome, PASS, unknown } from '../../outcome.ts';
import { judgePolicy, statementLabel } from '../../policy-rule.ts';
import { definePostureRule } from '../../rule.ts';

const SEVERITY: Severity = 'high';
/** Services with which any principal, not a function's role alone, can change functions or take their rights. */
const CONTROLLING = ['lambda', 'iam', 'sts', 'cloudformation'];

/** WT-IAM-02. `s3:Get*` is a choice of actions and no finding here. */
export const wildcardAction = definePostureRule({
  id: 'wildcard-action',
  code: 'WT-IAM-02',
  title: 'A policy allows all actions of a service',
  severity: SEVERITY,
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'Checkov CKV_AWS_49',
    'Checkov CKV_AWS_63',
    'cfn_nag F3',
    'cfn_nag F4',
    'cfn_nag F5',
    'cdk-nag LambdaStarPermissions',
    'serverless-rules WS1003',
    'PureSec lambda_function_with_wildcard_action_permission',
  ],
  subjects: ['policy'],
  needs: [],
  why: 'A function that reads one object and may do `s3:*` lets an attacker delete buckets, switch off their encryption and change who may read them.',
  fix: 'List in `Action` the actions that the code calls (`s3:GetObject`) instead of `s3:*` or `*`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  check: (policy, context) => {
    const isOthers = policyStanding(context.inventory, policy) === 'other';
    return judgePolicy(policy, context, {
      severity: SEVERITY,
      judge: (statement) => judgeStatement(statement, isOthers),
    });
  },
});

/** In the policy of a role that Lambda cannot take, only wildcards that reach functions concern us. */
function judgeStatement(statement: PolicyStatement, isOthers: boolean): Outcome {
  const { texts, hasUnknown } = knownTexts(statement.actions);
  const wildcards = texts.filter(isServiceWildcard).filter((each) => !isOthers || canControl(each));
  if (wildcards.length > 0) {
    const what = `${statementLabel(statement)} allows ${listText(wildcards)}`;
    return {
      kind: 'fail',
      evidence: [{ what, value: wildcards[0] ?? '*' }],
      severity: severityOf(wildcards),
    };
  }
  return hasUnknown ? unknown(`an action of ${statementLabel(statement)} is not known`) : PASS;
}

function canControl(pattern: string): boolean {
  const services = pattern.split(':', 1)[0] ?? '*';
  return CONTROLLING.some((service) => matchesWildcard(service, services.toLowerCase()));
}

function severityOf(wildcards: readonly string[]): Severity {
  const controls = wildcards.some((each) => isEveryAction(each) || canControl(each));
  return controls ? SEVERITY : 'medium';
}
