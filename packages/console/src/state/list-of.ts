import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { scopeOf } from './scope-of.ts';
import { type Search, searchList, searchText } from './search-text.ts';

/** The list query of a query string: scope, filter, order and page. @param limit rows of one page */
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

/** A list query with conditions that hold beside its own. */
export function narrowed(
  { f = [], join, ...rest }: QueryInput<'GET /events'>,
  always: readonly string[],
): QueryInput<'GET /events'> {
  if (always.length > 0) return { ...rest, f: [...always, ...f] };
  return { ...rest, ...(f.length === 0 ? {} : { f }), ...(join === undefined ? {} : { join }) };
}
