import { commonGuards, GUARDS } from '../flows/guards.ts';
import type { Cell, Frame, Scope, Value } from './abstract-value.ts';
import { fieldCell, growCell, joinValues, NO_VALUE, readCell } from './cells.ts';

/** A scope with nothing in it. */
export function newScope(kind: Scope['kind'], frame: Frame, parent?: Scope): Scope {
  const rest = parent === undefined ? {} : { parent };
  return { kind, frame, names: new Map(), elsewhere: new Map(), stars: [], now: new Map(), ...rest };
}

/** What a name is at this place. */
export function readName(name: string, scope: Scope, site: { start: number; end: number }): Value {
  const { frame } = scope;
  const own = scope.elsewhere.has(name) ? undefined : scope.now.get(name);
  if (own !== undefined) return own;
  const cell = findCell(name, scope, frame);
  if (cell !== undefined) return readCell(cell, frame);
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    for (const star of at.stars) {
      const found = starMember(star, name, { frame, site });
      if (found.length > 0) return found;
    }
  }
  return frame.machine.steps.builtin(name, frame) ?? NO_VALUE;
}

function starMember(
  star: Scope['stars'][number],
  name: string,
  use: { frame: Frame; site: { start: number; end: number } },
): Value {
  if (star.kind === 'external') return use.frame.machine.steps.readMember([star], name, use);
  const seen = star.frame.scope;
  const cell = seen.names.get(name);
  if (cell !== undefined) return readCell(cell, use.frame);
  // What the other module has itself only by a star.
  return use.frame.machine.depth > 60 ? NO_VALUE : nestedStar(seen, name, use);
}

function nestedStar(
  scope: Scope,
  name: string,
  use: { frame: Frame; site: { start: number; end: number } },
): Value {
  const { machine } = use.frame;
  machine.depth += 1;
  const found = scope.stars.map((star) => starMember(star, name, use)).find(({ length }) => length > 0);
  machine.depth -= 1;
  return found ?? NO_VALUE;
}

function findCell(name: string, scope: Scope, frame: Frame): Cell | undefined {
  const start = scope.elsewhere.get(name) === 'global' ? moduleScope(scope) : scope;
  for (let at: Scope | undefined = start; at !== undefined; at = at.parent) {
    // Functions do not see the names of the class that they are written in.
    if (at.kind === 'class' && at.frame !== frame) continue;
    if (at !== scope && at.elsewhere.has(name)) continue;
    const cell = at.names.get(name);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** The module's own scope. */
export function moduleScope(scope: Scope): Scope {
  let at = scope;
  while (at.parent !== undefined) at = at.parent;
  return at;
}

/** Gives a name a value. */
export function writeName(name: string, value: Value, scope: Scope): void {
  const { machine } = scope.frame;
  const how = scope.elsewhere.get(name);
  if (how === undefined) {
    scope.now.set(name, value);
    growCell(machine, fieldCell(scope.names, name), value);
    return;
  }
  const target = how === 'global' ? moduleScope(scope) : (ownerOf(name, scope) ?? scope);
  growCell(machine, fieldCell(target.names, name), value);
  // Whoever runs there now sees it too.
  const current = target.now.get(name);
  if (current !== undefined) target.now.set(name, joinValues(current, value));
}

function ownerOf(name: string, scope: Scope): Scope | undefined {
  for (let at = scope.parent; at !== undefined; at = at.parent) {
    if (at.kind === 'function' && at.names.has(name)) return at;
  }
  return scope.parent;
}

/** What names hold when either of two ways was taken. */
export function mergeNow(one: Map<string, Value>, other: Map<string, Value>): Map<string, Value> {
  const merged = new Map(one);
  if (one.has(GUARDS)) merged.set(GUARDS, commonGuards(one.get(GUARDS), other.get(GUARDS)));
  for (const [name, value] of other) {
    if (name === GUARDS) continue;
    const known = merged.get(name);
    merged.set(name, known === undefined ? value : joinValues(known, value));
  }
  return merged;
}
