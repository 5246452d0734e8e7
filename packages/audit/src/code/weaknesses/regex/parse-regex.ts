import { ANY, NOT_NEWLINE, withBothCases } from './char-set.ts';
import { parseClass } from './parse-class.ts';
import { parseEscape } from './parse-escape.ts';
import { charAt, type RegexReader } from './regex-reader.ts';
import type { RegexNode, RegexSource } from './regex-syntax.ts';

const LONGEST_PATTERN = 4_000;
const DEEPEST_GROUP = 40;
const EMPTY: RegexNode = { kind: 'empty' };

/** Parses a pattern of either language; undefined when it is too long, too deep, or not one. */
export function parseRegex({ pattern, dialect, flags = '' }: RegexSource): RegexNode | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  const inline = dialect === 'python' ? (/^\(\?([aiLmsux]{1,7})\)/.exec(pattern)?.[1] ?? '') : '';
  const all = (flags + inline).toLowerCase();
  const reader: RegexReader = {
    text: pattern,
    dialect,
    at: inline === '' ? 0 : inline.length + 3,
    depth: 0,
    isBad: false,
    ignoresCase: all.includes('i'),
    dotIsAny: all.includes('s'),
    isVerbose: dialect === 'python' && all.includes('x'),
  };
  const node = parseChoice(reader);
  return reader.isBad || reader.at < pattern.length ? undefined : node;
}

function parseChoice(reader: RegexReader): RegexNode {
  reader.depth += 1;
  if (reader.depth > DEEPEST_GROUP) {
    reader.isBad = true;
    reader.at = reader.text.length;
    return EMPTY;
  }
  const ways = [parseSequence(reader)];
  while (charAt(reader) === '|') {
    reader.at += 1;
    ways.push(parseSequence(reader));
  }
  reader.depth -= 1;
  const [only] = ways;
  return only !== undefined && ways.length === 1 ? only : { kind: 'choice', ways };
}

function parseSequence(reader: RegexReader): RegexNode {
  const parts: RegexNode[] = [];
  while (reader.at < reader.text.length) {
    if (reader.isVerbose && skipVerbose(reader)) continue;
    const sign = charAt(reader);
    if (sign === '|' || sign === ')') break;
    parts.push(parseQuantified(parseAtom(reader), reader));
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return parts.length === 0 ? EMPTY : { kind: 'sequence', parts };
}

function skipVerbose(reader: RegexReader): boolean {
  const sign = charAt(reader);
  if (/\s/.test(sign)) {
    reader.at += 1;
    return true;
  }
  if (sign !== '#') return false;
  const end = reader.text.indexOf('\n', reader.at);
  reader.at = end === -1 ? reader.text.length : end + 1;
  return true;
}

function parseAtom(reader: RegexReader): RegexNode {
  const sign = charAt(reader);
  if (sign === '(') return parseGroup(reader);
  if (sign === '[') return parseClass(reader);
  if (sign === '\\') return parseEscape(reader);
  const point = reader.text.codePointAt(reader.at) ?? 0;
  reader.at += point > 0xffff ? 2 : 1;
  if (sign === '^') return { kind: 'edge', side: 'start' };
  if (sign === '$') return { kind: 'edge', side: 'end' };
  if (sign === '.') return { kind: 'chars', set: reader.dotIsAny ? ANY : NOT_NEWLINE };
  if (sign === '*' || sign === '+' || sign === '?') reader.isBad = true;
  const set = [[point, point]] as const;
  return { kind: 'chars', set: reader.ignoresCase ? withBothCases(set) : set };
}

function parseGroup(reader: RegexReader): RegexNode {
  const head =
    /^\((?:\?(?:P?<[A-Za-z_$][\w$]{0,60}>|P=\w{1,60}|[:=!>]|<[=!]|#|\(\w{1,60}\)|[a-zA-Z]{0,8}(?:-[a-zA-Z]{1,8})?[:)]))?/.exec(
      reader.text.slice(reader.at, reader.at + 80),
    )?.[0];
  if (head === undefined || (head === '(' && reader.text.charAt(reader.at + 1) === '?')) reader.isBad = true;
  reader.at += (head ?? '(').length;
  if (head === '(?#') return skipComment(reader);
  // `(?i)` in the middle holds no group; `(?P=name)` what a group matched.
  if (head?.endsWith(')') === true && !head.startsWith('(?(')) return EMPTY;
  if (head?.startsWith('(?P=') === true) {
    closeGroup(reader);
    return EMPTY;
  }
  const part = parseChoice(reader);
  closeGroup(reader);
  if (head !== undefined && /^\(\?<?[=!]$/.test(head)) return { kind: 'look', part };
  return head === '(?>' ? { kind: 'atomic', part } : part;
}

function closeGroup(reader: RegexReader): void {
  if (charAt(reader) === ')') reader.at += 1;
  else reader.isBad = true;
}

function skipComment(reader: RegexReader): RegexNode {
  const end = reader.text.indexOf(')', reader.at);
  reader.at = end === -1 ? reader.text.length : end + 1;
  return EMPTY;
}

function parseQuantified(atom: RegexNode, reader: RegexReader): RegexNode {
  if (reader.isVerbose) while (reader.at < reader.text.length && skipVerbose(reader));
  const found = quantifierAt(reader);
  if (found === undefined) return atom;
  reader.at += found.length;
  const after = charAt(reader);
  if (after === '?' || (after === '+' && reader.dialect === 'python')) reader.at += 1;
  const repeated: RegexNode = { kind: 'repeat', part: atom, least: found.least, most: found.most };
  const node: RegexNode =
    after === '+' && reader.dialect === 'python' ? { kind: 'atomic', part: repeated } : repeated;
  return quantifierAt(reader) === undefined ? node : parseQuantified(node, reader);
}

function quantifierAt(reader: RegexReader): { least: number; most: number; length: number } | undefined {
  switch (charAt(reader)) {
    case '*':
      return { least: 0, most: Infinity, length: 1 };
    case '+':
      return { least: 1, most: Infinity, length: 1 };
    case '?':
      return { least: 0, most: 1, length: 1 };
    case '{': {
      const found = /^\{(\d{0,6})(,?)(\d{0,6})\}/.exec(reader.text.slice(reader.at, reader.at + 16));
      if (found === null) return undefined;
      const [whole, least = '', comma = '', most = ''] = found;
      if (least === '' && (reader.dialect === 'javascript' || most === '')) return undefined;
      const low = Number(least);
      return {
        least: low,
        most: comma === '' ? low : most === '' ? Infinity : Number(most),
        length: whole.length,
      };
    }
    default:
      return undefined;
  }
}
