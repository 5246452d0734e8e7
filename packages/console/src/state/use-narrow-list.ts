import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { useList } from './use-list.ts';

/** The list query of the URL with conditions that the page always sets, so all of its conditions must hold. */
export function useNarrowList(limit: number, always: readonly string[]): QueryInput<'GET /events'> {
  return narrowed(useList(limit), always);
}

/** A list query with conditions that hold beside its own. */
export function narrowed(
  { f = [], join, ...rest }: QueryInput<'GET /events'>,
  always: readonly string[],
): QueryInput<'GET /events'> {
  if (always.length > 0) return { ...rest, f: [...always, ...f] };
  return { ...rest, ...(f.length === 0 ? {} : { f }), ...(join === undefined ? {} : { join }) };
}
