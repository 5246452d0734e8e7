import type { FlowAtom, Scope, Value } from '../machine/abstract-value.ts';
import { NO_VALUE } from '../machine/cells.ts';
import { cleaned, comesFrom, TRAITS } from './flow-atom.ts';
import { harm } from './harms.ts';

/** What is known of values at a place: flows with the harms taken from them that a test ruled out. */
export const GUARDS = '\u0000guards';

/** Steps that may be spent on what tests rule out. */
export const MOST_SPENT_ON_TESTS = 600_000;

/** A value that was tested, and what it can no longer do. */
export interface Guard {
  readonly flow: FlowAtom;
  readonly bits: number;
}

/** Remembers what a test ruled out, for what runs after it. */
export function addGuards(scope: Scope, guards: readonly Guard[]): void {
  if (guards.length === 0) return;
  const { machine } = scope.frame;
  const known = scope.now.get(GUARDS) ?? NO_VALUE;
  const more = guards.flatMap(({ flow, bits }) => {
    if (bits === 0) return [];
    const own = cleaned(flow, bits, machine);
    // What is known of the host of an address holds for the address.
    const isHost = (flow.traits & TRAITS.host) !== 0;
    const up = isHost
      ? ancestors(flow).map((each) =>
          cleaned(each, harm('event-in-request-address', 'event-in-redirect'), machine),
        )
      : [];
    return [own, ...up];
  });
  scope.now.set(GUARDS, [...new Set([...known, ...more])].slice(-60));
}

/** The values that a host was taken from, back to where it came in. */
function ancestors(flow: FlowAtom): readonly FlowAtom[] {
  const found: FlowAtom[] = [];
  for (let at = flow.parent; at !== undefined && at.form !== 'root' && at.form !== 'texts'; at = at.parent)
    found.push(at);
  return found;
}

/** The values as they are known at this place. */
export function guarded(value: Value, scope: Scope): Value {
  const guards = scope.now.get(GUARDS);
  if (guards === undefined || guards.length === 0 || !value.some(({ kind }) => kind === 'flow')) return value;
  const { machine } = scope.frame;
  machine.spentOnTests += guards.length;
  if (machine.spentOnTests > MOST_SPENT_ON_TESTS) return value;
  const known = value.map((atom) => (atom.kind === 'flow' ? guardedFlow(atom, guards, scope) : atom));
  return known.every((atom, at) => atom === value[at]) ? value : known;
}

/** Writes what is known into the values of names, before another way joins. */
export function settleGuards(scope: Scope): void {
  if ((scope.now.get(GUARDS) ?? NO_VALUE).length === 0) return;
  for (const [name, value] of scope.now) {
    if (name !== GUARDS) scope.now.set(name, guarded(value, scope));
  }
}

/** One flow as it is known here. */
export function guardedFlow(atom: FlowAtom, guards: Value, scope: Scope): FlowAtom {
  let result = atom;
  for (const guard of guards) {
    if (guard.kind === 'flow' && comesFrom(atom, guard))
      result = cleaned(result, guard.clean, scope.frame.machine);
  }
  return result;
}

/** What is known whichever of two ways was taken. */
export function commonGuards(one: Value | undefined, other: Value | undefined): Value {
  if (one === undefined || other === undefined) return NO_VALUE;
  return one.filter((atom) => other.includes(atom));
}
