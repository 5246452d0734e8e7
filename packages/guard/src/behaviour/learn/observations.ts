import type { Act } from '../judge.ts';
import { BEHAVIOUR_KINDS, type BehaviourKind } from '../policy.ts';
import { type EventShape, eventShape, SHAPE_LIMITS } from './event-shape.ts';
import { minusObservations, type Observations } from './merge-observations.ts';

/** Bounds of what one learning keeps. */
export const LEARNING_LIMITS = { subjects: 200, triggers: 40, subjectLength: 200 } as const;

/** Collects observations; `act` fits `startBehaviour`'s `learn`. */
export interface Learning {
  readonly act: (act: Act) => void;
  readonly event: (trigger: string, event: unknown) => void;
  /** While `isOn`, nothing is learned: the event is suspect, and so is what is done about it. */
  readonly pause: (isOn: boolean) => void;
  readonly observations: () => Observations;
  /**
   * What came since it was last asked, when there is anything never seen before or twice as many invocations; undefined
   * otherwise. All that was taken, merged, is all that was observed.
   */
  readonly take: () => Observations | undefined;
}

interface Seen {
  readonly acts: Map<BehaviourKind, Map<string, number>>;
  readonly shapes: Map<string, Map<string, Set<string>>>;
  readonly truncated: Set<string>;
  invocations: number;
  suspects: number;
  isPaused: boolean;
  hasNews: boolean;
}

/** Starts a learning for one function. Bounded in memory: a subject too many is counted as truncated. */
export function createLearning(functionName: string, functionVersion: string): Learning {
  const seen: Seen = {
    acts: new Map(),
    shapes: new Map(),
    truncated: new Set(),
    invocations: 0,
    suspects: 0,
    isPaused: false,
    hasNews: false,
  };
  const observations = () => toObservations(seen, functionName, functionVersion);
  let taken: Observations | undefined;
  return {
    observations,
    pause(isOn) {
      seen.isPaused = isOn;
      if (isOn) seen.suspects += 1;
    },
    act(act) {
      if (!seen.isPaused) addAct(seen, act);
    },
    event(trigger, event) {
      if (seen.isPaused) return;
      seen.invocations += 1;
      addEvent(seen, trigger, eventShape(event));
    },
    take() {
      const isDoubled = seen.invocations > 0 && seen.invocations >= 2 * (taken?.invocations ?? 0);
      if (!seen.hasNews && !isDoubled) return undefined;
      const all = observations();
      const news = taken === undefined ? all : minusObservations(all, taken);
      taken = all;
      seen.hasNews = false;
      return news;
    },
  };
}

function addAct(seen: Seen, { kind, subject, learned }: Act): void {
  const counts = seen.acts.get(kind) ?? new Map<string, number>();
  seen.acts.set(kind, counts);
  const key = (learned ?? subject).slice(0, LEARNING_LIMITS.subjectLength);
  const before = counts.get(key);
  if (before !== undefined || counts.size < LEARNING_LIMITS.subjects) counts.set(key, (before ?? 0) + 1);
  else addTruncated(seen, kind);
  if (before === undefined && counts.has(key)) seen.hasNews = true;
}

function addEvent(seen: Seen, trigger: string, shape: EventShape): void {
  const known = seen.shapes.get(trigger) ?? new Map<string, Set<string>>();
  if (seen.shapes.size >= LEARNING_LIMITS.triggers && !seen.shapes.has(trigger)) {
    addTruncated(seen, 'triggers');
    return;
  }
  seen.shapes.set(trigger, known);
  let isWhole = shape.isWhole;
  for (const [path, types] of shape.paths) {
    const before = known.get(path);
    if (before === undefined && known.size >= SHAPE_LIMITS.paths) {
      isWhole = false;
      continue;
    }
    const after = before ?? new Set();
    const size = after.size;
    for (const type of types) after.add(type);
    known.set(path, after);
    if (after.size > size) seen.hasNews = true;
  }
  if (!isWhole) addTruncated(seen, trigger);
}

function addTruncated(seen: Seen, what: string): void {
  if (seen.truncated.has(what)) return;
  seen.truncated.add(what);
  seen.hasNews = true;
}

function toObservations(seen: Seen, functionName: string, functionVersion: string): Observations {
  const kinds = BEHAVIOUR_KINDS.flatMap((kind) => {
    const counts = seen.acts.get(kind);
    return counts === undefined ? [] : [[kind, Object.fromEntries([...counts].sort(byName))] as const];
  });
  return {
    schema: 'watertight/behaviour-observations/1',
    functionName,
    functionVersions: [functionVersion],
    invocations: seen.invocations,
    suspectInvocations: seen.suspects,
    acts: Object.fromEntries(kinds),
    eventShapes: Object.fromEntries(
      [...seen.shapes].map(([trigger, paths]) => [
        trigger,
        Object.fromEntries([...paths].map(([path, types]) => [path, [...types].sort()])),
      ]),
    ),
    truncated: [...seen.truncated].sort(),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
