import type { Part } from './regex-parts.ts';

/**
 * Steps that a backtracking search for a pattern takes in a text in which it finds nothing: every place is tried, and
 * there every way. Stops counting at a limit. The text is of ASCII.
 */
export function countBacktracking(pattern: Part, text: string, limit: number): number {
  let steps = 0;
  const isIn = (set: bigint, at: number) =>
    at < text.length && ((set >> BigInt(text.charCodeAt(at))) & 1n) === 1n;
  const match = (part: Part, at: number, go: (at: number) => void): void => {
    steps += 1;
    if (steps > limit) return;
    switch (part.kind) {
      case 'set':
        if (isIn(part.set, at)) go(at + 1);
        break;
      case 'empty':
        go(at);
        break;
      case 'look':
        match(part.inner, at, () => undefined);
        go(at);
        break;
      case 'choice':
        for (const branch of part.branches) match(branch, at, go);
        break;
      case 'sequence':
        inOrder(part.parts, at, go);
        break;
      case 'repeat':
        again({ part, round: 0 }, at, go);
        break;
    }
  };
  const inOrder = (parts: readonly Part[], at: number, go: (at: number) => void): void => {
    const [first, ...rest] = parts;
    if (first === undefined) go(at);
    else match(first, at, (end) => inOrder(rest, end, go));
  };
  const again = (
    { part, round }: { part: Extract<Part, { kind: 'repeat' }>; round: number },
    at: number,
    go: (at: number) => void,
  ): void => {
    if (round < part.most)
      match(part.inner, at, (end) => {
        // A round beyond the least that takes nothing is not taken (ECMAScript, RepeatMatcher).
        if (end > at || round < part.least) again({ part, round: round + 1 }, end, go);
      });
    if (round >= part.least) go(at);
  };
  for (let at = 0; at <= text.length; at += 1) match(pattern, at, () => undefined);
  return steps;
}
