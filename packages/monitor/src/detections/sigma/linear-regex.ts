/**
 * Regular expressions of rules, matched in time linear in the text (Thompson's construction, 1968): rules come from
 * users and events from attackers, so a backtracking engine is not acceptable. Supported: literals, `.`, classes,
 * escapes, groups, alternation, `* + ? {n,m}` and the anchors `^ $`. Refused: look-around and back-references.
 */

type Test = (code: number) => boolean;
type Node =
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

type Step =
  | { readonly op: 'test'; readonly test: Test }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'start' | 'end' | 'match' };

const MAX_PATTERN = 1_000;
const MAX_PROGRAM = 4_000;
const MAX_DEPTH = 50;

/** Why a pattern was refused; a plain value for the caller's message. */
export interface RegexProblem {
  readonly because: string;
}

/** Compiles `pattern` to a predicate that searches anywhere in a text, as JavaScript's `test` does. */
export function compileLinearRegex(
  pattern: string,
  options: { ignoreCase: boolean },
): ((text: string) => boolean) | RegexProblem {
  if (pattern.length > MAX_PATTERN)
    return { because: `a pattern may have at most ${MAX_PATTERN} characters` };
  const parser = new PatternParser(pattern, options.ignoreCase);
  const tree = parser.parse();
  if ('because' in tree) return tree;
  const program: Step[] = [];
  emit(tree, program);
  program.push({ op: 'match' });
  if (program.length > MAX_PROGRAM) return { because: 'the repetitions make the pattern too large' };
  const fold = options.ignoreCase;
  return (text) => search(program, fold ? text.toLowerCase() : text);
}

/** Recursive descent over the pattern; the first mistake is kept and ends the parse. */
class PatternParser {
  private readonly pattern: string;
  private readonly ignoreCase: boolean;
  private at = 0;
  private depth = 0;
  private problem: string | undefined;

  constructor(pattern: string, ignoreCase: boolean) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
  }

  parse(): Node | RegexProblem {
    const node = this.choice();
    if (this.at < this.pattern.length) this.problem ??= 'a closing parenthesis has no opening one';
    return this.problem === undefined ? node : { because: this.problem };
  }

  private choice(): Node {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.problem ??= `groups may nest at most ${MAX_DEPTH} deep`;
    const options = [this.sequence()];
    while (this.problem === undefined && this.pattern[this.at] === '|') {
      this.at += 1;
      options.push(this.sequence());
    }
    this.depth -= 1;
    return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.problem === undefined && this.at < this.pattern.length) {
      const character = this.pattern[this.at];
      if (character === '|' || character === ')') break;
      parts.push(this.quantified(this.atom()));
    }
    return { kind: 'sequence', parts };
  }

  private quantified(atom: Node): Node {
    const match = /^(?:[*+?]|\{(\d{1,4})(,(\d{0,4}))?\})/.exec(this.pattern.slice(this.at, this.at + 12));
    if (match === null) return atom;
    this.at += match[0].length;
    if (this.pattern[this.at] === '?') this.at += 1;
    if (/[*+]/.test(this.pattern[this.at] ?? '')) this.problem ??= 'a quantifier follows a quantifier';
    const sign = match[0][0];
    if (sign === '*') return { kind: 'repeat', of: atom, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === '+') return { kind: 'repeat', of: atom, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === '?') return { kind: 'repeat', of: atom, min: 0, max: 1 };
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > 200 || (max !== Number.POSITIVE_INFINITY && max > 200))
      this.problem ??= 'a repetition may count to at most 200';
    return { kind: 'repeat', of: atom, min, max };
  }

  private atom(): Node {
    const character = this.pattern[this.at] ?? '';
    this.at += 1;
    if (character === '(') return this.group();
    if (character === '[') return { kind: 'test', test: this.characterClass() };
    if (character === '.') return { kind: 'test', test: (code) => code !== 10 && code !== 13 };
    if (character === '^') return { kind: 'start' };
    if (character === '$') return { kind: 'end' };
    if (character === '\\') return this.escape();
    if ('*+?'.includes(character)) this.problem ??= 'a quantifier has nothing to repeat';
    return { kind: 'test', test: this.literal(character) };
  }

  private group(): Node {
    if (this.pattern[this.at] === '?') {
      if (this.pattern[this.at + 1] !== ':') {
        this.problem ??= 'look-around, named groups and flags are not supported';
        return { kind: 'start' };
      }
      this.at += 2;
    }
    const inner = this.choice();
    if (this.pattern[this.at] !== ')') this.problem ??= 'a group is not closed';
    this.at += 1;
    return inner;
  }

  private escape(): Node {
    const character = this.pattern[this.at] ?? '';
    this.at += 1;
    if (/[1-9kbBpPuxc]/.test(character) || character === '')
      this.problem ??= `the escape \\${character} is not supported`;
    return { kind: 'test', test: escapeTest(character) ?? this.literal(character) };
  }

  private characterClass(): Test {
    const negated = this.pattern[this.at] === '^';
    if (negated) this.at += 1;
    const tests: Test[] = [];
    let first = true;
    while (this.at < this.pattern.length && (first || this.pattern[this.at] !== ']')) {
      first = false;
      tests.push(this.classMember());
    }
    if (this.pattern[this.at] !== ']') this.problem ??= 'a character class is not closed';
    this.at += 1;
    return (code) => tests.some((test) => test(code)) !== negated;
  }

  private classMember(): Test {
    const from = this.classCharacter();
    if (typeof from === 'function') return from;
    if (this.pattern[this.at] !== '-' || this.pattern[this.at + 1] === ']') return this.literal(from);
    this.at += 1;
    const to = this.classCharacter();
    if (typeof to === 'function') {
      this.problem ??= 'a range in a character class has no end';
      return to;
    }
    return this.range(from, to);
  }

  private classCharacter(): string | Test {
    const character = this.pattern[this.at] ?? '';
    this.at += 1;
    if (character !== '\\') return character;
    const escaped = this.pattern[this.at] ?? '';
    this.at += 1;
    return escapeTest(escaped) ?? escaped;
  }

  private range(from: string, to: string): Test {
    const low = from.charCodeAt(0);
    const high = to.charCodeAt(0);
    if (!this.ignoreCase) return (code) => code >= low && code <= high;
    return (code) => {
      const upper = String.fromCharCode(code).toUpperCase().charCodeAt(0);
      return (code >= low && code <= high) || (upper >= low && upper <= high);
    };
  }

  private literal(character: string): Test {
    const wanted = (this.ignoreCase ? character.toLowerCase() : character).charCodeAt(0);
    return (code) => code === wanted;
  }
}

