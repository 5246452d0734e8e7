import { evidenceAt } from '../../evidence-at.ts';
import { judgeLink } from '../../judge-setting.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-SRC-02. SNS has disk encryption in any case; messages are encrypted only under a KMS key. */
export const topicUnencrypted = definePostureRule({
  id: 'topic-unencrypted',
  code: 'WT-SRC-02',
  title: 'Topic is not encrypted with KMS',
  severity: 'low',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Checkov CKV_AWS_26',
    'Prowler sns_topics_kms_encryption_at_rest_enabled',
    'Security Hub SNS.1',
    'cfn_nag W47',
    'cdk-nag SNSEncryptedKMS',
    'Trivy AWS-0095',
  ],
  subjects: ['topic'],
  needs: ['topics'],
  why: 'Messages at rest have no key whose use is limited and logged, so access to them cannot be told from access to the topic.',
  fix: 'Set `KmsMasterKeyId` of the `AWS::SNS::Topic` to a key that the publishing services may use (`alias/aws/sns` shuts out publishers such as S3 and EventBridge).',
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html'],
  check(topic) {
    return judgeLink(topic.kmsKey, evidenceAt(topic, 'the topic has no KMS key', { path: 'kmsKey' }));
  },
});
