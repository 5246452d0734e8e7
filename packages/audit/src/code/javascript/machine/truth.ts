import type { Atom, Value } from './abstract-value.ts';

/** Whether a value is surely true or surely false; undefined when it may be either. */
export function truthOf(value: Value): boolean | undefined {
  let truth: boolean | undefined;
  for (const atom of value) {
    const each = truthOfAtom(atom);
    if (each === undefined || (truth !== undefined && truth !== each)) return undefined;
    truth = each;
  }
  return truth;
}

function truthOfAtom(atom: Atom): boolean | undefined {
  if (atom.kind === 'nothing') return false;
  if (atom.kind === 'external') return undefined;
  if (atom.kind !== 'scalar') return true;
  const { value } = atom;
  switch (value.kind) {
    case 'text':
      return value.text !== '';
    case 'number':
      return value.value !== 0;
    case 'boolean':
      return value.value;
    default:
      return undefined;
  }
}

/** What is left of a value when it is known to be true, as on the left of `||`. */
export function truthyPart(value: Value): Value {
  return value.filter((atom) => truthOfAtom(atom) !== false);
}

/** What is left when it is known not to be `undefined` or `null`, as on the left of `??`. */
export function presentPart(value: Value): Value {
  return value.filter((atom) => atom.kind !== 'nothing');
}

/** Whether a value may be `undefined`: what is unknown, or not there. */
export function mayBeNothing(value: Value): boolean {
  return (
    value.length === 0 ||
    value.some(
      (atom) =>
        atom.kind === 'nothing' ||
        atom.kind === 'external' ||
        (atom.kind === 'scalar' && (atom.value.kind === 'unknown' || atom.value.kind === 'environment')),
    )
  );
}
