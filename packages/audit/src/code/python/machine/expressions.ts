import { guardsAfterCall, guardTest } from '../flows/apply-guards.ts';
import { cleaned, nextFlow } from '../flows/flow-atom.ts';
import { GUARDS, guarded } from '../flows/guards.ts';
import { harm } from '../flows/harms.ts';
import { joinFlows } from '../flows/join-flows.ts';
import { pathBelow } from '../sinks/check-files.ts';
import type { Argument, Expression } from '../syntax/python-syntax.ts';
import type { CallUse, CollectionAtom, FunctionAtom, Scope, Use, Value } from './abstract-value.ts';
import {
  aCell,
  fieldCell,
  growCell,
  joinAll,
  joinValues,
  made,
  NO_VALUE,
  NOTHING,
  readCell,
  scalar,
  textsOf,
  textValue,
  unknown,
  withoutFlows,
} from './cells.ts';
import { mergeNow, newScope, readName } from './scopes.ts';
import { joinText, percentText } from './texts.ts';
import { truthOf } from './truth.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** What an expression may be. */
export function evaluate(node: Expression, scope: Scope): Value {
  const { frame } = scope;
  const { machine } = frame;
  machine.spent += 1;
  if (machine.spent > machine.most) return NO_VALUE;
  const use = { frame, site: node };
  switch (node.kind) {
    case 'name':
      return guarded(readName(node.name, scope, node), scope);
    case 'text':
      return evaluateText(node, scope);
    case 'number':
      return [scalar(machine, { kind: 'number', value: node.value })];
    case 'constant':
      return node.value === null ? NOTHING : [scalar(machine, { kind: 'boolean', value: node.value })];
    case 'member':
      return guarded(machine.steps.readMember(evaluate(node.object, scope), node.name, use), scope);
    case 'item':
      return guarded(
        machine.steps.itemOf(evaluate(node.object, scope), evaluate(node.key, scope), use),
        scope,
      );
    case 'slice':
      return shortened(evaluate(node.object, scope), scope);
    case 'call':
      return evaluateCall(node, scope);
    case 'sequence':
      return evaluateSequence(node, scope);
    case 'dict':
      return evaluateDict(node, scope);
    case 'comprehension':
      return evaluateComprehension(node, scope);
    case 'binary':
      return evaluateBinary(node, scope);
    case 'not':
      evaluate(node.value, scope);
      return unknown(machine, 'a truth value');
    case 'conditional':
      return evaluateConditional(node, scope);
    case 'lambda':
      return [makeFunction(node, scope)];
    case 'await':
    case 'star':
      return evaluate(node.value, scope);
    case 'yield':
      return evaluateYield(node, scope);
    case 'named': {
      const value = evaluate(node.value, scope);
      scope.frame.machine.steps.bindTarget(node.target, value, scope);
      return value;
    }
    case 'unknown':
      for (const part of node.parts) evaluate(part, scope);
      return unknown(machine, 'an expression that was not understood');
  }
}

function evaluateText(node: Of<'text'>, scope: Scope): Value {
  const { machine } = scope.frame;
  const parts = node.parts.map((part) =>
    typeof part === 'string' ? textValue(machine, part) : evaluate(part, scope),
  );
  if (parts.length === 0) return textValue(machine, '');
  const use = { frame: scope.frame, site: node };
  const styled = parts.map((value, at) => ({
    value,
    style: 'str' as const,
    ...styleOf(node.parts[at], scope),
  }));
  return joinValues(joinText(machine, parts), joinFlows(styled, use));
}

/** How a part of an f-string is written: `{x:d}`, `{x!r}`. */
function styleOf(part: string | Expression | undefined, scope: Scope): { style?: 'number' | 'repr' } {
  if (part === undefined || typeof part === 'string') return {};
  const after = scope.frame.file.text.slice(part.end, part.end + 16);
  if (/^\s*!r/.test(after)) return { style: 'repr' };
  return /^\s*:[^}]{0,10}[deEfFgGnxXob%]\}/.test(after) ? { style: 'number' } : {};
}

