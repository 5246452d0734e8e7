import type { Inventory } from '../../model/inventory.ts';
import type { Policy, Role } from '../../model/subjects/identity.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { valueText } from '../../model/unresolved.ts';

/**
 * Whether a role or policy concerns functions: `lambda` (a function has it, or Lambda may take the role), `other` (it
 * belongs to somebody else), `unknown` (the inventory does not show who has it, or whom the role trusts).
 */
export type Standing = 'lambda' | 'other' | 'unknown';

const users = new WeakMap<Inventory, ReadonlyMap<string, readonly LambdaFunction[]>>();

/** The functions whose execution role this is; an index is made once an inventory. */
export function functionsOfRole(inventory: Inventory, role: Role): readonly LambdaFunction[] {
  let index = users.get(inventory);
  if (index === undefined) {
    index = indexByRole(inventory);
    users.set(inventory, index);
  }
  return index.get(role.id) ?? [];
}

function indexByRole(inventory: Inventory): ReadonlyMap<string, readonly LambdaFunction[]> {
  const index = new Map<string, LambdaFunction[]>();
  for (const each of inventory.ofKind('function')) {
    const role = inventory.resolveAs('role', each.role);
    if (role === undefined) continue;
    const list = index.get(role.id);
    if (list === undefined) index.set(role.id, [each]);
    else list.push(each);
  }
  return index;
}

/** Whether a role is one of functions. */
export function roleStanding(inventory: Inventory, role: Role): Standing {
  if (functionsOfRole(inventory, role).length > 0) return 'lambda';
  if (role.trustPolicy === undefined || role.trustPolicy.problems.length > 0) return 'unknown';
  const principals = role.trustPolicy.statements.flatMap((statement) => statement.principals ?? []);
  if (principals.some(({ type, id }) => type === 'Service' && isLambda(valueText(id)))) return 'lambda';
  return principals.length === 0 || principals.some(({ id }) => typeof id !== 'string') ? 'unknown' : 'other';
}

/** True for the service principals that run functions. */
export function isLambda(principal: string): boolean {
  return /^(?:[a-z-]+\.)?(?:edge)?lambda\.amazonaws\.com(?:\.cn)?$/.test(principal);
}

/** Whether a policy is one of functions: the closest of its holders decides. */
export function policyStanding(inventory: Inventory, policy: Policy): Standing {
  const standings = policy.attachedTo.map((reference): Standing => {
    const holder = inventory.resolve(reference);
    if (holder?.kind === 'role') return roleStanding(inventory, holder);
    return holder?.kind === 'user' || holder?.kind === 'group' ? 'other' : 'unknown';
  });
  if (standings.includes('lambda')) return 'lambda';
  return standings.length > 0 && standings.every((each) => each === 'other') ? 'other' : 'unknown';
}
