import { eachToken } from './code-tokens.ts';

/** Words shorter than this are everybody's. */
const LEAST_WORD = 7;
/** Longer runs are data that was written as text. */
const MOST_WORD = 60;
const LEAST_PHRASE = 14;
/** Tokens of a row. */
const ROW = 5;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a feature is: `row` are five tokens in a row. */
export type FeatureKind = 'word' | 'phrase' | 'row';

/** Gets the 32-bit hash of a feature and the place of its end. */
export type FeatureVisitor = (hash: number, at: number, kind: FeatureKind) => void;

/**
 * What of code survives a minifier: words as property names and texts have them, three words of a text in a row, and rows of
 * tokens (k-grams, as in Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Each is told as a hash (FNV-1a:
 * http://www.isthe.com/chongo/tech/comp/fnv/), in two passes over the characters, whatever the code is: nothing is parsed, so a
 * text that is no code at all is read as well. First all words and phrases come, then all rows.
 */
export function eachFeature(text: string, visit: FeatureVisitor): void {
  eachWord(text, visit);
  const row = new Row();
  eachToken(text, (token, at) => {
    const hash = row.take(token);
    if (hash !== undefined) visit(hash, at, 'row');
  });
}

function eachWord(text: string, visit: FeatureVisitor): void {
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

  constructor(visit: FeatureVisitor) {
    this.#visit = visit;
  }

  take(hash: number, length: number, start: number): void {
    const at = start + length;
    if (length >= LEAST_WORD) this.#visit(hash >>> 0, at, 'word');
    const phrase = this.#phrase.take(hash, length, start);
    if (phrase !== undefined) this.#visit(phrase, at, 'phrase');
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

/** The last tokens. */
class Row {
  readonly #tokens = new Int32Array(ROW);
  #count = 0;

  take(token: number): number | undefined {
    this.#tokens[this.#count % ROW] = token;
    this.#count += 1;
    if (this.#count < ROW) return undefined;
    let hash = 2;
    for (let at = 0; at < ROW; at += 1) hash = mixed(hash, this.#tokens[(this.#count + at) % ROW] ?? 0);
    return hash;
  }
}

function mixed(a: number, b: number): number {
  return Math.imul(Math.imul(a, PRIME) ^ b ^ (b >>> 15), PRIME) >>> 0;
}

function isWordPart(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95 || code === 36;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
