import { isServiceWildcard, knownTexts } from '../../../access/grants/granted-actions.ts';
import { isLambda, roleStanding } from '../../../access/grants/policy-standing.ts';
import { principalScope, type ScopedPrincipal } from '../../../access/principal-scope.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import type { Severity } from '../../../model/severity.ts';
import type { Role } from '../../../model/subjects/identity.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { combineOutcomes, statementLabel } from '../../policy-rule.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

const SEVERITY: Severity = 'high';

/** WT-IAM-13 */
export const trustPolicyTooWide = definePostureRule({
  id: 'trust-policy-too-wide',
  code: 'WT-IAM-13',
  title: 'A trust policy lets more than the function take the role',
  severity: SEVERITY,
  class: 'security',
  risks: ['R9'],
  sameAs: [
    'Checkov CKV_AWS_60',
    'Checkov CKV_AWS_61',
    'cfn_nag F2',
    'cfn_nag F6',
    'cfn_nag W14',
    'AWS Guard IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL',
    'Prowler iam_role_cross_service_confused_deputy_prevention',
  ],
  subjects: ['role'],
  needs: [],
  clearsWith: ['roles'],
  why: 'Whoever may take the role acts with all its rights and leaves the function out: other accounts, other services, or anyone.',
  fix: 'In `AssumeRolePolicyDocument` name `Service: lambda.amazonaws.com` alone. Another account needs a named role and `Condition: {StringEquals: {sts:ExternalId: …}}`; an identity provider needs a condition on its subject.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  ],
  check: (role, context) => {
    const { trustPolicy } = role;
    if (trustPolicy === undefined) return unknown('the trust policy is not known');
    if (context.inventory.source === 'account' && roleStanding(context.inventory, role) === 'other') {
      return notApplicable('Lambda cannot take this role');
    }
    const outcomes = trustPolicy.statements.flatMap((statement) => judgeStatement(statement, role, context));
    const [problem] = trustPolicy.problems;
    if (problem !== undefined) outcomes.push(unknown(`a part was not understood: ${problem.what}`));
    return combineOutcomes(outcomes, SEVERITY);
  },
});

function judgeStatement(statement: PolicyStatement, role: Role, context: RuleContext): readonly Outcome[] {
  if (statement.effect === 'Deny') return [];
  if (isUnresolved(statement.effect)) return [unknown('the Effect of the trust policy is not known')];
  const found = (severity: Severity, what: string): Outcome => {
    const at = statement.at ?? role.at;
    const text = `trust policy, ${statementLabel(statement)}: ${what}`;
    return { kind: 'fail', severity, evidence: [{ what: text, ...(at === undefined ? {} : { at }) }] };
  };
  const wildcard = knownTexts(statement.actions).texts.find(isServiceWildcard);
  return [
    ...(statement.notPrincipals === undefined
      ? []
      : [found('critical', 'Allow with NotPrincipal lets in everyone else')]),
    ...(statement.notActions === undefined ? [] : [found('high', 'Allow with NotAction')]),
    ...(wildcard === undefined ? [] : [found('medium', `the action ${wildcard}`)]),
    ...judgePrincipals(statement, { role, context, found }),
  ];
}

interface Judging {
  readonly role: Role;
  readonly context: RuleContext;
  readonly found: (severity: Severity, what: string) => Outcome;
}

function judgePrincipals(statement: PolicyStatement, judging: Judging): readonly Outcome[] {
  if (statement.notPrincipals !== undefined) return [];
  const { principals, limits } = principalScope(statement, judging.role.account);
  const isLimited = limits.length > 0 || hasExternalId(statement);
  return principals.map((principal) => judgePrincipal(principal, isLimited, judging));
}

function judgePrincipal(scoped: ScopedPrincipal, isLimited: boolean, judging: Judging): Outcome {
  const { kind, principal } = scoped;
  const { found } = judging;
  switch (kind) {
    case 'unknown':
      return unknown(scoped.because ?? `the principal ${principal} is not known`);
    case 'public':
      return isLimited ? PASS : found('critical', `anyone (${principal})`);
    case 'federated':
      return isLimited ? PASS : found('high', `anyone whom ${principal} knows: no condition on the subject`);
    case 'service':
      return judgeService(scoped, judging);
    case 'own-account':
    case 'other-account':
      return isLimited ? PASS : judgeAccount(scoped, judging);
    default:
      return PASS;
  }
}

function judgeService({ principal, service }: ScopedPrincipal, { role, context, found }: Judging): Outcome {
  if (roleStanding(context.inventory, role) !== 'lambda' || isLambda(principal)) return PASS;
  return found(service === '*' ? 'high' : 'low', `${principal} besides Lambda`);
}

function judgeAccount({ kind, principal, account }: ScopedPrincipal, judging: Judging): Outcome {
  const { role, context, found } = judging;
  const isExecutionRole = roleStanding(context.inventory, role) === 'lambda';
  const isWhole = isWholeAccount(principal);
  if (kind === 'own-account') {
    return isExecutionRole && isWhole
      ? found('low', 'every principal of the account that may call sts:AssumeRole')
      : PASS;
  }
  if (context.settings.trustedAccounts.includes(account ?? '')) return PASS;
  if (isWhole) return found('high', `all of account ${account ?? principal}`);
  return isExecutionRole ? found('medium', `${principal}, of another account`) : PASS;
}

function isWholeAccount(principal: string): boolean {
  return /^(?:\d{12}|<account>|arn:[^:]*:iam::[^:]*:root)$/.test(principal);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
function hasExternalId({ conditions }: PolicyStatement): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      key.toLowerCase() === 'sts:externalid' &&
      /^(?:ForAnyValue:)?String(?:Equals|Like|EqualsIgnoreCase)$/i.test(operator) &&
      values.every((value) => isUnresolved(value) || !/^\*+$/.test(value)),
  );
}
