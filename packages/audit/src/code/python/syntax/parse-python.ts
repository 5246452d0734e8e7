import { parser } from '@lezer/python';
import type { Statement } from './python-syntax.ts';
import { readStatement } from './read-statement.ts';
import type { TreeReader } from './tree-node.ts';

/** Longer files are not read. */
const LONGEST_SOURCE = 1_500_000;
/** Levels of nesting; what is deeper is left out. */
const DEEPEST_NESTING = 220;

/** A parsed file. */
export interface PythonFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  readonly body: readonly Statement[];
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
  /** Why not all of it was read. */
  readonly incomplete?: string;
}

/** Parses Python 3, and what is left of Python 2; errors cost the statement they are in, nothing else. */
export function parsePython(path: string, text: string): PythonFile {
  if (text.length > LONGEST_SOURCE) {
    return { path, text: '', body: [], lines: [0], incomplete: `longer than ${LONGEST_SOURCE} characters` };
  }
  const plain = withoutGroupedWith(text);
  const reader: TreeReader = { text: plain, depth: DEEPEST_NESTING, isTooDeep: false, hasYield: false };
  const body = readStatement(reader, parser.parse(plain).topNode);
  const lines = lineStarts(text);
  const because = `nested deeper than ${DEEPEST_NESTING} levels`;
  return { path, text, body, lines, ...(reader.isTooDeep ? { incomplete: because } : {}) };
}

/** The line of an offset, from 1. */
export function lineAt(file: PythonFile, offset: number): number {
  let low = 0;
  let high = file.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((file.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The grammar does not know `with (a as b, c as d):` of Python 3.10 and later: its brackets and line ends become
 * spaces, so that all offsets stay.
 */
function withoutGroupedWith(text: string): string {
  return text.replace(
    /^([ \t]*(?:async[ \t]{1,8})?with[ \t]{0,8})\(([^:#]{0,2000}?)\)([ \t]{0,8}:)/gm,
    (whole: string, head: string, inner: string, tail: string) =>
      /\sas\s/.test(inner) ? `${head} ${inner.replace(/[\r\n]/g, ' ')} ${tail}` : whole,
  );
}
