/** One function declaration or method, measured in text; close enough for a limit. */
export interface FunctionSize {
  readonly name: string;
  /** Line of its name, 1 = first. */
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

const DECLARATION = /\bfunction\s*\*?\s*(\w+)\s*(?:<[^(]*>)?\s*\(/g;
const METHOD =
  /^[ \t]+(?:(?:private|protected|public|static|async|get|set)\s+)*\*?(\w+)\s*(?:<[^(\n]*>)?\((?=[^\n]*(?:\{|,|\()\s*$)/gm;
const NOT_METHODS = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'return',
  'function',
  'constructor',
  'await',
]);

/** Named functions and methods with a body. `code` is source with comments and literals blanked. */
export function functionsOf(code: string): readonly FunctionSize[] {
  const declared = [...code.matchAll(DECLARATION)].flatMap((match) => measured(code, match));
  const methods = [...code.matchAll(METHOD)]
    .filter((match) => !NOT_METHODS.has(match[1] ?? ''))
    .flatMap((match) => measured(code, match));
  return [...declared, ...methods];
}

function measured(code: string, match: RegExpExecArray): readonly FunctionSize[] {
  const open = match.index + match[0].length - 1;
  const close = matchingEnd(code, open);
  const body = bodyStart(code, close + 1);
  if (close < 0 || body === undefined) return [];
  const end = matchingEnd(code, body);
  const start = match.index + match[0].search(/\S/);
  const line = code.slice(0, start).split('\n').length;
  return [
    {
      name: match[1] ?? '',
      line,
      lines: code.slice(start, end < 0 ? code.length : end).split('\n').length,
      parameters: countParameters(code.slice(open + 1, close)),
    },
  ];
}

/** Index of the brace that opens the body, past a return type; undefined for overloads and calls. */
function bodyStart(code: string, from: number): number | undefined {
  const rest = code.slice(from);
  if (/^\s*\{/.test(rest)) return from + rest.indexOf('{');
  if (!/^\s*:/.test(rest)) return undefined;
  // A return type may hold braces of its own: the body is the brace that ends a line and follows no `:` `|` `&` or `<`.
  for (let at = from + rest.indexOf(':') + 1; at < code.length; at += 1) {
    const character = code[at];
    if (character === ';') return undefined;
    if (character !== '{') continue;
    if (!/[:|&<,(]\s*$/.test(code.slice(from, at))) return at;
    const end = matchingEnd(code, at);
    if (end < 0) return undefined;
    at = end;
  }
  return undefined;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Index of the bracket that closes the one at `open`, -1 when there is none. */
function matchingEnd(code: string, open: number): number {
  const opening = code[open] ?? '';
  const closing = PAIRS[opening];
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === opening) depth += 1;
    else if (code[at] === closing) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function countParameters(text: string): number {
  if (text.trim() === '') return 0;
  let depth = 0;
  let count = 1;
  const trimmed = text.trim().replace(/,$/, '');
  for (let at = 0; at < trimmed.length; at += 1) {
    const character = trimmed[at] ?? '';
    if ('([{<'.includes(character)) depth += 1;
    // `=>` closes nothing.
    else if (')]}'.includes(character) || (character === '>' && trimmed[at - 1] !== '=')) depth -= 1;
    else if (character === ',' && depth === 0) count += 1;
  }
  return count;
}
