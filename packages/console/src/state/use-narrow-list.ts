import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { useList } from './use-list.ts';

/** The list query of the URL with conditions that the page always sets, so all of its conditions must hold. */
export function useNarrowList(limit: number, always: readonly string[]): QueryInput<'GET /events'> {
  const { f = [], join, ...rest } = useList(limit);
  if (always.length > 0) return { ...rest, f: [...always, ...f] };
  return { ...rest, ...(f.length === 0 ? {} : { f }), ...(join === undefined ? {} : { join }) };
}
