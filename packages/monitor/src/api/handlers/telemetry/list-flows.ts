import { flowListing } from '../../../store/queries/listings/flow-listing.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import type { ListQuery } from '../../listing/list-request.ts';
import type { Listing, ListRow } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { flagOf, numberOf, textOf } from '../../listing/row-reader.ts';
import { storedPage } from '../../listing/stored-page.ts';

/** How flows can be filtered and sorted. */
export const FLOW_LISTING: Listing = {
  columns: flowListing({ from: 0, to: 0 }).columns,
  sort: { column: 'time', order: 'desc' },
  key: ['time', 'interfaceId', 'connectedIp', 'port', 'connectedPort', 'protocolNumber', 'ip', 'action'],
};

export function planFlows(query: ListQuery, asOf: number) {
  const plan = planList(query, FLOW_LISTING, asOf);
  return { plan, listing: FLOW_LISTING, stored: flowListing(plan.span) };
}

export const listFlows: Handler<'GET /flows'> = async ({ workspace, asOf }, { query }) => {
  const request = planFlows(query, asOf);
  return {
    status: 200,
    body: await storedPage(workspace, { ...request, sources: ['flow-logs'], toRow: flowRow }),
  };
};

function flowRow(row: ListRow): ResponseOf<'GET /flows'>['rows'][number] {
  return {
    time: numberOf(row, 'time'),
    account: textOf(row, 'account'),
    region: textOf(row, 'region'),
    ip: textOf(row, 'ip'),
    connectedIp: textOf(row, 'connectedIp'),
    port: numberOf(row, 'port'),
    connectedPort: numberOf(row, 'connectedPort'),
    protocolNumber: numberOf(row, 'protocolNumber'),
    bytesTo: numberOf(row, 'bytesTo'),
    bytesFrom: numberOf(row, 'bytesFrom'),
    packetsTo: numberOf(row, 'packetsTo'),
    packetsFrom: numberOf(row, 'packetsFrom'),
    interfaceId: textOf(row, 'interfaceId'),
    action: textOf(row, 'action'),
    role: textOf(row, 'role'),
    function: textOf(row, 'function'),
    isInternal: flagOf(row, 'isInternal'),
    direction: textOf(row, 'direction'),
  };
}
