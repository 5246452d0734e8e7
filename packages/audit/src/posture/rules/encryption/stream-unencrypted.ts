import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-SRC-03. */
export const streamUnencrypted = definePostureRule({
  id: 'stream-unencrypted',
  code: 'WT-SRC-03',
  title: 'Kinesis stream is not encrypted at rest',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Checkov CKV_AWS_43',
    'Prowler kinesis_stream_encrypted_at_rest',
    'Security Hub Kinesis.1',
    'cfn_nag W49',
    'cdk-nag KinesisDataStreamSSE',
  ],
  subjects: ['stream'],
  needs: ['streams'],
  why: 'Records stay in the stream for a day or more, in the clear.',
  fix: 'Set `StreamEncryption` of the `AWS::Kinesis::Stream` to `EncryptionType: KMS` with a `KeyId`.',
  references: ['https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html'],
  check(stream) {
    if (stream.service !== 'kinesis') return notApplicable('delivery streams keep no records of their own');
    if (isUnresolved(stream.encryption)) return notKnown(stream.encryption);
    return (stream.encryption ?? 'NONE').toUpperCase() === 'NONE'
      ? fail(evidenceAt(stream, 'the stream has no encryption', { path: 'encryption' }))
      : PASS;
  },
});
