import type { CodeValue } from '../../code-value.ts';
import type { Value } from '../machine/abstract-value.ts';
import { Danger } from '../machine/trace.ts';

/** Texts that even a pattern of exponential time is done with soon. */
const VERY_SHORT = 32;
/** Texts that a power of their length is bearable for. */
const SHORT = 1_000;

/** Dangers that a text of at most this many characters does not have. */
export function lengthClears(most: number): number {
  if (!(most >= 0)) return 0;
  if (most <= VERY_SHORT) return Danger.exponential | Danger.polynomial;
  return most <= SHORT ? Danger.polynomial : 0;
}

/** The number that a value surely is. */
export function onlyNumber(value: Value): number | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== 'scalar') return undefined;
  const known: CodeValue = only.value;
  return known.kind === 'number' ? known.value : undefined;
}
