import type { CodeValue } from '../../code-value.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type {
  Cell,
  ExternalAtom,
  Frame,
  ModelAtom,
  ObjectAtom,
  ScalarAtom,
  Scope,
  Value,
} from './abstract-value.ts';
import { aCell, growCell } from './cells.ts';
import { NO_FACTS } from './facts.ts';
import type { Machine } from './machine.ts';
import type { Trace } from './trace.ts';

/** The scalar of a value; equal values are one atom. */
export function scalar(machine: Machine, value: CodeValue, trace?: Trace): ScalarAtom {
  const key = trace === undefined ? scalarKey(value) : `${trace.id} ${scalarKey(value)}`;
  const known = machine.memory.scalars.get(key);
  if (known !== undefined) return known;
  const made: ScalarAtom = trace === undefined ? { kind: 'scalar', value } : { kind: 'scalar', value, trace };
  machine.memory.scalars.set(key, made);
  return made;
}

function scalarKey(value: CodeValue): string {
  switch (value.kind) {
    case 'text':
      return `t${value.text}`;
    case 'number':
      return `n${value.value}`;
    case 'unknown':
      return `u${value.because}`;
    default:
      return JSON.stringify(value);
  }
}

export function textValue(machine: Machine, text: string): Value {
  return [scalar(machine, { kind: 'text', text })];
}

export function unknown(machine: Machine, because: string): Value {
  return [scalar(machine, { kind: 'unknown', because })];
}

/** A thing by the place that makes it and a second key: made once. */
export function madeOnce<T>(machine: Machine, keys: readonly [unknown, unknown], make: () => T): T {
  const [first, second] = keys;
  let inner = machine.memory.made.get(first);
  if (inner === undefined) {
    inner = new Map();
    machine.memory.made.set(first, inner);
  }
  const known = inner.get(second);
  if (known !== undefined) return known as T;
  const made = make();
  inner.set(second, made);
  return made;
}

/** A fresh object; callers keep it by the place that made it. */
export function newObject(machine: Machine, shape: ObjectAtom['shape'] = 'object'): ObjectAtom {
  machine.memory.nextId += 1;
  return {
    kind: 'object',
    id: machine.memory.nextId,
    shape,
    fields: new Map(),
    anyField: aCell(),
    protos: aCell(),
    accessors: new Map(),
    isComplete: true,
  };
}

/** The object that an expression makes in a frame. */
export function objectAt(node: SyntaxNode, frame: Frame, shape: ObjectAtom['shape'] = 'object'): ObjectAtom {
  const machine = machineOf(frame);
  return madeOnce(machine, [node, frame], () => newObject(machine, shape));
}

/** The cell of a field, made when it is missing. */
export function fieldCell(object: ObjectAtom, name: string): Cell {
  let cell = object.fields.get(name);
  if (cell === undefined) {
    cell = aCell();
    object.fields.set(name, cell);
    // Whoever looked for the field and did not find it reads `anyField` too, thus hears of it.
    for (const reader of object.anyField.readers) cell.readers.add(reader);
  }
  return cell;
}

/** A list whose elements are not told apart, by the place that makes it. */
export function listOf(machine: Machine, keys: readonly [unknown, unknown], elements: Value): ObjectAtom {
  const list = madeOnce(machine, keys, () => newObject(machine, 'array'));
  grow(machine, list.anyField, elements);
  return list;
}

/** A modelled thing by name, made once. */
export function model(machine: Machine, name: string, make: () => ModelAtom): ModelAtom {
  const known = machine.memory.models.get(name);
  if (known !== undefined) return known;
  const made = make();
  machine.memory.models.set(name, made);
  return made;
}

/** Adds to a cell; whoever read it runs again. */
export function grow(machine: Machine, cell: Cell, value: Value): void {
  machine.work.spent += value.length >> 2;
  if (!growCell(cell, value)) return;
  machine.work.spent += cell.readers.size >> 2;
  for (const reader of cell.readers) enqueue(machine, reader);
}

/** Adds to a cell when no frame is at hand. */
export function growCellAnywhere(cell: Cell, value: Value): void {
  if (!growCell(cell, value)) return;
  for (const reader of cell.readers) enqueue(machineOf(reader), reader);
}

export function enqueue(machine: Machine, frame: Frame): void {
  if (frame.isQueued) return;
  frame.isQueued = true;
  machine.work.queue.push(frame);
}

const MACHINES = new WeakMap<Frame, Machine>();

/** The machine that runs a frame. */
export function machineOf(frame: Frame): Machine {
  const machine = MACHINES.get(frame);
  if (machine === undefined) throw new TypeError('Cannot run a frame: it belongs to no machine');
  return machine;
}

export interface NewFrame {
  readonly file: Frame['file'];
  readonly node: SyntaxNode;
  readonly parent?: Scope;
  readonly thisValue?: Cell;
  readonly home?: Frame['home'];
  readonly isLoading: boolean;
}

/** A frame with a scope of its own. */
export function newFrame(machine: Machine, given: NewFrame): Frame {
  machine.memory.nextId += 1;
  const cells = new Map<string, Cell>();
  const links = new Map();
  const frame: Frame = {
    id: machine.memory.nextId,
    file: given.file,
    node: given.node,
    get scope(): Scope {
      return scope;
    },
    scopes: new Map(),
    thisValue: given.thisValue ?? aCell(),
    args: [],
    moreArgs: aCell(),
    returned: aCell(),
    ...(given.home === undefined ? {} : { home: given.home }),
    isLoading: given.isLoading,
    isRunning: false,
    isQueued: false,
    isCalledFromOutside: false,
    facts: NO_FACTS,
  };
  const scope: Scope =
    given.parent === undefined ? { cells, links, frame } : { cells, links, parent: given.parent, frame };
  MACHINES.set(frame, machine);
  return frame;
}

/** Something of a package that is not known, by name. */
export function newExternal(name: string, origin: ExternalAtom | undefined, isMade: boolean): ExternalAtom {
  return { kind: 'external', name, captured: aCell(), isMade, ...(origin === undefined ? {} : { origin }) };
}
