import type { Cell, ClassAtom, FlowAtom, Frame, Machine, Value } from '../machine/abstract-value.ts';
import { aCell, growCell, readCell } from '../machine/cells.ts';
import { flowsIn, TRAITS } from './flow-atom.ts';

const MOST_BASES = 20;

/** What errors of a class tell of the errors that they were made of, for each reading. */
const raised = new WeakMap<Machine, Map<ClassAtom, Cell>>();

/** Remembers what an error of the project's own says about another one: `raise ApiError(str(error))`. */
export function keepRaised(value: Value, frame: Frame): void {
  const { machine } = frame;
  for (const atom of value) {
    if (atom.kind !== 'instance') continue;
    const inside = flowsIn([atom], frame).filter(tellsInside);
    if (inside.length === 0) continue;
    for (const type of lineageOf(atom.type, frame)) growCell(machine, cellOf(machine, type), inside);
  }
}

/** What an error that is caught says about others. */
export function raisedFlows(types: Value, frame: Frame): readonly FlowAtom[] {
  const inside = new Set(types);
  for (const each of inside)
    if (each.kind === 'collection')
      for (const cell of each.fields.values()) for (const type of readCell(cell, frame)) inside.add(type);
  return [...inside].flatMap((type) => {
    const told = type.kind === 'class' ? readCell(cellOf(frame.machine, type), frame) : [];
    return told.flatMap((atom) => (atom.kind === 'flow' ? [atom] : []));
  });
}

function tellsInside({ origin, traits }: FlowAtom): boolean {
  return origin === 'stack' || (origin === 'error' && (traits & TRAITS.broad) !== 0);
}

function cellOf(machine: Machine, type: ClassAtom): Cell {
  const cells = raised.get(machine) ?? new Map<ClassAtom, Cell>();
  raised.set(machine, cells);
  const cell = cells.get(type) ?? aCell();
  cells.set(type, cell);
  return cell;
}

function lineageOf(type: ClassAtom, frame: Frame): readonly ClassAtom[] {
  const found = new Set<ClassAtom>([type]);
  for (const each of found) {
    if (found.size > MOST_BASES) break;
    for (const base of readCell(each.bases, frame)) if (base.kind === 'class') found.add(base);
  }
  return [...found];
}
