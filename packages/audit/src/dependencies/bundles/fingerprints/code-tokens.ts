/** Gets the 32-bit hash of a token that survives minifiers, and the place of its end. */
export type TokenVisitor = (hash: number, at: number) => void;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Longer ones are divisions with another division far behind. */
const MOST_PATTERN = 500;
/** Smaller numbers come and go with `true`, `void 0` and `for`. */
const LEAST_NUMBER = 3;

const QUOTE = 34;
const APOSTROPHE = 39;
const GRAVE = 96;
const BACKSLASH = 92;
const SLASH = 47;
const STAR = 42;
const DOT = 46;
const NEWLINE = 10;
const OPEN = 123;
const CLOSE = 125;

/** Names that minifiers leave, and words of the language that they do not turn into something else. */
const KEPT: ReadonlySet<string> = new Set(
  'Array ArrayBuffer BigInt Boolean Buffer DataView Date Error EvalError FinalizationRegistry Float64Array Function Int32Array Intl JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError URL Uint8Array WeakMap WeakRef WeakSet async await case catch class clearTimeout console decodeURIComponent delete encodeURIComponent extends finally globalThis instanceof isNaN new null parseFloat parseInt process setImmediate setTimeout switch this throw try yield'.split(
    ' ',
  ),
);
/** What bundlers and minifiers add, take away, or write in another way. */
const CHANGED: ReadonlySet<string> = new Set([
  '__esModule',
  'default',
  'exports',
  'module',
  'require',
  'u',
  'undefined',
  'use strict',
]);
/** Behind these words a slash begins a pattern. */
const BEFORE_PATTERN = /(?:^|[^\w$.])(?:return|typeof|case|in|of|void|delete|throw|new|else|do|instanceof)$/;

/**
 * The tokens of JavaScript that are the same whoever wrote it out: names of properties, texts, numbers, patterns, globals and
 * some keywords; what people call their variables, blanks and comments are left out. One pass, nothing is parsed, and a text
 * that is no code gives some tokens or none.
 */
export function eachToken(text: string, visit: TokenVisitor): void {
  new Tokens(text, visit).read();
}

class Tokens {
  readonly #text: string;
  readonly #visit: TokenVisitor;
  #at = 0;
  /** The last character that is not blank. */
  #before = 0;
  #beforeAt = -1;
  /** Open braces of each template that a `${` left. */
  readonly #templates: number[] = [];
  #braces = 0;
  /** Up to here a quote or slash is known to have no end. */
  readonly #endless = new Map<number, number>();

  constructor(text: string, visit: TokenVisitor) {
    this.#text = text;
    this.#visit = visit;
  }

