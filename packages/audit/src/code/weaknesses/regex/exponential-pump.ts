import { connectedParts } from './graph.ts';
import { canFail, letterOf, type Pump, shortestWord } from './pump.ts';
import type { RegexAutomaton } from './regex-automaton.ts';

/** Steps that a search for ambiguity may take, counted down. */
export interface Budget {
  left: number;
}

const MOST_CANDIDATES = 12;

/** A text that a loop of the pattern matches in two ways, so that repeating it doubles the ways each time. */
export function exponentialPump(automaton: RegexAutomaton, budget: Budget): Pump | undefined {
  const loops = connectedParts(automaton.letters.length, (state) => automaton.edges[state]?.keys() ?? []);
  const pumps = [...doubledEdges(automaton, loops, budget), ...twoWays(automaton, loops, budget)];
  return pumps.find((pump) => canFail(automaton, pump));
}

/** Two ways over the same character: `(a*)*`. */
function doubledEdges(automaton: RegexAutomaton, loops: readonly number[], budget: Budget): readonly Pump[] {
  const pumps: Pump[] = [];
  automaton.edges.forEach((edges, from) => {
    for (const [to, ways] of edges) {
      if (ways < 2 || loops[from] !== loops[to] || pumps.length >= MOST_CANDIDATES) continue;
      const letter = letterOf(automaton.letters[to] ?? 0n);
      const back =
        from === to
          ? []
          : shortestWord(
              { from: to, isGoal: (node) => node === from, next: (node) => inLoop(automaton, loops, node) },
              budget,
            );
      if (letter !== undefined && back !== undefined) pumps.push({ state: from, word: [letter, ...back] });
    }
  });
  return pumps;
}

function* inLoop(
  automaton: RegexAutomaton,
  loops: readonly number[],
  node: number,
): Generator<readonly [number, bigint]> {
  for (const next of automaton.edges[node]?.keys() ?? []) {
    if (loops[next] === loops[node]) yield [next, automaton.letters[next] ?? 0n];
  }
}

/** A loop in which two different ways leave a state and meet in it again over the same text: `(a|b|ab)*`. */
function twoWays(automaton: RegexAutomaton, loops: readonly number[], budget: Budget): readonly Pump[] {
  const members = Map.groupBy(loops.keys(), (state) => loops[state] ?? -1);
  return [...members.values()].flatMap((states) => {
    if (states.length < 2 || budget.left < 0) return [];
    const pairs = pairGraph(automaton, states, budget);
    const parts = connectedParts(states.length * states.length, (pair) => pairs[pair]?.keys() ?? []);
    return pumpsIn({ states, pairs, parts }, budget);
  });
}

interface PairGraph {
  readonly states: readonly number[];
  readonly pairs: readonly ReadonlyMap<number, bigint>[];
  readonly parts: readonly number[];
}

/** Pairs of states, each moving by the same letters. */
function pairGraph(
  automaton: RegexAutomaton,
  states: readonly number[],
  budget: Budget,
): readonly ReadonlyMap<number, bigint>[] {
  const size = states.length;
  const places = new Map(states.map((state, at) => [state, at]));
  const next = states.map((state) =>
    [...(automaton.edges[state]?.keys() ?? [])].flatMap((to) => {
      const at = places.get(to);
      return at === undefined ? [] : [{ at, mask: automaton.letters[to] ?? 0n }];
    }),
  );
  const pairs = Array.from({ length: size * size }, () => new Map<number, bigint>());
  pairs.forEach((edges, pair) => {
    const right = next[pair % size] ?? [];
    for (const left of next[Math.floor(pair / size)] ?? []) {
      if (budget.left < 0) return;
      budget.left -= right.length;
      for (const { at, mask } of right) {
        if (letterOf(mask & left.mask) !== undefined) edges.set(left.at * size + at, mask & left.mask);
      }
    }
  });
  return pairs;
}

function pumpsIn({ states, pairs, parts }: PairGraph, budget: Budget): readonly Pump[] {
  const size = states.length;
  const apart = new Map<number, number>();
  parts.forEach((part, pair) => {
    if (Math.floor(pair / size) !== pair % size) apart.set(part, pair);
  });
  const pumps: Pump[] = [];
  for (let at = 0; at < size && pumps.length < MOST_CANDIDATES; at += 1) {
    const together = at * size + at;
    const other = apart.get(parts[together] ?? -1);
    if (other === undefined) continue;
    const next = (node: number): Iterable<readonly [number, bigint]> => pairs[node] ?? [];
    const there = shortestWord({ from: together, isGoal: (node) => node === other, next }, budget);
    const back = shortestWord({ from: other, isGoal: (node) => node === together, next }, budget);
    const state = states[at];
    if (there !== undefined && back !== undefined && state !== undefined)
      pumps.push({ state, word: [...there, ...back] });
  }
  return pumps;
}
