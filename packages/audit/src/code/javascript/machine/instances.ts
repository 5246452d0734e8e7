import { children, flag, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type {
  Atom,
  CallUse,
  ClassAtom,
  ClosureAtom,
  Frame,
  ObjectAtom,
  Scope,
  Value,
} from './abstract-value.ts';
import { aCell, joinValues, readCell } from './cells.ts';
import { enterClosure } from './enter-closure.ts';
import {
  fieldCell,
  grow,
  machineOf,
  madeOnce,
  newFrame,
  newObject,
  objectAt,
  textValue,
  unknown,
} from './make-atoms.ts';
import { callUnknown, constructExternal } from './outside.ts';
import { memberNames } from './patterns.ts';
import { blockScope } from './scopes.ts';
import { runBody } from './statements.ts';
import { useAt } from './use-at.ts';

/** `new` on one of the things that a value may be. */
export function construct(atom: Atom, use: CallUse): Value {
  switch (atom.kind) {
    case 'class': {
      const instance = instanceOf(atom, use);
      runConstructor(atom, [instance], { ...use, key: instance });
      return [instance];
    }
    case 'closure':
      return constructByFunction(atom, use);
    case 'model':
      return atom.construct === undefined ? callUnknown(atom.name, use) : atom.construct(use);
    case 'external':
      return constructExternal(atom, use);
    case 'scalar':
      return atom.value.kind === 'unknown' ? callUnknown(atom.value.because, use) : [];
    default:
      return [];
  }
}

function instanceOf(made: ClassAtom | ClosureAtom, use: CallUse): ObjectAtom {
  const machine = machineOf(use.frame);
  // One instance for each place in each frame; a class that is made again and again shares one.
  return madeOnce(machine, [use.site, `${made.id}/${use.frame.id}`], () => {
    const instance = newObject(machine, 'instance');
    if (made.kind === 'class') grow(machine, instance.protos, [made]);
    if (use.frame.node.type === 'Program') machine.watch.lasting.add(instance);
    return instance;
  });
}

function constructByFunction(atom: ClosureAtom, use: CallUse): Value {
  const machine = machineOf(use.frame);
  const instance = instanceOf(atom, use);
  const prototype = atom.fields.fields.get('prototype');
  if (prototype !== undefined) grow(machine, instance.protos, readCell(prototype, use.frame));
  const frame = enterClosure(atom, { ...use, receiver: [instance], key: instance });
  const returned = readCell(frame.returned, use.frame).filter(
    (each) => each.kind === 'object' || each.kind === 'model',
  );
  return joinValues([instance], returned);
}

/** Runs what a class does with a new instance: its superclass, its fields, its constructor. */
export function runConstructor(atom: Atom, instance: Value, use: CallUse): void {
  const machine = machineOf(use.frame);
  if (atom.kind === 'closure') {
    enterClosure(atom, { ...use, receiver: instance });
    const prototype = atom.fields.fields.get('prototype');
    if (prototype !== undefined) inherit(instance, readCell(prototype, use.frame), use.frame);
    return;
  }
  if (atom.kind !== 'class') {
    if (atom.kind !== 'nothing') inherit(instance, construct(atom, use), use.frame);
    return;
  }
  const own = atom.methods.get('constructor');
  if (own === undefined) {
    for (const base of readCell(atom.superclass, use.frame)) runConstructor(base, instance, use);
  }
  initialise(atom, instance, use);
  if (own !== undefined) enterClosure(own, { ...use, receiver: instance });
  machine.work.spent += 1;
}

function inherit(instance: Value, from: Value, frame: Frame): void {
  const machine = machineOf(frame);
  for (const each of instance)
    if (each.kind === 'object')
      grow(
        machine,
        each.protos,
        from.filter((atom) => atom !== each),
      );
}

function initialise(atom: ClassAtom, instance: Value, use: CallUse): void {
  const machine = machineOf(use.frame);
  const fields = fieldsOf(atom.node, false);
  if (fields.length === 0) return;
  const frame = madeOnce(machine, [atom, use.key ?? use.site], () =>
    newFrame(machine, {
      file: atom.scope.frame.file,
      node: atom.node,
      parent: atom.scope,
      home: atom,
      isLoading: use.frame.isLoading,
    }),
  );
  if (!use.frame.isLoading) frame.isLoading = false;
  grow(machine, frame.thisValue, instance);
  machine.steps.runFrame(frame);
}

function fieldsOf(node: SyntaxNode, isStatic: boolean): readonly SyntaxNode[] {
  return children(part(node, 'body'), 'body').filter(
    (each) =>
      /^(?:PropertyDefinition|AccessorProperty)$/u.test(each.type) && flag(each, 'static') === isStatic,
  );
}

/** Fields with initial values, of one instance. */
export function runFields(frame: Frame): void {
  setFields(fieldsOf(frame.node, false), readCell(frame.thisValue, frame), frame.scope);
}

function setFields(fields: readonly SyntaxNode[], target: Value, scope: Scope): void {
  const { steps } = machineOf(scope.frame);
  for (const field of fields) {
    const value = part(field, 'value');
    if (value === undefined) continue;
    const evaluated = steps.evaluate(value, scope);
    const names = memberNames(field, scope);
    if (names === undefined) steps.writeMember(target, undefined, evaluated);
    else for (const name of names) steps.writeMember(target, name, evaluated);
  }
}

/** A class as its declaration makes it in a scope. */
export function makeClass(node: SyntaxNode, scope: Scope): ClassAtom {
  const machine = machineOf(scope.frame);
  const inner = blockScope(node, [], scope);
  const made = madeOnce(machine, ['class', inner], () => newClass(node, inner));
  const superclass = part(node, 'superClass');
  if (superclass !== undefined) grow(machine, made.superclass, machine.steps.evaluate(superclass, scope));
  const name = nameOf(part(node, 'id'));
  if (name !== undefined && !inner.cells.has(name))
    inner.cells.set(name, { value: [made], readers: new Set() });
  runStatics(made, inner);
  for (const decorated of [node, ...children(part(node, 'body'), 'body')]) decorate(made, decorated, inner);
  return made;
}

/** Calls a decorator of the project with what it decorates, and takes what it puts in its place. */
function decorate(made: ClassAtom, decorated: SyntaxNode, scope: Scope): void {
  const machine = machineOf(scope.frame);
  for (const decorator of children(decorated, 'decorators')) {
    const closures = machine.steps.evaluate(decorator, scope).filter((atom) => atom.kind === 'closure');
    const [name] = decorated.type === 'MethodDefinition' ? (memberNames(decorated, scope) ?? []) : [];
    const method = name === undefined ? undefined : made.methods.get(name);
    if (closures.length === 0 || name === undefined || method === undefined) continue;
    const descriptor = objectAt(decorator, scope.frame);
    grow(machine, fieldCell(descriptor, 'value'), [method]);
    // https://github.com/tc39/proposal-decorators hands over the method, TypeScript's older ones a descriptor of it.
    const isNew = closures.every(
      (each) => each.kind === 'closure' && children(each.node, 'params').length < 3,
    );
    const args: readonly Value[] = isNew
      ? [[method], unknown(machine, 'a context')]
      : [[made], textValue(machine, name), [descriptor]];
    const returned = machine.steps.callValue(closures, useAt(decorator, scope, { args }));
    const given = [...returned, ...readCell(fieldCell(descriptor, 'value'), scope.frame)];
    const wrappers = given.filter((atom) => atom.kind === 'closure' && atom !== method);
    const [wrapper] = wrappers;
    if (wrapper?.kind === 'closure' && wrappers.length === 1) made.methods.set(name, wrapper);
  }
}

function newClass(node: SyntaxNode, scope: Scope): ClassAtom {
  const machine = machineOf(scope.frame);
  machine.memory.nextId += 1;
  const made: ClassAtom = {
    kind: 'class',
    id: machine.memory.nextId,
    node,
    scope,
    methods: new Map(),
    accessors: new Map(),
    statics: newObject(machine),
    superclass: aCell(),
    decorated: new Set(),
  };
  for (const member of children(part(node, 'body'), 'body')) {
    if (member.type === 'MethodDefinition') addMethod(made, member, scope);
  }
  return made;
}

function addMethod(made: ClassAtom, member: SyntaxNode, scope: Scope): void {
  const machine = machineOf(scope.frame);
  const value = part(member, 'value');
  const [name] = memberNames(member, scope) ?? [];
  if (value === undefined || name === undefined || part(value, 'body') === undefined) return;
  const isStatic = flag(member, 'static');
  const closure = machine.steps.makeClosure(value, scope, made);
  if (children(member, 'decorators').length > 0) made.decorated.add(name);
  const kind = word(member, 'kind');
  if (kind === 'get' || kind === 'set') {
    const accessors = isStatic ? made.statics.accessors : made.accessors;
    const known = accessors.get(name) ?? {};
    known[kind === 'get' ? 'getter' : 'setter'] = closure;
    accessors.set(name, known);
  } else if (isStatic) grow(machine, fieldCell(made.statics, name), [closure]);
  else made.methods.set(name, closure);
}

/** Static fields and blocks run where the class is declared. */
function runStatics(made: ClassAtom, scope: Scope): void {
  const statics = fieldsOf(made.node, true);
  const blocks = children(part(made.node, 'body'), 'body').filter((each) => each.type === 'StaticBlock');
  if (statics.length === 0 && blocks.length === 0) return;
  setFields(statics, [made], scope);
  for (const block of blocks) {
    const body = children(block, 'body');
    runBody(body, blockScope(block, body, scope));
  }
}

/** A function as its expression makes it in a scope. */
export function makeClosure(node: SyntaxNode, scope: Scope, home?: ClassAtom): ClosureAtom {
  const machine = machineOf(scope.frame);
  return madeOnce(machine, [node, scope], () => {
    machine.memory.nextId += 1;
    const fields = newObject(machine);
    const made: ClosureAtom = {
      kind: 'closure',
      id: machine.memory.nextId,
      node,
      scope,
      frames: new Map(),
      fields,
      ...(home === undefined ? {} : { home }),
    };
    if (node.type !== 'ArrowFunctionExpression') {
      const prototype = newObject(machine);
      prototype.fields.set('constructor', aCell([made]));
      fields.fields.set('prototype', aCell([prototype]));
    }
    return made;
  });
}
