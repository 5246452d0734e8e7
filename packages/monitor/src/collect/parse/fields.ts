import { valueAt } from './value-at.ts';

/**
 * An answer of AWS, read field by field: what has another type than asked for is undefined, never an exception. Names
 * with dots lead into objects.
 */
export interface Fields {
  readonly raw: unknown;
  /** Text that is not empty. */
  text(path: string): string | undefined;
  /** A number, also when written as text (attributes of SQS). */
  number(path: string): number | undefined;
  /** true or false, also when written as text. */
  flag(path: string): boolean | undefined;
  /** ISO-8601 UTC of a Date, an ISO text or epoch seconds. */
  time(path: string): string | undefined;
  fields(path: string): Fields;
  /** Entries of a list, or none. */
  list(path: string): readonly Fields[];
  /** The texts of a list, other entries left out. */
  texts(path: string): readonly string[];
  /** The texts of an object by their names. */
  textMap(path: string): Readonly<Record<string, string>>;
  has(path: string): boolean;
}

/** Wraps any value; `undefined` has no fields. */
export function fieldsOf(raw: unknown): Fields {
  return {
    raw,
    text: (path) => textOf(valueAt(raw, path)),
    number: (path) => numberOf(valueAt(raw, path)),
    flag: (path) => flagOf(valueAt(raw, path)),
    time: (path) => timeOf(valueAt(raw, path)),
    fields: (path) => fieldsOf(valueAt(raw, path)),
    list: (path) => listOf(valueAt(raw, path)).map(fieldsOf),
    texts: (path) => listOf(valueAt(raw, path)).filter((each) => typeof each === 'string'),
    textMap: (path) => textMapOf(valueAt(raw, path)),
    has: (path) => valueAt(raw, path) !== undefined,
  };
}

/** Fields without any: "AWS has none". */
export const NO_FIELDS: Fields = fieldsOf(undefined);

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function timeOf(value: unknown): string | undefined {
  const milliseconds = typeof value === 'number' ? value * 1000 : dateOf(value);
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8.64e15
    ? new Date(milliseconds).toISOString()
    : undefined;
}

function dateOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textMapOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const texts = Object.entries(value).filter((each): each is [string, string] => typeof each[1] === 'string');
  return Object.fromEntries(texts);
}
