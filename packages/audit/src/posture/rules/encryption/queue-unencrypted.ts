import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-SRC-01. SQS encrypts new queues by default since 2022: only a queue that says no is not encrypted. */
export const queueUnencrypted = definePostureRule({
  id: 'queue-unencrypted',
  code: 'WT-SRC-01',
  title: 'Queue is not encrypted at rest',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Checkov CKV_AWS_27',
    'Prowler sqs_queues_server_side_encryption_enabled',
    'Security Hub SQS.1',
    'cfn_nag W48',
    'cdk-nag SQSQueueSSE',
    'Trivy AWS-0096',
  ],
  subjects: ['queue'],
  needs: ['queues'],
  why: 'Messages, often whole events with personal data, are stored in the clear while they wait.',
  fix: 'Remove `SqsManagedSseEnabled: false` from the `AWS::SQS::Queue`, or set `KmsMasterKeyId` to a key whose use you control.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  ],
  check(queue) {
    if (queue.kmsKey !== undefined) return PASS;
    return judgeSwitch(
      queue.sqsManagedEncryption,
      evidenceAt(queue, 'server-side encryption is switched off', { path: 'sqsManagedEncryption' }),
      { isOnByDefault: true },
    );
  },
});
