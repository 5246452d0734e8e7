import type { Inventory } from '../model/inventory.ts';
import type { Role } from '../model/subjects/identity.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import type { Subject } from '../model/subjects/subject.ts';
import {
  type AccessAnswer,
  type AnswerParty,
  answerOf,
  type ReachLevel,
  subjectParty,
} from './access-answer.ts';
import { STORE_ACTIONS, type StoreActions } from './answers/store-actions.ts';
import { mayDo } from './principal-access.ts';

const LEVELS: readonly ReachLevel[] = ['read', 'write', 'admin'];

/** An action that no service has: allowed only by a policy that allows everything. */
const ANY_ACTION = 'watertight:AnyAction';

const remembered = new WeakMap<Inventory, Map<string, readonly AccessAnswer[]>>();

/**
 * What a function reaches with its execution role: every data store, queue, key, function, role, … of the inventory by
 * read, write or admin, each with one telling action; before them one row for each kind of which it reaches every one
 * (`every table`), and one for a role that may do everything. Empty for a function without a role in the inventory.
 */
export function whatItReaches(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  const role = inventory.resolveAs('role', fn.role);
  if (role === undefined) return [];
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const key = `${role.id} ${fn.region}`;
  const found = known.get(key) ?? reachOf(inventory, role, fn.region);
  known.set(key, found);
  return found;
}

/** What a role reaches; `region` is that of the resources that have no other. */
function reachOf(inventory: Inventory, role: Role, region: string): readonly AccessAnswer[] {
  const everything = answerOf(
    [mayDo(inventory, role, { action: ANY_ACTION, resource: '*', otherContext: 'absent' })],
    {
      principal: subjectParty(role),
      resource: { label: 'everything', kind: 'any' },
      action: '*',
      level: 'admin',
    },
  );
  const isEverything = everything.decision === 'allowed';
  return [
    ...(isEverything ? [everything] : []),
    ...STORE_ACTIONS.flatMap((store) => reachOfKind(inventory, role, { store, region })),
  ];
}

function reachOfKind(
  inventory: Inventory,
  role: Role,
  { store, region }: { readonly store: StoreActions; readonly region: string },
): readonly AccessAnswer[] {
  const any = store.any.replace('{region}', region).replace('{account}', role.account);
  const wide = rows(inventory, role, { store, arn: any, party: { label: store.plural, kind: 'any' } });
  // Of a store whose name is not known only a sure answer says something: it is reached by any name.
  return [
    ...wide.filter((each) => each.decision === 'allowed'),
    ...inventory.ofKind(store.kind).flatMap((subject) => reachOfSubject(inventory, role, { store, subject })),
  ];
}

function reachOfSubject(
  inventory: Inventory,
  role: Role,
  { store, subject }: { readonly store: StoreActions; readonly subject: Subject },
): readonly AccessAnswer[] {
  if (subject.arn === undefined || subject.id === role.id) return [];
  return rows(inventory, role, { store, arn: subject.arn, party: subjectParty(subject) });
}

function rows(
  inventory: Inventory,
  role: Role,
  { store, arn, party }: { readonly store: StoreActions; readonly arn: string; readonly party: AnswerParty },
): readonly AccessAnswer[] {
  return LEVELS.flatMap((level) => {
    const answers = store.actions[level].map((action) => {
      const inside = store.inside !== undefined && /Object/.test(action) ? store.inside : '';
      const decision = mayDo(inventory, role, { action, resource: `${arn}${inside}` });
      return answerOf([decision], { principal: subjectParty(role), resource: party, action, level });
    });
    const best =
      answers.find((each) => each.decision === 'allowed') ??
      answers.find((each) => each.decision === 'conditional');
    return best === undefined ? [] : [best];
  });
}
