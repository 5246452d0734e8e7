/** A JSON object, its values not yet judged. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one for anything else. */
export function recordOf(value: unknown): JsonRecord {
  return isJsonRecord(value) ? value : {};
}

/** The list, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; a single object counts as a list of one. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  if (isJsonRecord(value)) return [value];
  return listOf(value).filter((each) => isJsonRecord(each));
}

/** The text, undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A member of the object itself, never of its prototype. */
export function memberOf(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
