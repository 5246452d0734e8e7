import type { Subject } from '../../model/subjects/subject.ts';

/** What kind of thing differs, by what it means: who gets in, what it may do, what it runs with, what feeds it. */
const DRIFT_AREAS = ['configuration', 'environment', 'policy', 'url', 'triggers'] as const;

export type DriftArea = (typeof DRIFT_AREAS)[number];

/**
 * One difference between a template and the account. `changed`: both have it, with other values. `added`: only the
 * account has it. `removed`: only the template has it. Values of environment variables are never shown.
 */
export interface Drift {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly area: DriftArea;
  /** The deployed subject that one would look at; the declared one for what is gone altogether. */
  readonly subject: Subject;
  /** Property or part in the words of the model: `timeout`, `variable DB_HOST`, `function URL`. */
  readonly what: string;
  readonly declared?: string;
  readonly deployed?: string;
}

/** A value that could not be compared, and why: an answer is missing there, not a difference. */
export interface NotCompared {
  readonly subject: Subject;
  readonly what: string;
  readonly because: string;
}

/** Differences and gaps of one part of the comparison. */
export interface DriftPart {
  readonly drifts: readonly Drift[];
  readonly notCompared: readonly NotCompared[];
}

/** Puts parts together, in order. */
export function joinParts(parts: readonly DriftPart[]): DriftPart {
  return {
    drifts: parts.flatMap(({ drifts }) => drifts),
    notCompared: parts.flatMap(({ notCompared }) => notCompared),
  };
}
