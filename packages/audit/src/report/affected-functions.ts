import type { Inventory } from '../model/inventory.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { valueText } from '../model/unresolved.ts';

const indexes = new WeakMap<Inventory, ReadonlyMap<string, readonly string[]>>();

/** Names of the functions that run with a role, or under a policy that their role has: whom a finding touches. */
export function affectedFunctions(inventory: Inventory, subject: Subject): readonly string[] {
  if (subject.kind === 'package') return subject.uses.map(({ functionName }) => functionName);
  const byRole = indexes.get(inventory) ?? functionsByRole(inventory);
  indexes.set(inventory, byRole);
  if (subject.kind === 'role') return byRole.get(subject.id) ?? [];
  if (subject.kind !== 'policy') return [];
  const roles = subject.attachedTo.flatMap((holder) => inventory.resolveAs('role', holder)?.id ?? []);
  return [...new Set(roles.flatMap((role) => byRole.get(role) ?? []))];
}

function functionsByRole(inventory: Inventory): ReadonlyMap<string, readonly string[]> {
  const byRole = new Map<string, string[]>();
  for (const fn of inventory.ofKind('function')) {
    const role = inventory.resolveAs('role', fn.role);
    if (role === undefined) continue;
    const names = byRole.get(role.id);
    // What its template calls it: a name that AWS picks at deployment tells nobody anything.
    const name = fn.logicalId ?? fn.address ?? valueText(fn.name);
    if (names === undefined) byRole.set(role.id, [name]);
    else names.push(name);
  }
  return byRole;
}
