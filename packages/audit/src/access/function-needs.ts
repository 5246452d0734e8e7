import type { Inventory } from '../model/inventory.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import { isUnresolved, known, type Value } from '../model/unresolved.ts';
import { triggersOf } from './triggers-of.ts';

/** What tells functions apart that would need different permissions. */
export interface FunctionNeeds {
  /** Services that trigger it, sorted. */
  readonly triggers: readonly string[];
  /** Where the code comes from, and its module: `src/orders#index`; undefined where nothing is known. */
  readonly code: string | undefined;
}

/** What a function is triggered by and made of. */
export function functionNeeds(inventory: Inventory, subject: LambdaFunction): FunctionNeeds {
  const services = new Set(triggersOf(inventory, subject).map((each) => each.service));
  return { triggers: [...services].sort(), code: codeOf(subject) };
}

/** True when two functions have the same kinds of triggers and the same code. */
export function needAlike(one: FunctionNeeds, other: FunctionNeeds): boolean {
  return one.triggers.join() === other.triggers.join() && one.code === other.code;
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
