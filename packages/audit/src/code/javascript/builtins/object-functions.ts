import type { Atom, CallUse, ObjectAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues, readCell } from '../machine/cells.ts';
import {
  fieldCell,
  grow,
  listOf,
  machineOf,
  madeOnce,
  newObject,
  scalar,
  unknown,
} from '../machine/make-atoms.ts';
import { constantNames } from '../machine/patterns.ts';
import { Danger } from '../machine/trace.ts';
import { carry, tracesOf } from '../machine/traces.ts';
import type { NativeMethod, NativeTable } from './native-method.ts';

const first: NativeMethod = (use) => use.args[0] ?? [];

/** The functions of `Object`, and those of `Reflect` that do the same. */
export const OBJECT_FUNCTIONS: NativeTable = new Map<string, NativeMethod>([
  ['assign', assign],
  ['freeze', first],
  ['seal', first],
  ['keys', keys],
  ['ownKeys', keys],
  ['getOwnPropertyNames', keys],
  ['values', (use) => list(use, 'list', membersOf(use, use.args[0] ?? []))],
  ['entries', entries],
  ['fromEntries', fromEntries],
  ['groupBy', (use) => use.args[0] ?? []],
  ['create', create],
  ['setPrototypeOf', setPrototype],
  ['getPrototypeOf', (use) => prototypesOf(use)],
  ['defineProperty', defineProperty],
  ['defineProperties', first],
  ['get', (use) => read(use)],
  ['set', (use) => write(use)],
  ['apply', (use) => apply(use)],
  [
    'construct',
    (use) =>
      machineOf(use.frame).steps.constructValue(use.args[0] ?? [], {
        ...use,
        args: [],
        moreArgs: elements(use, use.args[1] ?? []),
      }),
  ],
]);

function elements(use: CallUse, value: Value): Value {
  return machineOf(use.frame).steps.elementsOf(value, use);
}

function membersOf(use: CallUse, value: Value): Value {
  return machineOf(use.frame).steps.readAnyMember(value, use);
}

function list(use: CallUse, key: string, value: Value): Value {
  return [listOf(machineOf(use.frame), [use.site, `${key} ${use.frame.id}`], value)];
}

/** Fields of several objects in the first of them. */
export function assign(use: CallUse): Value {
  const [target = [], ...sources] = use.args;
  for (const source of joinValues(joinAll(sources), use.moreArgs ?? [])) {
    if (source.kind === 'object') copyInto(target, source, use);
    else for (const atom of target) if (atom.kind === 'object') takeIn(atom, source, use);
  }
  return target;
}

/** A source whose fields are not known one by one. */
function takeIn(target: ObjectAtom, source: Atom, use: CallUse): void {
  if (source.kind === 'model') grow(machineOf(use.frame), target.protos, [source]);
  else if (source.kind === 'external' || source.kind === 'scalar') target.isComplete = false;
  if (source.kind === 'scalar' && source.trace !== undefined)
    grow(machineOf(use.frame), target.protos, [source]);
}

function copyInto(target: Value, source: ObjectAtom, use: CallUse): void {
  const { steps } = machineOf(use.frame);
  for (const [name, cell] of [...source.fields]) steps.writeMember(target, name, readCell(cell, use.frame));
  steps.writeMember(target, undefined, readCell(source.anyField, use.frame));
}

function keys(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const names: Atom[] = [];
  for (const atom of use.args[0] ?? []) {
    if (
      atom.kind === 'object' &&
      atom.fields.size <= 16 &&
      readCell(atom.anyField, use.frame).length === 0 &&
      atom.isComplete
    ) {
      for (const name of atom.fields.keys()) names.push(scalar(machine, { kind: 'text', text: name }));
    } else names.push(...keysOf(atom, use));
  }
  return list(use, 'keys', joinValues([], names));
}

/** Keys of an object that came with the event are the sender's words. */
function keysOf(atom: Atom, use: CallUse): Value {
  const key = unknown(machineOf(use.frame), 'a key');
  const what = 'its keys are taken';
  return carry(key, tracesOf([atom]), {
    what,
    frame: use.frame,
    site: use.site,
    form: 'text',
    clears: Danger.nosql,
  });
}

