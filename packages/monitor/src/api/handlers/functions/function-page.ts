import { functionListing } from '../../../store/queries/listings/function-listing.ts';
import type { ResponseOf } from '../../contract.ts';
import type { ListQuery } from '../../listing/list-request.ts';
import type { Listing, ListRow } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { flagOf, numberOf, textOf } from '../../listing/row-reader.ts';

type FunctionRow = ResponseOf<'GET /functions/:account/:region/:name'>['function'];

/** How functions can be filtered and sorted. */
export const FUNCTION_LISTING: Listing = {
  columns: functionListing({ from: 0, to: 0 }).columns,
  sort: { column: 'name', order: 'asc' },
  key: ['name', 'account', 'region'],
};

export function planFunctions(query: ListQuery, asOf: number) {
  const plan = planList(query, FUNCTION_LISTING, asOf);
  return { plan, listing: FUNCTION_LISTING, stored: functionListing(plan.span) };
}

export function functionRow(row: ListRow): FunctionRow {
  return {
    name: textOf(row, 'name'),
    version: textOf(row, 'version'),
    account: textOf(row, 'account'),
    region: textOf(row, 'region'),
    runtime: textOf(row, 'runtime'),
    role: textOf(row, 'role'),
    vpcId: textOf(row, 'vpcId'),
    lastDeployed: numberOf(row, 'lastDeployed'),
    seenAt: numberOf(row, 'seenAt'),
    memoryMb: numberOf(row, 'memoryMb'),
    timeoutSeconds: numberOf(row, 'timeoutSeconds'),
    executions: numberOf(row, 'executions'),
    attacks: numberOf(row, 'attacks'),
    isProtected: flagOf(row, 'isProtected'),
    guardMode: textOf(row, 'guardMode'),
    triggers: textOf(row, 'triggers'),
    reach: numberOf(row, 'reach'),
  };
}
