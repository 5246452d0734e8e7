import type { Atom, Cell, Facts, Value } from './abstract-value.ts';

export const NO_FACTS: Facts = { cleared: new Map(), held: new Map() };

/** Facts with the dangers that one more test rules out. */
export function withCleared(facts: Facts, ruledOut: ReadonlyMap<string, number>): Facts {
  if (ruledOut.size === 0) return facts;
  const cleared = new Map(facts.cleared);
  for (const [origin, dangers] of ruledOut) cleared.set(origin, (cleared.get(origin) ?? 0) | dangers);
  return { ...facts, cleared };
}

/** Facts after a variable was given a value. */
export function withHeld(facts: Facts, cell: Cell, value: Value): Facts {
  const held = new Map(facts.held);
  held.set(cell, value);
  return { ...facts, held };
}

/** What holds whichever of two ways was taken. `see` reads a variable as one of them knows it. */
export function eitherFacts(one: Facts, other: Facts, see: (cell: Cell, facts: Facts) => Value): Facts {
  if (one === other) return one;
  const cleared = new Map<string, number>();
  for (const [origin, dangers] of one.cleared) {
    const both = dangers & (other.cleared.get(origin) ?? 0);
    if (both !== 0) cleared.set(origin, both);
  }
  const held = new Map<Cell, Value>();
  for (const cell of new Set([...one.held.keys(), ...other.held.keys()])) {
    const values = new Set<Atom>([...see(cell, one), ...see(cell, other)]);
    held.set(cell, [...values]);
  }
  return { cleared, held };
}
