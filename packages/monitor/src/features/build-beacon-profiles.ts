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
  readonly window: QueryWindow;
  readonly traffic: FlowTraffic;
  readonly groups: FunctionGroups;
  readonly entitiesByAccount: ReadonlyMap<string, number>;
}

/** Rarity comes first: a destination that many entities have is no hidden one (RITA's prevalence limit). */
const MAX_PREVALENCE = 0.02;
/** First seen at most this long before the window ends. */
const NEW_SECONDS = 7 * 86_400;
const MIN_CONNECTIONS = 4;
const MIN_PACKETS = 3;
const ADDRESSES_PER_QUERY = 500;

interface Suspect {
  readonly entity: AttributedEntity;
  readonly peer: PeerActivity;
  readonly interfaceIds: ReadonlySet<string>;
}

/** Connections to rare, new external peers, from the raw records of the last week. */
export async function buildBeaconProfiles(
  source: FeatureSource,
  profiles: readonly ConnectionProfile[],
  context: BeaconContext,
): Promise<BeaconProfile[]> {
  const suspects = profiles.flatMap((profile) => suspectsOf(profile, context));
  if (suspects.length === 0) return [];
  const window = { from: context.window.to - NEW_SECONDS, to: context.window.to };
  const sessions = mergeSessions(await readLegs(source, window, suspects));
  const intervals = await readIntervals(source, window, suspects);
  const beacons: BeaconProfile[] = [];
  for (const suspect of suspects) {
    const own = sessions.filter((session) => isOf(session, suspect, context));
    if (own.length < MIN_CONNECTIONS) continue;
    beacons.push({
      entity: suspect.entity,
      peer: suspect.peer,
      starts: own.map((session) => session.start),
      bytesOut: own.map((session) => session.bytesOut),
      invocations: joinIntervals(functionKeysOf(suspect.entity).flatMap((key) => intervals.get(key) ?? [])),
      entitiesInAccount: context.entitiesByAccount.get(suspect.entity.account) ?? 1,
    });
  }
  return beacons;
}

function suspectsOf(profile: ConnectionProfile, context: BeaconContext): Suspect[] {
  if (profile.scope !== 'external') return [];
  const traffic: EntityTraffic | undefined = context.traffic.byEntity.get(entityKey(profile.entity));
  const entities = context.entitiesByAccount.get(profile.entity.account) ?? 1;
  return profile.peers
    .filter((peer) => {
      const firstSeen = Math.min(...peer.traffic.map((day) => day.firstSeen));
      const connections = peer.traffic.reduce((sum, day) => sum + day.connections, 0);
      return (
        !peer.key.startsWith('aws:') &&
        peer.prevalence <= Math.max(1, MAX_PREVALENCE * entities) &&
        firstSeen >= context.window.to - NEW_SECONDS &&
        connections >= MIN_CONNECTIONS
      );
    })
    .map((peer) => ({ entity: profile.entity, peer, interfaceIds: traffic?.interfaceIds ?? new Set() }));
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
  if (!suspect.peer.addresses.includes(leg.peerAddress) || !suspect.peer.ports.includes(leg.peerPort))
    return false;
  if (suspect.entity.kind === 'function-group') return true;
  const hour = start - (start % 3_600);
  const group = context.groups.groupOf(leg.interfaceId, hour + 3_599);
  const attributor = group === undefined ? undefined : context.traffic.attributors.get(group);
  if (group === undefined || attributor === undefined) return false;
  const destination = destinationOf(suspect.peer.key, leg.peerPort);
  const answer = attributor.attribute({ hour, destination, connections: 1, firstSeen: start, lastSeen: end });
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
