import { feedsOf, isDeadLetterQueue } from '../../../access/triggers/queue-use.ts';
import { LAMBDA_LIMIT_PAGES, LAMBDA_LIMITS } from '../../../model/data/lambda-limits.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const queueWithoutRedrivePolicy = definePostureRule({
  id: 'queue-without-redrive-policy',
  code: 'WT-TRG-03',
  title: 'A message that cannot be processed comes back until it expires, or is given up too early',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: [
    'CloudSploit sqsDeadLetterQueue',
    'cdk-nag AwsSolutions-SQS3',
    'cdk-nag SQSRedrivePolicy',
    'serverless-rules ES6000',
  ],
  subjects: ['queue'],
  needs: ['queues'],
  clearsWith: ['event-source-mappings'],
  why: 'Without a dead letter queue, one bad message invokes the function again and again, for as long as the queue keeps it, and then is lost. With fewer than five receives, a moment of throttling is enough to throw good messages away.',
  fix: 'Set `RedrivePolicy` with `deadLetterTargetArn` and `maxReceiveCount` of at least 5.',
  references: [
    LAMBDA_LIMIT_PAGES.queueSettings,
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const feeds = feedsOf(subject, inventory);
    const { deadLetterQueue, maxReceiveCount } = subject;
    if (deadLetterQueue === undefined) {
      if (isDeadLetterQueue(subject, inventory)) return notApplicable('it is a dead letter queue');
      const evidence = [evidenceAt(subject, 'redrive policy', { value: 'none' })];
      return { kind: 'fail', severity: feeds.length > 0 ? 'medium' : 'low', evidence };
    }
    // AWS's advice is for queues that feed a function; elsewhere one receive may be right.
    if (feeds.length === 0 || maxReceiveCount === undefined) return PASS;
    if (isUnresolved(maxReceiveCount)) return unknown('the number of receives is not known');
    if (maxReceiveCount >= LAMBDA_LIMITS.queueReceiveCountMinimum) return PASS;
    return fail(evidenceAt(subject, 'maxReceiveCount', { path: 'deadLetterQueue', value: maxReceiveCount }));
  },
});
