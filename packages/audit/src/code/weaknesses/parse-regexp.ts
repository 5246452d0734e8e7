/** A regular expression as the search for slow ones needs it: characters as far as ASCII goes, anchors left out. */
export type RegexpNode =
  | { readonly kind: 'set'; readonly characters: ReadonlySet<string> }
  | { readonly kind: 'sequence'; readonly items: readonly RegexpNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexpNode[] }
  | { readonly kind: 'repeat'; readonly body: RegexpNode; readonly least: number; readonly isUnbounded: boolean };

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
/** Stands for everything beyond ASCII. */
const BEYOND = 'é';
const DEEPEST = 20;

/** Reads an expression; undefined for one that is not understood. */
export function parseRegexp(source: string): RegexpNode | undefined {
  const reading: Reading = { source, at: 0, depth: 0 };
  const node = readChoice(reading);
  return reading.at === source.length ? node : undefined;
}

interface Reading {
  readonly source: string;
  at: number;
  depth: number;
}

function readChoice(reading: Reading): RegexpNode {
  const options: RegexpNode[] = [readSequence(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at += 1;
    options.push(readSequence(reading));
  }
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

function readSequence(reading: Reading): RegexpNode {
  const items: RegexpNode[] = [];
  for (let next = reading.source[reading.at]; next !== undefined && next !== '|' && next !== ')'; next = reading.source[reading.at]) {
    const item = readItem(reading);
    if (item !== undefined) items.push(item);
  }
  return { kind: 'sequence', items };
}

function readItem(reading: Reading): RegexpNode | undefined {
  const body = readAtom(reading);
  const quantifier = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})[?+]?/u.exec(reading.source.slice(reading.at, reading.at + 24));
  if (quantifier === null) return body;
  reading.at += quantifier[0].length;
  if (body === undefined) return undefined;
  const [text, least = '', comma = '', most = ''] = quantifier;
  if (text.startsWith('?')) return { kind: 'repeat', body, least: 0, isUnbounded: false };
  if (text.startsWith('*')) return { kind: 'repeat', body, least: 0, isUnbounded: true };
  if (text.startsWith('+')) return { kind: 'repeat', body, least: 1, isUnbounded: true };
  // A bound in the thousands is none.
  const isUnbounded = comma === ',' && (most === '' || Number(most) > 1_000);
  return { kind: 'repeat', body, least: Number(least), isUnbounded };
}

/** One part; undefined for anchors and groups that only look around. */
function readAtom(reading: Reading): RegexpNode | undefined {
  const rest = reading.source.slice(reading.at, reading.at + 1_000);
  const group = /^\((?:\?(?:[:=!]|<[=!]|P?<\w+>|[a-z-]+:))?/u.exec(rest)?.[0];
  if (group !== undefined) return readGroup(reading, group);
  const token = /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\p\{[^}]*\}|\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\k<\w+>|\\[\s\S]|[\s\S])/iu.exec(rest)?.[0] ?? '';
  reading.at += Math.max(1, token.length);
  if (/^(?:\^|\$|\\[bBAZz])$/u.test(token)) return undefined;
  return { kind: 'set', characters: charactersOf(token) };
}

function readGroup(reading: Reading, opening: string): RegexpNode | undefined {
  reading.at += opening.length;
  reading.depth += 1;
  if (reading.depth > DEEPEST) {
    reading.at = reading.source.length + 1;
    return undefined;
  }
  const inner = readChoice(reading);
  reading.depth -= 1;
  if (reading.source[reading.at] === ')') reading.at += 1;
  return /[=!]$/u.test(opening) ? undefined : inner;
}

const KNOWN = new Map<string, ReadonlySet<string>>();

function charactersOf(token: string): ReadonlySet<string> {
  const known = KNOWN.get(token);
  if (known !== undefined) return known;
  const characters = new Set<string>();
  try {
    // One class or character at a time: it cannot be slow itself.
    const one = new RegExp(`^(?:${token})$`, token.startsWith('\\p') ? 'u' : '');
    for (const each of [...ASCII, BEYOND]) if (one.test(each)) characters.add(each);
  } catch {
    for (const each of [...ASCII, BEYOND]) characters.add(each);
  }
  if (KNOWN.size < 2_000) KNOWN.set(token, characters);
  return characters;
}
