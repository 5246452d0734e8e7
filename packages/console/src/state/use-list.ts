import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { type Search, searchList, searchText } from './search-text.ts';
import { scopeOf } from './use-scope.ts';
import { useUrl } from './use-url.ts';

/** The list query of the URL: scope, filter, order and page. @param limit rows of one page */
export function useList(limit: number): QueryInput<'GET /events'> {
  return listOf(useUrl().search, limit);
}

/** The same of the query string of a page. */
export function listOf(search: Search, limit: number): QueryInput<'GET /events'> {
  const scope = scopeOf(search);
  const text = (name: string) => searchText(search, name);
  const [sort, order, cursor, join] = [text('sort'), text('order'), text('cursor'), text('join')];
  const f = searchList(search, 'f');
  return {
    ...scope,
    limit,
    ...(f.length === 0 ? {} : { f: [...f] }),
    ...(join === 'or' ? { join: 'or' } : {}),
    ...(sort === '' ? {} : { sort }),
    ...(order === 'asc' || order === 'desc' ? { order } : {}),
    ...(cursor === '' ? {} : { cursor }),
  };
}
