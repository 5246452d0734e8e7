import type { CodeValue } from '../code-value.ts';
import type { Atom, ObjectAtom, Value } from './machine/abstract-value.ts';
import { isSameUnknown } from './machine/operators.ts';

const DEEPEST = 6;
const MOST_FIELDS = 60;
const MOST_CHOICES = 8;

/** What is known of a value, as the role writer reads it; undefined: the value is `undefined`. */
export function toCodeValue(value: Value, depth = 0): CodeValue | undefined {
  const present = value.filter((atom) => atom.kind !== 'nothing');
  if (present.length === 0)
    return value.length === 0 ? { kind: 'unknown', because: 'never given a value' } : undefined;
  const told = withoutTraces(present);
  const choices = told.slice(0, MOST_CHOICES).map((atom) => atomValue(atom, depth));
  if (told.length > MOST_CHOICES) choices.push({ kind: 'unknown', because: 'too many values' });
  const [only] = choices;
  return only !== undefined && choices.length === 1 ? only : { kind: 'either', values: choices };
}

/** Values that differ only in how they came here are one. */
function withoutTraces(value: Value): Value {
  const told: Atom[] = [];
  for (const atom of value) {
    const isTold =
      atom.kind === 'scalar' &&
      atom.trace !== undefined &&
      value.some(
        (each) =>
          each !== atom &&
          (told.includes(each) || !hasTrace(each)) &&
          isSameUnknown(atomValue(each, DEEPEST), atom.value),
      );
    if (!isTold) told.push(atom);
  }
  return told;
}

function hasTrace(atom: Atom): boolean {
  return atom.kind === 'scalar' && atom.trace !== undefined;
}

function atomValue(atom: Atom, depth: number): CodeValue {
  switch (atom.kind) {
    case 'scalar':
      return atom.value;
    case 'object':
      return objectValue(atom, depth);
    case 'external':
      return { kind: 'unknown', because: `result of ${atom.name}` };
    case 'model':
      return { kind: 'unknown', because: atom.name };
    default:
      return { kind: 'unknown', because: 'a function' };
  }
}

function objectValue(object: ObjectAtom, depth: number): CodeValue {
  if (depth >= DEEPEST) return { kind: 'unknown', because: 'nested too deeply' };
  if (object.shape === 'array') return listValue(object, depth);
  const fields: Record<string, CodeValue> = {};
  let count = 0;
  for (const [name, cell] of object.fields) {
    count += 1;
    if (count > MOST_FIELDS) break;
    const value = toCodeValue(cell.value, depth + 1);
    if (value !== undefined) Object.defineProperty(fields, name, { value, enumerable: true });
  }
  const isComplete = object.isComplete && object.anyField.value.length === 0 && count <= MOST_FIELDS;
  return { kind: 'object', fields, isComplete };
}

function listValue(object: ObjectAtom, depth: number): CodeValue {
  const items: CodeValue[] = [];
  for (const cell of [...object.fields.values()].slice(0, MOST_FIELDS)) {
    items.push(toCodeValue(cell.value, depth + 1) ?? { kind: 'unknown', because: 'undefined' });
  }
  const more = object.anyField.value.length === 0 ? undefined : toCodeValue(object.anyField.value, depth + 1);
  if (more !== undefined) items.push(...(more.kind === 'either' ? more.values : [more]));
  return { kind: 'list', items, isComplete: object.isComplete && more === undefined };
}