function evaluateCall(node: Of<'call'>, scope: Scope): Value {
  const callee = evaluate(node.callee, scope);
  const use = callUse(node, node.args, scope);
  const result = scope.frame.machine.steps.callValue(callee, use);
  guardsAfterCall(callee, use, scope);
  return guarded(result, scope);
}

/** A part of a text is a short one. */
function shortened(value: Value, scope: Scope): Value {
  const { machine } = scope.frame;
  return value.map((atom) => (atom.kind === 'flow' ? cleaned(atom, harm('long-text'), machine) : atom));
}

/** The arguments of a call, evaluated. */
export function callUse(site: Expression, args: readonly Argument[], scope: Scope): CallUse {
  const { frame } = scope;
  const placed: Value[] = [];
  const named = new Map<string, Value>();
  let more: Value = NO_VALUE;
  let moreNamed: Value = NO_VALUE;
  for (const each of args) {
    const value = evaluate(each.value, scope);
    if (each.name !== undefined) named.set(each.name, value);
    else if (each.spread === '*') {
      const known = more.length === 0 ? placedElements(value, scope) : undefined;
      if (known === undefined)
        more = joinValues(more, frame.machine.steps.elementsOf(value, { frame, site }));
      else placed.push(...known);
    } else if (each.spread === '**') moreNamed = joinValues(moreNamed, spreadNamed(value, named, scope));
    else if (more.length > 0) more = joinValues(more, value);
    else placed.push(value);
  }
  return { frame, site, args: placed, named, more, moreNamed };
}

function placedElements(value: Value, scope: Scope): readonly Value[] | undefined {
  const [only, ...others] = withoutFlows(value);
  if (others.length > 0 || only?.kind !== 'collection' || only.shape === 'dict') return undefined;
  if (readCell(only.rest, scope.frame).length > 0) return undefined;
  return [...only.fields.values()].map((cell) => readCell(cell, scope.frame));
}

function spreadNamed(value: Value, named: Map<string, Value>, scope: Scope): Value {
  const { frame } = scope;
  let rest: Value = NO_VALUE;
  for (const atom of value) {
    if (atom.kind !== 'collection') {
      const kept =
        atom.kind === 'flow' ? [atom] : unknown(frame.machine, 'from a dictionary that is not known');
      rest = joinValues(rest, kept);
      continue;
    }
    rest = joinValues(rest, readCell(atom.rest, frame));
    for (const [name, cell] of atom.fields) {
      named.set(name, joinValues(named.get(name) ?? NO_VALUE, readCell(cell, frame)));
    }
  }
  return rest;
}

/** The collection that a display makes. */
export function makeCollection(scope: Scope, key: string, shape: CollectionAtom['shape']): CollectionAtom {
  return made(scope.frame, key, () => ({ kind: 'collection', shape, fields: new Map(), rest: aCell() }));
}

function evaluateSequence(node: Of<'sequence'>, scope: Scope): Value {
  const { frame } = scope;
  const list = makeCollection(scope, `sequence ${node.start} ${node.end}`, node.shape);
  let isPlaced = true;
  node.items.forEach((item, at) => {
    const value = evaluate(item, scope);
    if (item.kind === 'star') isPlaced = false;
    const given = item.kind === 'star' ? frame.machine.steps.elementsOf(value, { frame, site: item }) : value;
    growCell(frame.machine, isPlaced && at < 200 ? fieldCell(list.fields, String(at)) : list.rest, given);
  });
  return [list];
}

function evaluateDict(node: Of<'dict'>, scope: Scope): Value {
  const { frame } = scope;
  const dict = makeCollection(scope, `dict ${node.start}`, 'dict');
  for (const { key, value } of node.entries) {
    const given = evaluate(value, scope);
    if (key === undefined) {
      const named = new Map<string, Value>();
      growCell(frame.machine, dict.rest, spreadNamed(given, named, scope));
      for (const [name, each] of named) growCell(frame.machine, fieldCell(dict.fields, name), each);
      continue;
    }
    const keys = keyNames(evaluate(key, scope));
    if (keys.length === 0) growCell(frame.machine, dict.rest, given);
    for (const name of keys) growCell(frame.machine, fieldCell(dict.fields, name), given);
  }
  return [dict];
}

