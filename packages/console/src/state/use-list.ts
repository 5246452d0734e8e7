import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { listOf } from './list-of.ts';
import { useUrl } from './use-url.ts';

/** The list query of the URL: scope, filter, order and page. @param limit rows of one page */
export function useList(limit: number): QueryInput<'GET /events'> {
  return listOf(useUrl().search, limit);
}
