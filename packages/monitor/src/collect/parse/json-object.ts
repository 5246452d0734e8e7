/** An object of JSON, nothing said of its values. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for objects, false for lists and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or one without fields where there is none. */
export function asJsonObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
