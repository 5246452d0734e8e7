/** Is told one string, its place, and whether it is a key; false stops the walk. */
export type Visitor = (path: string, value: string, isName: boolean) => boolean;

/** Keys that are one word hold no attack, save those that reach a prototype. */
const WORD = /^[A-Za-z_][\w-]{0,63}$/;
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['constructor', 'prototype']);
/** Paths of deeper values name only their beginning: a path is for people. */
const MOST_PATH = 512;

/** True for a key that is worth a look: an operator, `__proto__`, anything but a word. */
export function isTellingName(name: string): boolean {
  return !WORD.test(name) || name.startsWith('__') || PROTOTYPE_KEYS.has(name);
}

/** `path.key`, or `key` at the top. */
export function joinPath(path: string, key: string): string {
  if (path === '') return key;
  return path.length > MOST_PATH ? path : `${path}.${key}`;
}

/**
 * Visits every string of a value as parsed from JSON, and its telling keys, in order. Iterative: depth costs nothing.
 * Only own enumerable properties are read and none is written. Returns the number of keys seen.
 */
export function walkValue(root: unknown, at: string, visit: Visitor): number {
  const pending: Pending = { values: [root], paths: [at] };
  const telling = new Map<string, boolean>();
  let keys = 0;
  while (pending.values.length > 0) {
    const value = pending.values.pop();
    const path = pending.paths.pop() ?? '';
    if (typeof value === 'string') {
      if (value !== '' && !visit(path, value, false)) return keys;
    } else if (typeof value === 'object' && value !== null) {
      const names = Array.isArray(value) ? [] : Object.keys(value);
      keys += names.length;
      if (!names.every((name) => !isTelling(name, telling) || visit(joinPath(path, name), name, true)))
        return keys;
      putOff(value, { path, names, pending });
    }
  }
  return keys;
}

/** {@link isTellingName}, once for each name: the objects of a list have the same. */
function isTelling(name: string, known: Map<string, boolean>): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = isTellingName(name);
    known.set(name, answer);
  }
  return answer;
}

interface Pending {
  readonly values: unknown[];
  readonly paths: string[];
}

/** Items or properties for later, last first; numbers and the like hold no text. */
function putOff(
  value: object,
  {
    path,
    names,
    pending,
  }: { readonly path: string; readonly names: readonly string[]; readonly pending: Pending },
): void {
  const isList = Array.isArray(value);
  for (let i = (isList ? value.length : names.length) - 1; i >= 0; i -= 1) {
    const name = names[i] ?? '';
    const inner: unknown = isList ? value[i] : Reflect.get(value, name);
    if (typeof inner !== 'string' && (typeof inner !== 'object' || inner === null)) continue;
    pending.values.push(inner);
    pending.paths.push(isList ? itemPath(path, i) : joinPath(path, name));
  }
}

/** `path[3]`. */
export function itemPath(path: string, position: number): string {
  return path.length > MOST_PATH ? path : `${path}[${position}]`;
}

/** How JSON of a string, an object or a list begins and ends: an attempt that fails costs an error. */
const JSON_START = /^[\s\ufeff]*(?:"|\{\s*["}]|\[\s*["{[\]\d.tfn-])/;
const JSON_END = /["\]}]\s{0,64}$/;

/** JSON text as its value; undefined for all else. A lone string counts, a number does not. */
export function parseJson(text: string): { readonly value: object | string } | undefined {
  if (!JSON_START.test(text) || !JSON_END.test(text.slice(-65))) return undefined;
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return typeof value === 'string' || (typeof value === 'object' && value !== null) ? { value } : undefined;
  } catch {
    return undefined; // No JSON: the caller looks at the text as it is.
  }
}

/** True when the text has more keys than its value: of duplicates, JSON.parse keeps the last, another parser the first. */
export function hidesKeys(text: string, keysSeen: number): boolean {
  let keys = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let at = colon - 1;
    while (isBlank(text.charCodeAt(at))) at -= 1;
    let slashes = at - 1;
    while (text[slashes] === '\\') slashes -= 1;
    if (text[at] === '"' && (at - slashes) % 2 === 1) keys += 1;
  }
  return keys > keysSeen;
}

/** White space of JSON, and the byte order mark before it. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}
