import type { Inventory } from '../../model/inventory.ts';
import type { FunctionPermission } from '../../model/subjects/lambda-function.ts';
import type { Feed } from './feed.ts';
import { feedsFrom } from './feeds-from.ts';
import { grantedFeeds } from './granted-feeds.ts';
import { subjectNames } from './subject-names.ts';

/** Every step of an inventory on which input moves towards functions. */
export interface FeedGraph {
  /** Steps into a subject, declared ones first. */
  into(subjectId: string): readonly Feed[];
  /** Steps out of a subject. */
  outOf(subjectId: string): readonly Feed[];
  /** The statements of a function's resource policy, those of its aliases and versions included. */
  permissionsOf(functionId: string): readonly FunctionPermission[];
}

const memo = new WeakMap<Inventory, FeedGraph>();

/** The steps of an inventory; made once per inventory, in one pass over its subjects. */
export function feedGraph(inventory: Inventory): FeedGraph {
  const seen = memo.get(inventory);
  if (seen !== undefined) return seen;
  const made = makeGraph(inventory);
  memo.set(inventory, made);
  return made;
}

function makeGraph(inventory: Inventory): FeedGraph {
  const names = subjectNames(inventory);
  const declared = Map.groupBy(
    inventory.subjects.flatMap((subject) => feedsFrom(subject, inventory)),
    (feed) => feed.to.id,
  );
  const permissions = Map.groupBy(
    inventory.ofKind('permission'),
    (permission) => names.target(permission.function)?.id ?? '',
  );
  const all = new Map<string, readonly Feed[]>(declared);
  for (const [id, granting] of permissions) {
    const known = declared.get(id) ?? [];
    const granted = granting.flatMap((permission) => grantedFeeds(permission, known, inventory));
    all.set(id, [...known, ...granted]);
  }
  const leaving = Map.groupBy([...all.values()].flat(), (feed) => feed.from?.id ?? '');
  return {
    outOf: (id) => leaving.get(id) ?? [],
    into: (id) => all.get(id) ?? [],
    permissionsOf: (id) => permissions.get(id) ?? [],
  };
}
