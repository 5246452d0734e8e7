import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { type Search, searchList, searchText } from './search-text.ts';

/** Values to put into the URL; undefined takes one away. */
export type UrlChanges = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The page's state as its URL has it. */
export interface UrlState {
  readonly search: Search;
  /** One value, '' when it is not there. */
  readonly text: (name: string) => string;
  /** All values of a name. */
  readonly list: (name: string) => readonly string[];
  /** Changes values; each change is a step that the back button undoes, unless it replaces. */
  readonly change: (changes: UrlChanges, options?: { readonly replace?: boolean }) => void;
}

/** What {@link useUrl} reads; UrlProvider has it. */
export const UrlContext = createContext<UrlState | undefined>(undefined);

/** The URL is the state: filters, time range, sort, selected row, tab. */
export function useUrl(): UrlState {
  const state = useContext(UrlContext);
  if (state === undefined) throw new TypeError('useUrl() outside of UrlProvider');
  return state;
}

/** The state of the URL from the router; one listener for a page, as each cell of a table asks for it. */
export function useUrlState(): UrlState {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback<UrlState['change']>(
    (changes, { replace = false } = {}) => {
      const next = (before: Search) =>
        Object.fromEntries(
          Object.entries({ ...before, ...changes }).filter(
            ([, value]) => value !== undefined && value.length > 0,
          ),
        );
      void navigate({ to: '.', search: next, replace });
    },
    [navigate],
  );
  return useMemo(
    () => ({
      search,
      change,
      text: (name) => searchText(search, name),
      list: (name) => searchList(search, name),
    }),
    [search, change],
  );
}
