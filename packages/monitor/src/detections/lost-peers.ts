import type { ConnectionProfile, PeerActivity, PeerDay } from '../features/connection-profile.ts';
import { DAY } from '../features/series.ts';
import type { DetectionContext } from './detection.ts';
import { isDeploy } from './is-deploy.ts';
import { median } from './statistics/order-statistics.ts';

/** A peer belongs to the habit when it was seen on this share of the active days before it went missing. */
const HABITUAL = 0.8;
/** A peer that can be missed: seen on this share of the active days, this often a day. */
const STEADY = 0.95;
const STEADY_CONNECTIONS = 5;
/** A silence of three usual gaps is where the loss began. */
const ONSET_IN_GAPS = 3;
/** A peer that was away for so long takes over when it comes back. */
const AWAY_DAYS = 3;

const LEAST_ABSENCE = 3;
const ABSENCE_IN_GAPS = 5;

/**
 * Habitual peers that have just become lost on `day`: absent for max(3, 5 × their mean gap) active days although the
 * entity was active on `day`. A gap in the telemetry anywhere in the absence blocks it, and so does traffic with the
 * peer that may have been this entity's: absence is not proven. Each loss is told once, on the day the absence becomes long enough.
 */
export function lostPeers(
  profile: ConnectionProfile,
  window: { readonly from: number; readonly day: number },
): PeerActivity[] {
  const active = profile.activeDays.filter((day) => day >= window.from && day <= window.day);
  if (active.at(-1) !== window.day) return [];
  return profile.peers.filter((peer) => {
    const seen = peer.days.filter((day) => day >= window.from && day <= window.day);
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) return false;
    const span = active.filter((day) => day >= first && day <= last).length;
    if (span < 14 || seen.length < HABITUAL * span) return false;
    const absence = active.filter((day) => day > last);
    const needed = Math.max(LEAST_ABSENCE, Math.ceil((ABSENCE_IN_GAPS * span) / seen.length));
    const isGap = [...profile.gapDays, ...peer.maybeDays].some((day) => day > last && day <= window.day);
    return absence.length === needed && !isGap;
  });
}

/**
 * True when a lost peer is worth a person: it was talked to on nearly every day, several times, by an entity that is known
 * for certain, and neither a release nor another peer on its port explains that it no longer is. A log or a check that
 * somebody switched off looks like this.
 */
export function isMissed(profile: ConnectionProfile, peer: PeerActivity, context: DetectionContext): boolean {
  const last = peer.traffic.findLast(({ day }) => day <= context.day);
  const [first] = peer.days;
  if (profile.entity.attribution !== 'exact' || last === undefined || first === undefined) return false;
  const span = profile.activeDays.filter((day) => day >= first && day <= last.day).length;
  const seen = peer.days.filter((day) => day <= last.day).length;
  const usual = median(peer.traffic.map(({ connections }) => connections));
  if (seen < STEADY * span || usual < STEADY_CONNECTIONS) return false;
  const end = last.lastSeen + (ONSET_IN_GAPS * DAY) / usual;
  const isReleasedAway = context.changes.some(
    (change) => isDeploy(change) && change.time >= last.lastSeen - 600 && change.time < end,
  );
  return !isReleasedAway && !profile.peers.some((other) => isSuccessor(other, peer, last));
}

/** True when the other peer answers on the same port and came, or came back, when this one went: a failover. */
function isSuccessor(other: PeerActivity, lost: PeerActivity, { day: last }: PeerDay): boolean {
  const isAfter = other.days.some((day) => day > last);
  const wasAway = !other.days.some((day) => day < last && day >= last - AWAY_DAYS * DAY);
  return isAfter && wasAway && other.ports.some((port) => lost.ports.includes(port));
}
