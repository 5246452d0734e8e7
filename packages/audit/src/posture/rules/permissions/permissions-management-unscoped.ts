import { definePolicyRule } from '../../policy-rule.ts';
import { judgeUnscoped } from '../../unscoped-actions.ts';

/** WT-IAM-09 */
export const permissionsManagementUnscoped = definePolicyRule({
  id: 'permissions-management-unscoped',
  code: 'WT-IAM-09',
  title: 'A policy allows changing permissions on every resource',
  severity: 'high',
  class: 'security',
  risks: ['R4'],
  sameAs: ['Checkov CKV_AWS_109', 'Checkov CKV_AWS_289'],
  why: 'Whoever may change policies may give themselves everything, or open a bucket, queue or function to the world.',
  fix: 'Name in `Resource` what the code must share, or take the actions of the access level "Permissions management" (`iam:Attach*`, `lambda:AddPermission`, `s3:PutBucketPolicy`) away from the function.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
  ],
  judge: (statement) =>
    judgeUnscoped(statement, ({ accessLevel }) => accessLevel === 'Permissions management'),
});
