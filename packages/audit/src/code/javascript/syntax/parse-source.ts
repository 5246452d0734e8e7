import { parse as parseLoosely } from 'acorn-loose';
import { parseSync } from 'oxc-parser';
import { nestsTooDeep } from './nesting.ts';
import { isSyntaxNode, type SyntaxNode } from './syntax-node.ts';

/** A file as the analysis reads it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  /** Why a part of the file may be missing from the tree. */
  readonly incomplete?: string;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

/** Files above this size are bundles that nobody wrote by hand. In UTF-16 code units. */
const LARGEST_FILE = 6_000_000;
/** Statements with a syntax error that are blanked out before the tolerant parser takes over. */
const MOST_REPAIRS = 4;

type Language = 'jsx' | 'ts' | 'tsx' | 'js';

/** Parses a file; one that has syntax errors is read as far as it can be, and says so. */
export function parseSource(path: string, text: string): SourceFile {
  const lines = lineStarts(text);
  if (text.length > LARGEST_FILE) return emptyFile(path, `larger than ${LARGEST_FILE} characters`);
  if (nestsTooDeep(text)) return emptyFile(path, 'nested too deeply to be parsed');
  const whole = parseStrictly(path, text);
  if ('program' in whole) return { path, text, lines, program: whole.program };
  const isCutOff = whole.at >= text.trimEnd().length;
  const repaired = isCutOff ? undefined : parseRepaired(path, text, whole.at);
  if (repaired !== undefined) {
    return { path, text, lines, program: repaired, incomplete: `syntax error: ${whole.message}` };
  }
  const program = parseTolerantly(text);
  return program === undefined
    ? emptyFile(path, `syntax error: ${whole.message}`)
    : { path, text, lines, program, incomplete: `syntax error: ${whole.message}` };
}

/** Line of an offset, from 1. */
export function lineOf(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((file.lines[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyFile(path: string, incomplete: string): SourceFile {
  const program: SyntaxNode = { type: 'Program', start: 0, end: 0, body: [] };
  return { path, text: '', program, incomplete, lines: [0] };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

type Strict = { readonly program: SyntaxNode } | { readonly message: string; readonly at: number };

function parseStrictly(path: string, text: string): Strict {
  let first: Strict | undefined;
  for (const lang of languagesFor(path)) {
    const parsed = parseAs(path, text, lang);
    if ('program' in parsed) return parsed;
    first ??= parsed;
  }
  return first ?? { message: 'unknown', at: 0 };
}

function languagesFor(path: string): readonly Language[] {
  if (/\.[cm]?ts$/u.test(path)) return ['ts', 'tsx'];
  if (path.endsWith('.tsx')) return ['tsx'];
  return ['jsx', 'tsx', 'ts'];
}

function parseAs(path: string, text: string, lang: Language): Strict {
  const parsed = parseSync(path, text, { lang, preserveParens: false, sourceType: 'unambiguous' });
  const error = parsed.errors.find((each) => each.severity === 'Error');
  const program: unknown = parsed.program;
  const hasBody = isSyntaxNode(program) && Array.isArray(program['body']) && program['body'].length > 0;
  if (isSyntaxNode(program) && (error === undefined || hasBody)) return { program };
  return { message: error?.message ?? 'not a program', at: error?.labels[0]?.start ?? 0 };
}

/** Parses again with the lines that do not parse blanked out: a tolerant parser of TypeScript does not exist. */
function parseRepaired(path: string, text: string, errorAt: number): SyntaxNode | undefined {
  let repaired = text;
  let at = errorAt;
  for (let attempt = 0; attempt < MOST_REPAIRS; attempt += 1) {
    const start = repaired.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    const end = repaired.indexOf('\n', at);
    const stop = end === -1 ? repaired.length : end;
    if (stop <= start || stop - start > 2_000) return undefined;
    repaired = repaired.slice(0, start) + ' '.repeat(stop - start) + repaired.slice(stop);
    const parsed = parseStrictly(path, repaired);
    if ('program' in parsed) return parsed.program;
    at = parsed.at;
  }
  return undefined;
}

function parseTolerantly(text: string): SyntaxNode | undefined {
  try {
    const program: unknown = parseLoosely(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowHashBang: true,
    });
    return isSyntaxNode(program) ? program : undefined;
  } catch {
    // The tolerant parser recurses; what is nested too deeply for it is left out, and said.
    return undefined;
  }
}
