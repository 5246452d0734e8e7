import type { Inventory } from '../model/inventory.ts';
import { referenceKey } from '../model/reference-key.ts';
import type { ResourcePolicy } from '../model/subjects/identity.ts';

const indexes = new WeakMap<Inventory, ReadonlyMap<string, readonly ResourcePolicy[]>>();

/** The resource policies that guard a subject. */
export function resourcePoliciesOn(inventory: Inventory, subjectId: string): readonly ResourcePolicy[] {
  let index = indexes.get(inventory);
  if (index === undefined) {
    index = makeIndex(inventory);
    indexes.set(inventory, index);
  }
  return index.get(subjectId) ?? [];
}

function makeIndex(inventory: Inventory): ReadonlyMap<string, readonly ResourcePolicy[]> {
  const index = new Map<string, ResourcePolicy[]>();
  for (const policy of inventory.ofKind('resource-policy')) {
    for (const key of new Set(policy.on.map((each) => referenceKey(inventory, each)))) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [policy]);
      else list.push(policy);
    }
  }
  return index;
}
