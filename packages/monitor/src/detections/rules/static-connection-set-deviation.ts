import { entityLabel } from '@watertight/audit/model/entity.ts';
import { SEVERITIES, type Severity, severityRank } from '@watertight/audit/model/severity.ts';
import type { ConnectionProfile, PeerActivity, PeerDay } from '../../features/connection-profile.ts';
import { DAY } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { isDeploy } from '../is-deploy.ts';
import { isMissed, lostPeers } from '../lost-peers.ts';
import { unseenMass } from '../statistics/good-turing.ts';

const WINDOW_DAYS = 35;
/** A set is static when no member joined in this many of its latest active days. */
const SETTLED_DAYS = 14;
const UNSEEN_MASS = 0.05;
const LEAST_PACKETS = 3;
/** The longest aggregation interval of flow logs: a record may begin this long before its first packet. */
const INTERVAL_SECONDS = 600;
/** Traffic to a first-seen peer that is worth a person even on its own. */
const LARGE_BYTES_OUT = 10_000_000;

/** Ports by which a peer is administered, or gives away what it stores. */
const ADMINISTRATION_PORTS = new Set([22, 23, 135, 445, 2375, 2376, 3389, 5900, 5985, 5986, 6443, 10250]);
const DATABASE_PORTS = new Set([1433, 1521, 3306, 5432, 5439, 6379, 8182, 9042, 9200, 11211, 27017]);

/** An entity that talks to a fixed set of peers began or stopped talking to one. */
export const staticConnectionSetDeviation = defineDetection({
  id: 'static-connection-set-deviation',
  title: 'Static Connection Set Deviation',
  kind: 'static-connection-set-deviation',
  severity: 'medium',
  watches: ['function', 'function-group'],
  reads: 'connectionProfile',
  baseline: { minDays: 14, minSamples: 14 },
  techniques: ['T1021', 'T1046', 'T1071'],
  why: 'Device normally talks to a static set of (internal/external) devices, but has recently started/stopped talking to new/normal devices.',
  nextSteps: [
    'Find out who owns the new peer and whether a change of the function explains it.',
    'Compare with deploys and configuration changes of the last day.',
    'If nothing explains it, restrict the security group to the normal peers and look at the invocations of that time.',
  ],
  observe(profile, context) {
    const history = historyOf(profile, context.day);
    if (history === undefined) return [];
    const fresh = newPeers(profile, context.day);
    const lost = lostPeers(profile, { day: context.day, from: context.day - WINDOW_DAYS * DAY });
    return fresh.length === 0 && lost.length === 0
      ? []
      : [draftOf(profile, context, { ...history, fresh, lost })];
  },
});

interface StaticHistory {
  readonly normal: readonly PeerActivity[];
  readonly activeDays: number;
  readonly unseen: number;
}

interface Deviation extends StaticHistory {
  readonly fresh: readonly PeerActivity[];
  readonly lost: readonly PeerActivity[];
}

/** The static set before `day`, or undefined when the entity has none: too young, still growing, or ever changing. */
function historyOf(profile: ConnectionProfile, day: number): StaticHistory | undefined {
  const from = day - WINDOW_DAYS * DAY;
  const active = profile.activeDays.filter((active) => active >= from && active < day);
  if (active.length < SETTLED_DAYS) return undefined;
  const settledSince = active.at(-SETTLED_DAYS) ?? day;
  const normal = profile.peers.filter((peer) => peer.days.some((seen) => seen >= from && seen < day));
  if (normal.length === 0) return undefined;
  const isGrowing = normal.some((peer) => (peer.days[0] ?? day) > settledSince);
  const unseen = unseenMass(normal.map((peer) => daysBetween(peer, from, day)));
  return isGrowing || unseen >= UNSEEN_MASS ? undefined : { normal, activeDays: active.length, unseen };
}

function daysBetween(peer: PeerActivity, from: number, to: number): number {
  return peer.days.filter((day) => day >= from && day < to).length;
}

function newPeers(profile: ConnectionProfile, day: number): PeerActivity[] {
  return profile.peers.filter((peer) => {
    const traffic = trafficOn(peer, day);
    const isKnown = (peer.maybeDays[0] ?? day) < day;
    return peer.days[0] === day && !isKnown && traffic !== undefined && traffic.packets >= LEAST_PACKETS;
  });
}

function trafficOn(peer: PeerActivity, day: number): PeerDay | undefined {
  return peer.traffic.find((entry) => entry.day === day);
}

function draftOf(
  profile: ConnectionProfile,
  context: DetectionContext,
  deviation: Deviation,
): ObservationDraft {
  const { fresh, lost, normal, unseen } = deviation;
  const { day } = context;
  const isTelling =
    fresh.some((peer) => isAlarming(profile, peer, context)) ||
    lost.some((peer) => !isWayToService(peer) && isMissed(profile, peer, context));
  return {
    window: { from: day, to: day + DAY, name: '1d' },
    metric: profile.scope === 'internal' ? 'Internal Connection Set' : 'External Connection Set',
    expected: normal.length,
    seen: normal.length - lost.length + fresh.length,
    probability: unseen,
    sampleSize: deviation.activeDays,
    sets: {
      scope: profile.scope,
      normal: labels(normal),
      new: labels(fresh),
      lost: labels(lost),
      historyDays: WINDOW_DAYS,
    },
    severity: severityOf(profile, fresh, context),
    confidence: profile.entity.attribution === 'set' ? 'low' : deviation.activeDays >= 21 ? 'high' : 'medium',
    why: whyOf(profile, deviation),
    formula: `Good–Turing: peers seen on one day only ÷ peer-days of ${WINDOW_DAYS} days = ${unseen.toFixed(4)}; no new peer in the last ${SETTLED_DAYS} active days`,
    benignCauses: [],
    evidence: { rows: [...fresh, ...lost].map((peer) => peerRow(peer, day)) },
    decision: { kind: isTelling ? 'alert' : 'observe' },
  };
}

