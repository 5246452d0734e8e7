import type { ConnectionProfile, PeerActivity } from '../features/connection-profile.ts';

/** A peer belongs to the habit when it was seen on this share of the active days before it went missing. */
const HABITUAL = 0.8;
const LEAST_ABSENCE = 3;
const ABSENCE_IN_GAPS = 5;

/**
 * Habitual peers that have just become lost on `day`: absent for max(3, 5 × their mean gap) active days although the
 * entity was active on `day`. A gap in the telemetry anywhere in the absence blocks it: AWS lost records, so absence
 * proves nothing. Each loss is told once, on the day the absence becomes long enough.
 */
export function lostPeers(
  profile: ConnectionProfile,
  window: { readonly from: number; readonly day: number },
): PeerActivity[] {
  const active = profile.activeDays.filter((day) => day >= window.from && day <= window.day);
  if (active.at(-1) !== window.day) return [];
  const gaps = new Set(profile.gapDays);
  return profile.peers.filter((peer) => {
    const seen = peer.days.filter((day) => day >= window.from && day <= window.day);
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) return false;
    const span = active.filter((day) => day >= first && day <= last).length;
    if (span < 14 || seen.length < HABITUAL * span) return false;
    const absence = active.filter((day) => day > last);
    const needed = Math.max(LEAST_ABSENCE, Math.ceil((ABSENCE_IN_GAPS * span) / seen.length));
    const isGap = profile.gapDays.some((day) => day > last && day <= window.day) || gaps.has(window.day);
    return absence.length === needed && !isGap;
  });
}
