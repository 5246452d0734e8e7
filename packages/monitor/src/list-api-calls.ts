import type { ApiCall } from './records/api-call.ts';
import type { Workspace } from './workspace.ts';

export interface ApiCallFilter {
  /** Principal, resource, session name or source address. */
  readonly entity?: string;
  /** Epoch seconds, inclusive. */
  readonly since?: number;
  /** Epoch seconds, exclusive. */
  readonly until?: number;
  readonly eventIds?: readonly string[];
  /** Default 100. */
  readonly limit?: number;
  /** Default newest first. */
  readonly order?: 'newest' | 'oldest';
}

type Row = Readonly<Record<string, unknown>>;

/** CloudTrail events of the store, each event id once. */
export async function listApiCalls(workspace: Workspace, filter: ApiCallFilter = {}): Promise<ApiCall[]> {
  const entity = filter.entity ?? '';
  const ids = filter.eventIds;
  const order = filter.order === 'oldest' ? 'ASC' : 'DESC';
  const limit = filter.limit === undefined ? 100 : filter.limit;
  const rows = await workspace.telemetry.query(
    `SELECT * FROM (
       SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy FROM api_call
       WHERE ts >= $1 AND ts < $2
         AND ($3 = '' OR principal = $3 OR resource = $3 OR session_name = $3 OR source_address = $3)
         ${ids === undefined ? '' : `AND event_id IN (${ids.map((_, i) => `$${i + 4}`).join(', ') || "''"})`}
     ) AS c WHERE copy = 1 ORDER BY ts ${order}, event_id ${order}
     ${Number.isFinite(limit) ? `LIMIT ${Math.trunc(limit)}` : ''}`,
    [filter.since ?? 0, filter.until ?? Number.MAX_SAFE_INTEGER, entity, ...(ids ?? [])],
  );
  return rows.map(apiCallFromRow);
}

const CATEGORIES = ['Management', 'Data', 'NetworkActivity', 'Insight'] as const;

/** One row of the api_call table as a record. */
export function apiCallFromRow(row: Row): ApiCall {
  const text = (name: string) => String(row[name] ?? '');
  return {
    eventId: text('event_id'),
    time: Number(row['ts']),
    account: text('account_id'),
    region: text('region'),
    eventSource: text('event_source'),
    eventName: text('event_name'),
    category: CATEGORIES.find((category) => category === row['category']) ?? 'other',
    readOnly: row['read_only'] === true,
    errorCode: text('error_code'),
    principalType: text('principal_type'),
    principal: text('principal'),
    principalAccount: text('principal_account'),
    sessionName: text('session_name'),
    accessKeyId: text('access_key_id'),
    invokedBy: text('invoked_by'),
    sourceAddress: text('source_address'),
    userAgent: text('user_agent'),
    vpcEndpointId: text('vpc_endpoint_id'),
    fromConsole: row['from_console'] === true,
    mfa: row['mfa'] === true,
    resource: text('resource'),
    record: text('record'),
  };
}
