import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { FunctionTimeline } from '../entities/function-timeline.ts';
import { flagOf, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import type { ApiCallActivity, ApiCallProfile, IdentityActivity } from './api-call-profile.ts';
import { DAY } from './series.ts';

/** Who uses which execution role, and since when calls are looked at. */
export interface PrincipalContext {
  readonly functions: FunctionTimeline;
  readonly window: QueryWindow;
}

/** What principals did, as the answers of the store fill it in. */
export interface PrincipalActivity {
  readonly principals: Map<string, PrincipalDraft>;
  /** Event ids are kept from this time on, epoch seconds; of older days only the first. */
  readonly idsFrom: number;
}

interface DayCount {
  count: number;
  eventIds: readonly string[];
}

/** One principal while rows come in. */
export interface PrincipalDraft {
  readonly account: string;
  readonly sessions: Set<string>;
  readonly regions: Set<string>;
  readonly days: Set<number>;
  readonly calls: Map<
    string,
    { readonly kind: Omit<ApiCallActivity, 'days'>; readonly days: Map<number, DayCount> }
  >;
  readonly hours: Map<number, IdentityActivity['hours'][number]>;
  isAlwaysFromLambda: boolean;
  isEverFromLambda: boolean;
  isConsoleUser: boolean;
}

/** Nothing yet. */
export function emptyPrincipalActivity(idsFrom: number): PrincipalActivity {
  return { principals: new Map(), idsFrom };
}

/** Adds an answer of apiCallDaysSql. */
export function addApiCallRows({ principals, idsFrom }: PrincipalActivity, rows: readonly Row[]): void {
  for (const row of rows) {
    const draft = draftOf(principals, row);
    const day = numberOf(row, 'call_day');
    const isFromLambda = flagOf(row, 'from_lambda');
    draft.isAlwaysFromLambda &&= isFromLambda;
    draft.isEverFromLambda ||= isFromLambda;
    for (const name of ['first_session', 'last_session']) draft.sessions.add(textOf(row, name));
    draft.regions.add(textOf(row, 'region'));
    draft.days.add(day);
    const key = KIND_COLUMNS.map((name) => textOf(row, name)).join('|');
    const call = draft.calls.get(key) ?? { kind: kindOf(row), days: new Map<number, DayCount>() };
    draft.calls.set(key, call);
    const known = call.days.get(day) ?? { count: 0, eventIds: [] };
    const eventIds = [...known.eventIds, ...eventIdsOf(row)];
    call.days.set(day, {
      count: known.count + numberOf(row, 'n_calls'),
      eventIds: day + DAY > idsFrom ? eventIds : eventIds.slice(0, 1),
    });
  }
}

/** Adds an answer of identityHoursSql; execution roles are left out, they work at any hour. */
export function addIdentityRows(
  { principals }: PrincipalActivity,
  rows: readonly Row[],
  executionRoles: ReadonlySet<string>,
): void {
  for (const row of rows) {
    if (executionRoles.has(textOf(row, 'principal'))) continue;
    const draft = draftOf(principals, row);
    const hour = numberOf(row, 'hour');
    const known = draft.hours.get(hour);
    draft.isConsoleUser ||= flagOf(row, 'is_console');
    draft.hours.set(hour, {
      hour,
      calls: (known?.calls ?? 0) + numberOf(row, 'n_calls'),
      // Accounts are counted apart: the greatest is exact for an identity that works in one of them.
      names: Math.max(known?.names ?? 0, numberOf(row, 'n_names')),
      eventIds: [...(known?.eventIds ?? []), ...eventIdsOf(row)],
    });
  }
}

/** What each principal calls, sorted by principal. */
export function buildApiCallProfiles(
  activity: PrincipalActivity,
  context: PrincipalContext,
): ApiCallProfile[] {
  return sortedByKey(activity.principals).map(([principal, draft]) => ({
    entity: entityOfPrincipal(principal, draft, context),
    principal,
    isExecutionRole: context.functions.roles.has(principal) || draft.isEverFromLambda,
    activeDays: [...draft.days].sort((a, b) => a - b),
    calls: sortedByKey(draft.calls).map(([, { kind, days }]) => ({
      ...kind,
      days: [...days].map(([day, sum]) => ({ day, ...sum })).sort((a, b) => a.day - b.day),
    })),
  }));
}

/** Hours of activity of each identity that is no execution role, sorted by principal. */
export function buildIdentityActivity(
  activity: PrincipalActivity,
  profiles: readonly ApiCallProfile[],
): IdentityActivity[] {
  return profiles.flatMap(({ principal, isExecutionRole, entity }) => {
    const draft = activity.principals.get(principal);
    if (isExecutionRole || draft === undefined || draft.hours.size === 0) return [];
    const hours = [...draft.hours.values()].sort((a, b) => a.hour - b.hour);
    return [{ entity, principal, isConsoleUser: draft.isConsoleUser, hours }];
  });
}

const KIND_COLUMNS = ['event_source', 'event_name', 'error_class', 'read_only', 'region'];

function draftOf(principals: Map<string, PrincipalDraft>, row: Row): PrincipalDraft {
  const principal = textOf(row, 'principal');
  const known = principals.get(principal);
  if (known !== undefined) return known;
  const draft: PrincipalDraft = {
    account: principal.split(':')[4] || textOf(row, 'account_id'),
    sessions: new Set(),
    regions: new Set(),
    days: new Set(),
    calls: new Map(),
    hours: new Map(),
    isAlwaysFromLambda: true,
    isEverFromLambda: false,
    isConsoleUser: false,
  };
  principals.set(principal, draft);
  return draft;
}

/**
 * The function when the role belongs to exactly one; without inventory the one session name that Lambda's own user
 * agent always came with, as a probable answer; else the identity, with the functions that share it as candidates.
 */
function entityOfPrincipal(
  principal: string,
  draft: PrincipalDraft,
  { functions, window }: PrincipalContext,
): AttributedEntity {
  const keys = functions.functionsOfRole(principal, window);
  const [only = ''] = keys;
  if (keys.length === 1) {
    const [account = '', region = '', name = ''] = only.split('|');
    return { kind: 'function', name, account, region, attribution: 'exact' };
  }
  const { account, sessions, regions } = draft;
  const identity = { kind: 'identity', name: principal, account, region: '' } as const;
  if (keys.length > 1) {
    return { ...identity, attribution: 'set', candidates: keys.map((key) => key.split('|')[2] ?? '') };
  }
  const [name = ''] = sessions;
  const [region = ''] = regions;
  if (draft.isAlwaysFromLambda && sessions.size === 1 && regions.size === 1 && name !== '') {
    const attribution = { attribution: 'probable', attributionProbability: 0.9 } as const;
    return { kind: 'function', name, account, region, ...attribution };
  }
  return { ...identity, attribution: 'exact' };
}

function kindOf(row: Row): Omit<ApiCallActivity, 'days'> {
  return {
    eventSource: textOf(row, 'event_source'),
    eventName: textOf(row, 'event_name'),
    errorClass: textOf(row, 'error_class'),
    readOnly: flagOf(row, 'read_only'),
    region: textOf(row, 'region'),
  };
}

function eventIdsOf(row: Row): string[] {
  return ['event_1', 'event_2', 'event_3'].map((name) => textOf(row, name)).filter((id) => id !== '');
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
