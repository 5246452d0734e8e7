import type { Inventory } from './inventory.ts';
import type { Reference } from './reference.ts';
import { isUnresolved } from './unresolved.ts';

/**
 * True for a key that AWS made and manages for a service (`alias/aws/sqs`): everyone in the account whom the service
 * serves may use it, and its policy cannot be changed.
 */
export function isAwsManagedKey(inventory: Inventory, key: Reference): boolean {
  if (inventory.resolveAs('key', key)?.manager === 'AWS') return true;
  const text = isUnresolved(key) ? (key.text ?? '') : (key.arn ?? '');
  return /(?:^|[:/])alias\/aws\/|^aws\//.test(text);
}
