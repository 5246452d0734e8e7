import type { CodeValue } from '../../code-value.ts';
import type { Atom, Frame, Value } from '../machine/abstract-value.ts';
import { readCell } from '../machine/cells.ts';

/** Texts that were around a value before something was put into them. */
const SHAPES = new WeakMap<Atom, string>();
const LONGEST_SHAPE = 4_096;

/** The fixed parts of a text, one after the other. */
export function textsOf(atom: Atom): string {
  return atom.kind === 'scalar' ? (SHAPES.get(atom) ?? fixedParts(atom.value)) : '';
}

/** `PAGE.replace('{name}', name)`: what is made of a text looks like it. */
export function noteShape(made: Value, from: Value): void {
  const shape = from.map(textsOf).join('').slice(0, LONGEST_SHAPE);
  if (shape === '') return;
  for (const atom of made) if (atom.kind === 'scalar' && atom.trace !== undefined) SHAPES.set(atom, shape);
}

function fixedParts(value: CodeValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'joined') return value.parts.map(fixedParts).join('');
  return value.kind === 'either' ? value.values.map(fixedParts).join(' ') : '';
}

/** The text that a value surely is. */
export function onlyText(value: Value): string | undefined {
  const texts = value.filter((atom) => atom.kind !== 'nothing');
  const [only] = texts;
  return texts.length === 1 && only?.kind === 'scalar' && only.value.kind === 'text'
    ? only.value.text
    : undefined;
}

/** Names of environment variables that a value is made of. */
export function environmentNames(
  value: Value,
  frame: Frame,
  { redacted, depth = 0 }: { readonly redacted: ReadonlySet<string>; readonly depth?: number },
): readonly string[] {
  return value.flatMap((atom): readonly string[] => {
    if (atom.kind === 'scalar') return variableNames(atom.value);
    if (atom.kind !== 'object' || depth > 3) return [];
    return [...atom.fields].flatMap(([name, cell]) =>
      redacted.has(name)
        ? []
        : environmentNames(readCell(cell, frame), frame, { redacted, depth: depth + 1 }),
    );
  });
}

function variableNames(value: CodeValue): readonly string[] {
  if (value.kind === 'environment') return [value.name];
  if (value.kind === 'joined') return value.parts.flatMap(variableNames);
  return value.kind === 'either' ? value.values.flatMap(variableNames) : [];
}

/** Whether a value is the whole environment, or holds it. */
export function holdsEnvironment(value: Value, frame: Frame, depth = 0): boolean {
  return value.some((atom) => {
    if (atom.kind === 'model') return atom.name === 'process.env';
    if (atom.kind !== 'object' || depth > 2) return false;
    const cells = [...atom.fields.values(), atom.protos];
    return cells.some((cell) => holdsEnvironment(readCell(cell, frame), frame, depth + 1));
  });
}
