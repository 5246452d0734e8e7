import type { CallUse, ModelAtom, ObjectAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import {
  fieldCell,
  grow,
  listOf,
  machineOf,
  madeOnce,
  model,
  newObject,
  unknown,
} from '../machine/make-atoms.ts';
import { constantNames } from '../machine/patterns.ts';
import type { NativeMethod } from './native-method.ts';

/** Maps and sets: objects whose fields are their entries. */
export const COLLECTIONS: Readonly<Record<string, NativeMethod>> = {
  Map: (use) => newMap(use),
  WeakMap: (use) => newMap(use),
  Set: (use) => newSet(use),
  WeakSet: (use) => newSet(use),
};

function newMap(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = collection(use);
  grow(machine, made.protos, [methods(machine, 'Map')]);
  for (const each of machine.steps.elementsOf(use.args[0] ?? [], use)) {
    put(made, machine.steps.readMember([each], '0', use), {
      value: machine.steps.readMember([each], '1', use),
      machine,
    });
  }
  return [made];
}

function newSet(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `set ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(machine, made.protos, [methods(machine, 'Set')]);
  grow(machine, made.anyField, machine.steps.elementsOf(use.args[0] ?? [], use));
  return [made];
}

function collection(use: CallUse): ObjectAtom {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `map ${use.frame.id}`], () => newObject(machine, 'instance'));
  if (use.frame.isLoading || use.frame.node.type === 'Program') machine.watch.lasting.add(made);
  return made;
}

function methods(machine: Machine, kind: 'Map' | 'Set'): ModelAtom {
  return model(machine, `${kind} methods`, () => ({
    kind: 'model',
    name: kind,
    member: (name) => {
      const table = kind === 'Map' ? MAP_METHODS : SET_METHODS;
      const call = Object.hasOwn(table, name) ? table[name] : undefined;
      return call === undefined
        ? undefined
        : [model(machine, `${kind}.${name}`, () => ({ kind: 'model', name: `${kind}.${name}`, call }))];
    },
  }));
}

const MAP_METHODS: Readonly<Record<string, NativeMethod>> = {
  get: (use) => {
    const { steps } = machineOf(use.frame);
    const names = constantNames(use.args[0] ?? []);
    if (names === undefined) return steps.readAnyMember(ownOf(use), use);
    return joinAll(
      names.map((name) => joinAll(ownOf(use).map((own) => steps.readMember([own], keyName(name), use)))),
    );
  },
  set: (use) => {
    const machine = machineOf(use.frame);
    for (const own of ownOf(use)) put(own, use.args[0] ?? [], { value: use.args[1] ?? [], machine });
    return use.receiver;
  },
  has: (use) => unknown(machineOf(use.frame), 'a test'),
  delete: (use) => unknown(machineOf(use.frame), 'a test'),
  values: (use) => list(use, valuesOf(use)),
  keys: (use) => list(use, unknown(machineOf(use.frame), 'a key')),
  entries: (use) => list(use, [pairOf(use)]),
  'Symbol.iterator': (use) => list(use, [pairOf(use)]),
  forEach: (use) => {
    const machine = machineOf(use.frame);
    machine.steps.callValue(use.args[0] ?? [], {
      ...use,
      args: [valuesOf(use), unknown(machine, 'a key'), use.receiver],
      receiver: [],
    });
    return [];
  },
};

const SET_METHODS: Readonly<Record<string, NativeMethod>> = {
  add: (use) => {
    const machine = machineOf(use.frame);
    for (const own of ownOf(use)) grow(machine, own.anyField, use.args[0] ?? []);
    return use.receiver;
  },
  has: (use) => unknown(machineOf(use.frame), 'a test'),
  delete: (use) => unknown(machineOf(use.frame), 'a test'),
};

/** Keys of a map must not be taken for its methods. */
function keyName(name: string): string {
  return `=${name}`;
}

function ownOf(use: CallUse): readonly ObjectAtom[] {
  return use.receiver.filter((atom) => atom.kind === 'object');
}

function put(own: ObjectAtom, key: Value, given: { readonly value: Value; readonly machine: Machine }): void {
  const names = constantNames(key);
  if (names === undefined || own.fields.size > 200) grow(given.machine, own.anyField, given.value);
  else for (const name of names) grow(given.machine, fieldCell(own, keyName(name)), given.value);
}

function valuesOf(use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  return joinAll(ownOf(use).map((own) => steps.readAnyMember([own], use)));
}

function list(use: CallUse, value: Value): Value {
  return [listOf(machineOf(use.frame), [use.site, `list ${use.frame.id}`], value)];
}

function pairOf(use: CallUse): ObjectAtom {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `pair ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(machine, fieldCell(made, '0'), unknown(machine, 'a key'));
  grow(machine, fieldCell(made, '1'), joinValues(valuesOf(use), []));
  return made;
}
