import type { CodeValue } from '../../code-value.ts';
import type { Atom, Cell, Frame, Machine, ModelAtom, ScalarAtom, Value } from './abstract-value.ts';
import { grow } from './machine.ts';

/** More alternatives than this are not told apart. */
const MOST_ATOMS = 48;
const MOST_SCALARS = 12;
const MOST_FLOWS = 8;

export const NO_VALUE: Value = [];
export const NOTHING: Value = [{ kind: 'nothing' }];
/** Stands for scalars beyond the number that are told apart. */
const MANY: ScalarAtom = { kind: 'scalar', value: { kind: 'unknown', because: 'one of many values' } };

/** An empty cell. */
export function aCell(value: Value = NO_VALUE): Cell {
  return { value, readers: new Set() };
}

/** What is in a cell; the frame runs again when that grows. */
export function readCell(cell: Cell, frame: Frame): Value {
  cell.readers.add(frame);
  return cell.value;
}

/** Puts a value in a cell beside what is there. */
export function growCell(machine: Machine, cell: Cell, value: Value): void {
  grow(machine, cell, joinValues(cell.value, value));
}

/** Both values together; the first one itself when the second adds nothing. */
export function joinValues(one: Value, other: Value): Value {
  if (other.length === 0 || one === other) return one;
  if (one.length === 0) return other;
  let joined: Atom[] | undefined;
  for (const atom of other) {
    if ((joined ?? one).includes(atom)) continue;
    const added = admitted(atom, joined ?? one);
    if (added === undefined) continue;
    joined ??= [...one];
    joined.push(added);
  }
  return joined ?? one;
}

/** All values together. */
export function joinAll(values: readonly Value[]): Value {
  return values.reduce(joinValues, NO_VALUE);
}

function admitted(atom: Atom, value: Value): Atom | undefined {
  if (atom.kind === 'flow') return countOf(value, 'flow') < MOST_FLOWS ? atom : undefined;
  if (value.length >= MOST_ATOMS && value.length - countOf(value, 'flow') >= MOST_ATOMS) return undefined;
  if (atom.kind !== 'scalar' || atom === MANY) return atom;
  if (countOf(value, 'scalar') < MOST_SCALARS) return atom;
  return value.includes(MANY) ? undefined : MANY;
}

function countOf(value: Value, kind: Atom['kind']): number {
  let count = 0;
  for (const each of value) if (each.kind === kind) count += 1;
  return count;
}

/** What a value may be, without where it comes from. */
export function withoutFlows(value: Value): Value {
  return value.some(({ kind }) => kind === 'flow') ? value.filter(({ kind }) => kind !== 'flow') : value;
}

/** The atom of a known value: the same one each time. */
export function scalar(machine: Machine, value: CodeValue): ScalarAtom {
  const key = JSON.stringify(value);
  const known = machine.scalars.get(key);
  if (known !== undefined) return known;
  const atom: ScalarAtom = {
    kind: 'scalar',
    value: key.length > 4000 ? { kind: 'unknown', because: 'too long' } : value,
  };
  machine.scalars.set(key, atom);
  return atom;
}

/** A text as a value. */
export function textValue(machine: Machine, text: string): Value {
  return [scalar(machine, { kind: 'text', text })];
}

/** Something not known. */
export function unknown(machine: Machine, because: string): Value {
  return [scalar(machine, { kind: 'unknown', because })];
}

/** The atom that was made for this place before, or a new one. */
export function made<T extends Atom>(frame: Frame, key: string, make: () => T): T {
  const known = frame.made.get(key);
  // The key names the kind of atom, so that what is found is of the type that was asked for.
  if (known !== undefined) return known as T;
  const atom = make();
  frame.made.set(key, atom);
  frames.set(atom, frame);
  return atom;
}

const frames = new WeakMap<Atom, Frame>();

/** The frame that made an atom. */
export function frameOfAtom(atom: Atom): Frame | undefined {
  return frames.get(atom);
}

/** A model that is the same one everywhere. */
export function internedModel(machine: Machine, key: string, make: () => ModelAtom): ModelAtom {
  const known = machine.interned.get(key);
  if (known !== undefined) return known as ModelAtom;
  const atom = make();
  machine.interned.set(key, atom);
  return atom;
}

/** The field's cell, made when it is missing. */
export function fieldCell(fields: Map<string, Cell>, name: string): Cell {
  const known = fields.get(name);
  if (known !== undefined) return known;
  const cell = aCell();
  fields.set(name, cell);
  return cell;
}

/** Texts that a value may be. */
export function textsOf(value: Value): readonly string[] {
  return value.flatMap((atom) =>
    atom.kind === 'scalar' && atom.value.kind === 'text' ? [atom.value.text] : [],
  );
}
