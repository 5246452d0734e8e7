import type { FunctionConfiguration } from '../records/function-configuration.ts';
import { SNAPSHOT_SPREAD, type SnapshotTimes } from './interface-timeline.ts';
import { firstAbove, type Interval, lastBelow, nearestInterval, overlaps } from './interval.ts';

/** A run of equal configurations: seen from `seenAt` to `lastSeenAt` (the same moment when absent). */
export interface FunctionSighting extends FunctionConfiguration {
  readonly lastSeenAt?: number;
}

/** When a function was made or deleted, as CloudTrail told. */
export interface FunctionLife {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  readonly createdAt?: number;
  readonly deletedAt?: number;
}

/** One configuration of one version over [from, to). */
export interface FunctionInterval extends Interval {
  readonly configuration: FunctionSighting;
}

/** A version of a function that may use the interfaces of a subnet and security group combination. */
export interface Candidate extends Interval {
  readonly functionName: string;
  readonly version: string;
}

/** Where an interface is: Lambda shares it among the functions with the same subnet and security groups. */
export interface NetworkPlace {
  readonly account: string;
  readonly region: string;
  readonly subnetId: string;
  readonly securityGroups: readonly string[];
}

/** Function configurations over time, all versions. */
export interface FunctionTimeline {
  /** By {@link functionKey}: the intervals of all versions, sorted by version and start. */
  readonly byFunction: ReadonlyMap<string, readonly FunctionInterval[]>;
  /** Versions that were configured for the place at some time. */
  candidatesFor(place: NetworkPlace): readonly Candidate[];
  /** The configuration of `$LATEST` at a time; outside of what was seen the nearest one. */
  configurationAt(key: string, time: number): FunctionConfiguration | undefined;
  /** Keys of the functions that used the execution role at any time in the window. */
  functionsOfRole(role: string, window: Interval): readonly string[];
  readonly roles: ReadonlySet<string>;
}

/** Unique text for a function: `account|region|name`. */
export function functionKey(place: { account: string; region: string; functionName: string }): string {
  return `${place.account}|${place.region}|${place.functionName}`;
}

/** Unique text for a subnet and security group combination. */
export function placeKey(place: NetworkPlace): string {
  return `${place.account}|${place.region}|${place.subnetId}|${[...place.securityGroups].sort().join('+')}`;
}

/**
 * Builds the timeline from snapshots (every version) and what CloudTrail told, in any order. A configuration in the
 * first snapshot is taken to be older than it unless a creation is known: an unchanged network configuration is far
 * likelier than a change nobody saw. O(n log n) in the number of sightings.
 */
export function buildFunctionTimeline(
  sightings: readonly FunctionSighting[],
  lives: readonly FunctionLife[] = [],
  snapshots: readonly SnapshotTimes[] = [],
): FunctionTimeline {
  const times = new Map(
    snapshots.map((s) => [`${s.account}|${s.region}`, [...s.times].sort((a, b) => a - b)]),
  );
  const lifeOf = new Map(lives.map((life) => [functionKey(life), life]));
  const byFunction = new Map<string, FunctionInterval[]>();
  const byPlace = new Map<string, Candidate[]>();
  const byRole = new Map<string, (Interval & { key: string })[]>();
  for (const [key, own] of Map.groupBy(sightings, functionKey)) {
    const place = `${own[0]?.account ?? ''}|${own[0]?.region ?? ''}`;
    const intervals = intervalsOfFunction(own, lifeOf.get(key), times.get(place) ?? []);
    byFunction.set(key, intervals);
    for (const interval of intervals) {
      index(byRole, interval.configuration.role, { key, from: interval.from, to: interval.to });
      for (const place of placesOf(interval.configuration)) {
        const { functionName, version } = interval.configuration;
        index(byPlace, place, { functionName, version, from: interval.from, to: interval.to });
      }
    }
  }
  return {
    byFunction,
    candidatesFor: (place) => byPlace.get(placeKey(place)) ?? [],
    configurationAt: (key, time) => {
      const latest = (byFunction.get(key) ?? []).filter((i) => i.configuration.version === '$LATEST');
      return nearestInterval(latest.length > 0 ? latest : (byFunction.get(key) ?? []), time)?.configuration;
    },
    functionsOfRole(role, window) {
      const users = (byRole.get(role) ?? []).filter((use) => overlaps(use, window));
      return [...new Set(users.map((use) => use.key))].sort();
    },
    roles: new Set([...byRole.keys()].filter((role) => role !== '')),
  };
}

