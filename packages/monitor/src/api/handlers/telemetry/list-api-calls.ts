import { apiCallListing, firstCallsSql } from '../../../store/queries/listings/api-call-listing.ts';
import type { Workspace } from '../../../workspace.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import type { ListQuery } from '../../listing/list-request.ts';
import type { Listing, ListRow } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { flagOf, numberOf, textOf } from '../../listing/row-reader.ts';
import { storedPage } from '../../listing/stored-page.ts';

/** How API calls can be filtered and sorted. */
export const API_CALL_LISTING: Listing = {
  columns: apiCallListing({ from: 0, to: 0 }).columns,
  sort: { column: 'time', order: 'desc' },
  key: ['time', 'id'],
};

export function planApiCalls(query: ListQuery, asOf: number) {
  const plan = planList(query, API_CALL_LISTING, asOf);
  return { plan, listing: API_CALL_LISTING, stored: apiCallListing(plan.span) };
}

export const listApiCalls: Handler<'GET /api-calls'> = async ({ workspace, asOf }, { query }) => {
  const request = planApiCalls(query, asOf);
  const asksMarks =
    query.sort === 'isFirstSeen' || (query.f ?? []).some((text) => text.startsWith('isFirstSeen'));
  const stored = asksMarks ? request.stored : apiCallListing(request.plan.span, false);
  const page = await storedPage(workspace, { ...request, stored, sources: ['cloudtrail'], toRow: callRow });
  return { status: 200, body: asksMarks ? page : { ...page, rows: await marked(workspace, page.rows) } };
};

type CallRow = ResponseOf<'GET /api-calls'>['rows'][number];

/** The rows of one page with what is new among them. */
async function marked(workspace: Workspace, rows: readonly CallRow[]): Promise<CallRow[]> {
  const sql = firstCallsSql(
    rows.map(({ principal }) => principal),
    rows.map(({ event }) => event),
  );
  const kindOf = (...parts: readonly unknown[]) => JSON.stringify(parts);
  const firsts = new Map(
    (await workspace.telemetry.recall(sql)).map((row) => [
      kindOf(row['who'], row['what'], row['called']),
      Number(row['first_ts']),
    ]),
  );
  return rows.map((row) => {
    const first = firsts.get(kindOf(row.principal, row.service, row.event));
    return { ...row, isFirstSeen: first !== undefined && row.time < first + 3_600 };
  });
}

function callRow(row: ListRow): CallRow {
  return {
    id: textOf(row, 'id'),
    time: numberOf(row, 'time'),
    account: textOf(row, 'account'),
    region: textOf(row, 'region'),
    service: textOf(row, 'service'),
    event: textOf(row, 'event'),
    principal: textOf(row, 'principal'),
    principalType: textOf(row, 'principalType'),
    session: textOf(row, 'session'),
    sourceIp: textOf(row, 'sourceIp'),
    errorCode: textOf(row, 'errorCode'),
    resource: textOf(row, 'resource'),
    isReadOnly: flagOf(row, 'isReadOnly'),
    category: textOf(row, 'category'),
    userAgent: textOf(row, 'userAgent'),
    isFirstSeen: flagOf(row, 'isFirstSeen'),
  };
}
