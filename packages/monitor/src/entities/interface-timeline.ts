import type { NetworkInterface } from '../records/network-interface.ts';
import { firstAbove, intervalAt, lastBelow, nearestInterval } from './interval.ts';

/** A run of equal sightings: seen from `seenAt` to `lastSeenAt` (the same moment when absent). */
export interface InterfaceSighting extends NetworkInterface {
  readonly lastSeenAt?: number;
}

/** When snapshots of one account and region were taken, epoch seconds. */
export interface SnapshotTimes {
  readonly account: string;
  readonly region: string;
  readonly times: readonly number[];
}

/** One state of one interface over [from, to), epoch seconds; an end nobody saw is infinite. */
export interface InterfaceInterval {
  readonly from: number;
  readonly to: number;
  /** First and last moment at which somebody saw this state. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** True when an API call told the exact start. */
  readonly isStartExact: boolean;
  readonly state: NetworkInterface;
}

/**
 * The pages of one snapshot can carry times some minutes apart. Only a snapshot farther away than this proves that
 * something it does not list was absent.
 */
export const SNAPSHOT_SPREAD = 600;

/** Which interface had which state, and which interface owned an address, at a time. */
export interface InterfaceTimeline {
  readonly byInterface: ReadonlyMap<string, readonly InterfaceInterval[]>;
  /** Per `vpc|address`: sorted, never overlapping. */
  readonly byAddress: ReadonlyMap<string, readonly InterfaceInterval[]>;
  /** State of an interface; outside of what was seen the nearest one, because interface ids are never reused. */
  stateAt(interfaceId: string, time: number): NetworkInterface | undefined;
  /** Owner of an address: in `vpcId`, else in the only other VPC (peering) that has it at that time. */
  ownerAt(address: string, time: number, vpcId: string): NetworkInterface | undefined;
}

/**
 * Builds the timeline from snapshots and API calls, in any order. An interface in the first snapshot is taken to be
 * older than it, one in the last snapshot to live on; otherwise it began after the snapshot before its first sighting
 * and ended by the snapshot after its last one. O(n log n) in the number of sightings.
 */
export function buildInterfaceTimeline(
  sightings: readonly InterfaceSighting[],
  snapshots: readonly SnapshotTimes[] = [],
): InterfaceTimeline {
  const times = collectSnapshotTimes(sightings, snapshots);
  const byInterface = new Map<string, readonly InterfaceInterval[]>();
  for (const [id, own] of Map.groupBy(sightings, (sighting) => sighting.interfaceId)) {
    byInterface.set(id, intervalsOf(own, times.get(placeOf(own[0])) ?? []));
  }
  const byAddress = intervalsByAddress(byInterface);
  const vpcsOf = new Map<string, string[]>();
  for (const key of byAddress.keys()) {
    const [vpc = '', address = ''] = key.split('|');
    vpcsOf.set(address, [...(vpcsOf.get(address) ?? []), vpc]);
  }
  return {
    byInterface,
    byAddress,
    stateAt: (interfaceId, time) => nearestInterval(byInterface.get(interfaceId) ?? [], time)?.state,
    ownerAt(address, time, vpcId) {
      const local = intervalAt(byAddress.get(`${vpcId}|${address}`) ?? [], time);
      if (local !== undefined) return local.state;
      const others = (vpcsOf.get(address) ?? [])
        .map((vpc) => intervalAt(byAddress.get(`${vpc}|${address}`) ?? [], time))
        .filter((found) => found !== undefined);
      return others.length === 1 ? others[0]?.state : undefined;
    },
  };
}

function placeOf(record: Pick<NetworkInterface, 'account' | 'region'> | undefined): string {
  return `${record?.account ?? ''}|${record?.region ?? ''}`;
}

/** The given snapshot times; for places without any, the moments at which something was seen. */
function collectSnapshotTimes(
  sightings: readonly InterfaceSighting[],
  snapshots: readonly SnapshotTimes[],
): Map<string, readonly number[]> {
  const sets = new Map<string, Set<number>>();
  for (const sighting of sightings) {
    if (sighting.fact !== 'seen') continue;
    const times = sets.get(placeOf(sighting)) ?? new Set();
    sets.set(placeOf(sighting), times.add(sighting.seenAt).add(sighting.lastSeenAt ?? sighting.seenAt));
  }
  for (const snapshot of snapshots) sets.set(placeOf(snapshot), new Set(snapshot.times));
  return new Map([...sets].map(([place, set]) => [place, [...set].sort((a, b) => a - b)]));
}

