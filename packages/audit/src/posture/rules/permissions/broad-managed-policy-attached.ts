import { broadManagedPolicy, MANAGED_POLICIES_DATE } from '../../../access/grants/aws-managed-policies.ts';
import { knownTexts } from '../../../access/grants/granted-actions.ts';
import { roleStanding } from '../../../access/grants/policy-standing.ts';
import { worseSeverity } from '../../../model/severity.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-IAM-12. AdministratorAccess has a rule of its own. */
export const broadManagedPolicyAttached = definePostureRule({
  id: 'broad-managed-policy-attached',
  code: 'WT-IAM-12',
  title: 'A role has an AWS managed policy that grants a whole service or more',
  severity: 'medium',
  class: 'security',
  risks: ['R4'],
  sameAs: ['cfn_nag W44', 'cdk-nag AwsSolutions-IAM4', 'AWS Guard IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE'],
  subjects: ['role'],
  needs: [],
  clearsWith: ['roles', 'managed-policies'],
  why: 'Policies that AWS maintains know none of your resources: they grant all of them, and AWS adds actions as services grow.',
  fix: 'Take the policy out of `ManagedPolicyArns` (SAM: `Policies`) and grant in a policy of your own what the code uses; SAM has policy templates such as `DynamoDBReadPolicy`.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html',
  ],
  check: (role, { inventory }) => {
    if (inventory.source === 'account' && roleStanding(inventory, role) === 'other') {
      return notApplicable('Lambda cannot take this role');
    }
    const { texts, hasUnknown } = knownTexts(role.managedPolicyArns);
    const broad = texts.flatMap((arn) => {
      const policy = broadManagedPolicy(arn);
      return policy === undefined ? [] : [{ arn, ...policy }];
    });
    if (broad.length > 0) {
      return {
        kind: 'fail',
        evidence: broad.map(({ arn, grants }) => {
          const what = `managed policy that grants ${grants} (as of ${MANAGED_POLICIES_DATE})`;
          return evidenceAt(role, what, { path: 'managedPolicyArns', value: arn });
        }),
        severity: broad.map((each) => each.severity).reduce(worseSeverity),
      };
    }
    const isOpen = hasUnknown || texts.some((arn) => arn.includes('<?'));
    if (isOpen) return unknown('a managed policy of the role is not known');
    return role.hasUnknownPolicies === true ? unknown('not all policies of the role are known') : PASS;
  },
});
