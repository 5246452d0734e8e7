import type { Inventory } from '../../model/inventory.ts';
import type { Role } from '../../model/subjects/identity.ts';

/** True for a role that SAM or the Serverless Framework makes: they grant what a function is configured to do. */
export function isFrameworkRole(inventory: Inventory, role: Role): boolean {
  if (role.isImplicit === true) return true;
  return inventory.source === 'serverless' && /IamRoleLambdaExecution$/.test(role.logicalId ?? '');
}
