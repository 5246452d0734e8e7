import type { Inventory } from '../../model/inventory.ts';
import { referenceKey } from '../../model/reference-key.ts';
import type { Subject } from '../../model/subjects/subject.ts';

const memo = new WeakMap<Inventory, ReadonlySet<string>>();

/**
 * True when a web ACL of AWS WAF stands before an API (before each of its stages), load balancer,
 * distribution or pool.
 */
export function isBehindWebAcl(inventory: Inventory, subject: Subject): boolean {
  let guarded = memo.get(inventory);
  if (guarded === undefined) {
    guarded = guardedSubjects(inventory);
    memo.set(inventory, guarded);
  }
  return guarded.has(subject.id);
}

function guardedSubjects(inventory: Inventory): ReadonlySet<string> {
  const guarded = new Set<string>();
  for (const acl of inventory.ofKind('web-acl')) {
    for (const reference of acl.protects) guarded.add(referenceKey(inventory, reference));
  }
  const fronts = [
    ...inventory.ofKind('load-balancer'),
    ...inventory.ofKind('distribution'),
    ...inventory.ofKind('graphql-api'),
  ];
  for (const front of fronts) if (front.webAcl !== undefined) guarded.add(front.id);
  const stages = Map.groupBy(inventory.ofKind('stage'), ({ api }) => referenceKey(inventory, api));
  for (const [api, ofApi] of stages) {
    if (ofApi.every((stage) => stage.webAcl !== undefined || guarded.has(stage.id))) guarded.add(api);
  }
  return guarded;
}
