import { feedsOf } from '../../../access/triggers/queue-use.ts';
import { targetFunction } from '../../../access/triggers/target-function.ts';
import { LAMBDA_DEFAULTS, LAMBDA_LIMIT_PAGES, LAMBDA_LIMITS } from '../../../model/data/lambda-limits.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Queue } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const queueVisibilityTimeoutShort = definePostureRule({
  id: 'queue-visibility-timeout-short',
  code: 'WT-TRG-04',
  title: 'The queue shows a message again while the function still works on it',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: ['cdk-nag LambdaEventSourceSQSVisibilityTimeout'],
  subjects: ['queue'],
  needs: ['queues', 'functions', 'event-source-mappings'],
  why: 'When invocations are throttled or slow, messages become visible before Lambda has given up on them: they are processed twice, and a flood grows by itself.',
  fix: `Set \`VisibilityTimeout\` of the queue to at least ${LAMBDA_LIMITS.queueVisibilityFactor} times the \`Timeout\` of the function.`,
  references: [LAMBDA_LIMIT_PAGES.queueSettings],
  check: (subject, { inventory }): Outcome => {
    const feeds = feedsOf(subject, inventory);
    if (feeds.length === 0) return notApplicable('no function reads the queue');
    if (isUnresolved(subject.visibilityTimeout)) {
      return unknown(`the visibility timeout is not known: ${valueText(subject.visibilityTimeout)}`);
    }
    const visible = subject.visibilityTimeout ?? LAMBDA_DEFAULTS.queueVisibilityTimeout;
    const timeout = longestTimeout(subject, inventory);
    if (timeout === undefined) return unknown('the timeout of the function is not known');
    const needed = timeout * LAMBDA_LIMITS.queueVisibilityFactor;
    if (visible >= needed) return PASS;
    return fail(
      evidenceAt(subject, 'visibility timeout in seconds', { path: 'visibilityTimeout', value: visible }),
      { what: 'function timeout in seconds', value: timeout },
      { what: 'visibility timeout needed', value: needed },
    );
  },
});

/** Of the functions that read the queue; undefined when none of them is known, or one that may be the longest is not. */
function longestTimeout(queue: Queue, inventory: Inventory): number | undefined {
  let longest: number | undefined;
  for (const feed of feedsOf(queue, inventory)) {
    const reader = targetFunction(inventory, feed.function);
    if (reader === undefined || isUnresolved(reader.timeout)) return undefined;
    longest = Math.max(longest ?? 0, reader.timeout ?? LAMBDA_DEFAULTS.timeout);
  }
  return longest;
}