function escapeTest(character: string): Test | undefined {
  const isDigit: Test = (code) => code >= 48 && code <= 57;
  const isWord: Test = (code) =>
    isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  const isSpace: Test = (code) => code === 32 || (code >= 9 && code <= 13) || code === 160;
  const table: Readonly<Record<string, Test>> = {
    d: isDigit,
    D: (code) => !isDigit(code),
    w: isWord,
    W: (code) => !isWord(code),
    s: isSpace,
    S: (code) => !isSpace(code),
    n: (code) => code === 10,
    r: (code) => code === 13,
    t: (code) => code === 9,
  };
  return Object.hasOwn(table, character) ? table[character] : undefined;
}

function emit(node: Node, program: Step[]): void {
  if (program.length > MAX_PROGRAM) return;
  if (node.kind === 'test') program.push({ op: 'test', test: node.test });
  else if (node.kind === 'start' || node.kind === 'end') program.push({ op: node.kind });
  else if (node.kind === 'sequence') for (const part of node.parts) emit(part, program);
  else if (node.kind === 'choice') emitChoice(node.options, program);
  else emitRepeat(node, program);
}

function emitChoice(options: readonly Node[], program: Step[]): void {
  const split = program.push({ op: 'split', to: [] }) - 1;
  const entries: number[] = [];
  const jumps: number[] = [];
  for (const option of options) {
    entries.push(program.length);
    emit(option, program);
    jumps.push(program.push({ op: 'split', to: [] }) - 1);
  }
  program[split] = { op: 'split', to: entries };
  for (const jump of jumps) program[jump] = { op: 'split', to: [program.length] };
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, program: Step[]): void {
  for (let count = 0; count < node.min; count += 1) emit(node.of, program);
  if (node.max === Number.POSITIVE_INFINITY) {
    const split = program.push({ op: 'split', to: [] }) - 1;
    emit(node.of, program);
    program.push({ op: 'split', to: [split] });
    program[split] = { op: 'split', to: [split + 1, program.length] };
    return;
  }
  const splits: number[] = [];
  for (let count = node.min; count < node.max; count += 1) {
    splits.push(program.push({ op: 'split', to: [] }) - 1);
    emit(node.of, program);
  }
  for (const split of splits) program[split] = { op: 'split', to: [split + 1, program.length] };
}

/** Simulates all states at once; each character visits each state at most once. */
function search(program: readonly Step[], text: string): boolean {
  let states = new Set<number>();
  for (let position = 0; position <= text.length; position += 1) {
    const closed = closure(program, states, { isStart: position === 0, isEnd: position === text.length });
    if (closed === 'match') return true;
    const code = text.charCodeAt(position);
    states = new Set();
    for (const state of closed) {
      const step = program[state];
      if (step?.op === 'test' && step.test(code)) states.add(state + 1);
    }
  }
  return false;
}

/** States reachable without reading, from `states` and from the start of the program (the search is unanchored). */
function closure(
  program: readonly Step[],
  states: ReadonlySet<number>,
  place: { isStart: boolean; isEnd: boolean },
): Set<number> | 'match' {
  const seen = new Set<number>();
  const open = [...states, 0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    const step = program[state];
    if (step === undefined || step.op === 'match') return 'match';
    if (step.op === 'split') open.push(...step.to);
    else if ((step.op === 'start' && place.isStart) || (step.op === 'end' && place.isEnd))
      open.push(state + 1);
  }
  return seen;
}