function entries(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const pairs: ObjectAtom[] = [];
  for (const atom of use.args[0] ?? []) {
    if (atom.kind !== 'object' || atom.fields.size > 64) {
      pairs.push(pair(use, 'any', [keysOf(atom, use), membersOf(use, [atom])]));
      continue;
    }
    for (const [name, cell] of [...atom.fields]) {
      const key: Value = [scalar(machine, { kind: 'text', text: name })];
      pairs.push(pair(use, `${atom.id} ${name}`, [key, readCell(cell, use.frame)]));
    }
    const rest = readCell(atom.anyField, use.frame);
    if (rest.length > 0) pairs.push(pair(use, `${atom.id}`, [unknown(machine, 'a key'), rest]));
  }
  return list(use, 'entries', pairs);
}

function pair(use: CallUse, key: string, values: readonly [Value, Value]): ObjectAtom {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `pair ${key} ${use.frame.id}`], () =>
    newObject(machine, 'array'),
  );
  values.forEach((value, at) => {
    grow(machine, fieldCell(made, String(at)), value);
  });
  return made;
}

function fromEntries(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `object ${use.frame.id}`], () => newObject(machine));
  for (const each of elements(use, use.args[0] ?? [])) {
    const names = constantNames(machine.steps.readMember([each], '0', use));
    const value = machine.steps.readMember([each], '1', use);
    if (names === undefined) grow(machine, made.anyField, value);
    else for (const name of names) grow(machine, fieldCell(made, name), value);
  }
  return [made];
}

function create(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `object ${use.frame.id}`], () => newObject(machine));
  grow(
    machine,
    made.protos,
    (use.args[0] ?? []).filter((atom) => atom.kind !== 'nothing'),
  );
  return [made];
}

function setPrototype(use: CallUse): Value {
  const machine = machineOf(use.frame);
  for (const atom of use.args[0] ?? [])
    if (atom.kind === 'object') grow(machine, atom.protos, use.args[1] ?? []);
  return use.args[0] ?? [];
}

function prototypesOf(use: CallUse): Value {
  return joinAll(
    (use.args[0] ?? []).map((atom) => {
      if (atom.kind === 'object') return readCell(atom.protos, use.frame);
      return atom.kind === 'closure' ? functionPrototype(use) : [];
    }),
  );
}

/** `Object.getPrototypeOf(async function () {}).constructor`: what makes functions of texts. */
function functionPrototype(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, ['prototype', 'Function'], () => newObject(machine));
  grow(machine, fieldCell(made, 'constructor'), machine.steps.global('Function', use.frame) ?? []);
  made.isComplete = false;
  return [made];
}

/** `Object.defineProperty(exports, 'x', { get: function () { return y.x; } })`, as compilers write it. */
function defineProperty(use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const [target, name, descriptor] = [use.args[0] ?? [], use.args[1] ?? [], use.args[2] ?? []];
  const made = descriptor.filter((atom) => atom.kind === 'object');
  const has = (field: string) => made.some((atom) => atom.fields.has(field));
  const values: Value[] = [];
  if (has('value')) values.push(steps.readMember(made, 'value', use));
  if (has('get'))
    values.push(steps.callValue(steps.readMember(made, 'get', use), { ...use, args: [], receiver: target }));
  const names = constantNames(name);
  for (const each of names ?? [undefined]) steps.writeMember(target, each, joinAll(values));
  return target;
}

function read(use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const names = constantNames(use.args[1] ?? []);
  if (names === undefined) return steps.readAnyMember(use.args[0] ?? [], use);
  return joinAll(names.map((name) => steps.readMember(use.args[0] ?? [], name, use)));
}

function write(use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const names = constantNames(use.args[1] ?? []);
  for (const name of names ?? [undefined]) steps.writeMember(use.args[0] ?? [], name, use.args[2] ?? []);
  return [];
}

function apply(use: CallUse): Value {
  const moreArgs = elements(use, use.args[2] ?? []);
  return machineOf(use.frame).steps.callValue(use.args[0] ?? [], {
    ...use,
    args: [],
    moreArgs,
    receiver: use.args[1] ?? [],
  });
}
