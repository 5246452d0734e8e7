import { BEHAVIOUR_KINDS, type BehaviourKind } from '../policy.ts';
import { type EventShapes, mergeShapes, type Observations } from './merge-observations.ts';

/** What a policy knows to be usual for its function: everything else is drift. */
export interface Learned {
  readonly functionVersions: readonly string[];
  readonly invocations: number;
  /** Subjects by kind. */
  readonly acts: Readonly<Partial<Record<BehaviourKind, readonly string[]>>>;
  readonly events: EventShapes;
  /** Kinds and triggers whose lists are not whole: no drift is told of them. */
  readonly truncated: readonly string[];
  /** What a person should look at; read by nobody else. */
  readonly review: readonly string[];
}

/** Nothing learned yet. */
export const NOTHING_LEARNED: Learned = {
  functionVersions: [],
  invocations: 0,
  acts: {},
  events: {},
  truncated: [],
  review: [],
};

/** Observations without their counts. */
export function learnedOf(observations: Observations): Learned {
  const acts = BEHAVIOUR_KINDS.flatMap((kind) => {
    const counts = Object.hasOwn(observations.acts, kind) ? observations.acts[kind] : undefined;
    return counts === undefined ? [] : [[kind, Object.keys(counts).sort()] as const];
  });
  const { functionVersions, invocations, eventShapes, truncated } = observations;
  return {
    functionVersions,
    invocations,
    acts: Object.fromEntries(acts),
    events: eventShapes,
    truncated,
    review: [],
  };
}

/** What either knows: a policy and what was recorded since. */
export function mergeLearned(a: Learned, b: Learned): Learned {
  const united = (one: readonly string[] = [], other: readonly string[] = []) =>
    [...new Set([...one, ...other])].sort();
  const acts = BEHAVIOUR_KINDS.flatMap((kind) => {
    const subjects = united(a.acts[kind], b.acts[kind]);
    return subjects.length === 0 ? [] : [[kind, subjects] as const];
  });
  return {
    functionVersions: united(a.functionVersions, b.functionVersions),
    invocations: a.invocations + b.invocations,
    acts: Object.fromEntries(acts),
    events: mergeShapes(a.events, b.events),
    truncated: united(a.truncated, b.truncated),
    review: [],
  };
}
