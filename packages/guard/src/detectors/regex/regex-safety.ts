/** Why a regular expression is refused. */
export type RegexDanger =
  | 'invalid'
  | 'too-long'
  | 'too-deep'
  | 'nested-quantifiers'
  | 'overlapping-alternatives'
  | 'overlapping-neighbours'
  | 'backreference';

/** Longest pattern that is looked at, in characters. */
const MOST_CHARACTERS = 1000;
const MOST_DEPTH = 20;
/** A quantifier that repeats up to this often does not count as a run: it costs a constant factor. */
const SHORT_RUN = 64;

/** Approximate set of characters: one bit for each of the first 128, one more for all others. Too large rather than too small. */
type CharSet = bigint;
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

/** What is known of a piece of a pattern. */
interface Piece {
  /** Characters with which it can begin, and all that it can hold. */
  readonly first: CharSet;
  readonly all: CharSet;
  readonly mayBeEmpty: boolean;
  /** Holds a quantifier that can run: `a+`, `(?:ab)*`, `x{2,500}`. */
  readonly hasRun: boolean;
  /** The pieces that run, in order, between what is certainly there: `\d+` in `a\d+b`. */
  readonly isRun: boolean;
}

const EMPTY: Piece = { first: 0n, all: 0n, mayBeEmpty: true, hasRun: false, isRun: false };

/** Reads a pattern once, left to right. */
interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
  depth: number;
  danger: RegexDanger | undefined;
}

/**
 * Why matching a pattern could take longer than its text is long, as far as its form tells; undefined when it cannot.
 * Errs on the side of refusal: sets of characters are approximations. Linear in the pattern.
 */
export function regexDanger(source: string, flags = ''): RegexDanger | undefined {
  if (source.length > MOST_CHARACTERS) return 'too-long';
  try {
    new RegExp(source, flags);
  } catch {
    return 'invalid';
  }
  const reader: Reader = { source, ignoresCase: flags.includes('i'), at: 0, depth: 0, danger: undefined };
  readAlternatives(reader);
  return reader.danger;
}

function readAlternatives(reader: Reader): Piece {
  reader.depth += 1;
  if (reader.depth > MOST_DEPTH) reader.danger ??= 'too-deep';
  const branches: Piece[] = [];
  do {
    branches.push(readSequence(reader));
  } while (reader.danger === undefined && take(reader, '|'));
  reader.depth -= 1;
  const isOverlapping = branches.some((each, i) =>
    branches.slice(i + 1).some((other) => (each.first & other.first) !== 0n),
  );
  const isAmbiguous = isOverlapping || (branches.length > 1 && branches.some(({ mayBeEmpty }) => mayBeEmpty));
  return {
    first: branches.reduce((set, each) => set | each.first, 0n),
    all: branches.reduce((set, each) => set | each.all, 0n),
    mayBeEmpty: branches.some(({ mayBeEmpty }) => mayBeEmpty),
    hasRun: branches.some(({ hasRun }) => hasRun),
    isRun: isAmbiguous,
  };
}

function take(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

/** Pieces behind one another. */
function readSequence(reader: Reader): Piece {
  const pieces: Piece[] = [];
  let runBefore: CharSet = 0n;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const piece = readQuantified(reader);
    if (reader.danger !== undefined) break;
    // Two runs over common characters with nothing else between them share their text in many ways.
    if (piece.isRun && (runBefore & piece.all) !== 0n) reader.danger = 'overlapping-neighbours';
    runBefore = runsAfter(runBefore, piece);
    pieces.push(piece);
  }
  const firstFixed = pieces.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
  const beginning = firstFixed < 0 ? pieces : pieces.slice(0, firstFixed + 1);
  return {
    first: beginning.reduce((set, each) => set | each.first, 0n),
    all: pieces.reduce((set, each) => set | each.all, 0n),
    mayBeEmpty: firstFixed < 0,
    hasRun: pieces.some(({ hasRun }) => hasRun) && !isDelimited(pieces),
    isRun: false,
  };
}

