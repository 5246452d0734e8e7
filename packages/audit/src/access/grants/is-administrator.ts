import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Role } from '../../model/subjects/identity.ts';
import { permissionsOf } from '../permissions-of.ts';
import { isAdministratorPolicy } from './aws-managed-policies.ts';
import { isEveryAction, knownTexts, resourceBreadth } from './granted-actions.ts';

/**
 * True for a role that is allowed every action on every resource, without a condition. One finding says it
 * (administrator-permissions); what follows from it is no news.
 */
export function isAdministrator(inventory: Inventory, role: Role): boolean {
  return (
    knownTexts(role.managedPolicyArns).texts.some(isAdministratorPolicy) ||
    permissionsOf(inventory, role).statements.some(({ statement }) => allowsEverything(statement))
  );
}

/** An Allow of every action on every resource, without a condition. */
function allowsEverything(statement: PolicyStatement): boolean {
  return (
    statement.effect === 'Allow' &&
    statement.conditions.length === 0 &&
    knownTexts(statement.actions).texts.some(isEveryAction) &&
    resourceBreadth(statement) === 'everything'
  );
}
