import { knownTexts, resourceBreadth } from '../../../access/grants/granted-actions.ts';
import { matchesWildcard } from '../../../access/wildcard.ts';
import { parseArn } from '../../../model/arn.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePolicyRule, statementLabel } from '../../policy-rule.ts';

/** WT-IAM-05 */
export const passRoleUnscoped = definePolicyRule({
  id: 'pass-role-unscoped',
  code: 'WT-IAM-05',
  title: 'A policy allows passing any role to any service',
  severity: 'high',
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'cfn_nag F38',
    'cfn_nag F39',
    'cfn_nag F40',
    'AWS Guard IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE',
    'Trivy AWS-0342',
  ],
  why: 'With `iam:PassRole` on every role an attacker starts a function, instance or task under the strongest role of the account and takes its rights.',
  fix: 'Name the roles in `Resource`, or add `Condition: {StringEquals: {iam:PassedToService: lambda.amazonaws.com}}` with the service that gets them.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
  ],
  judge: (statement) => {
    const { texts, hasUnknown } = knownTexts(statement.actions);
    const pattern = texts.find((text) => matchesWildcard('iam:passrole', text.toLowerCase()));
    if (pattern === undefined && !hasUnknown) return PASS;
    if (isLimitedByService(statement)) return PASS;
    const breadth = resourceBreadth(statement);
    const isEveryRole =
      breadth === 'everything' || knownTexts(statement.resources).texts.some(namesEveryRole);
    if (isEveryRole && pattern !== undefined) {
      return fail({ what: `${statementLabel(statement)} allows ${pattern} on every role` });
    }
    return isEveryRole || (breadth === 'unknown' && pattern !== undefined)
      ? unknown(`an action or resource of ${statementLabel(statement)} is not known`)
      : PASS;
  },
});

function namesEveryRole(resource: string): boolean {
  const arn = parseArn(resource);
  return (
    arn !== undefined && matchesWildcard('iam', arn.service) && /^(?:\*+|role\/?\*+)$/.test(arn.resource)
  );
}

/** `iam:PassedToService` with a service that is named, not a pattern for all of them. */
function isLimitedByService({ conditions }: PolicyStatement): boolean {
  return conditions.some(({ key, operator, values }) => {
    if (!/^iam:(?:passedtoservice|associatedresourcearn)$/i.test(key)) return false;
    if (/not|null|ifexists$/i.test(operator) || /^forallvalues:/i.test(operator)) return false;
    return values.length > 0 && values.every((value) => isUnresolved(value) || !/^[*?.]*$/.test(value));
  });
}
