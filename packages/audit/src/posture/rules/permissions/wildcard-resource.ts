import {
  hasResourceCondition,
  isLambdaBasic,
  knownTexts,
  resourceBreadth,
  unscopedActions,
} from '../../../access/grants/granted-actions.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { listText } from '../../list-text.ts';
import { type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePolicyRule, statementLabel } from '../../policy-rule.ts';

/**
 * WT-IAM-03. Only actions count that IAM can limit to a resource: `s3:ListAllMyBuckets` or `xray:PutTraceSegments` take
 * no other Resource than `*`.
 */
export const wildcardResource = definePolicyRule({
  id: 'wildcard-resource',
  code: 'WT-IAM-03',
  title: 'A policy allows actions on every resource',
  severity: 'medium',
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'Checkov CKV_AWS_355',
    'cfn_nag W11',
    'cfn_nag W12',
    'cfn_nag W13',
    'cdk-nag AwsSolutions-IAM5',
    'Trivy AWS-0057',
  ],
  why: 'A function that needs one table and may use all of them hands all of them to whoever breaks into it.',
  fix: 'Name in `Resource` the ARNs that the code uses: `!GetAtt Orders.Arn`. Keep actions that take only `"*"` in a statement of their own.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  judge: (statement) => {
    const actions = unscopedActions(statement).map((each) => each.action);
    if (actions.length === 0) return openAnswer(statement);
    const isBasic = actions.every(isLambdaBasic);
    const isNarrowing = resourceBreadth(statement) === 'service';
    return {
      kind: 'fail',
      evidence: [
        {
          what: `${statementLabel(statement)} allows on every resource, although each can be limited to a resource: ${listText(actions)}`,
          value: widest(statement),
        },
      ],
      severity: isBasic ? 'informational' : isNarrowing ? 'low' : 'medium',
    };
  },
});

function widest(statement: PolicyStatement): string {
  const texts = knownTexts(statement.resources).texts;
  return texts.find((text) => text.includes('*')) ?? 'NotResource';
}

/** Nothing found: is that because nothing is known? */
function openAnswer(statement: PolicyStatement): Outcome {
  if (hasResourceCondition(statement)) return PASS;
  const breadth = resourceBreadth(statement);
  const { hasUnknown } = knownTexts(statement.actions);
  const isOpen = breadth === 'unknown' || (breadth === 'everything' && hasUnknown);
  return isOpen ? unknown(`an action or resource of ${statementLabel(statement)} is not known`) : PASS;
}
