import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { principalsOf } from '../access-answer.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { principalPolicies } from '../policy/principal-policies.ts';
import { isUnknownDocument } from '../policy/request-policies.ts';
import { resourcePolicies } from '../policy/resource-policies.ts';

const remembered = new WeakMap<Inventory, Map<string, readonly (Role | User)[]>>();

/**
 * The roles and users that might be allowed an action on a resource: those with a policy that speaks of the action, and
 * all of them when a policy of the resource does. Everyone else is denied without a closer look, which is what makes
 * many questions about many functions cheap.
 */
export function candidates(inventory: Inventory, action: string, resource: string): readonly (Role | User)[] {
  const { policies } = resourcePolicies(inventory, resource);
  const isGranted = policies?.some(
    ({ document }) =>
      isUnknownDocument(document) || compilePolicy(document).forAction(action.toLowerCase()).allow.length > 0,
  );
  return isGranted === true ? principalsOf(inventory) : byIdentity(inventory, action.toLowerCase());
}

function byIdentity(inventory: Inventory, action: string): readonly (Role | User)[] {
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const found =
    known.get(action) ?? principalsOf(inventory).filter((each) => speaksOf(inventory, each, action));
  known.set(action, found);
  return found;
}

/** Do the principal's own policies, as far as they are known, allow the action (lower case) anywhere? */
export function speaksOf(inventory: Inventory, principal: Role | User, action: string): boolean {
  return principalPolicies(inventory, principal).identity.some(({ document }) =>
    isUnknownDocument(document)
      ? document.concerns?.(action) !== false
      : document.problems.length > 0 || compilePolicy(document).forAction(action).allow.length > 0,
  );
}
