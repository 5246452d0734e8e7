import type { Atom, Cell, Frame, Value } from './abstract-value.ts';

/** Values that one place may hold before "many" is all that is said of it. */
const MOST_SCALARS = 16;
const MOST_ATOMS = 256;
/** Ways that values of the event come to one place; more of them say nothing new. */
const MOST_TRACED = 12;

export const NOTHING: Atom = { kind: 'nothing' };
export const NO_VALUE: Value = [];
const MANY: Atom = { kind: 'scalar', value: { kind: 'unknown', because: 'too many values' } };

export function aCell(value: Value = NO_VALUE): Cell {
  return { value, readers: new Set() };
}

/** Reads a cell on behalf of a reader, who is told when it grows. */
export function readCell(cell: Cell, reader: Frame): Value {
  cell.readers.add(reader);
  return cell.value;
}

/** Both values together. Gives back the first one itself when the second adds nothing. */
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
  let joined = NO_VALUE;
  for (const value of values) joined = joinValues(joined, value);
  return joined;
}

function admitted(atom: Atom, value: Value): Atom | undefined {
  if (value.length >= MOST_ATOMS) return undefined;
  if (atom.kind !== 'scalar' || atom === MANY) return atom;
  let scalars = 0;
  let traced = 0;
  for (const each of value) {
    if (each.kind !== 'scalar') continue;
    if (each.trace === undefined) scalars += 1;
    else traced += 1;
  }
  if (atom.trace !== undefined) return traced < MOST_TRACED ? atom : undefined;
  if (scalars < MOST_SCALARS) return atom;
  return value.includes(MANY) ? undefined : MANY;
}

/** Adds a value to a cell and says who must be run again. */
export function growCell(cell: Cell, value: Value): boolean {
  const joined = joinValues(cell.value, value);
  if (joined === cell.value) return false;
  cell.value = joined;
  return true;
}
