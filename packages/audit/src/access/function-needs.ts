import type { Inventory } from '../model/inventory.ts';
import type { Reference } from '../model/reference.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import { isUnresolved, known, type Value, valueText } from '../model/unresolved.ts';

/** What tells functions apart that would need different permissions. */
export interface FunctionNeeds {
  /** Services that trigger it, sorted. */
  readonly triggers: readonly string[];
  /** Where the code comes from, and its module: `src/orders#index`; undefined where nothing is known. */
  readonly code: string | undefined;
}

const needs = new WeakMap<Inventory, ReadonlyMap<string, readonly string[]>>();

/** What a function is triggered by and made of, by what is declared. */
export function functionNeeds(inventory: Inventory, subject: LambdaFunction): FunctionNeeds {
  let triggers = needs.get(inventory);
  if (triggers === undefined) {
    triggers = triggersByFunction(inventory);
    needs.set(inventory, triggers);
  }
  return { triggers: triggers.get(subject.id) ?? [], code: codeOf(subject) };
}

/** True when two functions have the same kinds of triggers and the same code. */
export function needAlike(one: FunctionNeeds, other: FunctionNeeds): boolean {
  return one.triggers.join() === other.triggers.join() && one.code === other.code;
}

function triggersByFunction(inventory: Inventory): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (reference: Reference, service: string) => {
    const id = inventory.resolveAs('function', reference)?.id;
    if (id === undefined) return;
    const services = found.get(id);
    if (services === undefined) found.set(id, new Set([service]));
    else services.add(service);
  };
  for (const mapping of inventory.ofKind('event-source-mapping')) add(mapping.function, mapping.service);
  for (const url of inventory.ofKind('function-url')) add(url.function, 'function-url');
  for (const permission of inventory.ofKind('permission')) {
    if (permission.statement.effect !== 'Allow') continue;
    for (const principal of permission.statement.principals ?? []) {
      if (principal.type === 'Service') add(permission.function, valueText(principal.id));
    }
  }
  return new Map([...found].map(([id, services]) => [id, [...services].sort()]));
}

function codeOf({ code, codeSha256, handler }: LambdaFunction): string | undefined {
  const place =
    codeSha256 ?? text(code?.path) ?? text(code?.imageUri) ?? text(code?.key) ?? text(code?.inline);
  // The module of a handler: `src/orders` of `src/orders.handler`.
  const module = known(handler)?.replace(/\.[^./]*$/, '');
  return place === undefined && module === undefined ? undefined : `${place ?? ''}#${module ?? ''}`;
}

function text(value: Value<string> | undefined): string | undefined {
  return isUnresolved(value) ? (value.text ?? value.expression) : value;
}
