import { eventListing } from '../../../store/queries/listings/event-listing.ts';
import type { ResponseOf } from '../../contract.ts';
import type { ListQuery } from '../../listing/list-request.ts';
import type { Listing, ListRow } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { textOf } from '../../listing/row-reader.ts';

type EventRow = ResponseOf<'GET /events'>['rows'][number];

/** How events can be filtered and sorted. */
export const EVENT_LISTING: Listing = {
  columns: eventListing({ from: 0, to: 0 }).columns,
  sort: { column: 'time', order: 'desc' },
  key: ['time', 'id'],
};

/** A request for events, ready for the store. */
export function planEvents(query: ListQuery, asOf: number) {
  const plan = planList(query, EVENT_LISTING, asOf);
  return { plan, listing: EVENT_LISTING, stored: eventListing(plan.span) };
}

export function eventRow(row: ListRow): EventRow {
  return {
    id: textOf(row, 'id'),
    time: Number(row['time']),
    account: textOf(row, 'account'),
    region: textOf(row, 'region'),
    function: textOf(row, 'function'),
    trigger: textOf(row, 'trigger'),
    attackType: textOf(row, 'attackType'),
    rule: textOf(row, 'rule'),
    action: textOf(row, 'action'),
    sourceIp: textOf(row, 'sourceIp'),
    requestId: textOf(row, 'requestId'),
    field: textOf(row, 'field'),
    sample: textOf(row, 'sample'),
  };
}