/** Texts and numbers that a key may be. */
export function keyNames(key: Value): readonly string[] {
  const numbers = key.flatMap((atom) =>
    atom.kind === 'scalar' && (atom.value.kind === 'number' || atom.value.kind === 'boolean')
      ? [String(atom.value.value)]
      : [],
  );
  return [...textsOf(key), ...numbers];
}

function evaluateComprehension(node: Of<'comprehension'>, scope: Scope): Value {
  const { frame } = scope;
  // Its variables are its own; where it is written, a name of the same kind stays what it was.
  const inner = { ...newScope('function', frame, scope), now: new Map(scope.now) };
  for (const clause of node.clauses) {
    const iterable = evaluate(clause.iterable, inner);
    scope.frame.machine.steps.bindTarget(
      clause.target,
      frame.machine.steps.elementsOf(iterable, { frame, site: clause.iterable }),
      inner,
    );
    for (const condition of clause.conditions) {
      evaluate(condition, inner);
      guardTest(condition, true, inner);
    }
  }
  const shape = node.shape === 'generator' ? 'list' : node.shape;
  const list = makeCollection(scope, `comprehension ${node.start}`, shape);
  const keys = node.key === undefined ? [] : keyNames(evaluate(node.key, inner));
  const value = evaluate(node.value, inner);
  if (keys.length === 0) growCell(frame.machine, list.rest, value);
  for (const key of keys) growCell(frame.machine, fieldCell(list.fields, key), value);
  return [list];
}

function evaluateBinary(node: Of<'binary'>, scope: Scope): Value {
  const { frame } = scope;
  const { machine } = frame;
  const left = evaluate(node.left, scope);
  if (node.operator === 'and' || node.operator === 'or') {
    const truth = truthOf(left);
    if (node.operator === 'and' && truth === false) return left;
    if (node.operator === 'or' && truth === true) return left;
    const right = rightSide(node, scope);
    if (node.operator === 'and')
      return joinValues(
        right,
        left.filter((atom) => truthOf([atom]) !== true),
      );
    return joinValues(
      left.filter((atom) => truthOf([atom]) !== false),
      right,
    );
  }
  const right = evaluate(node.right, scope);
  if (node.operator === '+') return plus(left, right, { node, scope });
  const use = { frame, site: node };
  if (node.operator === '%') {
    const text = joinAll(textsOf(left).map((format) => percent(format, right, scope))).concat(restOf(left));
    return joinValues(text, percentFlows(left, right, use));
  }
  if (node.operator === '|') return joinValues(left, right);
  if (node.operator === '/' && right.some((atom) => atom.kind === 'scalar')) {
    const parts = [left, textValue(machine, '/'), right];
    const flows = joinFlows(
      parts.map((value) => ({ value })),
      use,
    );
    const below = pathBelow(left, right, use);
    return joinValues(
      joinValues(joinText(machine, parts), below),
      flows.map((flow) => nextFlow(flow, use, { form: 'path', what: flow.what })),
    );
  }
  return unknown(machine, 'a computed value');
}

/** The right side runs only where the left one holds, or does not. */
function rightSide(node: Of<'binary'>, scope: Scope): Value {
  const before = scope.now.get(GUARDS);
  guardTest(node.left, node.operator === 'and', scope);
  const value = evaluate(node.right, scope);
  if (before === undefined) scope.now.delete(GUARDS);
  else scope.now.set(GUARDS, before);
  return value;
}

function restOf(left: Value): Value {
  return left.filter((atom) => !(atom.kind === 'scalar' && atom.value.kind === 'text'));
}

function plus(left: Value, right: Value, { node, scope }: { node: Expression; scope: Scope }): Value {
  const { frame } = scope;
  const { machine } = frame;
  const lists = [...left, ...right].filter((atom) => atom.kind === 'collection');
  if (lists.length > 0) {
    const list = makeCollection(scope, `plus ${node.start} ${node.end}`, 'list');
    const use = { frame, site: node };
    growCell(
      machine,
      list.rest,
      joinValues(machine.steps.elementsOf(left, use), machine.steps.elementsOf(right, use)),
    );
    return [list];
  }
  const isText = [...left, ...right].some((atom) => atom.kind === 'scalar' && atom.value.kind !== 'number');
  if (!isText) return unknown(machine, 'a computed number');
  const isNumber = [left, right].some((value) => value.length > 0 && value.every(isNumberAtom));
  const flows = isNumber ? [] : joinFlows([{ value: left }, { value: right }], { frame, site: node });
  return joinValues(joinText(machine, [left, right]), flows);
}

