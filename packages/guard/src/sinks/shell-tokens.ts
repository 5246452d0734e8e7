import type { Token } from './token.ts';

const OPERATORS = new Set([...';|&<>()\n']);
const BREAKS = new Set([' ', '\t', ...OPERATORS]);
/** Characters of an unquoted word that the shell does something with. */
const EXPANDED = new Set([...'$`*?[]{}~#!']);

/**
 * Words and operators of a POSIX shell. A word is a literal whose value is what the program gets, quotes taken off;
 * where something is expanded stands in `hazards`.
 */
export function shellTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (letter === ' ' || letter === '\t') at += 1;
    else if (OPERATORS.has(letter)) {
      tokens.push({ kind: 'operator', start: at, end: at + 1 });
      at += 1;
    } else {
      const word = readWord(text, at);
      tokens.push(word);
      at = word.end;
    }
  }
  return tokens;
}

function readWord(text: string, start: number): Token {
  const hazards: number[] = [];
  let value = '';
  let at = start;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (BREAKS.has(letter)) break;
    if (letter === '\\') {
      value += text[at + 1] ?? '';
      at += 2;
    } else if (letter === "'") {
      const end = closeOf(text, at, hazards);
      value += text.slice(at + 1, end);
      at = end + 1;
    } else if (letter === '"') {
      const part = readDouble(text, at, hazards);
      value += part.value;
      at = part.end;
    } else {
      if (EXPANDED.has(letter)) hazards.push(at);
      value += letter;
      at += 1;
    }
  }
  return { kind: 'literal', start, end: Math.min(at, text.length), value, hazards };
}

/** Offset of the closing single quote; an open one runs to the end and is a hazard. */
function closeOf(text: string, open: number, hazards: number[]): number {
  const close = text.indexOf("'", open + 1);
  if (close < 0) hazards.push(open);
  return close < 0 ? text.length : close;
}

function readDouble(
  text: string,
  open: number,
  hazards: number[],
): { readonly value: string; readonly end: number } {
  let value = '';
  let at = open + 1;
  while (at < text.length && text[at] !== '"') {
    const letter = text[at] ?? '';
    if (letter === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      value += text[at + 1] ?? '';
      at += 2;
      continue;
    }
    if (letter === '$' || letter === '`') hazards.push(at);
    value += letter;
    at += 1;
  }
  if (at >= text.length) hazards.push(open);
  return { value, end: at + 1 };
}
