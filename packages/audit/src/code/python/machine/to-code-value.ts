import { type CodeValue, unknownValue } from '../../code-value.ts';
import type { Atom, CollectionAtom, Value } from './abstract-value.ts';

const DEEPEST = 8;
const MOST_FIELDS = 60;

/** A value as the reading gives it; undefined when nothing is known to be there. */
export function toCodeValue(value: Value, depth = 0): CodeValue | undefined {
  if (depth > DEEPEST) return unknownValue('nested too deep');
  const values = value.flatMap((atom) => atomCode(atom, depth));
  const [first] = values;
  if (values.length < 2) return first;
  return { kind: 'either', values };
}

function atomCode(atom: Atom, depth: number): readonly CodeValue[] {
  switch (atom.kind) {
    case 'scalar':
      return [atom.value];
    case 'nothing':
    case 'flow':
      return [];
    case 'collection':
      return [atom.shape === 'dict' ? dictCode(atom, depth) : listCode(atom, depth)];
    case 'model':
      return [atom.toCode?.() ?? unknownValue(`what ${atom.name} gives`)];
    case 'external':
      return [unknownValue(`what ${atom.path} gives`)];
    default:
      return [unknownValue(`a ${atom.kind}`)];
  }
}

function listCode(atom: CollectionAtom, depth: number): CodeValue {
  const rest = toCodeValue(atom.rest.value, depth + 1);
  const placed = [...atom.fields.values()]
    .slice(0, MOST_FIELDS)
    .flatMap((cell) => toCodeValue(cell.value, depth + 1) ?? []);
  const isComplete = rest === undefined && atom.fields.size <= MOST_FIELDS;
  return { kind: 'list', items: rest === undefined ? placed : [...placed, rest], isComplete };
}

function dictCode(atom: CollectionAtom, depth: number): CodeValue {
  const fields: [string, CodeValue][] = [];
  for (const [name, cell] of [...atom.fields].slice(0, MOST_FIELDS)) {
    fields.push([name, toCodeValue(cell.value, depth + 1) ?? unknownValue('None')]);
  }
  return {
    kind: 'object',
    fields: Object.fromEntries(fields),
    isComplete: atom.rest.value.length === 0 && atom.fields.size <= MOST_FIELDS,
  };
}
