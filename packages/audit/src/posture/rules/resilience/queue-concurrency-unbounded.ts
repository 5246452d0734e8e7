import { fillQueue } from '../../../access/denial-of-service/attack.ts';
import {
  type ConcurrencyBound,
  concurrencyBound,
} from '../../../access/denial-of-service/concurrency-bound.ts';
import {
  functionLoad,
  pollerConcurrency,
  queueConcurrency,
  queueRetention,
} from '../../../access/denial-of-service/trigger-exposure.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { targetFunction } from '../../../access/triggers/target-function.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { LAMBDA_LIMIT_PAGES, LAMBDA_LIMITS } from '../../../model/data/lambda-limits.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { known } from '../../../model/unresolved.ts';
import { type Evidence, fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const queueConcurrencyUnbounded = definePostureRule({
  id: 'queue-concurrency-unbounded',
  code: 'WT-TRG-05',
  title: 'A flooded queue takes the concurrency of the account, or throttles its own messages away',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['event-source-mapping'],
  needs: ['event-source-mappings', 'functions', 'concurrency'],
  why: 'Without a bound, messages take up to 1,250 executions from all other functions. Reserved concurrency below what the mapping uses throws messages back as received, into the dead letter queue. A low bound fills the queue sooner: the evidence has both numbers.',
  fix: 'Set `ScalingConfig.MaximumConcurrency` on the event source mapping, no higher than the `ReservedConcurrentExecutions` of the function.',
  references: [LAMBDA_LIMIT_PAGES.queue, LAMBDA_LIMIT_PAGES.scaling],
  check: (subject, { inventory }): Outcome => {
    if (subject.service === 'unknown') return unknown('the kind of the source is not known');
    if (subject.service !== 'sqs') return notApplicable(`${subject.service} is not a queue`);
    const on = targetFunction(inventory, subject.function);
    const hasMaximum = subject.maximumConcurrency !== undefined;
    if (on === undefined) return hasMaximum ? PASS : unknown('the function is not part of what was read');
    const bound = concurrencyBound(inventory, on);
    if (bound.reserved === 0) return notApplicable('the function is stopped');
    if (hasMaximum) return judgeMaximum(subject, bound);
    if ((pollerConcurrency(subject) ?? bound.accountLimit) < bound.accountLimit) return PASS;
    if (bound.reserved === 'unknown') return unknown('the reserved concurrency is not known');
    const evidence = floodEvidence(subject, bound, inventory);
    if (bound.reserved === undefined) {
      const trigger = triggersOf(inventory, on).find(({ by }) => by === subject);
      return { kind: 'fail', severity: trigger?.exposure === 'public' ? 'medium' : 'low', evidence };
    }
    return bound.reserved < LAMBDA_LIMITS.queueReservedMinimum ? fail(...evidence) : PASS;
  },
});

function judgeMaximum(mapping: EventSourceMapping, { reserved }: ConcurrencyBound): Outcome {
  const maximum = known(mapping.maximumConcurrency);
  if (maximum === undefined || typeof reserved !== 'number' || maximum <= reserved) return PASS;
  return fail(
    { what: 'maximum concurrency of the queue', value: maximum },
    { what: 'reserved concurrency of the function', value: reserved },
  );
}

/** What the queue may take, and how many messages fill it with and without the bound. */
function floodEvidence(
  mapping: EventSourceMapping,
  bound: ConcurrencyBound,
  inventory: Inventory,
): readonly Evidence[] {
  const load = functionLoad(targetFunction(inventory, mapping.function));
  const retention = queueRetention(subjectNames(inventory).target(mapping.source));
  const taken = queueConcurrency(mapping, bound);
  const fill = (concurrency: number) => fillQueue({ ...load, concurrency }, retention);
  const now = fill(taken);
  return [
    { what: 'reserved concurrency of the function', value: bound.reserved ?? 'none' },
    { what: 'executions that the queue may take', value: taken },
    { what: 'concurrency limit of the account', value: bound.accountLimit },
    { what: `messages that fill the queue now (${now.formula})`, value: now.requests },
    { what: 'messages that fill it with 10 executions', value: fill(10).requests },
    { what: 'US$ that the flood costs', value: now.dollars },
  ];
}
