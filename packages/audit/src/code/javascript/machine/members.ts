import { noteUse } from '../traces/seen-imports.ts';
import type { Accessor, Atom, CallUse, ClassAtom, ObjectAtom, Value } from './abstract-value.ts';
import { joinAll, joinValues, NO_VALUE, readCell } from './cells.ts';
import { enterClosure } from './enter-closure.ts';
import {
  fieldCell,
  grow,
  growCellAnywhere,
  machineOf,
  madeOnce,
  newObject,
  scalar,
  unknown,
} from './make-atoms.ts';
import { externalMember } from './outside.ts';

/** Prototypes that are followed; a longer chain is a loop. */
const LONGEST_CHAIN = 24;

/** What a field of a value may be. */
export function readMember(object: Value, name: string, use: CallUse): Value {
  let found = NO_VALUE;
  let isMissing = false;
  for (const atom of object) {
    const value = memberOf(atom, name, { use, self: [atom], depth: 0 });
    if (value === undefined) isMissing = true;
    else found = joinValues(found, value);
  }
  if (found.length > 0 || !isMissing) return found;
  return unknown(machineOf(use.frame), `no value for ${name}`);
}

interface Lookup {
  readonly use: CallUse;
  readonly self: Value;
  readonly depth: number;
}

function memberOf(atom: Atom, name: string, lookup: Lookup): Value | undefined {
  const { frame } = lookup.use;
  const machine = machineOf(frame);
  switch (atom.kind) {
    case 'object':
      return objectMember(atom, name, lookup);
    case 'class':
      return classStatic(atom, name, lookup);
    case 'closure': {
      const own = objectMember(atom.fields, name, lookup);
      return own ?? machine.steps.nativeMember(atom, name, frame);
    }
    case 'model':
      return (
        atom.member?.(name, frame) ??
        machine.steps.nativeMember(atom, name, frame) ??
        unknown(machine, `${name} of ${atom.name}`)
      );
    case 'external':
      if (atom.origin === undefined) noteUse(atom.name, name, lookup.use);
      return [...(machine.steps.nativeMember(atom, name, frame) ?? []), externalMember(atom, name, frame)];
    case 'scalar':
      return (
        machine.steps.tracedMember(atom, name, lookup.use) ??
        machine.steps.nativeMember(atom, name, frame) ??
        scalarMember(atom, name, lookup)
      );
    case 'nothing':
      return undefined;
  }
}

function scalarMember(atom: Atom & { kind: 'scalar' }, name: string, lookup: Lookup): Value {
  const machine = machineOf(lookup.use.frame);
  if (atom.value.kind === 'unknown') return [atom];
  return unknown(machine, `${name} of a text`);
}

function objectMember(object: ObjectAtom, name: string, lookup: Lookup): Value | undefined {
  if (lookup.depth > LONGEST_CHAIN) return undefined;
  const { frame } = lookup.use;
  const machine = machineOf(frame);
  const own = object.fields.get(name);
  const rest = readCell(object.anyField, frame);
  const accessed = viaGetter(object.accessors.get(name), lookup);
  const value = joinAll([
    own === undefined ? [] : readCell(own, frame),
    isElement(object, name) ? rest : [],
    accessed ?? [],
  ]);
  if (own !== undefined || accessed !== undefined) return value;
  if (value.length > 0) return value;
  const inherited = protoMember(object, name, lookup);
  if (inherited !== undefined) return inherited;
  const native = machine.steps.nativeMember(object, name, frame);
  if (native !== undefined) return native;
  return object.isComplete
    ? undefined
    : unknown(machine, `${name} of an object that is not known as a whole`);
}

/** Methods of lists are not among their elements, and those of maps not among their entries. */
function isElement(object: ObjectAtom, name: string): boolean {
  if (object.shape === 'array') return /^\d+$/u.test(name);
  const isMap = object.protos.value.some((proto) => proto.kind === 'model' && proto.name === 'Map');
  return !isMap || name.startsWith('=');
}

function protoMember(object: ObjectAtom, name: string, lookup: Lookup): Value | undefined {
  let found: Value | undefined;
  for (const proto of readCell(object.protos, lookup.use.frame)) {
    if (proto === object) continue;
    // Methods of the project's own classes hide those of the packages' classes they extend.
    if (found !== undefined && (proto.kind === 'model' || proto.kind === 'external')) continue;
    const deeper = { ...lookup, depth: lookup.depth + 1 };
    const value = proto.kind === 'class' ? classMember(proto, name, deeper) : baseMember(proto, name, deeper);
    if (value !== undefined) found = joinValues(found ?? NO_VALUE, value);
  }
  return found;
}

/** Fields of what an instance inherits from, when that is not a class of the project. */
function baseMember(proto: Atom, name: string, lookup: Lookup): Value | undefined {
  const { frame } = lookup.use;
  switch (proto.kind) {
    case 'object':
      return objectMember(proto, name, lookup);
    case 'model':
      return proto.member?.(name, frame);
    case 'external':
      return [externalMember(proto, name, frame)];
    case 'scalar':
      return machineOf(frame).steps.tracedMember(proto, name, lookup.use);
    default:
      return undefined;
  }
}

/** A method, looked for in a class and those that it extends. */
function classMember(made: ClassAtom, name: string, lookup: Lookup): Value | undefined {
  if (lookup.depth > LONGEST_CHAIN) return undefined;
  const method = name === 'constructor' ? undefined : made.methods.get(name);
  if (method !== undefined) return [method];
  const accessed = viaGetter(made.accessors.get(name), lookup);
  if (accessed !== undefined) return accessed;
  if (name === 'constructor') return [made];
  let found: Value | undefined;
  for (const base of readCell(made.superclass, lookup.use.frame)) {
    const deeper = { ...lookup, depth: lookup.depth + 1 };
    const value =
      base.kind === 'class' ? classMember(base, name, deeper) : prototypeMember(base, name, deeper);
    if (value !== undefined) found = joinValues(found ?? NO_VALUE, value);
  }
  return found;
}

