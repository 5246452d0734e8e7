import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { Queue } from '../../model/subjects/event-sources.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { valueText } from '../../model/unresolved.ts';
import { subjectNames } from './subject-names.ts';

interface QueueUses {
  readonly feeds: ReadonlyMap<string, readonly EventSourceMapping[]>;
  /** Ids of subjects that take what could not be delivered. */
  readonly deadLetterTargets: ReadonlySet<string>;
}

const memo = new WeakMap<Inventory, QueueUses>();

/** The event source mappings that read a queue. */
export function feedsOf(queue: Queue, inventory: Inventory): readonly EventSourceMapping[] {
  return queueUses(inventory).feeds.get(queue.id) ?? [];
}

/**
 * True for a queue that takes what others could not deliver: something in the inventory names it so, or its own name
 * says so (its users may be in another template).
 */
export function isDeadLetterQueue(queue: Queue, inventory: Inventory): boolean {
  const name = `${valueText(queue.name)} ${queue.logicalId ?? ''}`;
  return /dlq|dead.?letter/i.test(name) || queueUses(inventory).deadLetterTargets.has(queue.id);
}

/** Made once per inventory, in one pass. */
function queueUses(inventory: Inventory): QueueUses {
  const seen = memo.get(inventory);
  if (seen !== undefined) return seen;
  const names = subjectNames(inventory);
  const made: QueueUses = {
    feeds: Map.groupBy(
      inventory.ofKind('event-source-mapping'),
      (each) => names.target(each.source)?.id ?? '',
    ),
    deadLetterTargets: new Set(
      inventory.subjects.flatMap(deadLetterTargets).flatMap((reference) => names.target(reference)?.id ?? []),
    ),
  };
  memo.set(inventory, made);
  return made;
}

function deadLetterTargets(subject: Subject): readonly (Reference | undefined)[] {
  switch (subject.kind) {
    case 'queue':
    case 'subscription':
      return [subject.deadLetterQueue];
    case 'function':
      return [subject.deadLetterTarget, ...(subject.asyncInvokeConfigs ?? []).map((each) => each.onFailure)];
    case 'event-source-mapping':
      return [subject.onFailure];
    case 'event-rule':
      return subject.targets.map((each) => each.deadLetterQueue);
    case 'schedule':
      return [subject.target.deadLetterQueue];
    default:
      return [];
  }
}
