import { triggersOf } from '../../../access/triggers-of.ts';
import type { CodeWeakness } from '../../../model/subjects/project-parts.ts';
import { codeFailure, defineCodeRule } from '../../code-rule.ts';
import { notApplicable, type Outcome } from '../../outcome.ts';
import type { RuleContext } from '../../rule.ts';

/** WT-COD-22. */
export const retryUnsafeHandler = defineCodeRule({
  id: 'retry-unsafe-handler',
  code: 'WT-COD-22',
  title: 'An event that is delivered twice takes effect twice',
  severity: 'medium',
  risks: ['R9'],
  sameAs: ['CWE-841'],
  why: 'Lambda repeats events that fail or time out, and queues deliver more than once: payments, counters and messages double.',
  fix: 'Make the effect conditional on a key of the event (`attribute_not_exists`, `ON CONFLICT`, an idempotency key), or wrap the handler with Powertools’ idempotency.',
  references: [
    'https://cwe.mitre.org/data/definitions/841.html',
    'https://docs.aws.amazon.com/powertools/typescript/latest/features/idempotency/',
  ],
  judge,
});

/** Who waits for the answer decides about a second try; every other trigger repeats by itself. */
function judge(subject: CodeWeakness, { inventory }: RuleContext): Outcome {
  const triggers = subject.functionIds.flatMap((id) => {
    const found = inventory.byId(id);
    return found?.kind === 'function' ? triggersOf(inventory, found) : [];
  });
  const repeating = triggers.filter(({ invocation }) => invocation !== 'synchronous');
  if (repeating.length > 0) return codeFailure(subject);
  if (triggers.length > 0) return notApplicable('it is called by whoever waits for the answer');
  return subject.eventShape === 'records'
    ? codeFailure(subject)
    : notApplicable('nothing shows that its events are delivered again');
}
