import { type AttributedEntity, entityKey } from '@watertight/audit/model/entity.ts';
import type { FunctionGroups } from '../entities/function-groups.ts';
import { functionKey } from '../entities/function-timeline.ts';
import { type FeatureSource, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import { flowRecordsSql, type QueryWindow } from '../store/queries/flow-queries.ts';
import { invocationIntervalsSql } from '../store/queries/lambda-queries.ts';
import type { BeaconProfile, ConnectionProfile, PeerActivity } from './connection-profile.ts';
import type { EntityTraffic } from './entity-traffic.ts';
import { type FlowLeg, mergeSessions, type Session } from './merge-sessions.ts';
import { destinationOf, type FlowTraffic } from './read-flow-traffic.ts';

/** What the beacon test looks at: the window, how flows are attributed, and how common peers are. */
export interface BeaconContext {
  /** The days to judge, without their history. */
  readonly window: QueryWindow;
  readonly traffic: FlowTraffic;
  readonly groups: FunctionGroups;
  readonly entitiesByAccount: ReadonlyMap<string, number>;
}

/** Rarity comes first: a destination that many entities have is no hidden one (RITA's prevalence limit). */
const MAX_PREVALENCE = 0.02;
/** A destination is looked at for this long after it was first seen. */
const NEW_SECONDS = 7 * 86_400;
const MIN_CONNECTIONS = 4;
/** Invocations this near to the span are kept: a session belongs to one that began before it. */
const MARGIN = 3_600;
const MIN_PACKETS = 3;
const ADDRESSES_PER_QUERY = 500;

interface Suspect {
  readonly entity: AttributedEntity;
  readonly peer: PeerActivity;
  /** First and last time at which sessions with the peer count. */
  readonly span: QueryWindow;
  readonly interfaceIds: ReadonlySet<string>;
}

/**
 * Connections to rare, new external peers, from the raw records of the week after each was first seen. Suspects are
 * read week by week, so that a long window needs no more memory than a short one and gives the same.
 */
export async function buildBeaconProfiles(
  source: FeatureSource,
  profiles: readonly ConnectionProfile[],
  context: BeaconContext,
): Promise<BeaconProfile[]> {
  const suspects = profiles.flatMap((profile) => suspectsOf(profile, context));
  const beacons: BeaconProfile[] = [];
  const byWeek = Map.groupBy(suspects, ({ span }) => Math.floor(span.from / NEW_SECONDS));
  for (const week of [...byWeek.keys()].sort((a, b) => a - b)) {
    beacons.push(...(await profilesOfWeek(source, byWeek.get(week) ?? [], context)));
  }
  return beacons;
}

async function profilesOfWeek(
  source: FeatureSource,
  suspects: readonly Suspect[],
  context: BeaconContext,
): Promise<BeaconProfile[]> {
  const window = {
    from: Math.min(...suspects.map(({ span }) => span.from)),
    to: Math.max(...suspects.map(({ span }) => span.to)),
  };
  const sessions = Map.groupBy(
    mergeSessions(await readLegs(source, window, suspects)),
    ({ leg }) => leg.peerAddress,
  );
  const intervals = await readIntervals(source, window, suspects);
  return suspects.flatMap((suspect) => {
    const own = suspect.peer.addresses
      .flatMap((address) => sessions.get(address) ?? [])
      .filter((session) => isOf(session, suspect, context))
      .sort((a, b) => a.start - b.start || a.bytesOut - b.bytesOut);
    if (own.length < MIN_CONNECTIONS) return [];
    const invocations = functionKeysOf(suspect.entity).flatMap((key) => intervals.get(key) ?? []);
    return [
      {
        entity: suspect.entity,
        peer: suspect.peer,
        starts: own.map((session) => session.start),
        bytesOut: own.map((session) => session.bytesOut),
        invocations: joinIntervals(invocations).filter(
          ([from, to]) => to >= suspect.span.from - MARGIN && from < suspect.span.to + MARGIN,
        ),
        entitiesInAccount: context.entitiesByAccount.get(suspect.entity.account) ?? 1,
      },
    ];
  });
}

function suspectsOf(profile: ConnectionProfile, context: BeaconContext): Suspect[] {
  if (profile.scope !== 'external') return [];
  const traffic: EntityTraffic | undefined = context.traffic.byEntity.get(entityKey(profile.entity));
  const entities = context.entitiesByAccount.get(profile.entity.account) ?? 1;
  return profile.peers.flatMap((peer) => {
    const firstSeen = Math.min(...peer.traffic.map((day) => day.firstSeen));
    const span = { from: firstSeen, to: Math.min(firstSeen + NEW_SECONDS, context.window.to) };
    const connections = peer.traffic.reduce((sum, day) => sum + day.connections, 0);
    const isSuspect =
      !peer.key.startsWith('aws:') &&
      peer.prevalence <= Math.max(1, MAX_PREVALENCE * entities) &&
      span.to > context.window.from &&
      connections >= MIN_CONNECTIONS;
    const interfaceIds = traffic?.interfaceIds ?? new Set<string>();
    return isSuspect ? [{ entity: profile.entity, peer, span, interfaceIds }] : [];
  });
}

async function readLegs(
  source: FeatureSource,
  window: QueryWindow,
  suspects: readonly Suspect[],
): Promise<FlowLeg[]> {
  const addresses = [...new Set(suspects.flatMap((suspect) => suspect.peer.addresses))].sort();
  const interfaceIds = new Set(suspects.flatMap((suspect) => [...suspect.interfaceIds]));
  const legs: FlowLeg[] = [];
  for (let i = 0; i < addresses.length; i += ADDRESSES_PER_QUERY) {
    const peers = new Set(addresses.slice(i, i + ADDRESSES_PER_QUERY));
    for (const row of await source.query(flowRecordsSql(window, { interfaceIds, peers }))) {
      legs.push(readLeg(row, peers));
    }
  }
  return legs;
}

function readLeg(row: Row, peers: ReadonlySet<string>): FlowLeg {
  const isOutbound = peers.has(textOf(row, 'dstaddr'));
  const [srcport, dstport] = [numberOf(row, 'srcport'), numberOf(row, 'dstport')];
  return {
    interfaceId: textOf(row, 'interface_id'),
    ownPort: isOutbound ? srcport : dstport,
    peerAddress: textOf(row, isOutbound ? 'dstaddr' : 'srcaddr'),
    peerPort: isOutbound ? dstport : srcport,
    protocol: numberOf(row, 'protocol'),
    isOutbound,
    packets: numberOf(row, 'packets'),
    bytes: numberOf(row, 'bytes'),
    start: numberOf(row, 'start_ts'),
    end: numberOf(row, 'end_ts'),
  };
}

/** True when the session goes to the peer and, on a shared interface, is attributed to the entity. */
function isOf(session: Session, suspect: Suspect, context: BeaconContext): boolean {
  const { leg, start, end, packets } = session;
  if (packets < MIN_PACKETS || !suspect.interfaceIds.has(leg.interfaceId)) return false;
  if (start < suspect.span.from || start >= suspect.span.to) return false;
  if (!suspect.peer.addresses.includes(leg.peerAddress) || !suspect.peer.ports.includes(leg.peerPort))
    return false;
  if (suspect.entity.kind === 'function-group') return true;
  const hour = start - (start % 3_600);
  const group = context.groups.groupOf(leg.interfaceId, hour + 3_599);
  const attributor = group === undefined ? undefined : context.traffic.attributors.get(group);
  if (group === undefined || attributor === undefined) return false;
  const destination = destinationOf(suspect.peer.key, leg.peerPort);
  const answer = attributor.attribute({
    hour,
    destination,
    bytes: session.bytesOut,
    firstSeen: start,
    lastSeen: end,
  });
  return answer.kind !== 'set' && answer.name === suspect.entity.name;
}

function functionKeysOf(entity: AttributedEntity): string[] {
  const { account, region } = entity;
  const names = entity.kind === 'function' ? [entity.name] : (entity.candidates ?? []);
  return names.map((functionName) => functionKey({ account, region, functionName }));
}

async function readIntervals(
  source: FeatureSource,
  window: QueryWindow,
  suspects: readonly Suspect[],
): Promise<Map<string, (readonly [number, number])[]>> {
  const names = suspects.flatMap(({ entity }) =>
    entity.kind === 'function' ? [entity.name] : (entity.candidates ?? []),
  );
  const intervals = new Map<string, (readonly [number, number])[]>();
  if (names.length === 0) return intervals;
  for (const row of await source.query(invocationIntervalsSql(window, names))) {
    const key = functionKey({
      account: textOf(row, 'account_id'),
      region: textOf(row, 'region'),
      functionName: textOf(row, 'function_name'),
    });
    const list = intervals.get(key) ?? [];
    list.push([numberOf(row, 'first_start'), numberOf(row, 'last_end')]);
    intervals.set(key, list);
  }
  return intervals;
}

/** Sorted, with overlapping intervals joined. */
function joinIntervals(intervals: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
