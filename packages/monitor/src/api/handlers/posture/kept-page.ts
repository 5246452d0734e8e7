import type { KeptScan } from '../../../store/kept-scan.ts';
import type { ApiContext } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import type { ListQuery } from '../../listing/list-request.ts';
import type { Listing, ListPlan, ListRow } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { pageFrame } from '../../listing/stored-page.ts';

/** A request about what scans found: they have a target instead of a scope, and hold whatever the time range. */
export function planKept(query: ListQuery, listing: Listing, asOf: number): ListPlan {
  const { account: _account, region: _region, ...rest } = query;
  return planList(rest, listing, asOf);
}

/** One page of rows that are made of the newest scans, with what those could not read. */
export async function keptPage<T extends ListRow>(
  { workspace, asOf }: ApiContext,
  query: ListQuery,
  made: { readonly rows: readonly T[]; readonly listing: Listing; readonly scans: readonly KeptScan[] },
) {
  const plan = planKept(query, made.listing, asOf);
  const page = listInMemory(made.rows, made.listing, plan);
  const frame = await pageFrame(workspace, [], { ...page, plan });
  const missing = made.scans.flatMap(({ incomplete }) =>
    incomplete.map(({ what, because }) => ({ what, because })),
  );
  return { ...frame, rows: [...page.rows], missing };
}
