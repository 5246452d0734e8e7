import { isLambdaBasic } from '../../../access/grants/granted-actions.ts';
import { definePolicyRule } from '../../policy-rule.ts';
import { judgeUnscoped } from '../../unscoped-actions.ts';

/** AWS calls these writing; what they give has rules of its own. */
const OTHERWISE_JUDGED = new Set(['iam:PassRole', 'kms:Decrypt', 'sts:AssumeRole']);

/** WT-IAM-10. Writing logs and network interfaces of a VPC, which every function needs, do not count. */
export const writeUnscoped = definePolicyRule({
  id: 'write-unscoped',
  code: 'WT-IAM-10',
  title: 'A policy allows changing every resource of a service',
  severity: 'medium',
  class: 'security',
  risks: ['R4'],
  sameAs: ['Checkov CKV_AWS_111', 'Checkov CKV_AWS_290'],
  why: 'An attacker in the function overwrites or deletes the data of the whole account, or stops what runs there.',
  fix: 'Name in `Resource` the buckets, tables, queues and topics that the code writes to.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ],
  judge: (statement) =>
    judgeUnscoped(
      statement,
      ({ action, accessLevel }) =>
        (accessLevel === 'Write' || accessLevel === 'Tagging') &&
        !isLambdaBasic(action) &&
        !OTHERWISE_JUDGED.has(action),
    ),
});
