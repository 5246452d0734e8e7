import { Random } from './random.ts';
import { violationLine } from './violation-line.ts';

/** A function that is attacked while somebody watches. */
export interface LiveTarget {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
}

const KINDS = ['sql-injection', 'shell-injection', 'path-traversal'] as const;
const FIELDS = [
  'body.customer',
  'queryStringParameters.q',
  'headers.x-callback',
  'queryStringParameters.order',
];

/**
 * The log line of one more attempt, for a demo that goes on: the same seed and turn give the same line.
 * @param at epoch seconds
 */
export function liveViolation(
  targets: readonly [LiveTarget, ...LiveTarget[]],
  { seed, turn, at }: { readonly seed: number; readonly turn: number; readonly at: number },
): string {
  const random = new Random(seed).at(turn, 77);
  const target = targets[turn % targets.length] ?? targets[0];
  return violationLine({
    ...target,
    requestId: random.uuid(),
    time: at,
    detector: random.pick(KINDS),
    verdict: random.chance(0.8) ? 'block' : 'alert',
    field: random.pick(FIELDS),
    sourceAddress: `198.51.100.${20 + (turn % 60)}`,
  });
}
