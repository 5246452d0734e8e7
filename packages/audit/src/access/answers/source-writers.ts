import type { Inventory } from '../../model/inventory.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { type AccessAnswer, answerOf, isDenied, outsiderParty, subjectParty } from '../access-answer.ts';
import { mayDo, mayOutsiderDo } from '../principal-access.ts';
import { candidates } from './candidates.ts';
import { outsidersOf } from './outsiders.ts';

/** Actions that put something into an event source, by kind of subject; `suffix` names what is inside. */
const WRITES: Readonly<Record<string, { readonly actions: readonly string[]; readonly suffix?: string }>> = {
  queue: { actions: ['sqs:SendMessage'] },
  topic: { actions: ['sns:Publish'] },
  bucket: { actions: ['s3:PutObject'], suffix: '/<?key>' },
  stream: { actions: ['kinesis:PutRecord', 'kinesis:PutRecords'] },
  table: { actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'] },
  'event-bus': { actions: ['events:PutEvents'] },
  'state-machine': { actions: ['states:StartExecution'] },
};

const remembered = new WeakMap<Inventory, Map<string, readonly AccessAnswer[]>>();

/** The actions that put something into a subject; empty for subjects that nobody writes to. */
export function writeActionsOf(kind: Subject['kind']): readonly string[] {
  return WRITES[kind]?.actions ?? [];
}

/** Who may put something into an event source: one row for each principal, with the first action that is allowed. */
export function writersOf(inventory: Inventory, source: Subject): readonly AccessAnswer[] {
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const found = known.get(source.id) ?? findWriters(inventory, source);
  known.set(source.id, found);
  return found;
}

function findWriters(inventory: Inventory, source: Subject): readonly AccessAnswer[] {
  const writes = WRITES[source.kind];
  if (writes === undefined || source.arn === undefined) return [];
  const resource = `${source.arn}${writes.suffix ?? ''}`;
  const party = subjectParty(source);
  const rows = new Map<string, AccessAnswer>();
  const add = (answer: AccessAnswer) => {
    const key = answer.principal.subjectId ?? answer.principal.label;
    const before = rows.get(key);
    if (before === undefined || (before.decision !== 'allowed' && answer.decision === 'allowed'))
      rows.set(key, answer);
  };
  for (const action of writes.actions) {
    for (const principal of candidates(inventory, action, resource)) {
      const decision = mayDo(inventory, principal, { action, resource });
      if (!isDenied(decision))
        add(answerOf([decision], { principal: subjectParty(principal), resource: party, action }));
    }
    for (const principal of outsidersOf(inventory, resource)) {
      const decision = mayOutsiderDo(inventory, principal, { action, resource });
      if (!isDenied(decision))
        add(answerOf([decision], { principal: outsiderParty(principal), resource: party, action }));
    }
  }
  return [...rows.values()];
}
