import type { Cell, CollectionAtom, Use, Value } from './abstract-value.ts';
import { joinAll, readCell, unknown, withoutFlows } from './cells.ts';
import { keyNames } from './expressions.ts';

/** Elements of a collection under a key; all of them when the key is not known. */
export function fieldsAt(atom: CollectionAtom, key: Value, use: Use): Value {
  const { frame } = use;
  const names = keyNames(key).map((name) => fromEnd(atom, name));
  const isKnown = names.length > 0 && names.length === withoutFlows(key).length;
  const cells: readonly Cell[] = isKnown
    ? names.flatMap((name) => atom.fields.get(name) ?? [])
    : [...atom.fields.values()];
  const rest = readCell(atom.rest, frame);
  return joinAll([...cells.map((cell) => readCell(cell, frame)), rest]);
}

function fromEnd(atom: CollectionAtom, name: string): string {
  if (atom.shape === 'dict' || !name.startsWith('-')) return name;
  return String(atom.fields.size + Number(name));
}

/** Keys of a dictionary. */
export function keysOf(atom: CollectionAtom, use: Use): Value {
  const { machine } = use.frame;
  const keys = [...atom.fields.keys()].slice(0, 40).map((name) => machine.steps.readText(name));
  const hasMore = readCell(atom.rest, use.frame).length > 0;
  return joinAll(hasMore || keys.length === 0 ? [...keys, unknown(machine, 'a key')] : keys);
}
