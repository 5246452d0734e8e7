/** An object of parsed JSON, nothing about its members known. */
export type JsonObject = Readonly<Record<string, unknown>>;

const MAX_FIELD = 1024;
const NONE: JsonObject = Object.freeze(Object.create(null));

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that the text itself has, never one that every object inherits (`constructor`, `__proto__`). */
export function fieldOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text member, at most 1,024 characters; '' when it is missing or no text. */
export function textField(object: JsonObject, key: string): string {
  const value = fieldOf(object, key);
  return typeof value === 'string' ? value.slice(0, MAX_FIELD) : '';
}

/** A finite number, also one written as text; undefined otherwise. */
export function numberField(object: JsonObject, key: string): number | undefined {
  const value = fieldOf(object, key);
  const number =
    typeof value === 'string' && /^-?\d{1,20}(?:\.\d{1,20})?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** An object member; an empty object when it is missing. */
export function objectField(object: JsonObject, key: string): JsonObject {
  const value = fieldOf(object, key);
  return isJsonObject(value) ? value : NONE;
}

/** An array member; an empty array when it is missing. */
export function arrayField(object: JsonObject, key: string): readonly unknown[] {
  const value = fieldOf(object, key);
  return Array.isArray(value) ? value : [];
}

/** The texts in an array member. */
export function textsField(object: JsonObject, key: string): string[] {
  return arrayField(object, key).filter((value) => typeof value === 'string');
}

/** The objects in an array member. */
export function objectsField(object: JsonObject, key: string): JsonObject[] {
  return arrayField(object, key).filter(isJsonObject);
}

/** The first of `keys` that has a text. */
export function firstText(object: JsonObject, keys: readonly string[]): string {
  for (const key of keys) {
    const text = textField(object, key);
    if (text !== '') return text;
  }
  return '';
}
