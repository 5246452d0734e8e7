import type { Atom, Value } from './abstract-value.ts';
import { withoutFlows } from './cells.ts';

/** Whether a value is surely true, surely false, or neither. */
export function truthOf(value: Value): boolean | undefined {
  const [first, ...others] = withoutFlows(value).map(atomTruth);
  return others.every((each) => each === first) ? first : undefined;
}

function atomTruth(atom: Atom): boolean | undefined {
  if (atom.kind === 'nothing') return false;
  if (atom.kind === 'scalar') {
    const { value } = atom;
    if (value.kind === 'text') return value.text !== '';
    if (value.kind === 'boolean') return value.value;
    return value.kind === 'number' ? value.value !== 0 : undefined;
  }
  if (atom.kind === 'flow') return undefined;
  if (atom.kind === 'collection' || atom.kind === 'external') return undefined;
  if (atom.kind === 'model') return atom.isAws === true ? true : undefined;
  return true;
}
