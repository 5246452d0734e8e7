import type { Entity } from '@watertight/audit/model/entity.ts';
import type { FlowAttribution } from '../entities/attribute-interfaces.ts';
import type { FoldedPeer } from '../entities/fold-peer.ts';

/** Hours of the window: index 0 is `from`, a multiple of 3,600. */
export interface HourGrid {
  readonly from: number;
  readonly hours: number;
}

/** One hour of traffic between an interface and a peer, as the rollup has it. */
export interface FlowHour {
  readonly hour: number;
  readonly interfaceId: string;
  readonly ownAddress: string;
  readonly peerAddress: string;
  readonly servicePort: number;
  readonly initiated: string;
  readonly awsService: string;
  readonly connections: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly packetsIn: number;
  readonly packetsOut: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Traffic of one day with one peer. */
export interface PeerTrafficDay {
  connections: number;
  packetsIn: number;
  packetsOut: number;
  bytesIn: number;
  bytesOut: number;
  firstSeen: number;
  lastSeen: number;
}

/** What an entity exchanged with one folded peer. */
export interface PeerTraffic {
  readonly folded: FoldedPeer;
  readonly addresses: Set<string>;
  readonly ports: Set<number>;
  readonly days: Map<number, PeerTrafficDay>;
  /** Kept only for peers of a family, to tell a failover from two resources. */
  readonly hours: Set<number>;
}

/** All flow traffic of one entity over the window; what the flow features are made of. */
export interface EntityTraffic {
  readonly entity: Entity;
  readonly grid: HourGrid;
  /** `internal|Bytes Out` → one value per hour; absent while zero throughout. */
  readonly hourly: Map<string, Float64Array>;
  /** Bytes per hour that may be this function's but cannot be told from others'. */
  readonly undecided: Float64Array;
  /** By `scope|key` of the peer, days with such bytes. */
  readonly undecidedPeers: Map<string, Set<number>>;
  /** Bytes by how surely they are this entity's. */
  readonly bytes: { exact: number; probable: number; weighted: number };
  /** By `scope|key`. */
  readonly peers: Map<string, PeerTraffic>;
  readonly interfaceIds: Set<string>;
  /** Entity keys of the groups its flows came through. */
  readonly groupKeys: Set<string>;
  /** Names it may have been, for groups. */
  readonly candidates: readonly string[];
  firstSeen: number;
}

const HOUR = 3_600;
const DAY = 86_400;
/** Addresses of a folded peer that are kept: content networks have thousands. */
const MAX_ADDRESSES = 32;

/** An entity without traffic yet. */
export function emptyTraffic(
  entity: Entity,
  grid: HourGrid,
  candidates: readonly string[] = [],
): EntityTraffic {
  return {
    entity,
    grid,
    hourly: new Map(),
    undecided: new Float64Array(grid.hours),
    undecidedPeers: new Map(),
    bytes: { exact: 0, probable: 0, weighted: 0 },
    peers: new Map(),
    interfaceIds: new Set(),
    groupKeys: new Set(),
    candidates,
    firstSeen: Number.POSITIVE_INFINITY,
  };
}

/** Adds an hour of traffic that belongs to the entity. */
export function addFlow(
  traffic: EntityTraffic,
  flow: FlowHour,
  as: { readonly folded: FoldedPeer; readonly attribution: FlowAttribution },
): void {
  const index = (flow.hour - traffic.grid.from) / HOUR;
  const { scope } = as.folded;
  // Functions never listen: a connection whose opener nobody saw is counted as opened by them.
  const isInbound = flow.initiated === 'peer';
  addTo(traffic, `${scope}|Bytes In`, { index, value: flow.bytesIn });
  addTo(traffic, `${scope}|Bytes Out`, { index, value: flow.bytesOut });
  addTo(traffic, `${scope}|Packets In`, { index, value: flow.packetsIn });
  addTo(traffic, `${scope}|Packets Out`, { index, value: flow.packetsOut });
  addTo(traffic, `${scope}|Connections ${isInbound ? 'In' : 'Out'}`, { index, value: flow.connections });
  const bytes = flow.bytesIn + flow.bytesOut;
  if (as.attribution.kind === 'probable') {
    traffic.bytes.probable += bytes;
    traffic.bytes.weighted += bytes * as.attribution.probability;
  } else {
    traffic.bytes.exact += bytes;
  }
  traffic.interfaceIds.add(flow.interfaceId);
  traffic.firstSeen = Math.min(traffic.firstSeen, flow.hour);
  if (flow.packetsIn + flow.packetsOut > 0) addPeer(traffic, flow, as.folded);
}

/** Notes bytes of an hour that may or may not be the entity's. */
export function addUndecided(traffic: EntityTraffic, flow: FlowHour, folded: FoldedPeer): void {
  const index = (flow.hour - traffic.grid.from) / HOUR;
  traffic.undecided[index] = (traffic.undecided[index] ?? 0) + flow.bytesIn + flow.bytesOut;
  if (flow.packetsIn + flow.packetsOut > 0)
    addUndecidedPeer(traffic, peerKeyOf(folded), flow.hour - (flow.hour % DAY));
}

/** Notes that traffic with the peer on the day may be the entity's. */
export function addUndecidedPeer(traffic: EntityTraffic, peerKey: string, day: number): void {
  const days = traffic.undecidedPeers.get(peerKey) ?? new Set<number>();
  traffic.undecidedPeers.set(peerKey, days.add(day));
}

/** Key of a peer among those of an entity. */
export function peerKeyOf(folded: FoldedPeer): string {
  return `${folded.scope}|${folded.key}`;
}

function addTo(
  traffic: EntityTraffic,
  key: string,
  { index, value }: { index: number; value: number },
): void {
  if (value <= 0) return;
  let values = traffic.hourly.get(key);
  if (values === undefined) {
    values = new Float64Array(traffic.grid.hours);
    traffic.hourly.set(key, values);
  }
  values[index] = (values[index] ?? 0) + value;
}

function addPeer(traffic: EntityTraffic, flow: FlowHour, folded: FoldedPeer): void {
  const key = peerKeyOf(folded);
  let peer = traffic.peers.get(key);
  if (peer === undefined) {
    peer = { folded, addresses: new Set(), ports: new Set(), days: new Map(), hours: new Set() };
    traffic.peers.set(key, peer);
  }
  keepSmallest(peer.addresses, flow.peerAddress);
  if (peer.ports.size < 256) peer.ports.add(flow.servicePort);
  if (folded.family !== '') peer.hours.add(flow.hour);
  const day = flow.hour - (flow.hour % DAY);
  const sum = peer.days.get(day);
  if (sum === undefined) {
    const { connections, packetsIn, packetsOut, bytesIn, bytesOut, firstSeen, lastSeen } = flow;
    peer.days.set(day, { connections, packetsIn, packetsOut, bytesIn, bytesOut, firstSeen, lastSeen });
    return;
  }
  sum.connections += flow.connections;
  sum.packetsIn += flow.packetsIn;
  sum.packetsOut += flow.packetsOut;
  sum.bytesIn += flow.bytesIn;
  sum.bytesOut += flow.bytesOut;
  sum.firstSeen = Math.min(sum.firstSeen, flow.firstSeen);
  sum.lastSeen = Math.max(sum.lastSeen, flow.lastSeen);
}

/** Keeps the smallest texts, so that which are kept does not depend on the order of rows. */
function keepSmallest(kept: Set<string>, text: string): void {
  if (kept.has(text)) return;
  kept.add(text);
  if (kept.size <= MAX_ADDRESSES) return;
  let greatest = '';
  for (const other of kept) if (other > greatest) greatest = other;
  kept.delete(greatest);
}
