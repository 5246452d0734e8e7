import { fail, type Outcome, PASS } from '../../outcome.ts';
import { definePolicyRule, statementLabel } from '../../policy-rule.ts';

/** WT-IAM-04 */
export const allowAllBut = definePolicyRule({
  id: 'allow-all-but',
  code: 'WT-IAM-04',
  title: 'A policy allows everything except what it names',
  severity: 'high',
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'cfn_nag W15',
    'cfn_nag W16',
    'cfn_nag W17',
    'cfn_nag W21',
    'cfn_nag W22',
    'cfn_nag W23',
    'AWS Guard IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION',
    'AWS Guard IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE',
  ],
  why: '`Allow` with `NotAction` or `NotResource` grants all that is not named, also services and resources that come later.',
  fix: 'Name what is allowed in `Action` and `Resource`. Use `NotAction` and `NotResource` only with `Effect: Deny`.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
  ],
  judge: (statement): Outcome => {
    const elements = [
      ...(statement.notActions === undefined ? [] : ['NotAction']),
      ...(statement.notResources === undefined ? [] : ['NotResource']),
    ];
    return elements.length === 0
      ? PASS
      : fail({ what: `${statementLabel(statement)} has Allow with ${elements.join(' and ')}` });
  },
});
