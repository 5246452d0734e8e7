/** The parser is native code whose stack ends at about ten thousand levels; a few are in every real file. */
const MOST_BRACKETS = 1_500;
const MOST_OPERATORS = 8_000;
const MOST_ELSES = 20_000;

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
const OPERATORS = new Set(['+', '-', '*', '/', '!', '~', '=', '?', ':', '&', '|', '^', '%', '.', '<', '>']);

interface Scan {
  readonly text: string;
  at: number;
  depth: number;
  deepest: number;
  operators: number;
  mostOperators: number;
  /** Depths at which a template literal's `${` was opened. */
  readonly templates: number[];
  previous: string;
}

/** Whether a text nests deeper than a parser can follow safely. */
export function nestsTooDeep(text: string): boolean {
  if (text.length < MOST_BRACKETS) return false;
  const scan: Scan = {
    text,
    at: 0,
    depth: 0,
    deepest: 0,
    operators: 0,
    mostOperators: 0,
    templates: [],
    previous: '',
  };
  while (scan.at < text.length) {
    step(scan);
    if (scan.deepest > MOST_BRACKETS || scan.mostOperators > MOST_OPERATORS) return true;
  }
  return longestKeywordRun(text) > MOST_OPERATORS || count(text, /\belse\b/gu) > MOST_ELSES;
}

function step(scan: Scan): void {
  const sign = scan.text.charAt(scan.at);
  if (sign === '"' || sign === "'") skipText(scan, sign);
  else if (sign === '`') skipTemplate(scan, scan.at + 1);
  else if (sign !== '/' || !skipSlash(scan)) stepSign(scan, sign);
}

function stepSign(scan: Scan, sign: string): void {
  scan.at += 1;
  if (sign <= ' ') return;
  if (OPENING.has(sign)) open(scan, sign);
  else if (CLOSING.has(sign)) close(scan, sign);
  else if (OPERATORS.has(sign)) countOperator(scan);
  else if (sign === ';' || sign === ',') scan.operators = 0;
  scan.previous = sign;
}

function open(scan: Scan, sign: string): void {
  if (sign === '{') scan.operators = 0;
  scan.depth += 1;
  scan.deepest = Math.max(scan.deepest, scan.depth);
}

function close(scan: Scan, sign: string): void {
  if (sign === '}') scan.operators = 0;
  scan.depth = Math.max(0, scan.depth - 1);
  if (sign === '}' && scan.templates.at(-1) === scan.depth) {
    scan.templates.pop();
    skipTemplate(scan, scan.at);
  }
}

function countOperator(scan: Scan): void {
  scan.operators += 1;
  scan.mostOperators = Math.max(scan.mostOperators, scan.operators);
}

function skipText(scan: Scan, quote: string): void {
  let at = scan.at + 1;
  while (at < scan.text.length) {
    const sign = scan.text.charAt(at);
    if (sign === quote || sign === '\n') break;
    at += sign === '\\' ? 2 : 1;
  }
  scan.at = at + 1;
  scan.previous = quote;
}

function skipTemplate(scan: Scan, from: number): void {
  let at = from;
  while (at < scan.text.length) {
    const sign = scan.text.charAt(at);
    if (sign === '`') break;
    if (sign === '$' && scan.text.charAt(at + 1) === '{') {
      scan.templates.push(scan.depth);
      scan.at = at + 2;
      open(scan, '{');
      return;
    }
    at += sign === '\\' ? 2 : 1;
  }
  scan.at = at + 1;
  scan.previous = '`';
}

/** Comments and regular expressions; a slash after a value divides. */
function skipSlash(scan: Scan): boolean {
  const next = scan.text.charAt(scan.at + 1);
  if (next === '/' || next === '*') {
    const end = scan.text.indexOf(next === '/' ? '\n' : '*/', scan.at + 2);
    scan.at = end === -1 ? scan.text.length : end + 1 + (next === '*' ? 1 : 0);
    return true;
  }
  const end = /[\w$)\]}"'`]/u.test(scan.previous) ? undefined : expressionEnd(scan.text, scan.at + 1);
  if (end === undefined) return false;
  scan.at = end;
  scan.previous = '/';
  return true;
}

/** Where a regular expression ends; undefined when the line ends first. */
function expressionEnd(text: string, from: number): number | undefined {
  let isClass = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') return undefined;
    if (sign === '\\') at += 1;
    else if (sign === '[' || sign === ']') isClass = sign === '[';
    else if (sign === '/' && !isClass) return at + 1;
  }
  return undefined;
}

/** `new new new …`, `keyof keyof …`: words that nest without a sign. */
function longestKeywordRun(text: string): number {
  let longest = 0;
  let run = 0;
  let end = -1;
  for (const found of text.matchAll(
    /\b(?:new|keyof|typeof|void|delete|await|yield|unique|readonly|infer)\s/gu,
  )) {
    run = found.index === end ? run + 1 : 1;
    end = found.index + found[0].length;
    longest = Math.max(longest, run);
  }
  return longest;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
