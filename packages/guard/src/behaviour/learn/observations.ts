import type { Act } from '../judge.ts';
import { BEHAVIOUR_KINDS, type BehaviourKind } from '../policy.ts';

/** What one function was seen to do, and the shapes of its events. No values: file folders, hosts, names, types. */
export interface Observations {
  readonly schema: 'watertight/behaviour-observations/1';
  readonly functionName: string;
  /** Of the function's code; learnings of different versions are merged knowingly. */
  readonly functionVersions: readonly string[];
  readonly invocations: number;
  /** How often, by kind and subject. */
  readonly acts: Readonly<Partial<Record<BehaviourKind, Readonly<Record<string, number>>>>>;
  /** Types by trigger and path: `{"sqs": {"Records[*].body": ["string"]}}`. */
  readonly eventShapes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Kinds and triggers of which more was seen than is kept. */
  readonly truncated: readonly string[];
}

/** Bounds of what one learning keeps. */
export const LEARNING_LIMITS = {
  subjects: 200,
  paths: 300,
  triggers: 40,
  depth: 10,
  subjectLength: 200,
} as const;

/** Collects observations; `act` fits `startBehaviour`'s `learn`. */
export interface Learning {
  readonly act: (act: Act) => void;
  readonly event: (trigger: string, event: unknown) => void;
  readonly observations: () => Observations;
}

/** Starts a learning for one function. Bounded in memory: a subject too many is counted as truncated. */
export function createLearning(functionName: string, functionVersion: string): Learning {
  const acts = new Map<BehaviourKind, Map<string, number>>();
  const shapes = new Map<string, Map<string, Set<string>>>();
  const truncated = new Set<string>();
  let invocations = 0;
  return {
    act({ kind, subject, learned }) {
      const counts = acts.get(kind) ?? new Map<string, number>();
      acts.set(kind, counts);
      const key = (learned ?? subject).slice(0, LEARNING_LIMITS.subjectLength);
      if (counts.has(key) || counts.size < LEARNING_LIMITS.subjects)
        counts.set(key, (counts.get(key) ?? 0) + 1);
      else truncated.add(kind);
    },
    event(trigger, event) {
      invocations += 1;
      const paths = shapes.get(trigger) ?? new Map<string, Set<string>>();
      if (shapes.size >= LEARNING_LIMITS.triggers && !shapes.has(trigger)) truncated.add('triggers');
      else shapes.set(trigger, paths);
      if (!addShape(paths, { path: '$', value: event, depth: 0 })) truncated.add(trigger);
    },
    observations: () => ({
      schema: 'watertight/behaviour-observations/1',
      functionName,
      functionVersions: [functionVersion],
      invocations,
      acts: Object.fromEntries([...acts].map(([kind, counts]) => [kind, sorted(counts)])),
      eventShapes: Object.fromEntries(
        [...shapes].map(([trigger, paths]) => [
          trigger,
          Object.fromEntries([...paths].map(([path, types]) => [path, [...types].sort()])),
        ]),
      ),
      truncated: [...truncated].sort(),
    }),
  };
}

interface ShapeAt {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}

/** Adds the types below a value; false when a bound was reached. Names with digits or odd characters are data: `*`. */
function addShape(paths: Map<string, Set<string>>, { path, value, depth }: ShapeAt): boolean {
  if (depth > LEARNING_LIMITS.depth || (paths.size >= LEARNING_LIMITS.paths && !paths.has(path)))
    return false;
  const isList = Array.isArray(value);
  const type = value === null ? 'null' : isList ? 'array' : typeof value;
  const types = paths.get(path) ?? new Set();
  paths.set(path, types.add(type));
  if (typeof value !== 'object' || value === null) return true;
  const members = isList ? value.map((each) => ['[*]', each] as const) : Object.entries(value);
  let isWhole = true;
  for (const [name, each] of members) {
    const step = isList ? '[*]' : `.${/^[A-Za-z_-]{1,40}$/.test(name) ? name : '*'}`;
    isWhole = addShape(paths, { path: path + step, value: each, depth: depth + 1 }) && isWhole;
  }
  return isWhole;
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two learnings of the same function as one: of two instances, or two versions. */
export function mergeObservations(a: Observations, b: Observations): Observations {
  const acts: Partial<Record<BehaviourKind, Readonly<Record<string, number>>>> = {};
  for (const kind of BEHAVIOUR_KINDS) {
    const counts = new Map(Object.entries(a.acts[kind] ?? {}));
    for (const [subject, n] of Object.entries(b.acts[kind] ?? {}))
      counts.set(subject, (counts.get(subject) ?? 0) + n);
    if (counts.size > 0) acts[kind] = sorted(counts);
  }
  const triggers = [...new Set([...Object.keys(a.eventShapes), ...Object.keys(b.eventShapes)])];
  return {
    schema: a.schema,
    functionName: a.functionName,
    functionVersions: [...new Set([...a.functionVersions, ...b.functionVersions])].sort(),
    invocations: a.invocations + b.invocations,
    acts,
    eventShapes: Object.fromEntries(
      triggers.map((each) => [each, mergeShapes(a.eventShapes[each], b.eventShapes[each])]),
    ),
    truncated: [...new Set([...a.truncated, ...b.truncated])].sort(),
  };
}

type Shape = Readonly<Record<string, readonly string[]>>;

function mergeShapes(a: Shape = {}, b: Shape = {}): Shape {
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    paths.map((path) => [path, [...new Set([...(a[path] ?? []), ...(b[path] ?? [])])].sort()]),
  );
}
