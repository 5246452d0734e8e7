import { BEHAVIOUR_KINDS } from '../policy.ts';
import { eventShape } from './event-shape.ts';
import type { Learned } from './learned.ts';

/** One thing that one side knows and the other does not. */
export interface Drift {
  /** A kind of behaviour, or `event`. */
  readonly kind: string;
  /** `api.example.com:443`, `sqs $.Records[*].body(json).id: string`. */
  readonly subject: string;
}

/**
 * What `now` has beyond `learned`. Of a new member of events only the outermost is told, not what lies in it; lists of
 * `learned` that are not whole tell nothing.
 */
export function driftOf(now: Learned, learned: Learned): readonly Drift[] {
  const acts = BEHAVIOUR_KINDS.flatMap((kind) => {
    if (learned.truncated.includes(kind)) return [];
    const known = new Set(learned.acts[kind] ?? []);
    return (now.acts[kind] ?? []).filter((each) => !known.has(each)).map((subject) => ({ kind, subject }));
  });
  const events = Object.entries(now.events).flatMap(([trigger, paths]) => {
    if (learned.truncated.includes(trigger)) return [];
    return eventDrift(
      Object.entries(paths),
      Object.hasOwn(learned.events, trigger) ? learned.events[trigger] : undefined,
    ).map((drift) => ({
      kind: 'event',
      subject: drift === '' ? `${trigger}: a new trigger` : `${trigger} ${drift}`,
    }));
  });
  return [...acts, ...events];
}

/** Where one event is not as it was learned: `sqs $.x: object`. None where the list of its trigger is not whole. */
export function shapeDrift(event: unknown, trigger: string, learned: Learned): readonly string[] {
  if (learned.truncated.includes(trigger) || learned.truncated.includes('triggers')) return [];
  const known = Object.hasOwn(learned.events, trigger) ? learned.events[trigger] : undefined;
  return eventDrift(eventShape(event).paths, known).map((drift) =>
    drift === '' ? `${trigger}: a new trigger` : `${trigger} ${drift}`,
  );
}

type Paths = Iterable<readonly [string, Iterable<string>]>;

/** New paths and types of one trigger's event, `$.a.b: string`; `['']` for a trigger that is not known at all. */
function eventDrift(
  paths: Paths,
  known: Readonly<Record<string, readonly string[]>> | undefined,
): readonly string[] {
  if (known === undefined) return [''];
  const found: string[] = [];
  const fresh: string[] = [];
  // Members come after what they are in.
  for (const [path, types] of [...paths].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = Object.hasOwn(known, path) ? (known[path] ?? []) : [];
    const news = [...types].filter((type) => !before.includes(type));
    if (news.length === 0 || fresh.some((each) => isWithin(path, each))) continue;
    fresh.push(path);
    for (const type of news) found.push(`${path}: ${type}`);
  }
  return found;
}

function isWithin(path: string, outer: string): boolean {
  return path.length > outer.length && path.startsWith(outer) && '.[('.includes(path.charAt(outer.length));
}
