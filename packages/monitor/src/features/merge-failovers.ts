import type { PeerTraffic } from './entity-traffic.ts';

/** A resource that fails over and back again serves at least this long from each address. */
const REIGN_SECONDS = 86_400;
const HOUR = 3_600;

/**
 * Joins addresses of one family (same kind of database, security groups and port) that took over from each other: a
 * failover. Addresses used side by side stay apart, because they are different databases. Pure; any order of peers.
 */
export function mergeFailovers(peers: readonly PeerTraffic[]): PeerTraffic[] {
  const merged = peers.filter((peer) => peer.folded.family === '');
  const families = Map.groupBy(
    peers.filter((peer) => peer.folded.family !== ''),
    (peer) => `${peer.folded.scope}|${peer.folded.family}`,
  );
  for (const members of families.values()) {
    const ordered = members
      .filter((peer) => peer.hours.size > 0)
      .sort((a, b) => firstHour(a) - firstHour(b) || (a.folded.key < b.folded.key ? -1 : 1));
    const resources: PeerTraffic[] = [];
    for (const peer of ordered) {
      const at = resources.findIndex((resource) => isFailover(resource.hours, peer.hours));
      const resource = resources[at];
      if (resource === undefined) resources.push(peer);
      else resources[at] = joinPeers(resource, peer);
    }
    merged.push(...resources);
  }
  return merged;
}

/** True when one address stopped where the other began, and each served alone for a day if they swapped back. */
function isFailover(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = a.intersection(b);
  const steps = [
    ...[...a].filter((hour) => !shared.has(hour)).map((hour) => ({ hour, side: 'a' })),
    ...[...b].filter((hour) => !shared.has(hour)).map((hour) => ({ hour, side: 'b' })),
  ].sort((x, y) => x.hour - y.hour);
  const reigns: { side: string; from: number; to: number }[] = [];
  for (const { hour, side } of steps) {
    const reign = reigns.at(-1);
    if (reign?.side === side) reign.to = hour + HOUR;
    else reigns.push({ side, from: hour, to: hour + HOUR });
  }
  const switches = reigns.length - 1;
  if (switches < 1 || shared.size > switches || !sharedAtSwitches(shared, reigns)) return false;
  return switches === 1 || reigns.every((reign) => reign.to - reign.from >= REIGN_SECONDS);
}

/** Both addresses are in use only in the hour in which they swap. */
function sharedAtSwitches(
  shared: ReadonlySet<number>,
  reigns: readonly { readonly from: number; readonly to: number }[],
): boolean {
  return [...shared].every((hour) => reigns.every((reign) => hour < reign.from || hour >= reign.to));
}

function joinPeers(a: PeerTraffic, b: PeerTraffic): PeerTraffic {
  const days = new Map([...a.days].map(([day, sum]) => [day, { ...sum }]));
  for (const [day, more] of b.days) {
    const sum = days.get(day);
    if (sum === undefined) {
      days.set(day, { ...more });
      continue;
    }
    sum.connections += more.connections;
    sum.packetsIn += more.packetsIn;
    sum.packetsOut += more.packetsOut;
    sum.bytesIn += more.bytesIn;
    sum.bytesOut += more.bytesOut;
    sum.firstSeen = Math.min(sum.firstSeen, more.firstSeen);
    sum.lastSeen = Math.max(sum.lastSeen, more.lastSeen);
  }
  return {
    folded: a.folded,
    addresses: a.addresses.union(b.addresses),
    ports: a.ports.union(b.ports),
    days,
    hours: a.hours.union(b.hours),
  };
}

function firstHour(peer: PeerTraffic): number {
  let first = Number.POSITIVE_INFINITY;
  for (const hour of peer.hours) first = Math.min(first, hour);
  return first;
}
