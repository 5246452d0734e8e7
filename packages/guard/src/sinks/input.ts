import { gunzipSync } from 'node:zlib';

/** Headers and context of HTTP events that hold the called name. */
const HOST_NAMES = /^(?:host|domainName)$/i;
/** Addresses within a text. */
const URLS = /[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>]{1,1000}/gi;

/** What came in with one invocation, as texts to look for. */
export interface Input {
  /** Every text of at least three characters, raw and decoded. */
  readonly texts: ReadonlySet<string>;
  /** Those that could be structure: not one plain word. Longest first, so that the whole is found before its parts. */
  readonly structural: readonly string[];
  /** JSON of objects that have an operator for a key (`{"$ne":null}`). */
  readonly operators: ReadonlySet<string>;
  /** Names this function itself is called by, as `Host` headers say; a function may talk to its own neighbours. */
  readonly servedNames: ReadonlySet<string>;
  /** True when a bound was reached: not all of the input is known. */
  readonly isTruncated: boolean;
}

/** Lambda's largest event is 6 MB. A text longer than `textLength` is read, but not looked for: no statement holds it. */
const LIMITS = {
  texts: 50_000,
  casedTexts: 5_000,
  characters: 16_000_000,
  depth: 12,
  textLength: 200_000,
  inflated: 5_000_000,
} as const;
const SHORTEST = 3;
const MOST_SEGMENTS = 12;
/** Base64 without its special characters looks like a word. */
const SHORTEST_BASE64 = 8;
/** No statement's structure can be in these alone. */
const PLAIN = /^[\w\u00aa-\uffff]*$/;

/**
 * Texts of an event: leaves and names, JSON in strings, URL-encoding, forms, cookies, base64 and gzip taken off. Bounded;
 * called when the first sink asks, so that invocations without one pay nothing.
 */
export function inputOf(event: unknown): Input {
  const gathering = new Gathering();
  gathering.value(event, 0);
  const structural = [...gathering.texts]
    .filter((text) => !PLAIN.test(text))
    .sort((a, b) => b.length - a.length);
  return {
    texts: gathering.texts,
    structural,
    operators: gathering.operators,
    servedNames: gathering.servedNames,
    isTruncated: gathering.isTruncated,
  };
}

class Gathering {
  readonly texts = new Set<string>();
  readonly operators = new Set<string>();
  readonly servedNames = new Set<string>();
  isTruncated = false;
  #left: number = LIMITS.characters;

  value(value: unknown, depth: number): void {
    if (depth > LIMITS.depth || this.#left <= 0) {
      this.isTruncated = true;
      return;
    }
    if (typeof value === 'string') this.text(value, depth);
    else if (Array.isArray(value)) for (const each of value) this.value(each, depth + 1);
    else if (typeof value === 'object' && value !== null) this.#object(value, depth);
  }

  #object(value: object, depth: number): void {
    const entries = Object.entries(value);
    if (entries.some(([key]) => key.startsWith('$'))) this.operators.add(stableJson(value));
    for (const [key, each] of entries) {
      if (typeof each === 'string' && HOST_NAMES.test(key)) this.servedNames.add(each.toLowerCase());
      this.#bracketed(key, each);
      this.text(key, depth + 1);
      this.value(each, depth + 1);
    }
  }

  /** `user[$ne]=x`, which parsers of queries and forms turn into an object. */
  #bracketed(key: string, value: unknown): void {
    const operator = /\[(\$\w+)\]$/.exec(key)?.[1];
    if (operator === undefined) return;
    const one = Array.isArray(value) ? value.at(-1) : value;
    this.operators.add(stableJson({ [operator]: one }));
  }

  text(text: string, depth: number): void {
    if (text.length < SHORTEST || this.texts.has(text)) return;
    if (this.texts.size >= LIMITS.texts || this.#left < text.length) {
      this.isTruncated = true;
      return;
    }
    this.#left -= text.length;
    if (text.length <= LIMITS.textLength) this.texts.add(text);
    if (depth >= LIMITS.depth || (text.length < SHORTEST_BASE64 && PLAIN.test(text))) return;
    for (const form of formsOf(text)) this.value(form, depth + 1);
    // A large event has no need of variants: they would only fill the bound.
    if (text.length < 5_000 && this.texts.size < LIMITS.casedTexts) {
      this.texts.add(text.toLowerCase()).add(text.toUpperCase());
    }
  }
}

/** Readings of a text that a handler is likely to make: parsed, decoded, trimmed, lower or upper case. */
function* formsOf(text: string): Iterable<unknown> {
  const trimmed = text.trim();
  if (trimmed !== text) yield trimmed;
  if (/^[[{"]/.test(trimmed)) yield parsed(trimmed);
  if (/%[\da-f]{2}/i.test(text)) yield percentDecoded(text);
  if (/^[^ ]*\+[^ ]*$/.test(text)) yield percentDecoded(text.replaceAll('+', ' '));
  if (/^[^=&\s]{1,200}=[^\n]*$/.test(text)) yield Object.fromEntries(new URLSearchParams(text));
  if (/^[^=;]{1,200}=[^\n]*;/.test(text))
    for (const part of text.split(/;\s*/, 100)) yield part.slice(part.indexOf('=') + 1);
  if (text.length >= SHORTEST_BASE64 && /^[\w+/-]+={0,2}$/.test(text)) yield base64Decoded(text);
  if (text.length < 2_000 && text.includes('/')) yield* partsOfPath(text);
  if (/^--[^\r\n]{1,200}\r?\n/.test(text)) yield* partsOf(text);
  for (const [url] of text.matchAll(URLS)) {
    if (url !== text) yield url;
    if (/^file:/i.test(url)) yield url.slice('file://'.length);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

function base64Decoded(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      return gunzipSync(bytes, { maxOutputLength: LIMITS.inflated }).toString('utf8');
    } catch {
      return undefined;
    }
  }
  const decoded = bytes.toString('utf8');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary data is no text
  return /[\u0000-\u0008\ufffd]/.test(decoded) ? undefined : decoded;
}

/** Segments, and what follows each slash: handlers take prefixes off paths and object keys. */
function* partsOfPath(text: string): Iterable<string> {
  const parts = text.split('/', MOST_SEGMENTS);
  yield* parts;
  let at = text.indexOf('/');
  for (let i = 0; i < MOST_SEGMENTS && at >= 0; i += 1) {
    yield text.slice(at + 1);
    at = text.indexOf('/', at + 1);
  }
}

/** Contents, and names of files, of a multipart body. */
function* partsOf(text: string): Iterable<string> {
  const boundary = text.slice(0, text.search(/\r?\n/));
  for (const part of text.split(boundary, 200)) {
    const head = /\r?\n\r?\n/.exec(part);
    if (head === null) continue;
    yield part.slice(head.index + head[0].length).replace(/\r?\n$/, '');
    const name = /filename="([^"\r\n]*)"/.exec(part.slice(0, head.index))?.[1];
    if (name !== undefined) yield name;
  }
}

/** JSON without regard to the order of keys; undefined members as JSON leaves them out. */
export function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