function isNumberAtom(atom: Value[number]): boolean {
  return atom.kind === 'scalar' && atom.value.kind === 'number';
}

/** Where `'%s' % value` comes from; what is written as a number is none. */
function percentFlows(left: Value, right: Value, use: Use): Value {
  const [format = ''] = textsOf(left);
  const before = format.slice(0, Math.max(format.search(/%(?:\(\w{1,60}\))?[sr]/), 0));
  const isNumber = format !== '' && !/%(?:\(\w{1,60}\))?[-+ #0]{0,4}[\d.*]{0,6}[sra]/.test(format);
  if (isNumber) return NO_VALUE;
  const isRepr = /%(?:\(\w{1,60}\))?r/.test(format) && !/%(?:\(\w{1,60}\))?[-\d.]{0,6}s/.test(format);
  const given = { value: right, ...(isRepr ? ({ style: 'repr' } as const) : {}) };
  return joinFlows([{ value: textValue(use.frame.machine, before) }, { value: left }, given], use);
}

function percent(format: string, right: Value, scope: Scope): Value {
  const { frame } = scope;
  const { machine } = frame;
  return percentText(machine, format, (field) => {
    const fields = right.filter((atom) => atom.kind === 'collection');
    if (fields.length === 0) return right;
    const found = joinAll(fields.map((atom) => readCell(atom.fields.get(field) ?? atom.rest, frame)));
    return found.length === 0 ? unknown(machine, 'a part of a text') : found;
  });
}

function evaluateConditional(node: Of<'conditional'>, scope: Scope): Value {
  const truth = truthOf(evaluate(node.test, scope));
  const then = truth === false ? NO_VALUE : whileGuarded(node, true, scope);
  return truth === true ? then : joinValues(then, whileGuarded(node, false, scope));
}

function whileGuarded(node: Of<'conditional'>, truth: boolean, scope: Scope): Value {
  const before = scope.now.get(GUARDS);
  guardTest(node.test, truth, scope);
  const value = evaluate(truth ? node.yes : node.otherwise, scope);
  if (before === undefined) scope.now.delete(GUARDS);
  else scope.now.set(GUARDS, before);
  return value;
}

function evaluateYield(node: Of<'yield'>, scope: Scope): Value {
  const { frame } = scope;
  const value = node.value === undefined ? NO_VALUE : evaluate(node.value, scope);
  const given = node.isFrom ? frame.machine.steps.elementsOf(value, { frame, site: node }) : value;
  growCell(frame.machine, frame.yielded, given);
  return unknown(frame.machine, 'sent to a generator');
}

/** The function that a definition or a lambda makes at this place. */
export function makeFunction(node: FunctionAtom['node'], scope: Scope): FunctionAtom {
  const defaults = new Map<string, Value>();
  for (const { name, fallback } of node.parameters) {
    if (fallback !== undefined) defaults.set(name, evaluate(fallback, scope));
  }
  const owner = scope.kind === 'class' ? scope.frame.owner : undefined;
  const fn = made(scope.frame, `function ${node.start}`, () => ({
    kind: 'function',
    node,
    scope,
    defaults,
    frames: new Map(),
    ...(owner === undefined ? {} : { owner }),
  }));
  // Defaults may have become known after the function was made.
  for (const [name, value] of defaults) {
    if (fn.defaults instanceof Map)
      fn.defaults.set(name, joinValues(fn.defaults.get(name) ?? NO_VALUE, value));
  }
  return fn;
}

/** Names after a merge of two ways. */
export function joinWays(scope: Scope, ways: readonly Map<string, Value>[]): void {
  const [first, ...others] = ways;
  if (first !== undefined) scope.now = others.reduce(mergeNow, first);
}