/** The states of one interface, in order, without gaps between them. */
function intervalsOf(
  sightings: readonly InterfaceSighting[],
  snapshots: readonly number[],
): InterfaceInterval[] {
  const states = mergeRuns(sightings.filter((sighting) => sighting.fact !== 'deleted'));
  const deletions = sightings.filter((sighting) => sighting.fact === 'deleted').map(({ seenAt }) => seenAt);
  const deletedAt = deletions.length === 0 ? undefined : Math.max(...deletions);
  const bounds = startsOf(states, snapshots);
  return states
    .map((run, i): InterfaceInterval => {
      const next = bounds[i + 1];
      const seenEnd = run.lastSeenAt ?? run.seenAt;
      const end = deletedAt ?? firstAbove(snapshots, seenEnd + SNAPSHOT_SPREAD) ?? Number.POSITIVE_INFINITY;
      return {
        from: bounds[i] ?? run.seenAt,
        to: next ?? Math.max(end, deletedAt === undefined ? seenEnd : Number.NEGATIVE_INFINITY),
        firstSeen: run.seenAt,
        lastSeen: seenEnd,
        isStartExact: run.fact === 'created',
        state: run,
      };
    })
    .filter((interval) => interval.from < interval.to);
}

/** Start of each state. Runs may be seen at overlapping times; their starts never go back all the same. */
function startsOf(states: readonly InterfaceSighting[], snapshots: readonly number[]): readonly number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return states.map((state, i) => {
    latest = Math.max(latest, startOf(state, states[i - 1], snapshots));
    return latest;
  });
}

function startOf(
  run: InterfaceSighting,
  previous: InterfaceSighting | undefined,
  snapshots: readonly number[],
): number {
  if (run.fact === 'created') return run.seenAt;
  if (previous === undefined)
    return lastBelow(snapshots, run.seenAt - SNAPSHOT_SPREAD) ?? Number.NEGATIVE_INFINITY;
  return Math.floor(((previous.lastSeenAt ?? previous.seenAt) + run.seenAt) / 2);
}

/** Joins consecutive equal states; a creation told without details takes them from the first sighting. */
function mergeRuns(sightings: readonly InterfaceSighting[]): InterfaceSighting[] {
  const ordered = [...sightings].sort(
    (a, b) => a.seenAt - b.seenAt || a.fact.localeCompare(b.fact) || signature(a).localeCompare(signature(b)),
  );
  const runs: InterfaceSighting[] = [];
  for (const sighting of ordered) {
    const last = runs.at(-1);
    const lastSeenAt = Math.max(
      sighting.lastSeenAt ?? sighting.seenAt,
      last?.lastSeenAt ?? last?.seenAt ?? 0,
    );
    if (last !== undefined && signature(last) === signature(sighting)) {
      runs[runs.length - 1] = { ...last, lastSeenAt };
    } else if (last !== undefined && last.fact === 'created' && runs.length === 1) {
      // What the call that creates an interface answers is a first state: the snapshot after it knows more.
      runs[0] = { ...sighting, seenAt: last.seenAt, lastSeenAt, fact: 'created' };
    } else {
      runs.push(sighting);
    }
  }
  return runs;
}

function signature(state: NetworkInterface): string {
  return [
    state.addresses.join(','),
    state.vpcId,
    state.subnetId,
    state.securityGroups.join(','),
    state.type,
    state.description,
    state.requesterId,
    state.instanceId,
  ].join('|');
}

function intervalsByAddress(
  byInterface: ReadonlyMap<string, readonly InterfaceInterval[]>,
): Map<string, InterfaceInterval[]> {
  const claims = new Map<string, InterfaceInterval[]>();
  for (const intervals of byInterface.values()) {
    for (const interval of intervals) {
      for (const address of new Set(interval.state.addresses)) {
        const key = `${interval.state.vpcId}|${address}`;
        const list = claims.get(key);
        if (list === undefined) claims.set(key, [interval]);
        else list.push(interval);
      }
    }
  }
  for (const [key, list] of claims) claims.set(key, withoutOverlap(list));
  return claims;
}

/** Cuts claims on one address so that they do not overlap: the later owner begins where the earlier one ends. */
function withoutOverlap(claims: readonly InterfaceInterval[]): InterfaceInterval[] {
  const ordered = [...claims].sort(
    (a, b) =>
      a.firstSeen - b.firstSeen || a.from - b.from || compareText(a.state.interfaceId, b.state.interfaceId),
  );
  const kept: InterfaceInterval[] = [];
  for (const claim of ordered) {
    let from = claim.from;
    for (let last = kept.at(-1); last !== undefined && last.to > from; last = kept.at(-1)) {
      const cut = cutBetween(last, claim);
      kept.pop();
      from = Math.max(from, cut);
      if (last.from < cut) {
        kept.push({ ...last, to: Math.min(last.to, cut) });
        break;
      }
    }
    if (from < claim.to) kept.push({ ...claim, from });
  }
  return kept;
}

function cutBetween(earlier: InterfaceInterval, later: InterfaceInterval): number {
  if (later.isStartExact) return later.from;
  if (earlier.lastSeen >= later.firstSeen) return later.firstSeen;
  return Math.floor((earlier.lastSeen + later.firstSeen) / 2);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