function labels(peers: readonly PeerActivity[]): string[] {
  return peers.map((peer) => peer.label).sort();
}

/**
 * A new internal peer alerts; a new external one alerts when it is rare in the account. A way to an AWS service is
 * judged by the calls that go through it, not by its being there. After a deploy a new peer is expected, and alerts only
 * where an ordinary release would not go.
 */
function isAlarming(profile: ConnectionProfile, peer: PeerActivity, context: DetectionContext): boolean {
  if (profile.scope === 'external' && !isRare(peer)) return false;
  if (profile.scope === 'internal' && (isWayToService(peer) || isTakeover(profile, peer, context.day)))
    return false;
  return !isReleased(profile, peer, context);
}

/**
 * True when a release explains the new peer: code or configuration changed within the day before its first packet, and
 * it is where releases go. Inside, that is what the inventory knows (when it knows any peer) or other entities use
 * already; administration ports and other functions are not. Outside, it has a name (when names are known at all) and
 * gets no large amount of data: programs are written with names, and an address that nobody resolved was put there some
 * other way.
 */
function isReleased(profile: ConnectionProfile, peer: PeerActivity, context: DetectionContext): boolean {
  const traffic = trafficOn(peer, context.day);
  const since = traffic?.firstSeen ?? context.day;
  const isAfter = context.changes.some(
    (change) => isDeploy(change) && change.time <= since + INTERVAL_SECONDS && change.time >= since - DAY,
  );
  if (!isAfter || isAdministered(peer) || isFunction(peer)) return false;
  if (profile.scope === 'internal')
    return peer.role !== '' || peer.prevalence > 0 || !profile.peers.some(({ role }) => role !== '');
  const isResolved = peer.key.startsWith('dns:') || !profile.peers.some(({ key }) => key.startsWith('dns:'));
  return isResolved && (traffic?.bytesOut ?? 0) < LARGE_BYTES_OUT;
}

function isWayToService(peer: PeerActivity): boolean {
  return peer.key.startsWith('aws:') || /AWS service|VPC endpoint/.test(peer.role);
}

/**
 * True when the new peer answers on the port and in the /24 of a normal one that has been silent since: a database
 * that failed over to an address which no snapshot explains yet. An intruder comes beside the normal peers.
 */
function isTakeover(profile: ConnectionProfile, peer: PeerActivity, day: number): boolean {
  const since = trafficOn(peer, day)?.firstSeen ?? 0;
  return profile.peers.some((normal) => {
    const last = normal.traffic.findLast((entry) => entry.day <= day);
    const wasActive = last !== undefined && normal.days[0] !== day && last.day >= day - 2 * DAY;
    return (
      wasActive &&
      last.lastSeen <= since + INTERVAL_SECONDS &&
      normal.ports.some((port) => peer.ports.includes(port)) &&
      networkOf(normal.label) === networkOf(peer.label)
    );
  });
}

/** The first three parts of an IPv4 address; other labels are their own network. */
function networkOf(label: string): string {
  return /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(label)?.[1] ?? label;
}

function isRare(peer: PeerActivity): boolean {
  return peer.prevalence <= 1 && !isWayToService(peer);
}

function isAdministered(peer: PeerActivity): boolean {
  return peer.ports.some((port) => ADMINISTRATION_PORTS.has(port));
}

function isFunction(peer: PeerActivity): boolean {
  return peer.role === 'AWS Lambda';
}

function severityOf(
  profile: ConnectionProfile,
  fresh: readonly PeerActivity[],
  context: DetectionContext,
): Severity {
  if (fresh.length === 0) return 'low';
  let severity: Severity = profile.scope === 'external' && !fresh.some(isRare) ? 'low' : 'medium';
  const isSensitive = fresh.some(
    (peer) => isAdministered(peer) || isFunction(peer) || peer.ports.some((port) => DATABASE_PORTS.has(port)),
  );
  const sent = fresh.some((peer) => (trafficOn(peer, context.day)?.bytesOut ?? 0) >= LARGE_BYTES_OUT);
  if (isSensitive) severity = raised(severity);
  if (profile.scope === 'external' && sent) severity = raised(severity);
  return severity;
}

function raised(severity: Severity): Severity {
  return SEVERITIES[Math.min(3, severityRank(severity) + 1)] ?? severity;
}

function whyOf(profile: ConnectionProfile, { fresh, lost, normal, unseen }: Deviation): string {
  const parts: string[] = [];
  if (fresh.length > 0) parts.push(`started talking to ${listOf(fresh)}`);
  if (lost.length > 0) parts.push(`stopped talking to ${listOf(lost)}`);
  const usual = `normally talks to ${normal.length} ${profile.scope} peers`;
  const share = `${(unseen * 100).toFixed(1)} % of its peer-days in ${WINDOW_DAYS} days went to a peer seen once`;
  return `${entityLabel(profile.entity)} ${usual} and ${parts.join(' and ')}; ${share}`;
}

function listOf(peers: readonly PeerActivity[]): string {
  const names = labels(peers);
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

function peerRow(peer: PeerActivity, day: number) {
  const traffic = trafficOn(peer, day);
  return {
    peer: peer.label,
    addresses: peer.addresses.join(' '),
    ports: peer.ports.join(' '),
    role: peer.role,
    prevalence: peer.prevalence,
    daysSeen: peer.days.filter((seen) => seen <= day).length,
    connections: traffic?.connections ?? 0,
    packets: traffic?.packets ?? 0,
    bytesIn: traffic?.bytesIn ?? 0,
    bytesOut: traffic?.bytesOut ?? 0,
  };
}
