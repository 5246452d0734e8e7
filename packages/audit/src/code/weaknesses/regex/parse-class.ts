import { type CharSet, charSet, complement, withBothCases } from './char-set.ts';
import { escapedSet } from './parse-escape.ts';
import { charAt, type RegexReader } from './regex-reader.ts';
import type { RegexNode } from './regex-syntax.ts';

/** `[a-z]`, `[^\s,]`. */
export function parseClass(reader: RegexReader): RegexNode {
  reader.at += 1;
  const isNegated = charAt(reader) === '^';
  if (isNegated) reader.at += 1;
  const ranges: (readonly [number, number])[] = [];
  // In Python a bracket that comes first is a character.
  let mayClose = reader.dialect === 'javascript';
  while (reader.at < reader.text.length && !(mayClose && charAt(reader) === ']')) {
    mayClose = true;
    ranges.push(...readRange(reader));
  }
  if (charAt(reader) !== ']') reader.isBad = true;
  reader.at += 1;
  const set = charSet(ranges);
  const cased = reader.ignoresCase ? withBothCases(set) : set;
  return { kind: 'chars', set: isNegated ? complement(cased) : cased };
}

function readRange(reader: RegexReader): CharSet {
  const low = readMember(reader);
  const [only] = low;
  const isOne = low.length === 1 && only !== undefined && only[0] === only[1];
  const next = reader.text.charAt(reader.at + 1);
  if (!isOne || charAt(reader) !== '-' || next === ']' || next === '') return low;
  reader.at += 1;
  const high = readMember(reader);
  const [end] = high;
  if (end === undefined || high.length !== 1 || end[0] !== end[1]) return [...low, [45, 45], ...high];
  if (end[0] < only[0]) reader.isBad = true;
  return [[only[0], Math.max(only[0], end[0])]];
}

function readMember(reader: RegexReader): CharSet {
  if (charAt(reader) === '\\') {
    if (reader.text.charAt(reader.at + 1) !== 'b') return escapedSet(reader);
    reader.at += 2;
    return [[8, 8]];
  }
  const point = reader.text.codePointAt(reader.at) ?? 0;
  reader.at += point > 0xffff ? 2 : 1;
  return [[point, point]];
}
