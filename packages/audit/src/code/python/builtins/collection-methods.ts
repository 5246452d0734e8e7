import type { CallUse, CollectionAtom, Use, Value } from '../machine/abstract-value.ts';
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
  unknown,
} from '../machine/cells.ts';
import { fieldsAt, keysOf } from '../machine/collections.ts';
import { entryOf } from '../machine/entry-of.ts';
import { keyNames } from '../machine/expressions.ts';
import { argument } from '../machine/frames.ts';
import { checkMethod } from '../sinks/check-shared.ts';

type Method = (atom: CollectionAtom, use: CallUse) => Value;

const METHODS: Readonly<Record<string, Method>> = {
  get: (atom, use) => {
    // A queue.
    if (atom.shape === 'list') return allValues(atom, use);
    const found = fieldsAt(atom, argument(use, 0), use);
    // A key that is not known may not be there.
    const mayMiss = found.length === 0 || keyNames(argument(use, 0)).length === 0;
    return joinAll([found, argument(use, 1), use.args.length < 2 && mayMiss ? NOTHING : NO_VALUE]);
  },
  pop: (atom, use) => {
    const found = use.args.length === 0 ? allValues(atom, use) : fieldsAt(atom, argument(use, 0), use);
    return joinValues(found, argument(use, 1));
  },
  setdefault: (atom, use) => {
    put(atom, use);
    return joinValues(fieldsAt(atom, argument(use, 0), use), argument(use, 1));
  },
  values: (atom, use) => listOf(allValues(atom, use), 'values', { atom, use }),
  keys: (atom, use) => listOf(keysOf(atom, use), 'keys', { atom, use }),
  items: (atom, use) => items(atom, use),
  copy: (atom) => [atom],
  update: (atom, use) => {
    for (const [name, value] of use.named) growCell(use.frame.machine, fieldCell(atom.fields, name), value);
    for (const other of argument(use, 0)) {
      if (other.kind === 'flow') growCell(use.frame.machine, atom.rest, [other]);
      if (other.kind !== 'collection') continue;
      for (const [name, cell] of other.fields) {
        growCell(use.frame.machine, fieldCell(atom.fields, name), readCell(cell, use.frame));
      }
      growCell(use.frame.machine, atom.rest, readCell(other.rest, use.frame));
    }
    return NOTHING;
  },
  append: (atom, use) => add(atom, argument(use, 0), use),
  appendleft: (atom, use) => add(atom, argument(use, 0), use),
  add: (atom, use) => add(atom, argument(use, 0), use),
  insert: (atom, use) => add(atom, argument(use, 1), use),
  get_nowait: (atom, use) => allValues(atom, use),
  put_nowait: (atom, use) => add(atom, argument(use, 0), use),
  put: (atom, use) => add(atom, argument(use, 0), use),
  extend: (atom, use) => add(atom, use.frame.machine.steps.elementsOf(argument(use, 0), use), use),
  popleft: (atom, use) => allValues(atom, use),
  union: (atom) => [atom],
};

/** A method of a list, a dictionary, a set. */
export function collectionMethod(atom: CollectionAtom, name: string, use: Use): Value {
  const { frame } = use;
  const method = entryOf(METHODS, name);
  const key = `method ${name} ${identity(atom)}`;
  return [
    made(frame, key, () => ({
      kind: 'model',
      name: `.${name}()`,
      call: (call) => {
        checkMethod(atom, name, call);
        return method?.(atom, call) ?? unknown(frame.machine, `.${name}() of a collection`);
      },
    })),
  ];
}

const identities = new WeakMap<CollectionAtom, number>();
let next = 0;

function identity(atom: CollectionAtom): number {
  const known = identities.get(atom);
  if (known !== undefined) return known;
  next += 1;
  identities.set(atom, next);
  return next;
}

function allValues(atom: CollectionAtom, use: Use): Value {
  return joinAll([
    ...[...atom.fields.values()].map((cell) => readCell(cell, use.frame)),
    readCell(atom.rest, use.frame),
  ]);
}

function add(atom: CollectionAtom, value: Value, use: Use): Value {
  growCell(use.frame.machine, atom.rest, value);
  return NOTHING;
}

function put(atom: CollectionAtom, use: CallUse): void {
  const names = keyNames(argument(use, 0));
  const cells = names.length === 0 ? [atom.rest] : names.map((name) => fieldCell(atom.fields, name));
  for (const cell of cells) growCell(use.frame.machine, cell, argument(use, 1));
}

function listOf(value: Value, what: string, { atom, use }: { atom: CollectionAtom; use: Use }): Value {
  const list = made(use.frame, `${what} ${identity(atom)} ${use.site.start}`, () => ({
    kind: 'collection',
    shape: 'list',
    fields: new Map(),
    rest: aCell(),
  }));
  growCell(use.frame.machine, list.rest, value);
  return [list];
}

function items(atom: CollectionAtom, use: CallUse): Value {
  const pair = made(use.frame, `pair ${identity(atom)} ${use.site.start}`, () => ({
    kind: 'collection',
    shape: 'tuple',
    fields: new Map(),
    rest: aCell(),
  }));
  growCell(use.frame.machine, fieldCell(pair.fields, '0'), keysOf(atom, use));
  growCell(use.frame.machine, fieldCell(pair.fields, '1'), allValues(atom, use));
  return listOf([pair], 'items', { atom, use });
}
