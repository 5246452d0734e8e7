import { children, flag, nameOf, part, parts, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { Atom, ObjectAtom, Scope, Value } from './abstract-value.ts';
import { joinValues, readCell } from './cells.ts';
import { fieldCell, grow, machineOf, madeOnce, newObject, scalar } from './make-atoms.ts';
import { cellOf, globalCell } from './scopes.ts';
import { mayBeNothing, presentPart } from './truth.ts';
import { useAt } from './use-at.ts';

type Bind = (pattern: SyntaxNode, value: Value, scope: Scope) => void;

const PATTERNS: Readonly<Record<string, Bind>> = {
  Identifier: (pattern, value, scope) => {
    const machine = machineOf(scope.frame);
    const name = word(pattern, 'name');
    grow(machine, cellOf(name, scope) ?? globalCell(machine, name), value);
  },
  MemberExpression: bindMember,
  ObjectPattern: bindObject,
  ArrayPattern: bindArray,
  AssignmentPattern: bindDefault,
  RestElement: (pattern, value, scope) => bindPart(pattern, 'argument', { value, scope }),
  TSParameterProperty: (pattern, value, scope) => bindPart(pattern, 'parameter', { value, scope }),
  TSAsExpression: (pattern, value, scope) => bindPart(pattern, 'expression', { value, scope }),
  TSNonNullExpression: (pattern, value, scope) => bindPart(pattern, 'expression', { value, scope }),
  TSSatisfiesExpression: (pattern, value, scope) => bindPart(pattern, 'expression', { value, scope }),
};

/** Gives a value to what a pattern names: variables, fields, parts of either. */
export function bindPattern(pattern: SyntaxNode, value: Value, scope: Scope): void {
  PATTERNS[pattern.type]?.(pattern, value, scope);
}

function bindPart(pattern: SyntaxNode, field: string, given: { value: Value; scope: Scope }): void {
  const inner = part(pattern, field);
  if (inner !== undefined) bindPattern(inner, given.value, given.scope);
}

function bindMember(pattern: SyntaxNode, value: Value, scope: Scope): void {
  const object = part(pattern, 'object');
  if (object === undefined) return;
  const machine = machineOf(scope.frame);
  const target = machine.steps.evaluate(object, scope);
  const names = memberNames(pattern, scope);
  if (names === undefined) machine.steps.writeMember(target, undefined, value);
  else for (const name of names) machine.steps.writeMember(target, name, value);
}

/** Names that a member expression or property may mean; undefined when they are not known. */
export function memberNames(node: SyntaxNode, scope: Scope): readonly string[] | undefined {
  const key = part(node, 'property') ?? part(node, 'key');
  if (key === undefined) return undefined;
  if (!flag(node, 'computed')) {
    const name = nameOf(key);
    return name === undefined ? undefined : [name];
  }
  return constantNames(machineOf(scope.frame).steps.evaluate(key, scope));
}

/** A value's texts when it is nothing but texts and numbers. */
export function constantNames(value: Value): readonly string[] | undefined {
  const names: string[] = [];
  for (const atom of value) {
    if (atom.kind === 'nothing') continue;
    if (atom.kind === 'scalar' && atom.value.kind === 'text') names.push(atom.value.text);
    else if (atom.kind === 'scalar' && atom.value.kind === 'number') names.push(String(atom.value.value));
    else return undefined;
  }
  return names.length === 0 && value.length > 0 ? undefined : names;
}

function bindDefault(pattern: SyntaxNode, value: Value, scope: Scope): void {
  const left = part(pattern, 'left');
  const right = part(pattern, 'right');
  if (left === undefined || right === undefined) return;
  const machine = machineOf(scope.frame);
  const given = mayBeNothing(value)
    ? withFallback(scope, presentPart(value), machine.steps.evaluate(right, scope))
    : value;
  bindPattern(left, given, scope);
}

/** A value or its default; an environment variable keeps the default with it. */
export function withFallback(scope: Scope, value: Value, fallback: Value): Value {
  const [only] = value;
  const [other] = fallback;
  const isVariable =
    only?.kind === 'scalar' && only.value.kind === 'environment' && only.value.fallback === undefined;
  if (value.length === 1 && isVariable && fallback.length === 1 && other?.kind === 'scalar') {
    if (only.value.kind !== 'environment' || other.value.kind === 'unknown') return value;
    const variable = { kind: 'environment' as const, name: only.value.name, fallback: other.value };
    return [scalar(machineOf(scope.frame), variable)];
  }
  return joinValues(value, fallback);
}

function bindObject(pattern: SyntaxNode, value: Value, scope: Scope): void {
  const { steps } = machineOf(scope.frame);
  const taken: string[] = [];
  for (const property of children(pattern, 'properties')) {
    if (property.type === 'RestElement') {
      bindPattern(property, restOf(property, { value, scope, taken }), scope);
      continue;
    }
    const target = part(property, 'value');
    if (target === undefined) continue;
    const names = memberNames(property, scope);
    const use = useAt(property, scope);
    if (names === undefined) {
      bindPattern(target, steps.readAnyMember(value, use), scope);
      continue;
    }
    for (const name of names) {
      taken.push(name);
      bindPattern(target, steps.readMember(value, name, use), scope);
    }
  }
}

function restOf(
  node: SyntaxNode,
  given: { readonly value: Value; readonly scope: Scope; readonly taken: readonly string[] },
): Value {
  const { scope, taken } = given;
  const machine = machineOf(scope.frame);
  const rest = madeOnce(machine, [node, scope.frame], () => newObject(machine));
  const others: Atom[] = [];
  for (const atom of given.value) {
    if (atom.kind === 'object') copyFields(atom, { into: rest, scope, except: taken });
    else others.push(atom);
  }
  return [rest, ...others];
}

/** Copies what an object holds, as spread does. */
export function copyFields(
  from: ObjectAtom,
  given: { readonly into: ObjectAtom; readonly scope: Scope; readonly except?: readonly string[] },
): void {
  const { into, scope } = given;
  const machine = machineOf(scope.frame);
  for (const [name, cell] of [...from.fields]) {
    const value = readCell(cell, scope.frame);
    if (given.except?.includes(name) !== true) grow(machine, fieldCell(into, name), value);
  }
  grow(machine, into.anyField, readCell(from.anyField, scope.frame));
  for (const [name, accessor] of from.accessors) {
    if (accessor.getter !== undefined && given.except?.includes(name) !== true)
      into.accessors.set(name, accessor);
  }
  if (!from.isComplete) into.isComplete = false;
}

function bindArray(pattern: SyntaxNode, value: Value, scope: Scope): void {
  const { steps } = machineOf(scope.frame);
  const use = useAt(pattern, scope);
  parts(pattern, 'elements').forEach((element, at) => {
    if (element === undefined) return;
    if (element.type !== 'RestElement') {
      bindPattern(element, steps.readMember(value, String(at), use), scope);
      return;
    }
    const machine = machineOf(scope.frame);
    const rest = madeOnce(machine, [element, scope.frame], () => newObject(machine, 'array'));
    grow(machine, rest.anyField, steps.elementsOf(value, use));
    bindPattern(element, [rest], scope);
  });
}
