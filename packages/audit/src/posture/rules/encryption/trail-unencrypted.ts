import { evidenceAt } from '../../evidence-at.ts';
import { judgeLink } from '../../judge-setting.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-04. */
export const trailUnencrypted = definePostureRule({
  id: 'trail-unencrypted',
  code: 'WT-LOG-04',
  title: 'CloudTrail files are not encrypted with a KMS key',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_35',
    'Prowler cloudtrail_kms_encryption_enabled',
    'Security Hub CloudTrail.2',
    'Trivy AWS-0015',
  ],
  subjects: ['trail'],
  needs: ['trails'],
  why: 'Read access to the bucket is all that it takes to learn which role did what; with a key, decryption is a second permission and is logged itself.',
  fix: 'Set `KMSKeyId` of the `AWS::CloudTrail::Trail` to a key whose policy lets `cloudtrail.amazonaws.com` encrypt.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  ],
  check(trail) {
    return judgeLink(trail.kmsKey, evidenceAt(trail, 'the trail has no KMS key', { path: 'kmsKey' }));
  },
});
