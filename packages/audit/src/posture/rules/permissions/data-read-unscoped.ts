import { DATA_READ_ACTIONS } from '../../../access/grants/sensitive-actions.ts';
import { definePolicyRule } from '../../policy-rule.ts';
import { judgeUnscoped } from '../../unscoped-actions.ts';

/** WT-IAM-08 */
export const dataReadUnscoped = definePolicyRule({
  id: 'data-read-unscoped',
  code: 'WT-IAM-08',
  title: 'A policy allows reading all data of a service',
  severity: 'medium',
  class: 'security',
  risks: ['R4'],
  sameAs: ['Checkov CKV_AWS_108', 'Checkov CKV_AWS_288'],
  why: 'An attacker in the function copies every bucket, table or queue of the account, not only those of the function.',
  fix: 'Name in `Resource` the buckets, tables, streams and queues that the code reads.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ],
  judge: (statement) => judgeUnscoped(statement, ({ action }) => DATA_READ_ACTIONS.has(action)),
});
