/** TypeScript source with parts blanked out: positions and line breaks stay as they were. */
export interface CodeText {
  /** Comments blanked, strings kept: for imports and text inside strings. */
  readonly withoutComments: string;
  /** Comments and the contents of strings, templates and regular expressions blanked: for code itself. */
  readonly codeOnly: string;
}

/** A part of the text: what it is and where it ends. */
interface Part {
  readonly kind: 'comment' | 'literal' | 'code';
  readonly end: number;
}

/** After these a slash starts a regular expression; after anything else it divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|yield|await))\s*$/;

/** Blanks comments and literals in one pass. Expressions inside templates are blanked with their template. */
export function codeText(source: string): CodeText {
  let withoutComments = '';
  let codeOnly = '';
  for (let at = 0; at < source.length; ) {
    const { kind, end } = partAt(source, at, codeOnly);
    const text = source.slice(at, end);
    const blank = text.replace(/[^\n]/g, ' ');
    withoutComments += kind === 'comment' ? blank : text;
    codeOnly += kind === 'code' ? text : blank;
    at = end;
  }
  return { withoutComments, codeOnly };
}

function partAt(source: string, at: number, before: string): Part {
  const two = source.slice(at, at + 2);
  if (two === '//') return { kind: 'comment', end: endOf(source, '\n', at) };
  if (two === '/*') return { kind: 'comment', end: Math.min(source.length, endOf(source, '*/', at + 2) + 2) };
  const character = source[at];
  if (character === "'" || character === '"') return { kind: 'literal', end: stringEnd(source, at) };
  if (character === '`') return { kind: 'literal', end: templateEnd(source, at) };
  if (character === '/' && BEFORE_REGEX.test(before.slice(-200).trimEnd())) {
    return { kind: 'literal', end: regexEnd(source, at) };
  }
  return { kind: 'code', end: at + 1 };
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
}

function stringEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === source[start] || source[at] === '\n') return at + 1;
  }
  return source.length;
}

function templateEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '$' && source[at + 1] === '{') {
      depth += 1;
      at += 1;
    } else if (character === '}' && depth > 0) depth -= 1;
    else if (character === '`') {
      if (depth === 0) return at + 1;
      at = templateEnd(source, at) - 1;
    }
  }
  return source.length;
}

function regexEnd(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '\n') return at;
    else if (character === '/' && !inClass) return at + 1;
  }
  return source.length;
}