/** Characters of the runs that may still be going on behind a piece: what must stand there and is none of them ends them. */
function runsAfter(runBefore: CharSet, { isRun, all, mayBeEmpty }: Piece): CharSet {
  if (isRun) return runBefore | all;
  return mayBeEmpty || (all & runBefore) === all ? runBefore : 0n;
}

/** `\d+,`: what must stand between two rounds cannot be part of a run, so there is one way only. */
function isDelimited(pieces: readonly Piece[]): boolean {
  const runs = pieces.filter(({ isRun, hasRun }) => isRun || hasRun).reduce((set, { all }) => set | all, 0n);
  return pieces.some(
    ({ all, isRun, hasRun, mayBeEmpty }) => !isRun && !hasRun && !mayBeEmpty && (all & runs) === 0n,
  );
}

function readQuantified(reader: Reader): Piece {
  const atom = readAtom(reader);
  const quantifier = /^(?:[*+?]|\{(\d{1,9})(?:(,)(\d{0,9}))?\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 24),
  );
  if (quantifier === null) return { ...atom, isRun: false };
  reader.at += quantifier[0].length;
  const { least, most } = bounds(quantifier);
  const piece = { ...atom, mayBeEmpty: atom.mayBeEmpty || least === 0 };
  if (most <= 1) return { ...piece, isRun: false };
  // `isRun` of a group says that its branches overlap: repeated, each way of taking them multiplies.
  if (atom.isRun) reader.danger ??= 'overlapping-alternatives';
  if (atom.hasRun || (atom.mayBeEmpty && atom.all !== 0n)) reader.danger ??= 'nested-quantifiers';
  return most > SHORT_RUN ? { ...piece, hasRun: true, isRun: true } : { ...piece, isRun: false };
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

function readAtom(reader: Reader): Piece {
  const here = reader.source.charAt(reader.at);
  reader.at += 1;
  if (here === '(') return readGroup(reader);
  if (here === '[') return ofSet(readClass(reader), reader);
  if (here === '\\') return readEscape(reader);
  if (here === '.') return ofSet(EVERYTHING ^ range(10, 10), reader);
  if (here === '^' || here === '$') return EMPTY;
  return ofSet(range(here.charCodeAt(0), here.charCodeAt(0)), reader);
}

function ofSet(set: CharSet, { ignoresCase }: Reader): Piece {
  const all = ignoresCase ? set | ((set & range(65, 90)) << 32n) | ((set & range(97, 122)) >> 32n) : set;
  return { first: all, all, mayBeEmpty: false, hasRun: false, isRun: false };
}

function readGroup(reader: Reader): Piece {
  const opening = /^\?(?:<?[=!]|:|<[^>]{1,60}>|[a-z-]{1,8}:)/.exec(
    reader.source.slice(reader.at, reader.at + 70),
  );
  reader.at += opening?.[0].length ?? 0;
  const inner = readAlternatives(reader);
  take(reader, ')');
  const isLook = opening !== null && /^\?<?[=!]/.test(opening[0]);
  return isLook ? EMPTY : inner;
}

function readEscape(reader: Reader): Piece {
  const here = reader.source.charAt(reader.at);
  if (/[1-9]/.test(here) || here === 'k') reader.danger ??= 'backreference';
  return here === 'b' || here === 'B' ? skip(reader) : ofSet(readEscapedSet(reader), reader);
}

function skip(reader: Reader): Piece {
  reader.at += 1;
  return EMPTY;
}

/** Set of the escape whose backslash was read. */
function readEscapedSet(reader: Reader): CharSet {
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
function readClass(reader: Reader): CharSet {
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

function readClassMember(reader: Reader): { readonly set: CharSet; readonly code?: number } {
  const here = reader.source.charAt(reader.at);
  reader.at += 1;
  if (here !== '\\') return { set: range(here.charCodeAt(0), here.charCodeAt(0)), code: here.charCodeAt(0) };
  const escaped = reader.source.charAt(reader.at);
  const set = readEscapedSet(reader);
  if (CLASSES[escaped] !== undefined || /[pP]/.test(escaped)) return { set };
  const code = set === OTHERS ? 128 : set.toString(2).length - 1;
  return { set, code };
}
