import { LAMBDA_LIMIT_PAGES } from '../../../model/data/lambda-limits.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const streamWithoutFailureDestination = definePostureRule({
  id: 'stream-without-failure-destination',
  code: 'WT-TRG-01',
  title: 'Records of a stream that fail are lost without a trace',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: ['cdk-nag LambdaEventSourceMappingDestination', 'serverless-rules ES1001'],
  subjects: ['event-source-mapping'],
  needs: ['event-source-mappings'],
  why: 'When retries end or a record gets too old, Lambda drops the batch. Nobody learns which records were lost, among them those that an attacker made fail.',
  fix: 'Set `DestinationConfig.OnFailure.Destination` of the event source mapping to a queue, topic or bucket.',
  references: [
    LAMBDA_LIMIT_PAGES.streams,
    'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  ],
  check: (subject): Outcome => {
    if (subject.onFailure !== undefined) return PASS;
    if (subject.service === 'unknown') return unknown('the kind of the source is not known');
    if (!STREAMS.includes(subject.service)) return notApplicable(`${subject.service} is not a stream`);
    return fail(evidenceAt(subject, 'on-failure destination', { value: 'none' }), {
      what: 'source',
      value: subject.service,
    });
  },
});

const STREAMS: readonly string[] = ['kinesis', 'dynamodb', 'kafka', 'self-managed-kafka'];
