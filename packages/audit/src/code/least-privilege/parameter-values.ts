import type { CodeValue } from '../code-value.ts';

/** The parameters of a call, by the API's own names. */
export type Parameters = Readonly<Record<string, CodeValue>>;

const NOT_READ: CodeValue = { kind: 'unknown', because: 'the input of the call is put together elsewhere' };
const MOST_VALUES = 100;

/**
 * Every value at a path of a call's input: `Target.RoleArn`; lists are passed through, `%` stands for the names of a map's
 * keys and `#` for its values. Empty when the input surely has no such member; an unknown value where it may have one.
 */
export function valuesAt(parameters: Parameters, path: string): readonly CodeValue[] {
  return descend({ kind: 'object', fields: parameters, isComplete: true }, path.split('.')).slice(
    0,
    MOST_VALUES,
  );
}

function descend(value: CodeValue, path: readonly string[]): readonly CodeValue[] {
  if (value.kind === 'list') {
    const inside = value.items.flatMap((item) => descend(item, path));
    return value.isComplete ? inside : [...inside, NOT_READ];
  }
  if (value.kind === 'either') return value.values.flatMap((each) => descend(each, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (value.kind !== 'object') return [value.kind === 'unknown' ? value : NOT_READ];
  const beyond = value.isComplete ? [] : [NOT_READ];
  if (first === '%')
    return [...Object.keys(value.fields).map((text): CodeValue => ({ kind: 'text', text })), ...beyond];
  if (first === '#')
    return [...Object.values(value.fields).flatMap((each) => descend(each, rest)), ...beyond];
  const member = Object.hasOwn(value.fields, first) ? value.fields[first] : undefined;
  return member === undefined ? beyond : descend(member, rest);
}
