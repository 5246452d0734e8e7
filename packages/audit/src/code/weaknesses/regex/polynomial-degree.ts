import type { Budget } from './exponential-pump.ts';
import { connectedParts } from './graph.ts';
import { canFail, letterOf, shortestWord } from './pump.ts';
import type { RegexAutomaton } from './regex-automaton.ts';

/** Pairs of loops that are looked at, nearest first. */
const MOST_PAIRS = 1_500;

/**
 * The power that the time grows with: one more than the longest chain of loops that match the same text, each going over
 * into the next one.
 */
export function polynomialDegree(automaton: RegexAutomaton, budget: Budget): number {
  const parts = connectedParts(automaton.letters.length, (state) => automaton.edges[state]?.keys() ?? []);
  const loops = automaton.letters
    .keys()
    .filter((state) => isInLoop(automaton, parts, state))
    .toArray();
  const chains = new Map<number, Set<number>>();
  let looked = 0;
  for (const from of loops) {
    const reached = reachable(automaton, from);
    for (const to of loops) {
      if (parts[from] === parts[to] || !reached.has(to)) continue;
      looked += 1;
      if (looked > MOST_PAIRS || budget.left < 0) return longestChain(chains);
      if (!slowsDown(automaton, { from, to }, budget)) continue;
      const [part, next] = [parts[from] ?? -1, parts[to] ?? -1];
      chains.set(part, (chains.get(part) ?? new Set()).add(next));
    }
  }
  return longestChain(chains);
}

interface LoopPair {
  readonly from: number;
  readonly to: number;
}

function slowsDown(automaton: RegexAutomaton, pair: LoopPair, budget: Budget): boolean {
  const word = sharedWord(automaton, pair, budget);
  return word !== undefined && canFail(automaton, { state: pair.from, word });
}

function isInLoop(automaton: RegexAutomaton, parts: readonly number[], state: number): boolean {
  return [...(automaton.edges[state]?.keys() ?? [])].some((next) => parts[next] === parts[state]);
}

function reachable(automaton: RegexAutomaton, from: number): ReadonlySet<number> {
  const found = new Set<number>([from]);
  for (const state of found) for (const next of automaton.edges[state]?.keys() ?? []) found.add(next);
  return found;
}

/** A text that goes from the first loop to itself, from it to the second, and from that to itself. */
function sharedWord(
  automaton: RegexAutomaton,
  { from, to }: LoopPair,
  budget: Budget,
): readonly number[] | undefined {
  const size = automaton.letters.length;
  const code = (one: number, two: number, three: number): number => (one * size + two) * size + three;
  const goal = code(from, to, to);
  const next = (node: number): Iterable<readonly [number, bigint]> => {
    const three = node % size;
    const [one, two] = [Math.floor(node / size / size), Math.floor(node / size) % size];
    return sharedSteps(automaton, [one, two, three], budget).map(([states, mask]) => [code(...states), mask]);
  };
  return shortestWord({ from: code(from, from, to), isGoal: (node) => node === goal, next }, budget);
}

type Triple = readonly [number, number, number];

/** Where three states can go by the same letter. */
function sharedSteps(
  automaton: RegexAutomaton,
  [one, two, three]: Triple,
  budget: Budget,
): readonly (readonly [Triple, bigint])[] {
  const letters = (state: number): bigint => automaton.letters[state] ?? 0n;
  const next = (state: number): readonly number[] => [...(automaton.edges[state]?.keys() ?? [])];
  const [seconds, thirds] = [next(two), next(three)];
  return next(one).flatMap((a) =>
    seconds.flatMap((b) => {
      const both = letters(a) & letters(b);
      budget.left -= thirds.length;
      if (letterOf(both) === undefined || budget.left < 0) return [];
      return thirds.flatMap((c) =>
        letterOf(both & letters(c)) === undefined ? [] : [[[a, b, c], both & letters(c)] as const],
      );
    }),
  );
}

function longestChain(chains: ReadonlyMap<number, ReadonlySet<number>>): number {
  const known = new Map<number, number>();
  const lengthFrom = (part: number, depth: number): number => {
    const length = known.get(part);
    if (length !== undefined || depth > 60) return length ?? 1;
    let longest = 1;
    for (const next of chains.get(part) ?? []) longest = Math.max(longest, 1 + lengthFrom(next, depth + 1));
    known.set(part, longest);
    return longest;
  };
  return Math.max(1, ...[...chains.keys()].map((part) => lengthFrom(part, 0)));
}
