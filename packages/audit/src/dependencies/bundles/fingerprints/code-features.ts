/** Words shorter than this are everybody's. */
const LEAST_WORD = 7;
/** Longer runs are data that was written as text. */
const MOST_WORD = 60;
const LEAST_PHRASE = 14;
/** Minifiers give names of fewer letters. */
const LEAST_NAME = 4;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a feature is: `row` are three names in a row with anything between them, which only minified code is told by. */
export type FeatureKind = 'word' | 'phrase' | 'row';

/** Gets the 32-bit hash of a feature and the place of its end. */
export type FeatureVisitor = (hash: number, at: number, kind: FeatureKind) => void;

/** Minifiers write these in another way, or move them. */
const KEYWORDS: ReadonlySet<number> = new Set(
  'async await break case catch class const continue debugger default delete else export extends false finally function import instanceof null return static super switch this throw true typeof undefined void while with yield'
    .split(' ')
    .map(hashOf),
);

/**
 * What of code survives a minifier: words as property names and texts have them, three words of a text in a row, and three
 * names in a row. Each is told as a hash (FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/), in one pass over the
 * characters, whatever the code is: nothing is parsed, so a text that is no code at all is read as well.
 */
export function eachFeature(text: string, visit: FeatureVisitor): void {
  let hash = OFFSET;
  let start = 0;
  const words = new Words(visit);
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 32 : text.charCodeAt(at);
    if (isWordPart(code)) {
      hash = Math.imul(hash ^ code, PRIME);
      continue;
    }
    const length = at - start;
    if (length > 0 && length <= MOST_WORD && !isDigit(text.charCodeAt(start)))
      words.take(hash, length, start);
    if (code !== 32) words.break();
    hash = OFFSET;
    start = at + 1;
  }
}

/** Tells the features that a word ends. */
class Words {
  readonly #visit: FeatureVisitor;
  readonly #phrase = new Phrase();
  readonly #row = new Row();

  constructor(visit: FeatureVisitor) {
    this.#visit = visit;
  }

  take(hash: number, length: number, start: number): void {
    const at = start + length;
    if (length >= LEAST_WORD) this.#visit(hash >>> 0, at, 'word');
    const phrase = this.#phrase.take(hash, length, start);
    if (phrase !== undefined) this.#visit(phrase, at, 'phrase');
    const row = length < LEAST_NAME || KEYWORDS.has(hash) ? undefined : this.#row.take(hash);
    if (row !== undefined) this.#visit(row, at, 'row');
  }

  /** No text goes on here. */
  break(): void {
    this.#phrase.end();
  }
}

/** The last words of a text that have one blank between them. */
class Phrase {
  #first = 0;
  #second = 0;
  #firstLength = 0;
  #secondLength = 0;
  #end = -1;

  /** The hash of three words in a row. */
  take(hash: number, length: number, start: number): number | undefined {
    if (start !== this.#end + 1 || length < 2) this.end();
    const total = this.#firstLength + this.#secondLength + length;
    const isPhrase = this.#firstLength > 0 && length > 1 && total >= LEAST_PHRASE;
    const three = isPhrase ? mixed(1, mixed(this.#first, mixed(this.#second, hash))) : undefined;
    this.#first = this.#second;
    this.#firstLength = this.#secondLength;
    this.#second = hash;
    this.#secondLength = length > 1 ? length : 0;
    this.#end = start + length;
    return three;
  }

  end(): void {
    this.#firstLength = 0;
    this.#secondLength = 0;
    this.#end = -1;
  }
}

/** The last names, whatever stood between them. */
class Row {
  #first = 0;
  #second = 0;
  #count = 0;

  take(hash: number): number | undefined {
    const three = this.#count < 2 ? undefined : mixed(2, mixed(this.#first, mixed(this.#second, hash)));
    this.#first = this.#second;
    this.#second = hash;
    this.#count += 1;
    return three;
  }
}

function mixed(a: number, b: number): number {
  return Math.imul(Math.imul(a, PRIME) ^ b ^ (b >>> 15), PRIME) >>> 0;
}

function hashOf(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

function isWordPart(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95 || code === 36;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
