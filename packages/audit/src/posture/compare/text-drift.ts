import type { Subject } from '../../model/subjects/subject.ts';
import type { Drift, DriftArea, DriftPart } from './drift.ts';

/** Both readings of one property; undefined where one is not known. */
export interface Readings {
  readonly what: string;
  readonly declared: string | undefined;
  readonly deployed: string | undefined;
}

const NOT_KNOWN = 'the value of the template is not known';
const NOT_READ = 'the value in the account was not read';

/** The drift of properties that are one text each. */
export function textDrift(subject: Subject, area: DriftArea, readings: readonly Readings[]): DriftPart {
  const drifts: Drift[] = [];
  for (const { what, declared, deployed } of readings) {
    if (declared === undefined || deployed === undefined || declared === deployed) continue;
    drifts.push({ kind: 'changed', area, subject, what, declared, deployed });
  }
  const notCompared = readings
    .filter(({ declared, deployed }) => declared === undefined || deployed === undefined)
    .map(({ what, declared }) => ({ subject, what, because: declared === undefined ? NOT_KNOWN : NOT_READ }));
  return { drifts, notCompared };
}

/** Two sets of texts; `isComplete` is false when a declared text is not known. */
export interface TextSets {
  readonly declared: readonly (string | undefined)[];
  readonly deployed: readonly string[];
  /** `variable`, `layer`, `statement`. */
  readonly what: string;
}

/**
 * The drift of sets. An unknown declared text may be any deployed one that nothing else explains, so nothing counts as
 * added then.
 */
export function setDrift(
  subject: Subject,
  area: DriftArea,
  { declared, deployed, what }: TextSets,
): DriftPart {
  const isComplete = !declared.includes(undefined);
  const wanted = new Set(declared.filter((each) => each !== undefined));
  const present = new Set(deployed);
  const removed = [...wanted].filter((each) => !present.has(each));
  const added = isComplete ? [...present].filter((each) => !wanted.has(each)) : [];
  return {
    drifts: [
      ...added.map((each): Drift => ({ kind: 'added', area, subject, what, deployed: each })),
      ...removed.map((each): Drift => ({ kind: 'removed', area, subject, what, declared: each })),
    ],
    notCompared: isComplete ? [] : [{ subject, what, because: NOT_KNOWN }],
  };
}
