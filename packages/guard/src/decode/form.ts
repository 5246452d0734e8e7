import type { Field } from '../event/field.ts';

/**
 * One reading of a field's value: as it is, or with encodings taken off. A detector sees each; a match tells which.
 */
export interface Form {
  readonly text: string;
  /** Encodings taken off, outermost first: the field's own and those of this reading. */
  readonly decoded: readonly string[];
  readonly field: Field;
  /** Which special characters the text holds, a bit each: most attacks need one, and most values hold none. */
  readonly marks: number;
}

/** Characters that have a bit of their own; what opens and closes the same way shares one. */
const SPECIAL = [
  "'",
  '"',
  '`',
  '<',
  '>',
  ';',
  '|',
  '&',
  '$',
  '(',
  ')',
  '{}',
  '[]',
  '.',
  '/',
  '\\',
  '%',
  '=',
].concat([':', '@', '#', '!', '*', '_', '-', '+', '\n\r', ' \t', '~^?', '0123456789', '\u0000']);
/** The bit of all but printable ASCII, tabs and line breaks. */
const OTHER = SPECIAL.length - 1;
const ASCII = 128;
/** Set in every text: letters, and what has no bit of its own. */
export const ANY_TEXT = 1 << 31;

const BITS = bitsOfCharacters();

function bitsOfCharacters(): Int32Array {
  const bits = new Int32Array(ASCII);
  for (let code = 0; code < ASCII; code += 1) {
    const at = SPECIAL.findIndex((each) => each.includes(String.fromCharCode(code)));
    bits[code] = at >= 0 ? 1 << at : code < 0x20 || code === 0x7f ? 1 << OTHER : 0;
  }
  return bits;
}

/** The special characters of a text, as bits: one look at each character. */
export function marksOf(text: string): number {
  let marks = ANY_TEXT;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    marks |= code < ASCII ? (BITS[code] ?? 0) : 1 << OTHER;
  }
  return marks;
}

/** Bits of characters one of which is needed; every text has one of the bits when there are no such characters. */
export function marksFor(any: string | undefined): number {
  return any === undefined ? ANY_TEXT : marksOf(any) & ~ANY_TEXT;
}

/** One reading of a field. */
export function formOf(text: string, decoded: readonly string[], field: Field): Form {
  return { text, decoded, field, marks: marksOf(text) };
}
