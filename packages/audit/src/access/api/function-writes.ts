import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Reference } from '../../model/reference.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import { accessLevelsOf } from '../action-table.ts';
import { permissionsOf } from '../permissions-of.ts';

/** What every function may write: its own logs, traces and metrics, and the network interfaces Lambda makes for it. */
const OWN_BUSINESS = /^(?:logs|xray|cloudwatch|ec2|lambda-insights):/i;

/**
 * Whether the execution role of a function grants changing anything beside the function's own logs and network
 * interfaces. Undefined when neither is known: the function or role lies outside, or a policy's text is missing.
 */
export function functionWrites(inventory: Inventory, reference: Reference | undefined): boolean | undefined {
  const role = inventory.resolveAs('role', inventory.resolveAs('function', reference)?.role);
  if (role === undefined) return undefined;
  const held = permissionsOf(inventory, role);
  if (held.statements.some(({ statement }) => grantsWrites(statement))) return true;
  return held.isComplete ? false : undefined;
}

function grantsWrites({ effect, actions = [], notActions }: PolicyStatement): boolean {
  if (effect !== 'Allow') return false;
  if (notActions !== undefined) return true;
  return actions.some((action) => !isUnresolved(action) && isWrite(action));
}

function isWrite(action: string): boolean {
  if (OWN_BUSINESS.test(action)) return false;
  const levels = accessLevelsOf(action);
  return levels.has('Write') || levels.has('Permissions management');
}
