import type { Inventory } from '../../model/inventory.ts';
import type { Trail, TrailDataEvents } from '../../model/subjects/observability.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';

const FUNCTION_EVENTS = 'AWS::Lambda::Function';

/** What a trail records of the invocations of functions. */
export interface FunctionRecording {
  readonly kind: 'all' | 'some' | 'none' | 'unknown';
  /** Functions of the inventory whose invocations it leaves out, for `some`. */
  readonly without: readonly string[];
}

/**
 * Judges the data events of a trail, from basic and advanced selectors alike. Invoke is a write: selectors for reads
 * only leave it out. Basic selectors name all functions by the ARN prefix `arn:aws:lambda`.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function recordedFunctions(inventory: Inventory, trail: Trail): FunctionRecording {
  const selectors = trail.dataEvents.filter(
    (events) => events.resourceType === FUNCTION_EVENTS && valueText(events.readWrite) !== 'ReadOnly',
  );
  if (selectors.some(isForAll)) return { kind: 'all', without: [] };
  const isOpen =
    trail.dataEvents.some((events) => isUnresolved(events.resourceType)) ||
    selectors.some((events) => events.arns.some((arn) => isUnresolved(arn) && arn.text === undefined));
  if (selectors.length === 0) return { kind: isOpen ? 'unknown' : 'none', without: [] };
  const prefixes = selectors.flatMap((events) => events.arns.map(valueText));
  const without = inventory
    .ofKind('function')
    .filter((fn) => !prefixes.some((prefix) => prefix !== '' && (fn.arn ?? fn.id).startsWith(prefix)))
    .map((fn) => valueText(fn.name));
  if (without.length === 0) return { kind: 'all', without };
  return { kind: isOpen ? 'unknown' : 'some', without };
}

function isForAll({ arns }: TrailDataEvents): boolean {
  return arns.length === 0 || arns.some((arn) => /^(?:\*|arn:[^:]*:lambda(?::\*?)*)$/.test(valueText(arn)));
}
