/**
 * Which characters a regular expression lets through, read from its source. Only what is sure counts: an expression that is not
 * understood lets everything through.
 */

/** Characters that give a text power in a sink, by the sinks' bits: an alphabet without them is harmless there. */
const POWERS: readonly (readonly [danger: number, characters: string])[] = [
  [1, '\'"`;\\'],
  [2, '{$'],
  [4, ';|&$`<>\n\'"\\ ()*?'],
  [8, '(;=`.[\'"'],
  [16, '{<$'],
  [32, '/\\'],
  [64, './:@\\'],
  [128, '{}"(!'],
  [256, '<&'],
  [512, '/\\:'],
  [1_024, '<>"\'&'],
  [2_048, '\n\r'],
  [4_096, '(*+{'],
  [8_192, '{'],
  [65_536, '.[/_'],
  [65_536, '.[/_'],
];

/** Dangers that texts of this alphabet do not have; the bits of `Danger`. */
export function alphabetClears(alphabet: ReadonlySet<string>): number {
  let clears = 0;
  for (const [danger, characters] of POWERS) {
    if (![...characters].some((each) => alphabet.has(each))) clears |= danger;
  }
  // Sums: nothing can be called or named without letters, quotes and brackets.
  if (![...alphabet].some((each) => /[\p{L}$_[\]{}'"`\\!]/u.test(each))) clears |= 8;
  return clears;
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const WORD = ASCII.filter((each) => /\w/u.test(each));
const DIGIT = ASCII.filter((each) => /\d/u.test(each));
const SPACE = ASCII.filter((each) => /\s/u.test(each));

/**
 * Characters of the texts that pass. `whole`: the expression must match the whole text (`^…$`), and they are those it is made
 * of. `removed`: what it matches is taken out, and they are those that stay. Undefined: any character may pass.
 */
export function regexpAlphabet(source: string, use: 'whole' | 'removed'): ReadonlySet<string> | undefined {
  if (use === 'removed') {
    const negated = /^\[\^((?:\\.|[^\]\\])*)\][+*]?$/u.exec(source)?.[1];
    return negated === undefined ? removedClass(source) : classCharacters(negated);
  }
  if (!/^(?:\^|\\A)/u.test(source) || !/(?:[^\\]\$|\\[zZ])$/u.test(source)) return undefined;
  return alphabetOf(source.replace(/^(?:\^|\\A)/u, '').replace(/(?:\$|\\[zZ])$/u, ''));
}

function removedClass(source: string): ReadonlySet<string> | undefined {
  if (/^\\W[+*]?$/u.test(source)) return new Set(WORD);
  return /^\\D[+*]?$/u.test(source) ? new Set(DIGIT) : undefined;
}

/** Characters that a plain class or alternation of characters takes out: `[<>"]`, `\r?\n`, `'`. */
export function removedCharacters(source: string): string {
  const inner = /^\[((?:\\.|[^\]\\^])(?:\\.|[^\]\\])*)\][+*]?$/u.exec(source)?.[1];
  if (inner !== undefined) return [...(classCharacters(inner) ?? [])].join('');
  const plain = source.split('|').map((each) => each.replace(/^\(\??:?|\)[+*]?$/gu, ''));
  return plain
    .map((each) => {
      if (/^(?:\\r\?|\\r)?(?:\\n)[+*]?$/u.test(each)) return '\n\r';
      if (each === '\\r') return '\r';
      const literal = /^\\?([^\w\s])[+*]?$/u.exec(each)?.[1];
      return literal ?? '';
    })
    .join('');
}

/** Every character that an expression can match; undefined when it has a part that matches nearly anything. */
function alphabetOf(source: string): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at, at + 400);
    const token =
      /^(?:\[\^|\[(?:\\.|[^\]\\])*\]|\\p\{[^}]*\}|\\u\{?[0-9a-f]+\}?|\\.|\{\d*,?\d*\}|\(\?(?:[:=!]|<[=!]|<\w+>|P<\w+>)|[\s\S])/iu.exec(
        rest,
      )?.[0];
    if (token === undefined) return undefined;
    at += token.length;
    const taken = tokenCharacters(token);
    if (taken === undefined) return undefined;
    for (const each of taken) found.add(each);
  }
  return found;
}

function tokenCharacters(token: string): Iterable<string> | undefined {
  if (token === '.' || token === '[^' || token === '$' || token === '^') return undefined;
  if (token.startsWith('[')) return classCharacters(token.slice(1, -1));
  if (token.startsWith('\\')) return escapeCharacters(token);
  if (/^(?:\{\d*,?\d*\}|\(\?.*|[()|?*+])$/u.test(token)) return [];
  return [token];
}

function escapeCharacters(token: string): Iterable<string> | undefined {
  const letter = token.charAt(1);
  if (letter === 'w') return WORD;
  if (letter === 'd') return DIGIT;
  if (letter === 's') return SPACE;
  if (letter === 'n') return ['\n'];
  if (letter === 'r') return ['\r'];
  if (letter === 't') return ['\t'];
  if (letter === 'b') return [];
  if (/^\\p\{(?:L|Lu|Ll|N|Nd|Letter|Number|Alphabetic)\}$/u.test(token)) return WORD;
  return /^[A-Za-z0-9]$/u.test(letter) ? undefined : [letter];
}

/** Characters of `[…]`, without the brackets. */
function classCharacters(inner: string): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const pieces = (inner.match(/\\p\{[^}]*\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|[\s\S]/giu) ?? []).map(
    plainPiece,
  );
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const end = pieces[at + 2];
    const isRange = pieces[at + 1] === '-' && end !== undefined && piece.length === 1;
    const taken = isRange ? charactersBetween(piece, end) : pieceCharacters(piece);
    if (taken === undefined) return undefined;
    for (const each of taken) found.add(each);
    if (isRange) at += 2;
  }
  return found;
}

/** `\x20` and `\u0020` are the character of that number. */
function plainPiece(piece: string): string {
  const number = /^\\[xu]([0-9a-f]+)$/iu.exec(piece)?.[1];
  return number === undefined ? piece : String.fromCharCode(Number.parseInt(number, 16));
}

function pieceCharacters(piece: string): Iterable<string> | undefined {
  return piece.startsWith('\\') ? escapeCharacters(piece) : [piece];
}

function charactersBetween(first: string, end: string): readonly string[] {
  const last = end.length === 2 ? end.charAt(1) : end;
  return ASCII.filter((each) => each >= first && each <= last);
}
