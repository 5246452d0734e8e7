import { type AttributedEntity, entityKey } from '@watertight/audit/model/entity.ts';
import type { Observation } from '../detections/observation.ts';

const GAP = 86_400_000;

/** A function among those of all accounts and regions. */
export interface FunctionPlace {
  readonly account: string;
  readonly region: string;
  readonly name: string;
}

/**
 * Groups observations of one entity, or of entities that evidence links, that lie at most 24 hours apart. Input order
 * does not matter. Links: an execution role with one function; a function group of whose candidates only one is seen.
 */
export function clusterObservations(
  observations: readonly Observation[],
  executionRoles: ReadonlyMap<string, readonly FunctionPlace[]>,
): Observation[][] {
  const unique = [...new Map(observations.map((each) => [each.id, each])).values()].sort(byTime);
  const seenFunctions = new Set(
    unique.filter(({ entity }) => entity.kind === 'function').map(({ entity }) => functionKey(entity)),
  );
  const clusters = new Map<string, Observation[]>();
  for (const observation of unique) {
    const key = clusterKey(observation.entity, { executionRoles, seenFunctions });
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, [observation]);
    else cluster.push(observation);
  }
  return [...clusters.values()].flatMap(splitByGap);
}

/** Order of observations wherever they are listed: by start, then id. */
export function byTime(a: Observation, b: Observation): number {
  return a.window.start.localeCompare(b.window.start) || a.id.localeCompare(b.id);
}

function clusterKey(
  entity: AttributedEntity,
  known: {
    executionRoles: ReadonlyMap<string, readonly FunctionPlace[]>;
    seenFunctions: ReadonlySet<string>;
  },
): string {
  if (entity.kind === 'function') return functionKey(entity);
  if (entity.kind === 'identity') {
    const [only, ...others] = known.executionRoles.get(entity.name) ?? [];
    return only === undefined || others.length > 0 ? entityKey(entity) : functionKey(only);
  }
  if (entity.kind === 'function-group') {
    const keys = (entity.candidates ?? []).map((name) => functionKey({ ...entity, name }));
    const seen = keys.filter((key) => known.seenFunctions.has(key));
    if (seen.length === 1 && seen[0] !== undefined) return seen[0];
  }
  return entityKey(entity);
}

function functionKey({ account, region, name }: FunctionPlace): string {
  return `function|${account}|${region}|${name}`;
}

function splitByGap(sorted: readonly Observation[]): Observation[][] {
  const parts: Observation[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const observation of sorted) {
    const last = parts.at(-1);
    if (last === undefined || Date.parse(observation.window.start) - end > GAP) parts.push([observation]);
    else last.push(observation);
    end = Math.max(end, Date.parse(observation.window.end));
  }
  return parts;
}