  read(): void {
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code <= 32) this.#at += 1;
      else if (isNamePart(code)) this.#word(code);
      else if (code === QUOTE || code === APOSTROPHE) this.#quoted(code);
      else if (code === GRAVE) this.#template(this.#at + 1);
      else if (code === SLASH) this.#slash();
      else this.#sign(code);
    }
  }

  #sign(code: number): void {
    if (code === OPEN) this.#braces += 1;
    if (code === CLOSE) {
      if (this.#braces === 0 && this.#templates.length > 0) {
        this.#braces = this.#templates.pop() ?? 0;
        this.#template(this.#at + 1);
        return;
      }
      this.#braces = Math.max(0, this.#braces - 1);
    }
    this.#passed(this.#at + 1, code);
  }

  #passed(end: number, code: number): void {
    this.#at = end;
    this.#before = code;
    this.#beforeAt = end - 1;
  }

  #word(first: number): void {
    const start = this.#at;
    let end = start;
    let hash = OFFSET;
    while (end < this.#text.length) {
      const code = this.#text.charCodeAt(end);
      if (!isNamePart(code) && !(code === DOT && isDigit(first) && isDigit(this.#text.charCodeAt(end + 1))))
        break;
      hash = Math.imul(hash ^ code, PRIME);
      end += 1;
    }
    if (isDigit(first)) this.#number(start, end);
    else if (this.#isKept(start, end)) this.#visit(hash, end);
    this.#passed(end, first);
  }

  #number(start: number, end: number): void {
    // webpack writes `r(1234)` for what it required.
    if (this.#before === 40 && this.#text.charCodeAt(end) === 41) return;
    const value = end - start > 40 ? 0 : Number(this.#text.slice(start, end));
    if (value >= LEAST_NUMBER) this.#visit(hashOf(String(value)), end);
  }

  #isKept(start: number, end: number): boolean {
    const isShort = end - start <= 20;
    if (this.#before === DOT) {
      const isSpread = this.#text.charCodeAt(this.#beforeAt - 1) === DOT;
      return !isSpread && !(isShort && CHANGED.has(this.#text.slice(start, end)));
    }
    const word = isShort ? this.#text.slice(start, end) : '';
    if (KEPT.has(word)) return true;
    const isFirst = this.#before === OPEN || this.#before === 44;
    return isFirst && this.#text.charCodeAt(end) === 58 && !CHANGED.has(word);
  }

  #quoted(quote: number): void {
    const start = this.#at + 1;
    const end = (this.#endless.get(quote) ?? 0) > start ? -1 : this.#endOfText(start, quote);
    if (end === -1) {
      this.#passed(start, quote);
      return;
    }
    const content = end - start <= 20 ? this.#text.slice(start, end) : '';
    const isPath = this.#before === 40 && this.#text.endsWith('require(', start - 1);
    if (!isPath && !CHANGED.has(content)) this.#visit(this.#hashed(start, end), end);
    this.#passed(end + 1, quote);
  }

  /** -1 where the line ends before, or the text; then no such quote up to there has an end. */
  #endOfText(start: number, quote: number): number {
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === quote) return at;
      if (code === NEWLINE) break;
      if (code === BACKSLASH) at += 1;
    }
    this.#endless.set(quote, at);
    return -1;
  }

  #hashed(start: number, end: number): number {
    let hash = OFFSET;
    for (let at = start; at < end; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code !== BACKSLASH) hash = Math.imul(hash ^ code, PRIME);
    }
    return hash;
  }

  /** A part of a template, up to its end or the code in it. */
  #template(start: number): void {
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === GRAVE) break;
      else if (code === 36 && this.#text.charCodeAt(at + 1) === OPEN) {
        if (at > start) this.#visit(this.#hashed(start, at), at);
        this.#templates.push(this.#braces);
        this.#braces = 0;
        this.#passed(at + 2, OPEN);
        return;
      }
    }
    const end = Math.min(at, this.#text.length);
    if (end > start) this.#visit(this.#hashed(start, end), end);
    this.#passed(at + 1, GRAVE);
  }

  #slash(): void {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (next === SLASH || next === STAR) {
      const end =
        next === SLASH ? this.#text.indexOf('\n', this.#at) : this.#text.indexOf('*/', this.#at + 2);
      this.#at = end === -1 ? this.#text.length : end + (next === SLASH ? 1 : 2);
      return;
    }
    const end = this.#mayBePattern() ? this.#endOfPattern() : -1;
    if (end === -1) this.#passed(this.#at + 1, SLASH);
    else {
      this.#visit(this.#hashed(this.#at + 1, end), end);
      this.#passed(end + 1, SLASH);
      // Flags are no name.
      while (isNamePart(this.#text.charCodeAt(this.#at))) this.#at += 1;
      this.#before = QUOTE;
    }
  }

  #mayBePattern(): boolean {
    if ((this.#endless.get(SLASH) ?? 0) > this.#at) return false;
    if (isNamePart(this.#before)) {
      const behind = this.#text.slice(Math.max(0, this.#beforeAt - 11), this.#beforeAt + 1);
      return BEFORE_PATTERN.test(behind);
    }
    // Behind a bracket, a text or a template something is divided.
    return ![41, 93, QUOTE, APOSTROPHE, GRAVE].includes(this.#before);
  }

  #endOfPattern(): number {
    const last = Math.min(this.#text.length, this.#at + MOST_PATTERN);
    let isClass = false;
    let at = this.#at + 1;
    for (; at < last; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === NEWLINE) break;
      if (code === BACKSLASH) at += 1;
      else if (code === 91) isClass = true;
      else if (code === 93) isClass = false;
      else if (code === SLASH && !isClass) return at;
    }
    // Each character is looked at once, whatever number of slashes there is.
    this.#endless.set(SLASH, at);
    return -1;
  }
}

function hashOf(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

/** Letters outside of ASCII are as good as others: minifiers write them out or not. */
function isNamePart(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95 || code === 36;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
