import { createHash } from 'node:crypto';
import { type AttributedEntity, entityKey, entityLabel } from '@watertight/audit/model/entity.ts';
import type { ConnectionProfile } from '../../features/connection-profile.ts';
import type { ApiCall } from '../../records/api-call.ts';
import type { Observation } from '../observation.ts';
import type { ThreatLookup } from './threat-lookup.ts';

const DAY = 86_400;

/** Where a match comes from: an old list says little. */
interface ThreatMatch {
  readonly list: ThreatLookup;
  readonly entry: string;
}

/** Matches of API calls' source addresses and of connection peers against threat lists, one per entity, value and day. */
export function observeThreatMatches(
  lists: readonly ThreatLookup[],
  seen: { readonly calls?: readonly ApiCall[]; readonly profiles?: readonly ConnectionProfile[] },
): Observation[] {
  if (lists.length === 0) return [];
  const sorted = [...lists].sort((a, b) => (a.name < b.name ? -1 : 1));
  const matchAddress = (address: string) => firstMatch(sorted, (list) => list.matchAddress(address));
  const found = new Map<string, Observation>();
  for (const call of seen.calls ?? []) {
    const match = matchAddress(call.sourceAddress);
    if (match === undefined) continue;
    const observation = observeCall(call, match);
    const held = found.get(observation.id);
    if (held === undefined) found.set(observation.id, observation);
  }
  for (const profile of seen.profiles ?? [])
    for (const each of observePeers(profile, sorted)) found.set(each.id, each);
  return [...found.values()].sort(
    (a, b) => a.window.start.localeCompare(b.window.start) || a.id.localeCompare(b.id),
  );
}

function observeCall(call: ApiCall, match: ThreatMatch): Observation {
  const entity = {
    kind: 'identity',
    name: call.principal || 'unknown',
    account: call.account,
    region: '',
    attribution: 'exact',
  } as const;
  const day = Math.floor(call.time / DAY) * DAY;
  return {
    ...matched(entity, call.sourceAddress, { match, day }),
    why: `${call.principal} called ${call.eventName} from ${call.sourceAddress}, which is on the list ${listName(match)}`,
    event: {
      accountId: call.account,
      user: call.sessionName || call.principal,
      sourceAddress: call.sourceAddress,
      event: call.eventName,
      errorCode: call.errorCode,
    },
    evidence: { eventIds: [call.eventId], rows: [rowOf(call.sourceAddress, match)] },
  };
}

function firstMatch(
  lists: readonly ThreatLookup[],
  ask: (list: ThreatLookup) => { readonly entry: string } | undefined,
): ThreatMatch | undefined {
  for (const list of lists) {
    const found = ask(list);
    if (found !== undefined) return { list, entry: found.entry };
  }
  return undefined;
}

function observePeers(profile: ConnectionProfile, lists: readonly ThreatLookup[]): Observation[] {
  return profile.peers.flatMap((peer) => {
    const values = [...peer.addresses, peer.key.startsWith('dns:') ? peer.key.slice(4) : ''];
    for (const value of values) {
      const match =
        value === ''
          ? undefined
          : firstMatch(lists, (list) => list.matchAddress(value) ?? list.matchDomain(value));
      if (match !== undefined)
        return peer.traffic.map((traffic) => ({
          ...matched(profile.entity, value, { match, day: traffic.day }),
          why: `${entityLabel(profile.entity)} exchanged ${traffic.bytesOut} bytes out and ${traffic.bytesIn} in with ${peer.label}, which is on the list ${listName(match)}`,
          evidence: {
            rows: [
              {
                ...rowOf(value, match),
                bytesIn: traffic.bytesIn,
                bytesOut: traffic.bytesOut,
                connections: traffic.connections,
              },
            ],
          },
        }));
    }
    return [];
  });
}

function matched(entity: AttributedEntity, value: string, at: { match: ThreatMatch; day: number }) {
  return {
    id: createHash('sha256')
      .update(['threat-list-match', entityKey(entity), value, at.day].join('\u0000'))
      .digest('hex')
      .slice(0, 32),
    kind: 'threat-list-match',
    rule: 'threat-list-match',
    title: `Contact with a listed address: ${entityLabel(entity)}`,
    severity: 'high',
    confidence: entity.attribution === 'set' ? 'low' : 'medium',
    entity,
    window: { start: iso(at.day), end: iso(at.day + DAY), name: '1d' },
    formula: `${value} matches ${at.match.entry}`,
    techniques: ['T1071'],
    benignCauses: entity.attribution === 'set' ? (['shared-interface'] as const) : [],
    alerting: true,
  } as const;
}

function rowOf(value: string, match: ThreatMatch) {
  return {
    indicator: value,
    entry: match.entry,
    list: match.list.name,
    updated: dateOf(match.list),
  };
}

function listName(match: ThreatMatch): string {
  return `${match.list.name} of ${dateOf(match.list)}`;
}

function dateOf({ updatedAt }: ThreatLookup): string {
  return updatedAt === undefined ? 'unknown date' : iso(updatedAt).slice(0, 10);
}

function iso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
