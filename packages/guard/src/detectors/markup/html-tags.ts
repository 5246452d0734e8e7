/** A tag as a browser reads it, right or wrong. */
export interface HtmlTag {
  /** Lower case, without namespace: `svg:script` is `script`. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  readonly start: number;
  readonly end: number;
  /** The tag reached its `>`. */
  readonly isClosed: boolean;
}

export interface HtmlAttribute {
  /** Lower case. */
  readonly name: string;
  /** As written, quotes taken off. */
  readonly value: string;
}

/** No browser reads a handler behind so many attributes that an author would not notice. */
const MOST_ATTRIBUTES = 40;
/** Characters of one tag; longer ones are judged by what was read. */
const MOST_CHARACTERS = 6000;

function isBlankAt(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32;
}

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION_MARK = 63;

function endsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SLASH || code === GREATER;
}

/** First character of a tag or of a closing one, NUL tolerated as old browsers did. */
function opensTag(text: string, at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && text.charCodeAt(next) === 0) next += 1;
  const code = text.charCodeAt(next);
  return ((code | 32) >= 97 && (code | 32) <= 122) || code === QUESTION_MARK;
}

/**
 * The next start tag at or after a place, by the WHATWG tokeniser's tag and attribute states; a slash separates like a
 * blank, and quotes may be missing. Linear: attributes and characters are bounded, and each tag starts where `<` stands.
 */
export function nextTag(text: string, from: number): HtmlTag | undefined {
  for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
    if (opensTag(text, start)) return readTag(text, start);
  }
  return undefined;
}

function readTag(text: string, start: number): HtmlTag {
  const limit = Math.min(text.length, start + MOST_CHARACTERS);
  let at = start + 1;
  while (at < limit && !isBlankAt(text, at) && !endsName(text, at)) at += 1;
  const full = plainName(text.slice(start + 1, at));
  const attributes: HtmlAttribute[] = [];
  let isClosed = false;
  while (at < limit && attributes.length < MOST_ATTRIBUTES) {
    const here = text.charAt(at);
    if (here === '>') {
      isClosed = true;
      at += 1;
      break;
    }
    if (isBlankAt(text, at) || here === '/') {
      at += 1;
      continue;
    }
    const read = readAttribute(text, at, limit);
    attributes.push(read);
    at = read.end;
  }
  return { name: full.slice(full.lastIndexOf(':') + 1), attributes, start, end: at, isClosed };
}

function plainName(name: string): string {
  return (name.includes('\0') ? name.replaceAll('\0', '') : name).toLowerCase();
}

function readAttribute(text: string, from: number, limit: number): HtmlAttribute & { readonly end: number } {
  let at = from + 1;
  while (at < limit && !isBlankAt(text, at) && !endsName(text, at) && text.charCodeAt(at) !== EQUALS) at += 1;
  const name = plainName(text.slice(from, at));
  let equals = at;
  while (equals < limit && isBlankAt(text, equals)) equals += 1;
  if (text.charAt(equals) !== '=') return { name, value: '', end: at };
  at = equals + 1;
  while (at < limit && isBlankAt(text, at)) at += 1;
  const quote = text.charAt(at);
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = text.indexOf(quote, at + 1);
    const end = close < 0 || close > limit ? limit : close;
    return { name, value: text.slice(at + 1, end), end: Math.min(limit, end + 1) };
  }
  const begin = at;
  while (at < limit && !isBlankAt(text, at) && text.charAt(at) !== '>') at += 1;
  return { name, value: text.slice(begin, at), end: at };
}
