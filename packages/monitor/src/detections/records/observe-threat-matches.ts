import { createHash } from 'node:crypto';
import { type AttributedEntity, entityKey, entityLabel } from '@watertight/audit/model/entity.ts';
import type { ConnectionProfile } from '../../features/connection-profile.ts';
import type { ApiCall } from '../../records/api-call.ts';
import type { Observation } from '../observation.ts';
import { type ThreatList, type ThreatMatch, ThreatMatcher } from './threat-matcher.ts';

const DAY = 86_400;

/** Matches of API calls' source addresses and of connection peers against threat lists, one per entity, value and day. */
export function observeThreatMatches(
  lists: readonly ThreatList[],
  seen: { readonly calls?: readonly ApiCall[]; readonly profiles?: readonly ConnectionProfile[] },
): Observation[] {
  const matcher = new ThreatMatcher(lists);
  const found = new Map<string, Observation>();
  for (const call of seen.calls ?? []) {
    const match = matcher.match(call.sourceAddress);
    if (match === undefined) continue;
    const observation = observeCall(call, match);
    const held = found.get(observation.id);
    if (held === undefined) found.set(observation.id, observation);
  }
  for (const profile of seen.profiles ?? [])
    for (const each of observePeers(profile, matcher)) found.set(each.id, each);
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

function observePeers(profile: ConnectionProfile, matcher: ThreatMatcher): Observation[] {
  return profile.peers.flatMap((peer) => {
    const values = [...peer.addresses, peer.key.startsWith('dns:') ? peer.key.slice(4) : ''];
    for (const value of values) {
      const match = value === '' ? undefined : matcher.match(value);
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
    origin: match.list.origin,
    updated: match.list.updated,
  };
}

function listName(match: ThreatMatch): string {
  return `${match.list.name} of ${match.list.updated.slice(0, 10)}`;
}

function iso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
