import { evidenceAt } from '../../evidence-at.ts';
import { judgeLink } from '../../judge-setting.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-09. CloudWatch Logs encrypts every log group with a key of its own; this asks for one of yours. */
export const logGroupUnencrypted = definePostureRule({
  id: 'log-group-unencrypted',
  code: 'WT-LOG-09',
  title: 'Log group is not encrypted with a KMS key',
  severity: 'low',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Checkov CKV_AWS_158',
    'Prowler cloudwatch_log_group_kms_encryption_enabled',
    'cfn_nag W84',
    'cdk-nag CloudWatchLogGroupEncrypted',
  ],
  subjects: ['log-group'],
  needs: ['log-groups'],
  why: 'Whoever may read log groups reads everything the functions log; with a key, decryption is a second permission that can be withheld.',
  fix: 'Set `KmsKeyId` of the `AWS::Logs::LogGroup` to the ARN of a key whose policy lets `logs.REGION.amazonaws.com` use it.',
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html'],
  check(logGroup) {
    return judgeLink(
      logGroup.kmsKey,
      evidenceAt(logGroup, 'the log group has no KMS key', { path: 'kmsKey' }),
    );
  },
});
