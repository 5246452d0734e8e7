import type { Inventory } from './inventory.ts';
import type { Reference } from './reference.ts';
import type { LambdaFunction } from './subjects/lambda-function.ts';

/** The function behind a reference to it, to one of its aliases or to one of its versions. */
export function targetFunction(
  inventory: Inventory,
  reference: Reference | undefined,
): LambdaFunction | undefined {
  const subject = inventory.resolve(reference);
  if (subject?.kind === 'function') return subject;
  if (subject?.kind !== 'alias' && subject?.kind !== 'version') return undefined;
  return inventory.resolveAs('function', subject.function);
}
