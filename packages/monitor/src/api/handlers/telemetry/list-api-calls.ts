import { apiCallListing } from '../../../store/queries/listings/api-call-listing.ts';
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
  return {
    status: 200,
    body: await storedPage(workspace, { ...request, sources: ['cloudtrail'], toRow: callRow }),
  };
};

function callRow(row: ListRow): ResponseOf<'GET /api-calls'>['rows'][number] {
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
