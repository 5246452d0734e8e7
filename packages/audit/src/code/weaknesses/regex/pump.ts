import { END_LETTER, type RegexAutomaton, START_LETTER } from './regex-automaton.ts';

const EDGES = (1n << BigInt(START_LETTER)) | (1n << BigInt(END_LETTER));

/** A text that makes a pattern slow: letters before, and letters that are repeated. */
export interface Pump {
  readonly state: number;
  readonly word: readonly number[];
}

/** The lowest letter of a mask that is a character; undefined when there is none. */
export function letterOf(mask: bigint): number | undefined {
  let rest = mask & ~EDGES;
  if (rest === 0n) return undefined;
  let letter = 0;
  while ((rest & 1n) === 0n) {
    rest >>= 1n;
    letter += 1;
  }
  return letter;
}

/** A shortest way through a graph, as the letters on it. */
export interface Route {
  readonly from: number;
  readonly isGoal: (node: number) => boolean;
  readonly next: (node: number) => Iterable<readonly [node: number, mask: bigint]>;
}

/** Letters of a shortest way of at least one step; undefined when there is none within the budget. */
export function shortestWord(
  { from, isGoal, next }: Route,
  budget: { left: number },
): readonly number[] | undefined {
  const cameFrom = new Map<number, readonly [node: number, letter: number]>();
  const queue = [from];
  for (const node of queue) {
    for (const [to, mask] of next(node)) {
      budget.left -= 1;
      if (budget.left < 0) return undefined;
      const letter = letterOf(mask) ?? (mask === 0n ? undefined : START_LETTER);
      if (letter === undefined || cameFrom.has(to)) continue;
      cameFrom.set(to, [node, letter]);
      if (isGoal(to)) return wordTo(to, from, cameFrom);
      queue.push(to);
    }
  }
  return undefined;
}

function wordTo(
  goal: number,
  from: number,
  cameFrom: ReadonlyMap<number, readonly [number, number]>,
): readonly number[] {
  const word: number[] = [];
  let at = goal;
  do {
    const step = cameFrom.get(at);
    if (step === undefined) break;
    word.push(step[1]);
    at = step[0];
  } while (at !== from);
  return word.toReversed();
}

const MOST_SUBSETS = 400;
const LONGEST_SUFFIX = 4;

/** Whether the match can still fail after the pump: only then does an engine try every way. */
export function canFail(automaton: RegexAutomaton, pump: Pump): boolean {
  const prefix = prefixTo(automaton, pump.state);
  if (prefix === undefined) return false;
  const first = step(automaton, new Set([0]), START_LETTER);
  let states: ReadonlySet<number> | undefined = new Set([0, ...first]);
  const word = [...prefix, ...pump.word, ...pump.word, ...pump.word];
  for (const letter of word) {
    if (letter === START_LETTER) continue;
    if (hasWon(automaton, states)) return false;
    states = step(automaton, states, letter);
  }
  return hasFailingSuffix(automaton, states);
}

function prefixTo(automaton: RegexAutomaton, state: number): readonly number[] | undefined {
  return shortestWord(
    { from: 0, isGoal: (node) => node === state, next: (node) => stepsOf(automaton, node) },
    { left: 100_000 },
  );
}

function* stepsOf(automaton: RegexAutomaton, node: number): Generator<readonly [number, bigint]> {
  for (const next of automaton.edges[node]?.keys() ?? []) yield [next, automaton.letters[next] ?? 0n];
}

function step(automaton: RegexAutomaton, states: ReadonlySet<number>, letter: number): Set<number> {
  const bit = 1n << BigInt(letter);
  const next = new Set<number>();
  for (const state of states) {
    for (const to of automaton.edges[state]?.keys() ?? []) {
      if (((automaton.letters[to] ?? 0n) & bit) !== 0n) next.add(to);
    }
  }
  return next;
}

function hasWon(automaton: RegexAutomaton, states: ReadonlySet<number>): boolean {
  for (const state of states) if (automaton.accepting.has(state)) return true;
  return false;
}

function hasFailingSuffix(automaton: RegexAutomaton, start: ReadonlySet<number>): boolean {
  const seen = new Set<string>();
  let front = [start];
  for (let length = 0; length <= LONGEST_SUFFIX && front.length > 0; length += 1) {
    const following: ReadonlySet<number>[] = [];
    for (const states of front) {
      const key = [...states].toSorted((one, other) => one - other).join();
      if (seen.has(key) || seen.size > MOST_SUBSETS || hasWon(automaton, states)) continue;
      seen.add(key);
      if (!hasWon(automaton, step(automaton, states, END_LETTER))) return true;
      for (let letter = 2; letter < automaton.letterCount; letter += 1) {
        following.push(step(automaton, states, letter));
      }
    }
    front = following;
  }
  return false;
}
