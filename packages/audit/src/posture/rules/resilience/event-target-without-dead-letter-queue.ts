import { referenceKey } from '../../../model/reference-key.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const eventTargetWithoutDeadLetterQueue = definePostureRule({
  id: 'event-target-without-dead-letter-queue',
  code: 'WT-TRG-08',
  title: 'Events that EventBridge cannot deliver are lost',
  severity: 'low',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['cdk-nag EventBusDLQ', 'serverless-rules ES4000'],
  subjects: ['event-rule', 'schedule'],
  needs: ['event-rules', 'schedules'],
  why: 'EventBridge retries for a day by default, and gives up at once where permission is missing or the target is gone. Without a dead letter queue nobody learns of it.',
  fix: 'Set `DeadLetterConfig.Arn` on every target, with a `RetryPolicy` that fits the event.',
  references: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const targets = subject.kind === 'schedule' ? [subject.target] : subject.targets;
    if (targets.length === 0) return notApplicable('no targets');
    const bare = targets.filter((each) => each.deadLetterQueue === undefined);
    if (bare.length === 0) return PASS;
    return fail(
      ...bare.map(({ target }) =>
        evidenceAt(subject, 'target without dead letter queue', {
          path: 'targets',
          value: referenceKey(inventory, target),
        }),
      ),
    );
  },
});
