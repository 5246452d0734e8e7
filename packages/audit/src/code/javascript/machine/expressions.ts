import { children, flag, nameOf, part, parts, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { ObjectAtom, ScalarAtom, Scope, Value } from './abstract-value.ts';
import { evaluateCall, evaluateNew } from './calls.ts';
import { joinAll, joinValues, NOTHING, readCell } from './cells.ts';
import {
  fieldCell,
  grow,
  machineOf,
  madeOnce,
  newExternal,
  objectAt,
  scalar,
  textValue,
  unknown,
} from './make-atoms.ts';
import {
  cookedText,
  evaluateAssignment,
  evaluateBinary,
  evaluateConditional,
  evaluateLogical,
  evaluateTemplate,
  evaluateUnary,
} from './operators.ts';
import { copyFields, memberNames } from './patterns.ts';
import { cellOf, readName } from './scopes.ts';
import { superMembers } from './super-members.ts';
import { asKnown, heldValue } from './traces.ts';
import { useAt } from './use-at.ts';

type Evaluate = (node: SyntaxNode, scope: Scope) => Value;

/** Expressions nested deeper than this are not followed. */
const DEEPEST = 500;

const EXPRESSIONS: Readonly<Record<string, Evaluate>> = {
  Identifier: evaluateIdentifier,
  Literal: evaluateLiteral,
  TemplateLiteral: evaluateTemplate,
  TaggedTemplateExpression: (node, scope) => {
    const inner = part(node, 'quasi');
    const tag = part(node, 'tag');
    const text = inner === undefined ? [] : evaluate(inner, scope);
    if (tag === undefined) return text;
    const { steps } = machineOf(scope.frame);
    const called = evaluate(tag, scope);
    const own = called.filter((atom) => atom.kind === 'closure');
    // A tag of the project is given the texts and the values; what packages make of them is the text as a whole.
    return joinValues(
      steps.callValue(
        called.filter((atom) => atom.kind !== 'closure'),
        useAt(node, scope, { args: [text] }),
      ),
      own.length === 0 ? [] : steps.callValue(own, useAt(node, scope, { args: tagArguments(inner, scope) })),
    );
  },
  MemberExpression: evaluateMember,
  CallExpression: evaluateCall,
  NewExpression: evaluateNew,
  ObjectExpression: evaluateObject,
  ArrayExpression: evaluateArray,
  AssignmentExpression: evaluateAssignment,
  LogicalExpression: evaluateLogical,
  ConditionalExpression: evaluateConditional,
  BinaryExpression: evaluateBinary,
  UnaryExpression: evaluateUnary,
  UpdateExpression: (node, scope) => {
    evaluateAll(node, scope);
    return unknown(machineOf(scope.frame), 'a counter');
  },
  ArrowFunctionExpression: evaluateFunction,
  FunctionExpression: evaluateFunction,
  FunctionDeclaration: evaluateFunction,
  ClassExpression: (node, scope) => [machineOf(scope.frame).steps.makeClass(node, scope)],
  ClassDeclaration: (node, scope) => [machineOf(scope.frame).steps.makeClass(node, scope)],
  SequenceExpression: (node, scope) => {
    let value: Value = [];
    for (const each of children(node, 'expressions')) value = evaluate(each, scope);
    return value;
  },
  ThisExpression: (_node, scope) => readCell(scope.frame.thisValue, scope.frame),
  ImportExpression: evaluateImport,
  YieldExpression: evaluateYield,
  MetaProperty: (_node, scope) => unknown(machineOf(scope.frame), 'import.meta'),
};

/** What a tag is called with: the list of the fixed texts, then each value. */
function tagArguments(quasi: SyntaxNode | undefined, scope: Scope): readonly Value[] {
  if (quasi === undefined) return [];
  const machine = machineOf(scope.frame);
  const strings = objectAt(quasi, scope.frame, 'array');
  children(quasi, 'quasis').forEach((each, at) => {
    grow(machine, fieldCell(strings, String(at)), textValue(machine, cookedText(each)));
  });
  if (!strings.fields.has('raw')) grow(machine, fieldCell(strings, 'raw'), [strings]);
  return [[strings], ...children(quasi, 'expressions').map((each) => evaluate(each, scope))];
}

/** Expressions that are what stands in one of their fields. */
const TRANSPARENT: Readonly<Record<string, string>> = {
  AwaitExpression: 'argument',
  ChainExpression: 'expression',
  ParenthesizedExpression: 'expression',
  TSAsExpression: 'expression',
  TSSatisfiesExpression: 'expression',
  TSNonNullExpression: 'expression',
  TSTypeAssertion: 'expression',
  TSInstantiationExpression: 'expression',
  JSXExpressionContainer: 'expression',
  Decorator: 'expression',
};

/** What an expression may be. */
export function evaluate(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const { work } = machine;
  work.spent += 1;
  if (work.spent > work.most || work.nesting > DEEPEST) {
    work.isExhausted = true;
    return unknown(machine, 'too much code to follow');
  }
  work.nesting += 1;
  try {
    const inner = TRANSPARENT[node.type];
    if (inner !== undefined) {
      const child = part(node, inner);
      // What is awaited runs now, unlike a wrapper that is only handed on.
      if (node.type === 'AwaitExpression' && child !== undefined) scope.frame.discarded = child;
      return child === undefined ? [] : evaluate(child, scope);
    }
    const run = EXPRESSIONS[node.type];
    const value = run === undefined ? evaluateAll(node, scope) : run(node, scope);
    return asKnown(value, scope.frame.facts, machine);
  } finally {
    work.nesting -= 1;
  }
}

/** Expressions without a rule of their own, such as JSX: what stands in them is still run. */
function evaluateAll(node: SyntaxNode, scope: Scope): Value {
  if (node.type.startsWith('TS')) return [];
  for (const field of ['argument', 'expression', 'openingElement', 'value']) {
    const inner = part(node, field);
    if (inner !== undefined) evaluate(inner, scope);
  }
  for (const field of ['children', 'attributes']) {
    for (const inner of children(node, field)) evaluate(inner, scope);
  }
  return unknown(machineOf(scope.frame), node.type);
}

function evaluateIdentifier(node: SyntaxNode, scope: Scope): Value {
  const name = word(node, 'name');
  if (name === 'undefined') return [NOTHING];
  const machine = machineOf(scope.frame);
  // What nobody declares is the runtime's: `awslambda.streamifyResponse(f)` wraps like any package does.
  const value = readName(name, scope) ?? [
    madeOnce(machine, ['global', name], () => newExternal(name, undefined, false)),
  ];
  // While modules load, a wrapped function is only handed on; code that runs later and takes it may call it.
  if (!scope.frame.isLoading && value.some((atom) => atom.kind === 'external' && atom.isMade)) {
    machine.steps.activate(value, useAt(node, scope));
  }
  if (scope.frame.facts.held.size === 0) return value;
  const cell = cellOf(name, scope);
  return cell === undefined || !scope.frame.facts.held.has(cell)
    ? value
    : heldValue(cell, scope.frame.facts, machine);
}

function evaluateLiteral(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const value = node['value'];
  if (typeof value === 'string') return textValue(machine, value);
  if (typeof value === 'number') return [scalar(machine, { kind: 'number', value })];
  if (typeof value === 'boolean') return [scalar(machine, { kind: 'boolean', value })];
  if (part(node, 'regex') === undefined && value === null && node['regex'] === undefined) return [NOTHING];
  const regexp = node['regex'];
  if (typeof regexp === 'object' && regexp !== null && 'pattern' in regexp) {
    const source = String(regexp.pattern);
    const flags = 'flags' in regexp ? String(regexp.flags) : '';
    return [
      madeOnce(machine, ['regular expression', `${flags}/${source}`], (): ScalarAtom => {
        const value = { kind: 'unknown', because: 'a regular expression or big number' } as const;
        const made: ScalarAtom = { kind: 'scalar', value };
        machine.watch.regexps.set(made, source);
        return made;
      }),
    ];
  }
  return unknown(machine, 'a regular expression or big number');
}

function evaluateFunction(node: SyntaxNode, scope: Scope): Value {
  const { steps } = machineOf(scope.frame);
  const name = node.type === 'FunctionExpression' ? nameOf(part(node, 'id')) : undefined;
  if (name === undefined) return [steps.makeClosure(node, scope)];
  // A named function expression knows itself by its name.
  const known = scope.frame.scopes.get(node);
  const inner: Scope = known ?? { cells: new Map(), links: new Map(), parent: scope, frame: scope.frame };
  scope.frame.scopes.set(node, inner);
  const made = steps.makeClosure(node, inner);
  if (!inner.cells.has(name)) inner.cells.set(name, { value: [made], readers: new Set() });
  return [made];
}

function evaluateMember(node: SyntaxNode, scope: Scope): Value {
  const object = part(node, 'object');
  if (object === undefined) return [];
  const over = object.type === 'Super' ? superMembers(scope) : evaluate(object, scope);
  const machine = machineOf(scope.frame);
  const names = memberNames(node, scope);
  const use = useAt(node, scope);
  if (names === undefined) return machine.steps.readAnyMember(over, use);
  return joinAll(names.map((name) => machine.steps.readMember(over, name, use)));
}

function evaluateObject(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const made = objectAt(node, scope.frame);
  const properties = children(node, 'properties');
  properties.forEach((property, at) => {
    if (property.type === 'SpreadElement')
      spreadInto(made, property, { scope, except: properties.slice(at + 1).flatMap(writtenName) });
    else addProperty(made, property, scope);
  });
  machine.work.spent += 1;
  machine.steps.watchObject(made, node, scope);
  return [made];
}

/** The name of a field that replaces what was spread before it: `{ ...config, password: '***' }`. */
function writtenName(property: SyntaxNode): readonly string[] {
  if (property.type === 'SpreadElement' || flag(property, 'computed')) return [];
  const name = nameOf(part(property, 'key'));
  return name === undefined ? [] : [name];
}

interface Spreading {
  readonly scope: Scope;
  /** Fields that are written again after it. */
  readonly except: readonly string[];
}

function spreadInto(made: ObjectAtom, property: SyntaxNode, { scope, except }: Spreading): void {
  const argument = part(property, 'argument');
  if (argument === undefined) return;
  for (const atom of evaluate(argument, scope)) {
    if (atom.kind === 'object') copyFields(atom, { into: made, scope, except });
    else if (atom.kind === 'closure') copyFields(atom.fields, { into: made, scope, except });
    else if (atom.kind === 'model') grow(machineOf(scope.frame), made.protos, [atom]);
    else if (atom.kind === 'external' || (atom.kind === 'scalar' && atom.value.kind === 'unknown')) {
      made.isComplete = false;
      if (atom.kind === 'scalar' && atom.trace !== undefined)
        grow(machineOf(scope.frame), made.protos, [atom]);
    }
  }
}

function addProperty(made: ObjectAtom, property: SyntaxNode, scope: Scope): void {
  const machine = machineOf(scope.frame);
  const value = part(property, 'value');
  if (value === undefined) return;
  const names = memberNames(property, scope);
  const kind = word(property, 'kind');
  if ((kind === 'get' || kind === 'set') && names !== undefined) {
    const accessor = kind === 'get' ? 'getter' : 'setter';
    for (const name of names) {
      const known = made.accessors.get(name) ?? {};
      known[accessor] = machine.steps.makeClosure(value, scope);
      made.accessors.set(name, known);
    }
    return;
  }
  const evaluated = evaluate(value, scope);
  if (names === undefined) grow(machine, made.anyField, evaluated);
  else for (const name of names) grow(machine, fieldCell(made, name), evaluated);
}

function evaluateArray(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const made = objectAt(node, scope.frame, 'array');
  if (scope.frame.isLoading || scope.frame.node.type === 'Program') machine.watch.lasting.add(made);
  let isPlaced = true;
  parts(node, 'elements').forEach((element, at) => {
    if (element === undefined) return;
    if (element.type === 'SpreadElement') {
      isPlaced = false;
      const argument = part(element, 'argument');
      const spread = argument === undefined ? [] : evaluate(argument, scope);
      if (spread.some((atom) => atom.kind !== 'object')) made.isComplete = false;
      grow(machine, made.anyField, machine.steps.elementsOf(spread, useAt(element, scope)));
      return;
    }
    const value = evaluate(element, scope);
    grow(machine, isPlaced ? fieldCell(made, String(at)) : made.anyField, value);
  });
  return [made];
}

function evaluateImport(node: SyntaxNode, scope: Scope): Value {
  const source = part(node, 'source');
  const machine = machineOf(scope.frame);
  const specifier = source === undefined ? [] : evaluate(source, scope);
  machine.steps.watchCall({ kind: 'model', name: 'import' }, { ...useAt(node, scope), args: [specifier] });
  const values: Value[] = [];
  for (const atom of specifier) {
    if (atom.kind === 'scalar' && atom.value.kind === 'text') {
      values.push(machine.steps.importName({ specifier: atom.value.text, name: '*' }, scope.frame));
    } else {
      values.push(machine.steps.importName({ specifier: '', name: '*' }, scope.frame));
    }
  }
  return joinAll(values);
}

/** What a generator yields is what loops over its result see. */
function evaluateYield(node: SyntaxNode, scope: Scope): Value {
  const argument = part(node, 'argument');
  const machine = machineOf(scope.frame);
  if (argument === undefined) return [];
  const value = evaluate(argument, scope);
  const yielded = flag(node, 'delegate') ? machine.steps.elementsOf(value, useAt(node, scope)) : value;
  const list = objectAt(scope.frame.node, scope.frame, 'array');
  grow(machine, list.anyField, yielded);
  grow(machine, scope.frame.returned, [list]);
  // Libraries that drive generators give back what was yielded.
  return value;
}
