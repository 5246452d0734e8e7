import { ANY, type CharSet } from './char-set.ts';
import type { RegexNode } from './regex-syntax.ts';

/** Characters that a pattern does not tell apart, as the letters of its automaton. */
export interface LetterClasses {
  /** The letters that a set holds, as bits. */
  readonly maskOf: (set: CharSet) => bigint;
  readonly count: number;
}

/** Splits all characters into the fewest classes that every set of the pattern is made of. */
export function letterClasses(node: RegexNode): LetterClasses {
  const sets = new Map<string, CharSet>();
  collect(node, sets);
  const starts = [...new Set([ANY, ...sets.values()].flat().flatMap(([from, to]) => [from, to + 1]))]
    .filter((point) => point <= 0x10ffff)
    .toSorted((one, other) => one - other);
  const numbers = new Map<string, number>();
  const masks = new Map<string, bigint>();
  const keys = [...sets.keys()];
  const cursors = keys.map(() => 0);
  for (const start of starts) {
    const members = keys.filter((key, at) => holds(sets.get(key) ?? [], start, { cursors, at }));
    const signature = members.join(' ');
    const letter = numbers.get(signature) ?? numbers.size + 2;
    numbers.set(signature, letter);
    for (const key of members) masks.set(key, (masks.get(key) ?? 0n) | (1n << BigInt(letter)));
  }
  return { maskOf: (set) => masks.get(keyOf(set)) ?? 0n, count: numbers.size + 2 };
}

/** Whether the set holds a point; points come in order, so each set is walked once. */
function holds(set: CharSet, point: number, { cursors, at }: { cursors: number[]; at: number }): boolean {
  let cursor = cursors[at] ?? 0;
  while ((set[cursor]?.[1] ?? Infinity) < point) cursor += 1;
  cursors[at] = cursor;
  return (set[cursor]?.[0] ?? Infinity) <= point;
}

function keyOf(set: CharSet): string {
  return set.join(';');
}

function collect(node: RegexNode, sets: Map<string, CharSet>): void {
  switch (node.kind) {
    case 'chars':
      sets.set(keyOf(node.set), node.set);
      return;
    case 'sequence':
      for (const part of node.parts) collect(part, sets);
      return;
    case 'choice':
      for (const way of node.ways) collect(way, sets);
      return;
    case 'repeat':
    case 'atomic':
    case 'look':
      collect(node.part, sets);
      return;
    default:
  }
}
