import type { CharSet } from './char-set.ts';
import { letterClasses } from './letter-classes.ts';
import type { RegexNode } from './regex-syntax.ts';

const MOST_STATES = 260;
const MOST_EDGES = 30_000;
/** Copies that a counted repetition is unrolled to: enough to tell lengths apart, few enough to stay small. */
const MOST_COPIES = 6;
/** From here on a counted repetition of something variable is as slow as one without end. */
const MANY = 10;

/** The letter that stands for the beginning of the text, and the one for its end. */
export const START_LETTER = 0;
export const END_LETTER = 1;

/**
 * The automaton of positions (Glushkov 1961), with the number of ways from each state to the next: state 0 is before the
 * first character, every other one a place in the pattern.
 */
export interface RegexAutomaton {
  /** Letters that lead into each state, as bits. */
  readonly letters: readonly bigint[];
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly accepting: ReadonlySet<number>;
  /** Number of letters: classes of characters that the pattern does not tell apart, after the two edges. */
  readonly letterCount: number;
}

interface Fragment {
  readonly isNullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

interface Builder {
  readonly maskOf: (set: CharSet) => bigint;
  readonly letters: bigint[];
  readonly edges: Map<number, number>[];
  edgeCount: number;
}

const NOTHING: Fragment = { isNullable: true, first: [], last: [] };

/** Builds the automaton of a pattern; undefined when it would be too big. */
export function regexAutomaton(node: RegexNode): RegexAutomaton | undefined {
  const { maskOf, count } = letterClasses(node);
  const builder: Builder = { maskOf, letters: [0n], edges: [new Map()], edgeCount: 0 };
  const whole = build(node, builder);
  connect(builder, [0], whole.first);
  if (isTooBig(builder)) return undefined;
  const accepting = new Set(whole.isNullable ? [0, ...whole.last] : whole.last);
  return { letters: builder.letters, edges: builder.edges, accepting, letterCount: count };
}

function isTooBig(builder: Builder): boolean {
  return builder.letters.length > MOST_STATES || builder.edgeCount > MOST_EDGES;
}

function build(node: RegexNode, builder: Builder): Fragment {
  if (isTooBig(builder)) return NOTHING;
  switch (node.kind) {
    case 'empty':
    case 'look':
      return NOTHING;
    case 'edge':
      return position(builder, 1n << BigInt(node.side === 'start' ? START_LETTER : END_LETTER));
    case 'chars':
      return position(builder, builder.maskOf(node.set));
    case 'atomic':
      return atomicPosition(node.part, builder);
    case 'sequence':
      return inSequence(
        node.parts.map((part) => () => build(part, builder)),
        builder,
      );
    case 'choice': {
      const ways = node.ways.map((way) => build(way, builder));
      return {
        isNullable: ways.some(({ isNullable }) => isNullable),
        first: ways.flatMap(({ first }) => first),
        last: ways.flatMap(({ last }) => last),
      };
    }
    case 'repeat':
      return buildRepeat(node, builder);
  }
}

function position(builder: Builder, mask: bigint): Fragment {
  const state = builder.letters.length;
  builder.letters.push(mask);
  builder.edges.push(new Map());
  return { isNullable: false, first: [state], last: [state] };
}

/** What is never given back has one way only: it stands as one place. */
function atomicPosition(part: RegexNode, builder: Builder): Fragment {
  const mask = charsOf(part).reduce((all, set) => all | builder.maskOf(set), 0n);
  return mask === 0n ? NOTHING : position(builder, mask);
}

/** Every set of characters in a pattern. */
export function charsOf(node: RegexNode): readonly CharSet[] {
  switch (node.kind) {
    case 'chars':
      return [node.set];
    case 'sequence':
      return node.parts.flatMap(charsOf);
    case 'choice':
      return node.ways.flatMap(charsOf);
    case 'repeat':
    case 'look':
    case 'atomic':
      return charsOf(node.part);
    default:
      return [];
  }
}

function inSequence(parts: readonly (() => Fragment)[], builder: Builder): Fragment {
  let whole = NOTHING;
  for (const make of parts) {
    const next = make();
    connect(builder, whole.last, next.first);
    whole = {
      isNullable: whole.isNullable && next.isNullable,
      first: whole.isNullable ? [...whole.first, ...next.first] : whole.first,
      last: next.isNullable ? [...whole.last, ...next.last] : next.last,
    };
  }
  return whole;
}

function buildRepeat(node: Extract<RegexNode, { kind: 'repeat' }>, builder: Builder): Fragment {
  const { part, least, most } = node;
  const isEndless = most === Infinity || (most >= MANY && isVariable(part));
  const fixed = Math.min(isEndless ? Math.max(least - 1, 0) : least, MOST_COPIES);
  const copy = (): Fragment => build(part, builder);
  const copies: (() => Fragment)[] = Array.from({ length: fixed }, () => copy);
  if (isEndless) {
    copies.push(() => {
      const inner = copy();
      connect(builder, inner.last, inner.first);
      return { ...inner, isNullable: inner.isNullable || least === 0 };
    });
  } else if (most > least) {
    const optional = Math.min(most - least, MOST_COPIES / 2);
    copies.push(() => optionalCopies(copy, optional, builder));
  }
  return inSequence(copies, builder);
}

/** `(x(x(x)?)?)?`. */
function optionalCopies(copy: () => Fragment, count: number, builder: Builder): Fragment {
  if (count === 0) return NOTHING;
  const whole = inSequence([copy, () => optionalCopies(copy, count - 1, builder)], builder);
  return { ...whole, isNullable: true };
}

/** Whether the part can match texts of different lengths by a repetition. */
function isVariable(node: RegexNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.least !== node.most || isVariable(node.part);
    case 'sequence':
      return node.parts.some(isVariable);
    case 'choice':
      return node.ways.some(isVariable);
    default:
      return false;
  }
}

function connect(builder: Builder, from: readonly number[], to: readonly number[]): void {
  builder.edgeCount += from.length * to.length;
  if (builder.edgeCount > MOST_EDGES) return;
  for (const state of from) {
    const edges = builder.edges[state];
    for (const next of to) edges?.set(next, (edges.get(next) ?? 0) + 1);
  }
}
