import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { FunctionTimeline } from '../entities/function-timeline.ts';
import { flagOf, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import type { ApiCallActivity, ApiCallProfile, IdentityActivity } from './api-call-profile.ts';

/** Who uses which execution role, and since when calls are looked at. */
export interface PrincipalContext {
  readonly functions: FunctionTimeline;
  readonly window: QueryWindow;
}

/** What each principal calls, from the answer of apiCallDaysSql. Sorted by principal. O(rows). */
export function buildApiCallProfiles(rows: readonly Row[], context: PrincipalContext): ApiCallProfile[] {
  const profiles: ApiCallProfile[] = [];
  const byPrincipal = Map.groupBy(rows, (row) => textOf(row, 'principal'));
  for (const principal of [...byPrincipal.keys()].sort()) {
    const own = byPrincipal.get(principal) ?? [];
    const isExecutionRole = isRoleOfFunction(principal, own, context);
    profiles.push({
      entity: entityOfPrincipal(principal, own, context),
      principal,
      isExecutionRole,
      activeDays: [...new Set(own.map((row) => numberOf(row, 'call_day')))].sort((a, b) => a - b),
      calls: callsOf(own),
    });
  }
  return profiles;
}

/** Hours of activity of each identity that is no execution role, from the answer of identityHoursSql. */
export function buildIdentityActivity(
  rows: readonly Row[],
  profiles: readonly ApiCallProfile[],
): IdentityActivity[] {
  const byPrincipal = Map.groupBy(rows, (row) => textOf(row, 'principal'));
  const activities: IdentityActivity[] = [];
  for (const { principal, isExecutionRole, entity } of profiles) {
    const own = byPrincipal.get(principal);
    if (isExecutionRole || own === undefined) continue;
    const hours = [...Map.groupBy(own, (row) => numberOf(row, 'hour'))].map(([hour, parts]) => ({
      hour,
      calls: parts.reduce((sum, row) => sum + numberOf(row, 'n_calls'), 0),
      // Accounts are counted apart: the greatest is exact for an identity that works in one of them.
      names: Math.max(...parts.map((row) => numberOf(row, 'n_names'))),
      eventIds: parts.flatMap(eventIdsOf),
    }));
    activities.push({
      entity,
      principal,
      isConsoleUser: own.some((row) => flagOf(row, 'is_console')),
      hours: hours.sort((a, b) => a.hour - b.hour),
    });
  }
  return activities;
}

function isRoleOfFunction(principal: string, rows: readonly Row[], context: PrincipalContext): boolean {
  return context.functions.roles.has(principal) || rows.some((row) => flagOf(row, 'from_lambda'));
}

/**
 * The function when the role belongs to exactly one; without inventory the one session name that Lambda's own user
 * agent always came with, as a probable answer; else the identity, with the functions that share it as candidates.
 */
function entityOfPrincipal(
  principal: string,
  rows: readonly Row[],
  { functions, window }: PrincipalContext,
): AttributedEntity {
  const keys = functions.functionsOfRole(principal, window);
  const [only = ''] = keys;
  if (keys.length === 1) {
    const [account = '', region = '', name = ''] = only.split('|');
    return { kind: 'function', name, account, region, attribution: 'exact' };
  }
  const account = principal.split(':')[4] || textOf(rows[0] ?? {}, 'account_id');
  const identity = { kind: 'identity', name: principal, account, region: '' } as const;
  if (keys.length > 1) {
    return { ...identity, attribution: 'set', candidates: keys.map((key) => key.split('|')[2] ?? '') };
  }
  const sessions = new Set(
    rows.flatMap((row) => [textOf(row, 'first_session'), textOf(row, 'last_session')]),
  );
  const regions = new Set(rows.map((row) => textOf(row, 'region')));
  const [session = ''] = sessions;
  const [region = ''] = regions;
  if (
    rows.every((row) => flagOf(row, 'from_lambda')) &&
    sessions.size === 1 &&
    regions.size === 1 &&
    session !== ''
  ) {
    const attribution = { attribution: 'probable', attributionProbability: 0.9 } as const;
    return { kind: 'function', name: session, account, region, ...attribution };
  }
  return { ...identity, attribution: 'exact' };
}

function callsOf(rows: readonly Row[]): ApiCallActivity[] {
  const byKind = Map.groupBy(rows, (row) =>
    ['event_source', 'event_name', 'error_class', 'read_only', 'region']
      .map((name) => textOf(row, name))
      .join('|'),
  );
  const calls: ApiCallActivity[] = [];
  for (const kind of [...byKind.keys()].sort()) {
    const own = byKind.get(kind) ?? [];
    const [first] = own;
    if (first === undefined) continue;
    const byDay = Map.groupBy(own, (row) => numberOf(row, 'call_day'));
    calls.push({
      eventSource: textOf(first, 'event_source'),
      eventName: textOf(first, 'event_name'),
      errorClass: textOf(first, 'error_class'),
      readOnly: flagOf(first, 'read_only'),
      region: textOf(first, 'region'),
      days: [...byDay]
        .map(([day, parts]) => ({
          day,
          count: parts.reduce((sum, row) => sum + numberOf(row, 'n_calls'), 0),
          eventIds: parts.flatMap(eventIdsOf),
        }))
        .sort((a, b) => a.day - b.day),
    });
  }
  return calls;
}

function eventIdsOf(row: Row): string[] {
  return ['event_1', 'event_2', 'event_3'].map((name) => textOf(row, name)).filter((id) => id !== '');
}
