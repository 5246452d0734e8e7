import type { Inventory } from '../../model/inventory.ts';
import type { Group, Policy, Role, User } from '../../model/subjects/identity.ts';

const indexes = new WeakMap<Inventory, ReadonlyMap<string, readonly Policy[]>>();

/** Policies that name the holder in `attachedTo`, by an index that is made once an inventory; no permissions boundaries. */
export function attachedPolicies(inventory: Inventory, holder: Role | User | Group): readonly Policy[] {
  let index = indexes.get(inventory);
  if (index === undefined) {
    index = indexAttached(inventory);
    indexes.set(inventory, index);
  }
  return index.get(holder.id) ?? [];
}

function indexAttached(inventory: Inventory): ReadonlyMap<string, readonly Policy[]> {
  const index = new Map<string, Policy[]>();
  for (const policy of inventory.ofKind('policy')) {
    if (policy.form === 'permissions-boundary') continue;
    for (const reference of policy.attachedTo) {
      const holder = inventory.resolve(reference);
      if (holder === undefined) continue;
      const list = index.get(holder.id);
      if (list === undefined) index.set(holder.id, [policy]);
      else list.push(policy);
    }
  }
  return index;
}
