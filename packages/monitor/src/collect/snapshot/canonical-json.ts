/** JSON text with sorted names: equal inputs have equal text. Dates become ISO texts, undefined and functions vanish. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isPlain(each) ? sorted(each) : each)) ?? 'null';
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function sorted(value: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
