import { arnName } from '../../model/arn.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { LogGroup } from '../../model/subjects/observability.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';

/** Where a function logs: the log group of the inventory, or why there is none. */
export type FunctionLogGroup =
  | { readonly kind: 'known'; readonly logGroup: LogGroup }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unknown'; readonly because: string };

const indexes = new WeakMap<Inventory, ReadonlyMap<string, LogGroup>>();

/**
 * Finds the log group of a function: the one its logging settings name, else `/aws/lambda/NAME`.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export function logGroupOf(inventory: Inventory, fn: LambdaFunction): FunctionLogGroup {
  const named = fn.logging?.logGroup;
  const direct = inventory.resolveAs('log-group', named);
  if (direct !== undefined) return { kind: 'known', logGroup: direct };
  if (isUnresolved(named) && named.text === undefined) {
    return { kind: 'unknown', because: `the log group ${named.expression} is not known` };
  }
  if (isUnresolved(fn.name) && fn.name.text === undefined && named === undefined) {
    return { kind: 'unknown', because: 'the name of the function is not known' };
  }
  const name = named === undefined ? `/aws/lambda/${valueText(fn.name)}` : nameIn(named);
  const logGroup = indexOf(inventory).get(keyOf(fn, name));
  if (logGroup !== undefined) return { kind: 'known', logGroup };
  const isAnyUnnamed = inventory
    .ofKind('log-group')
    .some((each) => isUnresolved(each.name) && each.name.text === undefined);
  return isAnyUnnamed
    ? { kind: 'unknown', because: 'the name of a log group is not known' }
    : { kind: 'missing', name };
}

/** Log groups by account, Region and name: names repeat across Regions. */
function indexOf(inventory: Inventory): ReadonlyMap<string, LogGroup> {
  let index = indexes.get(inventory);
  if (index === undefined) {
    index = new Map(inventory.ofKind('log-group').map((each) => [keyOf(each, valueText(each.name)), each]));
    indexes.set(inventory, index);
  }
  return index;
}

function keyOf(
  { account, region }: { readonly account: string; readonly region: string },
  name: string,
): string {
  return `${account}|${region}|${name}`;
}

/** The name in a reference: as written, or from an ARN `…:log-group:/aws/lambda/orders:*`. */
function nameIn(reference: Exclude<LambdaFunction['logging'], undefined>['logGroup']): string {
  if (reference === undefined) return '';
  const text = isUnresolved(reference) ? (reference.text ?? '') : (reference.arn ?? '');
  const [, name] = text.split(':log-group:', 2);
  if (name !== undefined) return name.replace(/:\*$/, '');
  return text.startsWith('arn:') ? arnName(text) : text;
}
