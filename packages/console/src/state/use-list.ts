import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { useScope } from './use-scope.ts';
import { useUrl } from './use-url.ts';

/** The list query of the URL: scope, filter, order and page. @param limit rows of one page */
export function useList(limit: number): QueryInput<'GET /events'> {
  const scope = useScope();
  const { text, list } = useUrl();
  const [sort, order, cursor, join] = [text('sort'), text('order'), text('cursor'), text('join')];
  const f = list('f');
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
