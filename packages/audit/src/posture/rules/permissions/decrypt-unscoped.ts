import { definePolicyRule } from '../../policy-rule.ts';
import { judgeUnscoped } from '../../unscoped-actions.ts';

const DECRYPTING = new Set(['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:CreateGrant']);

/** WT-IAM-22 */
export const decryptUnscoped = definePolicyRule({
  id: 'decrypt-unscoped',
  code: 'WT-IAM-22',
  title: 'A policy allows decrypting with every key',
  severity: 'medium',
  class: 'security',
  risks: ['R7'],
  sameAs: [
    'Prowler iam_policy_no_full_access_to_kms',
    'Prowler iam_inline_policy_no_full_access_to_kms',
    'Security Hub KMS.1',
    'Security Hub KMS.2',
  ],
  why: 'Encryption with a key of your own protects data only from those who may not decrypt with it; this function may, with every key.',
  fix: 'Name the key in `Resource` (`!GetAtt Key.Arn`), or add the condition `kms:ViaService` or `kms:EncryptionContext:…`.',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  ],
  judge: (statement) => judgeUnscoped(statement, ({ action }) => DECRYPTING.has(action)),
});
