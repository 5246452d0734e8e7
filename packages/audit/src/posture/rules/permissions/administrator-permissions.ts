import { isAdministratorPolicy } from '../../../access/grants/aws-managed-policies.ts';
import { isEveryAction, knownTexts, resourceBreadth } from '../../../access/grants/granted-actions.ts';
import { roleStanding } from '../../../access/grants/policy-standing.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import type { Severity } from '../../../model/severity.ts';
import type { Role } from '../../../model/subjects/identity.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { judgePolicy, statementLabel } from '../../policy-rule.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

const SEVERITY: Severity = 'critical';

/** WT-IAM-01 */
export const administratorPermissions = definePostureRule({
  id: 'administrator-permissions',
  code: 'WT-IAM-01',
  title: 'A role may do everything',
  severity: SEVERITY,
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'Checkov CKV_AWS_1',
    'Checkov CKV_AWS_62',
    'Checkov CKV_AWS_274',
    'cfn_nag W43',
    'Prowler iam_inline_policy_no_administrative_privileges',
    'CloudSploit lambdaAdminPrivileges',
  ],
  subjects: ['policy', 'role'],
  needs: [],
  clearsWith: ['roles', 'managed-policies'],
  why: 'Whoever makes the function run code of theirs, by an injection or a bad dependency, holds the whole account: every bucket, every secret, every other function.',
  fix: 'Replace `Action: "*"` on `Resource: "*"` (in `PolicyDocument` or `Policies`) and `AdministratorAccess` (in `ManagedPolicyArns`) by the actions and resources that the code uses.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  check: (subject, context) =>
    subject.kind === 'role'
      ? judgeRole(subject, context)
      : judgePolicy(subject, context, { severity: SEVERITY, judge: judgeStatement }),
});

function judgeStatement(statement: PolicyStatement): Outcome {
  const { texts, hasUnknown } = knownTexts(statement.actions);
  const breadth = resourceBreadth(statement);
  const hasEveryAction = texts.some(isEveryAction);
  if (hasEveryAction && breadth === 'everything') {
    const outcome = fail({ what: `${statementLabel(statement)} allows every action on every resource` });
    // A condition may keep most of it away; what it leaves is not known here.
    return statement.conditions.length > 0 && outcome.kind === 'fail'
      ? { ...outcome, severity: 'high' }
      : outcome;
  }
  const isOpen = (hasEveryAction && breadth === 'unknown') || (hasUnknown && breadth === 'everything');
  return isOpen ? unknown(`an action or resource of ${statementLabel(statement)} is not known`) : PASS;
}

function judgeRole(role: Role, { inventory }: RuleContext): Outcome {
  const { texts, hasUnknown } = knownTexts(role.managedPolicyArns);
  const administrator = texts.find(isAdministratorPolicy);
  if (administrator !== undefined) {
    const evidence = [
      evidenceAt(role, 'managed policy', { path: 'managedPolicyArns', value: administrator }),
    ];
    const isOthers = roleStanding(inventory, role) === 'other';
    return { kind: 'fail', evidence, severity: isOthers ? 'high' : SEVERITY };
  }
  const isOpen = hasUnknown || texts.some((arn) => arn.includes('<?'));
  if (isOpen) return unknown('a managed policy of the role is not known');
  return role.hasUnknownPolicies === true ? unknown('not all policies of the role are known') : PASS;
}
