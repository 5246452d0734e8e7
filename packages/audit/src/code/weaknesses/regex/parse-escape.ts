import { type CharSet, complement, ESCAPED_SETS, LETTERS, withBothCases } from './char-set.ts';
import type { RegexReader } from './regex-reader.ts';
import type { RegexNode } from './regex-syntax.ts';

const CONTROLS: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7 };

/** `\d`, `\n`, `\x41`, `\1`, `\b`, `\Z` outside brackets. */
export function parseEscape(reader: RegexReader): RegexNode {
  const letter = reader.text.charAt(reader.at + 1);
  const isPython = reader.dialect === 'python';
  if (letter === 'b' || letter === 'B') return skip(reader, 2, { kind: 'empty' });
  if (isPython && letter === 'A') return skip(reader, 2, { kind: 'edge', side: 'start' });
  if (isPython && /[Zz]/.test(letter)) return skip(reader, 2, { kind: 'edge', side: 'end' });
  // What a group matched before: of no length here, so that it adds no ways.
  const back = /^\\(?:[1-9]\d{0,2}|k<\w{1,60}>)/.exec(reader.text.slice(reader.at, reader.at + 70));
  if (back !== null) return skip(reader, back[0].length, { kind: 'empty' });
  const set = escapedSet(reader);
  return { kind: 'chars', set: reader.ignoresCase ? withBothCases(set) : set };
}

function skip(reader: RegexReader, length: number, node: RegexNode): RegexNode {
  reader.at += length;
  return node;
}

/** What an escape that stands for characters stands for, in brackets and outside; reads past it. */
export function escapedSet(reader: RegexReader): CharSet {
  const rest = reader.text.slice(reader.at, reader.at + 80);
  const letter = rest.charAt(1);
  const known = Object.hasOwn(ESCAPED_SETS, letter) ? ESCAPED_SETS[letter] : undefined;
  if (known !== undefined) {
    reader.at += 2;
    return known;
  }
  const property = /^\\([pP])\{[^}]{1,60}\}/.exec(rest);
  if (property !== null) {
    reader.at += property[0].length;
    return property[1] === 'p' ? LETTERS : complement(LETTERS);
  }
  const code = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8}))/.exec(rest);
  if (code !== null) {
    reader.at += code[0].length;
    return oneChar(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? code[4] ?? '0', 16));
  }
  if (letter === '') reader.isBad = true;
  const point = rest.codePointAt(1) ?? 0;
  reader.at += point > 0xffff ? 3 : 2;
  if (letter === '0') return oneChar(0);
  return oneChar(Object.hasOwn(CONTROLS, letter) ? (CONTROLS[letter] ?? point) : point);
}

function oneChar(point: number): CharSet {
  return [[Math.min(point, 0x10ffff), Math.min(point, 0x10ffff)]];
}
