import { BEHAVIOUR_KINDS, type BehaviourKind } from '../policy.ts';

/** Types by trigger and path: `{"sqs": {"$.Records[*].body": ["string"]}}`. */
export type EventShapes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What one function was seen to do, and the shapes of its events. No values: file folders, hosts, names, types. */
export interface Observations {
  readonly schema: 'watertight/behaviour-observations/1';
  readonly functionName: string;
  /** Of the function's code; learnings of different versions are merged knowingly. */
  readonly functionVersions: readonly string[];
  readonly invocations: number;
  /** Invocations of which nothing was learned, as something was found in their events. */
  readonly suspectInvocations: number;
  /** How often, by kind and subject. */
  readonly acts: Readonly<Partial<Record<BehaviourKind, Readonly<Record<string, number>>>>>;
  readonly eventShapes: EventShapes;
  /** Kinds and triggers of which more was seen than is kept. */
  readonly truncated: readonly string[];
}

/** Two learnings of the same function as one: of two instances, or two versions. */
export function mergeObservations(a: Observations, b: Observations): Observations {
  return {
    schema: a.schema,
    functionName: a.functionName,
    functionVersions: united(a.functionVersions, b.functionVersions),
    invocations: a.invocations + b.invocations,
    suspectInvocations: a.suspectInvocations + b.suspectInvocations,
    acts: combinedActs(a, b, 1),
    eventShapes: mergeShapes(a.eventShapes, b.eventShapes),
    truncated: united(a.truncated, b.truncated),
  };
}

/** Shapes of both. */
export function mergeShapes(a: EventShapes, b: EventShapes): EventShapes {
  return Object.fromEntries(
    united(Object.keys(a), Object.keys(b)).map((trigger) => {
      const [one = {}, other = {}] = [own(a, trigger), own(b, trigger)];
      const paths = united(Object.keys(one), Object.keys(other));
      return [
        trigger,
        Object.fromEntries(paths.map((path) => [path, united(own(one, path) ?? [], own(other, path) ?? [])])),
      ];
    }),
  );
}

/** What `all` has beyond an earlier state of the same learning. */
export function minusObservations(all: Observations, earlier: Observations): Observations {
  const eventShapes = Object.entries(all.eventShapes).flatMap(([trigger, paths]) => {
    const before = own(earlier.eventShapes, trigger) ?? {};
    const news = Object.entries(paths).flatMap(([path, types]) => {
      const fresh = types.filter((type) => !(own(before, path) ?? []).includes(type));
      return fresh.length === 0 ? [] : [[path, fresh] as const];
    });
    return news.length === 0 ? [] : [[trigger, Object.fromEntries(news)] as const];
  });
  return {
    ...all,
    invocations: all.invocations - earlier.invocations,
    suspectInvocations: all.suspectInvocations - earlier.suspectInvocations,
    acts: combinedActs(all, earlier, -1),
    eventShapes: Object.fromEntries(eventShapes),
    truncated: all.truncated.filter((each) => !earlier.truncated.includes(each)),
  };
}

/** Counts of both, or of one without the other's; what is nothing is left out. */
function combinedActs(a: Observations, b: Observations, sign: 1 | -1): Observations['acts'] {
  const kinds = BEHAVIOUR_KINDS.flatMap((kind) => {
    const counts = new Map(Object.entries(own(a.acts, kind) ?? {}));
    for (const [subject, count] of Object.entries(own(b.acts, kind) ?? {}))
      counts.set(subject, (counts.get(subject) ?? 0) + sign * count);
    const left = [...counts].filter(([, count]) => count > 0).sort(([x], [y]) => (x < y ? -1 : 1));
    return left.length === 0 ? [] : [[kind, Object.fromEntries(left)] as const];
  });
  return Object.fromEntries(kinds);
}

function united(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/** Names come from events and recordings: none of them may be looked up on a prototype. */
function own<V>(record: Readonly<Partial<Record<string, V>>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