function index<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function placesOf(configuration: FunctionConfiguration): string[] {
  const { account, region, securityGroups } = configuration;
  return configuration.subnetIds.map((subnetId) => placeKey({ account, region, subnetId, securityGroups }));
}

function intervalsOfFunction(
  sightings: readonly FunctionSighting[],
  life: FunctionLife | undefined,
  snapshots: readonly number[],
): FunctionInterval[] {
  const intervals: FunctionInterval[] = [];
  const versions = Map.groupBy(sightings, (sighting) => sighting.version);
  for (const version of [...versions.keys()].sort()) {
    const runs = mergeRuns(versions.get(version) ?? []);
    const starts = runs.map((run, i) => startOf(run, runs[i - 1], { life, snapshots }));
    for (const [i, configuration] of runs.entries()) {
      const from = starts[i] ?? configuration.seenAt;
      const to = starts[i + 1] ?? endOf(configuration, life, snapshots);
      if (from < to) intervals.push({ from, to, configuration });
    }
  }
  return intervals;
}

function startOf(
  run: FunctionSighting,
  previous: FunctionSighting | undefined,
  known: { life: FunctionLife | undefined; snapshots: readonly number[] },
): number {
  if (previous !== undefined) {
    const before = previous.lastSeenAt ?? previous.seenAt;
    const isToldByAws = run.lastModified > before && run.lastModified <= run.seenAt;
    return isToldByAws ? run.lastModified : Math.floor((before + run.seenAt) / 2);
  }
  const createdAt = known.life?.createdAt;
  if (run.version !== '$LATEST' && run.version !== '') {
    // A published version never changes: it was published at its lastModified.
    return run.lastModified > 0 ? Math.min(run.lastModified, run.seenAt) : run.seenAt;
  }
  if (createdAt !== undefined && createdAt <= run.seenAt) return createdAt;
  const absentAt = lastBelow(known.snapshots, run.seenAt - SNAPSHOT_SPREAD);
  if (absentAt === undefined) return Number.NEGATIVE_INFINITY;
  return run.lastModified > absentAt && run.lastModified <= run.seenAt ? run.lastModified : absentAt;
}

function endOf(run: FunctionSighting, life: FunctionLife | undefined, snapshots: readonly number[]): number {
  const seenEnd = run.lastSeenAt ?? run.seenAt;
  if (life?.deletedAt !== undefined && life.deletedAt >= seenEnd) return life.deletedAt;
  return firstAbove(snapshots, seenEnd + SNAPSHOT_SPREAD) ?? Number.POSITIVE_INFINITY;
}

function mergeRuns(sightings: readonly FunctionSighting[]): FunctionSighting[] {
  const ordered = [...sightings].sort(
    (a, b) => a.seenAt - b.seenAt || (signature(a) < signature(b) ? -1 : signature(a) > signature(b) ? 1 : 0),
  );
  const runs: FunctionSighting[] = [];
  for (const sighting of ordered) {
    const last = runs.at(-1);
    if (last === undefined || signature(last) !== signature(sighting)) {
      runs.push(sighting);
      continue;
    }
    const lastSeenAt = Math.max(sighting.lastSeenAt ?? sighting.seenAt, last.lastSeenAt ?? last.seenAt);
    runs[runs.length - 1] = { ...last, lastSeenAt };
  }
  return runs;
}

function signature(state: FunctionConfiguration): string {
  return [
    state.runtime,
    state.role,
    state.vpcId,
    [...state.subnetIds].sort().join(','),
    [...state.securityGroups].sort().join(','),
    state.codeSha256,
    state.memorySizeMb,
    state.timeoutSeconds,
  ].join('|');
}
