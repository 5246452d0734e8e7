import { entityKey } from '@watertight/audit/model/entity.ts';
import type { TelemetryCoverage } from '../entities/telemetry-coverage.ts';
import { attributedEntity, type Lifetime } from './build-flow-series.ts';
import type { ConnectionProfile, PeerActivity, PeerDay } from './connection-profile.ts';
import { type EntityTraffic, type PeerTraffic, peerKeyOf } from './entity-traffic.ts';
import { mergeFailovers } from './merge-failovers.ts';
import { DAY, HOUR } from './series.ts';

/** What profiles need beside the traffic. */
export interface ProfileContext {
  readonly coverage: TelemetryCoverage;
  readonly lifetimeOf: (traffic: EntityTraffic) => Lifetime;
  /** Days on which AWS lost records, by interface id. */
  readonly skippedDays: ReadonlyMap<string, readonly number[]>;
  /** Days with invocations, by entity key of the function. */
  readonly invocationDays: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A conversation, and not a refused or one-sided attempt, has packets both ways and at least this many. */
const MIN_PACKETS = 3;
const MAX_ADDRESSES = 32;

/** The peers of every entity, on each side of the border where it had any. Sorted by entity and scope. */
export function buildConnectionProfiles(
  traffics: Iterable<EntityTraffic>,
  context: ProfileContext,
): ConnectionProfile[] {
  const drafts = [...traffics]
    .map((traffic) => ({ traffic, peers: mergeFailovers([...traffic.peers.values()]) }))
    .sort((a, b) => (entityKey(a.traffic.entity) < entityKey(b.traffic.entity) ? -1 : 1));
  const prevalenceOf = countPrevalence(drafts);
  const byKey = new Map(drafts.map(({ traffic }) => [entityKey(traffic.entity), traffic]));
  const profiles: ConnectionProfile[] = [];
  for (const { traffic, peers } of drafts) {
    const entity = attributedEntity(traffic);
    const groups = entity.attribution === 'probable' ? [...traffic.groupKeys] : [];
    const shared = groups.flatMap((key) => byKey.get(key) ?? []);
    const activeDays = listActiveDays(traffic, context);
    const gapDays = listGapDays(traffic, context);
    for (const scope of ['internal', 'external'] as const) {
      const own = peers
        .filter((peer) => peer.folded.scope === scope)
        .map((peer) => describePeer(peer, prevalenceOf(traffic, peer), listMaybeDays(peer, traffic, shared)))
        .filter((peer) => peer.days.length > 0)
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      if (own.length > 0) profiles.push({ entity, scope, activeDays, gapDays, peers: own });
    }
  }
  return profiles;
}

/** Entities with flow traffic per account, groups not counted where their functions are. */
export function countEntities(traffics: Iterable<EntityTraffic>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [account, own] of Map.groupBy(traffics, (traffic) => traffic.entity.account)) {
    counts.set(account, independent(own).size);
  }
  return counts;
}

/**
 * Days with traffic that may be the entity's: what could not be told apart, and where the entity is known only probably,
 * whatever the groups it shares exchanged with the peer.
 */
function listMaybeDays(
  peer: PeerTraffic,
  own: EntityTraffic,
  shared: readonly EntityTraffic[],
): readonly number[] {
  const key = peerKeyOf(peer.folded);
  const days = new Set(own.undecidedPeers.get(key) ?? []);
  for (const group of shared) for (const day of group.peers.get(key)?.days.keys() ?? []) days.add(day);
  for (const day of peer.days.keys()) days.delete(day);
  return [...days].sort((a, b) => a - b);
}

