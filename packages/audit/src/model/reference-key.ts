import type { Inventory } from './inventory.ts';
import type { Reference } from './reference.ts';
import { isUnresolved } from './unresolved.ts';

/**
 * Text under which everything that refers to the same thing meets: the id of the subject where the inventory has it,
 * else the ARN or the expression as written.
 */
export function referenceKey(inventory: Inventory, reference: Reference): string {
  const subject = inventory.resolve(reference);
  if (subject !== undefined) return subject.id;
  if (isUnresolved(reference)) return `?${reference.expression}`;
  return reference.kind === 'arn' ? reference.arn : reference.id;
}
