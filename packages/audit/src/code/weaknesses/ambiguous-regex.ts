import { exponentialPump } from './regex/exponential-pump.ts';
import { parseRegex } from './regex/parse-regex.ts';
import { polynomialDegree } from './regex/polynomial-degree.ts';
import { regexAutomaton } from './regex/regex-automaton.ts';
import type { RegexNode, RegexSource } from './regex/regex-syntax.ts';

/** How the time of a failing match grows with the length of the text. */
export type RegexGrowth =
  | { readonly kind: 'linear' }
  /** The text can be split in so many ways that each more character doubles the time, or more. */
  | { readonly kind: 'exponential' }
  /** Grows with the length to this power, 2 or more, from one place where the match begins. */
  | { readonly kind: 'polynomial'; readonly degree: number }
  /** Not a pattern, or too big to tell. */
  | { readonly kind: 'unknown' };

/** Steps of the search for ambiguity in one pattern. */
const MOST_STEPS = 600_000;

/**
 * How slow a backtracking engine can become with a pattern: `re` of Python, `RegExp` of JavaScript. Decided by the
 * ambiguity of its automaton (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991), and only told where
 * the match can still fail after the text that is repeated. Restarts of an unanchored search at each character are not
 * counted, nor is what a back reference adds.
 */
export function ambiguousRegex(source: RegexSource): RegexGrowth {
  const node = parseRegex(source);
  if (node === undefined) return { kind: 'unknown' };
  const parts = [withEdges(node, source.anchored), ...looksIn(node)];
  let slowest: RegexGrowth = { kind: 'linear' };
  for (const part of parts.slice(0, 12)) slowest = slower(slowest, growthOf(part));
  return slowest;
}

function withEdges(node: RegexNode, anchored: RegexSource['anchored']): RegexNode {
  if (anchored !== 'both') return node;
  return { kind: 'sequence', parts: [node, { kind: 'edge', side: 'end' }] };
}

/** Lookarounds and atomic groups are matched on their own. */
function looksIn(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'look':
    case 'atomic':
      return [node.part, ...looksIn(node.part)];
    case 'repeat':
      return looksIn(node.part);
    case 'sequence':
      return node.parts.flatMap(looksIn);
    case 'choice':
      return node.ways.flatMap(looksIn);
    default:
      return [];
  }
}

function growthOf(node: RegexNode): RegexGrowth {
  const automaton = regexAutomaton(node);
  if (automaton === undefined) return { kind: 'unknown' };
  const budget = { left: MOST_STEPS };
  if (exponentialPump(automaton, budget) !== undefined) return { kind: 'exponential' };
  const degree = polynomialDegree(automaton, budget);
  return degree > 1 ? { kind: 'polynomial', degree } : { kind: 'linear' };
}

function slower(one: RegexGrowth, other: RegexGrowth): RegexGrowth {
  return rank(other) > rank(one) ? other : one;
}

function rank(growth: RegexGrowth): number {
  switch (growth.kind) {
    case 'linear':
      return 0;
    case 'unknown':
      return 1;
    case 'polynomial':
      return growth.degree;
    case 'exponential':
      return Infinity;
  }
}

/** Quadratic patterns are everywhere, and slow only for texts of many thousand characters; from here on few are enough. */
const SLOW_DEGREE = 3;

/** Whether a short text is enough to keep the engine busy for seconds. */
export function isSlowGrowth(growth: RegexGrowth): boolean {
  return growth.kind === 'exponential' || (growth.kind === 'polynomial' && growth.degree >= SLOW_DEGREE);
}