function describePeer(peer: PeerTraffic, prevalence: number, maybeDays: readonly number[]): PeerActivity {
  const traffic: PeerDay[] = [...peer.days]
    .filter(
      ([, sum]) => sum.packetsIn > 0 && sum.packetsOut > 0 && sum.packetsIn + sum.packetsOut >= MIN_PACKETS,
    )
    .sort(([a], [b]) => a - b)
    .map(([day, sum]) => ({
      day,
      connections: sum.connections,
      packets: sum.packetsIn + sum.packetsOut,
      bytesIn: sum.bytesIn,
      bytesOut: sum.bytesOut,
      firstSeen: sum.firstSeen,
      lastSeen: sum.lastSeen,
    }));
  const addresses = [...peer.addresses].sort();
  const { key, name, role } = peer.folded;
  const isNamed = key.startsWith('dns:') || key.startsWith('aws:');
  return {
    key,
    label: isNamed || addresses.length !== 1 ? name : (addresses[0] ?? name),
    addresses: addresses.slice(0, MAX_ADDRESSES),
    ports: [...peer.ports].sort((a, b) => a - b),
    role,
    days: traffic.map(({ day }) => day),
    traffic,
    maybeDays,
    prevalence,
  };
}

interface Draft {
  readonly traffic: EntityTraffic;
  readonly peers: readonly PeerTraffic[];
}

/** Counts, per account and peer, the other entities that talk to it. */
function countPrevalence(drafts: readonly Draft[]): (traffic: EntityTraffic, peer: PeerTraffic) => number {
  const talkers = new Map<string, EntityTraffic[]>();
  const members = new Map<string, Set<string>>();
  for (const { traffic, peers } of drafts) {
    for (const group of traffic.groupKeys) {
      members.set(group, (members.get(group) ?? new Set()).add(entityKey(traffic.entity)));
    }
    for (const peer of peers) {
      const key = peerKeyIn(traffic, peer);
      const list = talkers.get(key);
      if (list === undefined) talkers.set(key, [traffic]);
      else list.push(traffic);
    }
  }
  const counted = new Map([...talkers].map(([key, list]) => [key, independent(list)]));
  return (traffic, peer) => {
    const all = counted.get(peerKeyIn(traffic, peer)) ?? new Set();
    const own = entityKey(traffic.entity);
    const isGroup = traffic.entity.kind === 'function-group';
    const related = new Set([own, ...traffic.groupKeys, ...(isGroup ? (members.get(own) ?? []) : [])]);
    return all.difference(related).size;
  };
}

/** Keys of the entities, leaving out a group when one of its functions is there under its own name. */
function independent(traffics: readonly EntityTraffic[]): Set<string> {
  const covered = new Set<string>();
  for (const traffic of traffics) {
    if (traffic.entity.kind === 'function' && traffic.hourly.size > 0) {
      for (const group of traffic.groupKeys) covered.add(group);
    }
  }
  const keys = traffics.map((traffic) => entityKey(traffic.entity));
  return new Set(keys.filter((key) => !covered.has(key)));
}

function peerKeyIn(traffic: EntityTraffic, peer: PeerTraffic): string {
  return `${traffic.entity.account}|${peer.folded.scope}|${peer.folded.key}`;
}

function listActiveDays(traffic: EntityTraffic, context: ProfileContext): number[] {
  const days = new Set<number>(context.invocationDays.get(entityKey(traffic.entity)) ?? []);
  for (const peer of traffic.peers.values()) for (const day of peer.days.keys()) days.add(day);
  if (traffic.entity.kind === 'function-group') {
    for (const name of traffic.candidates) {
      const own = context.invocationDays.get(entityKey({ ...traffic.entity, kind: 'function', name }));
      for (const day of own ?? []) days.add(day);
    }
  }
  const { from, hours } = traffic.grid;
  return [...days].filter((day) => day >= from - DAY && day < from + hours * HOUR).sort((a, b) => a - b);
}

/** Days on which absence proves nothing: records lost for hours, or missing telemetry. */
function listGapDays(traffic: EntityTraffic, context: ProfileContext): number[] {
  const gaps = new Set<number>();
  for (const id of traffic.interfaceIds) for (const day of context.skippedDays.get(id) ?? []) gaps.add(day);
  const life = context.lifetimeOf(traffic);
  const { from, hours } = traffic.grid;
  const first = Math.max(from, life.from);
  for (let day = first - (first % DAY); day < Math.min(from + hours * HOUR, life.to); day += DAY) {
    if (context.coverage.dayCoverage('flow', traffic.entity, day) !== 'full') gaps.add(day);
  }
  return [...gaps].sort((a, b) => a - b);
}
