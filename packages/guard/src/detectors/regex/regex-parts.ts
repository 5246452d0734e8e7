/** Why a pattern cannot be read as a tree. */
export type PatternProblem = 'too-deep' | 'backreference';

const MOST_DEPTH = 20;

/** Approximate set of characters: one bit for each of the first 128, one more for all others. Too large rather than too small. */
export type CharSet = bigint;
const OTHERS = 1n << 128n;
const EVERYTHING: CharSet = (1n << 129n) - 1n;

function range(from: number, to: number): CharSet {
  if (from > 127) return OTHERS;
  const top = Math.min(to, 127);
  const bits = ((1n << BigInt(top - from + 1)) - 1n) << BigInt(from);
  return to > 127 ? bits | OTHERS : bits;
}

const DIGITS = range(48, 57);
const WORDS = DIGITS | range(65, 90) | range(97, 122) | range(95, 95);
const BLANKS = range(9, 13) | range(32, 32) | OTHERS;
const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGITS,
  w: WORDS,
  s: BLANKS,
  D: EVERYTHING ^ DIGITS,
  W: EVERYTHING ^ WORDS,
  S: (EVERYTHING ^ BLANKS) | OTHERS,
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 };

/** A pattern as a tree. Anchors and boundaries are `empty`; lazy and greedy are the same, for a search that fails tries all. */
export type Part =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'empty' }
  | { readonly kind: 'look'; readonly inner: Part }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly branches: readonly Part[] }
  | { readonly kind: 'repeat'; readonly inner: Part; readonly least: number; readonly most: number };

/** Reads a pattern once, left to right. */
interface PatternReader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
  depth: number;
  problem: PatternProblem | undefined;
}

const EMPTY: Part = { kind: 'empty' };

/**
 * Reads a pattern that `RegExp` accepts. Sets of characters are approximations, too large rather than too small.
 * @returns the tree, or why there is none
 */
export function readPattern(source: string, flags: string): Part | PatternProblem {
  const reader: PatternReader = {
    source,
    ignoresCase: flags.includes('i'),
    at: 0,
    depth: 0,
    problem: undefined,
  };
  const tree = readAlternatives(reader);
  return reader.problem ?? tree;
}

function readAlternatives(reader: PatternReader): Part {
  reader.depth += 1;
  if (reader.depth > MOST_DEPTH) reader.problem ??= 'too-deep';
  const branches: Part[] = [];
  do {
    branches.push(readSequence(reader));
  } while (reader.problem === undefined && take(reader, '|'));
  reader.depth -= 1;
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : { kind: 'choice', branches };
}

function take(reader: PatternReader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

/** Pieces behind one another. */
function readSequence(reader: PatternReader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    parts.push(readQuantified(reader));
    if (reader.problem !== undefined) break;
  }
  return { kind: 'sequence', parts };
}

function readQuantified(reader: PatternReader): Part {
  const inner = readAtom(reader);
  const quantifier = /^(?:[*+?]|\{(\d{1,9})(?:(,)(\d{0,9}))?\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 24),
  );
  if (quantifier === null) return inner;
  reader.at += quantifier[0].length;
  return { kind: 'repeat', inner, ...bounds(quantifier) };
}

function bounds([whole, least, comma, most]: RegExpExecArray): {
  readonly least: number;
  readonly most: number;
} {
  if (least === undefined)
    return {
      least: whole.startsWith('+') ? 1 : 0,
      most: whole.startsWith('?') ? 1 : Number.POSITIVE_INFINITY,
    };
  if (comma === undefined) return { least: Number(least), most: Number(least) };
  return {
    least: Number(least),
    most: most === undefined || most === '' ? Number.POSITIVE_INFINITY : Number(most),
  };
}

function readAtom(reader: PatternReader): Part {
  const here = reader.source.charAt(reader.at);
  reader.at += 1;
  if (here === '(') return readGroup(reader);
  if (here === '[') return ofSet(readClass(reader), reader);
  if (here === '\\') return readEscape(reader);
  if (here === '.') return ofSet(EVERYTHING ^ range(10, 10), reader);
  if (here === '^' || here === '$') return EMPTY;
  return ofSet(range(here.charCodeAt(0), here.charCodeAt(0)), reader);
}

function ofSet(set: CharSet, { ignoresCase }: PatternReader): Part {
  const all = ignoresCase ? set | ((set & range(65, 90)) << 32n) | ((set & range(97, 122)) >> 32n) : set;
  return { kind: 'set', set: all };
}

function readGroup(reader: PatternReader): Part {
  const opening = /^\?(?:<?[=!]|:|<[^>]{1,60}>|[a-z-]{1,8}:)/.exec(
    reader.source.slice(reader.at, reader.at + 70),
  );
  reader.at += opening?.[0].length ?? 0;
  const inner = readAlternatives(reader);
  take(reader, ')');
  const isLook = opening !== null && /^\?<?[=!]/.test(opening[0]);
  return isLook ? { kind: 'look', inner } : inner;
}

function readEscape(reader: PatternReader): Part {
  const here = reader.source.charAt(reader.at);
  if (/[1-9]/.test(here) || here === 'k') reader.problem ??= 'backreference';
  if (here !== 'b' && here !== 'B') return ofSet(readEscapedSet(reader), reader);
  reader.at += 1;
  return EMPTY;
}

/** Set of the escape whose backslash was read. */
function readEscapedSet(reader: PatternReader): CharSet {
  const rest = reader.source.slice(reader.at, reader.at + 40);
  const here = rest.charAt(0);
  const numeric = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i.exec(rest);
  if (numeric !== null) {
    reader.at += numeric[0].length;
    const code = Number.parseInt(numeric[1] ?? numeric[2] ?? numeric[3] ?? '0', 16);
    return range(code, code);
  }
  const property = /^[pP]\{[^}]{1,36}\}/.exec(rest);
  reader.at += property?.[0].length ?? 1;
  if (property !== null) return EVERYTHING;
  const known = CLASSES[here];
  if (known !== undefined) return known;
  const code = CONTROLS[here] ?? here.charCodeAt(0);
  return range(code, code);
}

/** Set of a class whose bracket was read. */
function readClass(reader: PatternReader): CharSet {
  const isNegated = take(reader, '^');
  let set: CharSet = 0n;
  while (reader.at < reader.source.length && !take(reader, ']')) {
    const from = readClassMember(reader);
    const isRange =
      reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']' && from.code !== undefined;
    if (!isRange) {
      set |= from.set;
      continue;
    }
    reader.at += 1;
    const to = readClassMember(reader);
    set |=
      to.code === undefined || from.code === undefined
        ? from.set | to.set
        : range(from.code, Math.max(from.code, to.code));
  }
  return isNegated ? (EVERYTHING ^ set) | OTHERS : set;
}

function readClassMember(reader: PatternReader): { readonly set: CharSet; readonly code?: number } {
  const here = reader.source.charAt(reader.at);
  reader.at += 1;
  if (here !== '\\') return { set: range(here.charCodeAt(0), here.charCodeAt(0)), code: here.charCodeAt(0) };
  const escaped = reader.source.charAt(reader.at);
  const set = readEscapedSet(reader);
  if (CLASSES[escaped] !== undefined || /[pP]/.test(escaped)) return { set };
  const code = set === OTHERS ? 128 : set.toString(2).length - 1;
  return { set, code };
}
