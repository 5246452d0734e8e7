import type { Inventory } from '../model/inventory.ts';
import type { Reference } from '../model/reference.ts';
import { referenceKey } from '../model/reference-key.ts';
import type { ApiRoute } from '../model/subjects/api-gateway.ts';

const indexes = new WeakMap<Inventory, ReadonlyMap<string, readonly ApiRoute[]>>();

/** The routes of an API, in the order of the source; also those of an API that the inventory does not have itself. */
export function apiRoutes(inventory: Inventory, api: Reference): readonly ApiRoute[] {
  let index = indexes.get(inventory);
  if (index === undefined) {
    index = Map.groupBy(inventory.ofKind('route'), (route) => referenceKey(inventory, route.api));
    indexes.set(inventory, index);
  }
  return index.get(referenceKey(inventory, api)) ?? [];
}
