import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { Queue } from '../../model/subjects/event-sources.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { valueText } from '../../model/unresolved.ts';
import { subjectNames } from './subject-names.ts';

/** The event source mappings that read a queue. */
export function feedsOf(queue: Queue, inventory: Inventory): readonly EventSourceMapping[] {
  const names = subjectNames(inventory);
  return inventory.ofKind('event-source-mapping').filter((each) => names.target(each.source) === queue);
}

/**
 * True for a queue that takes what others could not deliver: something in the inventory names it so, or its own name
 * says so (its users may be in another template).
 */
export function isDeadLetterQueue(queue: Queue, inventory: Inventory): boolean {
  const name = `${valueText(queue.name)} ${queue.logicalId ?? ''}`;
  if (/dlq|dead.?letter/i.test(name)) return true;
  const names = subjectNames(inventory);
  return inventory.subjects.some((subject) =>
    deadLetterTargets(subject).some((reference) => names.target(reference) === queue),
  );
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
