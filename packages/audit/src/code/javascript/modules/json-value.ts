import type { Value } from '../machine/abstract-value.ts';
import { NOTHING } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { fieldCell, grow, newObject, scalar, unknown } from '../machine/make-atoms.ts';
import { isRecord } from './read-json.ts';

const MOST_VALUES = 5_000;

/** A JSON document as the code sees it. */
export function jsonValue(machine: Machine, json: unknown, budget = { left: MOST_VALUES }): Value {
  budget.left -= 1;
  if (budget.left < 0) return unknown(machine, 'a large JSON file');
  if (typeof json === 'string') return [scalar(machine, { kind: 'text', text: json })];
  if (typeof json === 'number') return [scalar(machine, { kind: 'number', value: json })];
  if (typeof json === 'boolean') return [scalar(machine, { kind: 'boolean', value: json })];
  if (json === null) return [NOTHING];
  const isList = Array.isArray(json);
  if (!isList && !isRecord(json)) return unknown(machine, 'a JSON file that cannot be read');
  const made = newObject(machine, isList ? 'array' : 'object');
  for (const [name, value] of Object.entries(json)) {
    grow(machine, fieldCell(made, name), jsonValue(machine, value, budget));
  }
  return [made];
}
