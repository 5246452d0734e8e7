import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { valueText } from '../../model/unresolved.ts';
import type { Trigger } from '../trigger.ts';
import { triggersOf } from '../triggers-of.ts';

/** Whether a function is invoked asynchronously: what nobody waits for may fail unseen. */
export type AsynchronousUse =
  | { readonly kind: 'used'; readonly by: readonly string[]; readonly isPublic: boolean }
  | { readonly kind: 'unused'; readonly because: string }
  | { readonly kind: 'unknown'; readonly because: string };

/**
 * Asks the triggers, and takes a declared asynchronous configuration for a sign of use. A template that shows no
 * trigger at all leaves open what invokes the function; an account that shows none does not.
 */
export function asynchronousUse(inventory: Inventory, on: LambdaFunction): AsynchronousUse {
  const triggers = triggersOf(inventory, on);
  const asynchronous = triggers.filter(({ invocation }) => invocation === 'asynchronous');
  const by = asynchronous.map(triggerText);
  if ((on.asyncInvokeConfigs ?? []).length > 0) by.push('asynchronous invocation is configured');
  if (by.length > 0) {
    return { kind: 'used', by, isPublic: asynchronous.some(({ exposure }) => exposure === 'public') };
  }
  const gap = inventory.gap('function-policies', on);
  if (gap !== undefined) return { kind: 'unknown', because: gap.because };
  if (triggers.length > 0) {
    const services = [...new Set(triggers.map(({ service }) => service))].join(', ');
    return { kind: 'unused', because: `no asynchronous trigger, only ${services}` };
  }
  if (inventory.source === 'account') return { kind: 'unused', because: 'no asynchronous trigger' };
  return { kind: 'unknown', because: 'the template does not show what invokes the function' };
}

/** A trigger as people read it: `sns uploads`. */
export function triggerText({ service, source, sourceArn }: Trigger): string {
  const name = source === undefined ? (sourceArn ?? '') : valueText(source.name);
  return name === '' ? service : `${service} ${name}`;
}