function prototypeMember(base: Atom, name: string, lookup: Lookup): Value | undefined {
  if (base.kind !== 'closure') return undefined;
  const prototype = base.fields.fields.get('prototype');
  const values = prototype === undefined ? [] : readCell(prototype, lookup.use.frame);
  for (const each of values) {
    const value = each.kind === 'object' ? objectMember(each, name, lookup) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function classStatic(made: ClassAtom, name: string, lookup: Lookup): Value | undefined {
  const { frame } = lookup.use;
  const machine = machineOf(frame);
  const own = objectMember(made.statics, name, lookup);
  if (own !== undefined) return own;
  if (name === 'prototype') {
    const prototype = madeOnce(machine, ['prototype', made], () => newObject(machine));
    grow(machine, prototype.protos, [made]);
    return [prototype];
  }
  if (lookup.depth > LONGEST_CHAIN) return undefined;
  for (const base of readCell(made.superclass, frame)) {
    const value = memberOf(base, name, { ...lookup, depth: lookup.depth + 1 });
    if (value !== undefined) return value;
  }
  return machine.steps.nativeMember(made, name, frame);
}

function viaGetter(accessor: Accessor | undefined, lookup: Lookup): Value | undefined {
  if (accessor?.getter === undefined) return undefined;
  const { use } = lookup;
  const frame = enterClosure(accessor.getter, { ...use, args: [], receiver: lookup.self });
  return readCell(frame.returned, use.frame);
}

/** What any field of a value may be: its name is not known. */
export function readAnyMember(object: Value, use: CallUse): Value {
  return joinAll(object.map((atom) => anyMemberOf(atom, use)));
}

function anyMemberOf(atom: Atom, use: CallUse): Value {
  const machine = machineOf(use.frame);
  switch (atom.kind) {
    case 'object':
      return allFields(atom, use);
    case 'class':
      return allFields(atom.statics, use);
    case 'model':
      return atom.elements?.() ?? unknown(machine, `a member of ${atom.name}`);
    case 'external':
      return [externalMember(atom, '[…]', use.frame)];
    case 'scalar':
      if (atom.trace !== undefined) return [machine.steps.tracedElement(atom, use)];
      return atom.value.kind === 'unknown' ? [atom] : unknown(machine, 'a part of a text');
    default:
      return [];
  }
}

function allFields(object: ObjectAtom, use: CallUse): Value {
  const { frame } = use;
  const values = [readCell(object.anyField, frame)];
  for (const cell of object.fields.values()) values.push(readCell(cell, frame));
  for (const [, accessor] of object.accessors) {
    values.push(viaGetter(accessor, { use, self: [object], depth: 0 }) ?? []);
  }
  for (const proto of readCell(object.protos, frame)) {
    if (proto.kind === 'class')
      values.push([...proto.methods].filter(([name]) => name !== 'constructor').map(([, method]) => method));
    else if (proto.kind === 'object' && proto !== object)
      values.push([...proto.fields.values()].flatMap((cell) => [...readCell(cell, frame)]));
  }
  if (!object.isComplete) values.push(unknown(machineOf(frame), 'a field that is not known'));
  return joinAll(values);
}

/** What a loop over a value yields. */
export function elementsOf(value: Value, use: CallUse): Value {
  return joinAll(
    value.map((atom) => {
      if (atom.kind === 'object' && atom.shape === 'array') return allFields(atom, use);
      if (atom.kind === 'model' && atom.elements !== undefined) return atom.elements();
      if (atom.kind === 'nothing') return [];
      if (atom.kind === 'object') return iterated(atom, use);
      if (atom.kind === 'scalar' && atom.trace !== undefined)
        return [machineOf(use.frame).steps.tracedElement(atom, use)];
      return [
        scalar(machineOf(use.frame), {
          kind: 'unknown',
          because: 'an element of something that is not known',
        }),
      ];
    }),
  );
}

/** Objects that bring their own iterator. */
function iterated(object: ObjectAtom, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const iterators = ['Symbol.iterator', 'Symbol.asyncIterator'].map((name) =>
    memberOf(object, name, { use, self: [object], depth: 0 }),
  );
  const known = joinAll(iterators.map((each) => each ?? []));
  if (known.length === 0) return unknown(machineOf(use.frame), 'an element of an object');
  const made = steps.callValue(known, { ...use, args: [], receiver: [object] });
  const next = steps.callValue(steps.readMember(made, 'next', use), { ...use, args: [], receiver: made });
  return joinAll([
    elementsOf(
      made.filter((each) => each.kind === 'object' && each.shape === 'array'),
      use,
    ),
    steps.readMember(next, 'value', use),
  ]);
}

/** Writes a field; without a name, any of them. */
export function writeMember(object: Value, name: string | undefined, value: Value): void {
  for (const atom of object) {
    const target = writable(atom);
    if (target !== undefined) writeObject(target, name, value);
    else if (atom.kind === 'model' && name !== undefined) atom.write?.(name, value);
  }
}

function writable(atom: Atom): ObjectAtom | undefined {
  if (atom.kind === 'object') return atom;
  if (atom.kind === 'closure') return atom.fields;
  return atom.kind === 'class' ? atom.statics : undefined;
}

function writeObject(object: ObjectAtom, name: string | undefined, value: Value): void {
  growCellAnywhere(name === undefined ? object.anyField : fieldCell(object, name), value);
}
