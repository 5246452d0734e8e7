import { allTexts, fieldValues, isRecord, type SigmaEvent } from './field-values.ts';
import { compileValues, parseModifiers } from './value-pattern.ts';

export type Selection = (event: SigmaEvent) => boolean;

/** Where in the rule a mistake is: keys from the root of `detection`. */
export interface SelectionProblem {
  readonly because: string;
  readonly path: readonly (string | number)[];
}

/** Compiles one search identifier: a map (AND), a list of maps (OR) or a list of keywords (OR). */
export function compileSelection(
  definition: unknown,
  path: readonly (string | number)[],
): Selection | SelectionProblem {
  if (Array.isArray(definition)) return compileList(definition, path);
  if (isRecord(definition)) return compileMap(definition, path);
  return { because: 'a selection must be a map or a list', path };
}

function compileList(
  definitions: readonly unknown[],
  path: readonly (string | number)[],
): Selection | SelectionProblem {
  const parts: Selection[] = [];
  for (const [index, definition] of definitions.entries()) {
    const part = isRecord(definition)
      ? compileMap(definition, [...path, index])
      : compileKeyword(definition, [...path, index]);
    if ('because' in part) return part;
    parts.push(part);
  }
  if (parts.length === 0) return { because: 'a selection is empty', path };
  return (event) => parts.some((part) => part(event));
}

function compileKeyword(keyword: unknown, path: readonly (string | number)[]): Selection | SelectionProblem {
  const test = compileValues(keyword, new Set(['contains']));
  return 'because' in test ? { because: test.because, path } : (event) => test(allTexts(event));
}

function compileMap(
  definition: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Selection | SelectionProblem {
  const parts: Selection[] = [];
  for (const [key, wanted] of Object.entries(definition)) {
    const [field = '', ...names] = key.split('|');
    const modifiers = parseModifiers(names);
    if ('because' in modifiers) return { because: modifiers.because, path: [...path, key] };
    const test = compileValues(wanted, modifiers);
    if ('because' in test) return { because: test.because, path: [...path, key] };
    parts.push(field === '' ? (event) => test(allTexts(event)) : (event) => test(fieldValues(event, field)));
  }
  if (parts.length === 0) return { because: 'a selection is empty', path };
  return (event) => parts.every((part) => part(event));
}
