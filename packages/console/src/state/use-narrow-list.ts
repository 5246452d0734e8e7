import type { QueryInput } from '@watertight/monitor/api/contract.ts';
import { narrowed } from './list-of.ts';
import { useList } from './use-list.ts';

/** The list query of the URL with conditions that the page always sets, so all of its conditions must hold. */
export function useNarrowList(limit: number, always: readonly string[]): QueryInput<'GET /events'> {
  return narrowed(useList(limit), always);
}
