import type { SeenWeakness, Weakness } from './seen-weakness.ts';

/** Code of a project: one handler file, or several by path. */
export type PairCode = string | Readonly<Record<string, string>>;

/** A handler with a weakness, and the same one without it. */
export interface FlowPair {
  readonly name: string;
  readonly weakness: Weakness;
  readonly weak: PairCode;
  readonly safe: PairCode;
  /** Other weaknesses that both have, rightly told. */
  readonly also?: readonly Weakness[];
}

/** Facts that only a handler's triggers make weaknesses of: told of many a handler, and judged by their rules. */
const FACTS: readonly Weakness[] = ['state-change-without-authorization', 'retry-unsafe-handler'];

/** How many weaknesses were seen, were missed, and were seen where none is. */
export interface PairMeasure {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  /** One line for each pair that is not told apart. */
  readonly mistakes: readonly string[];
}

/** Reads both codes of every pair and counts. */
export function measurePairs(
  pairs: readonly FlowPair[],
  read: (code: PairCode) => readonly SeenWeakness[],
): PairMeasure {
  const mistakes: string[] = [];
  let [right, wrong] = [0, 0];
  for (const { name, weakness, weak, safe, also = [] } of pairs) {
    const isExpected = (each: Weakness): boolean =>
      also.includes(each) || (FACTS.includes(each) && each !== weakness);
    const inWeak = [...new Set(read(weak).map((seen) => seen.weakness))];
    const inSafe = [...new Set(read(safe).map((seen) => seen.weakness))].filter((each) => !isExpected(each));
    const others = inWeak.filter((each) => each !== weakness && !isExpected(each));
    if (inWeak.includes(weakness)) right += 1;
    else mistakes.push(`${name}: ${weakness} is missed`);
    wrong += inSafe.length + others.length;
    for (const each of inSafe) mistakes.push(`${name}: ${each} is told of safe code`);
    for (const each of others) mistakes.push(`${name}: ${each} is told of code with another weakness`);
  }
  const told = right + wrong;
  return {
    pairs: pairs.length,
    precision: told === 0 ? 1 : right / told,
    recall: pairs.length === 0 ? 1 : right / pairs.length,
    mistakes,
  };
}
