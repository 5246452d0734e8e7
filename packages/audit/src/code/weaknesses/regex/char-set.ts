/** Characters as ranges of code points, sorted, without overlaps. */
export type CharSet = readonly (readonly [from: number, to: number])[];

const HIGHEST = 0x10ffff;

/** Sorts ranges and joins those that touch. */
export function charSet(ranges: readonly (readonly [number, number])[]): CharSet {
  const joined: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Every character that is not in the set. */
export function complement(set: CharSet): CharSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= HIGHEST) rest.push([next, HIGHEST]);
  return rest;
}

/** The set with the other case of its ASCII letters. */
export function withBothCases(set: CharSet): CharSet {
  const more: [number, number][] = set.map(([from, to]) => [from, to]);
  for (const [first, shift] of [
    [65, 32],
    [97, -32],
  ] as const) {
    for (const [from, to] of set) {
      const low = Math.max(from, first);
      const high = Math.min(to, first + 25);
      if (low <= high) more.push([low + shift, high + shift]);
    }
  }
  return charSet(more);
}

const DIGIT: CharSet = [[48, 57]];
const WORD = charSet([
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]);
const SPACE = charSet([
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);

/** Sets that a letter after a backslash stands for. */
export const ESCAPED_SETS: Readonly<Record<string, CharSet>> = {
  d: DIGIT,
  D: complement(DIGIT),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};

export const ANY: CharSet = [[0, HIGHEST]];
export const NOT_NEWLINE: CharSet = complement([
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]);

/** Letters beyond ASCII and within: what `\p{L}` is taken for. */
export const LETTERS: CharSet = charSet([
  [65, 90],
  [97, 122],
  [0xaa, 0x1fff],
  [0x2c00, HIGHEST],
]);
