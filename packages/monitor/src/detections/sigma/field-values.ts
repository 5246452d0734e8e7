/** An event as rules see it: CloudTrail's own JSON plus `derived`. */
export type SigmaEvent = Readonly<Record<string, unknown>>;

const MAX_VALUES = 2_000;
const MAX_DEPTH = 24;

/**
 * Every value at a dotted path; arrays on the way stand for any of their elements, as in Sigma's back ends. A key that
 * itself contains dots is found too. An absent field gives [].
 */
export function fieldValues(event: unknown, path: string): unknown[] {
  const found: unknown[] = [];
  collect(event, path.split('.'), found);
  return found;
}

function collect(value: unknown, path: readonly string[], found: unknown[]): void {
  if (found.length >= MAX_VALUES) return;
  if (Array.isArray(value)) {
    for (const element of value) collect(element, path, found);
    return;
  }
  if (path.length === 0) {
    if (value !== undefined) found.push(value);
    return;
  }
  if (!isRecord(value)) return;
  for (let taken = 1; taken <= path.length; taken += 1) {
    const key = path.slice(0, taken).join('.');
    if (!Object.hasOwn(value, key)) continue;
    collect(value[key], path.slice(taken), found);
    return;
  }
}

/** Every text and number anywhere in the event, for keyword lists. Bounded in depth and count. */
export function allTexts(event: unknown): string[] {
  const texts: string[] = [];
  gather(event, texts, 0);
  return texts;
}

function gather(value: unknown, texts: string[], depth: number): void {
  if (texts.length >= MAX_VALUES || depth > MAX_DEPTH) return;
  if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
  else if (Array.isArray(value)) for (const element of value) gather(element, texts, depth + 1);
  else if (isRecord(value)) for (const element of Object.values(value)) gather(element, texts, depth + 1);
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
