import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A choice that outlives the page: kept in this browser, shared by all parts of the page. */
export function usePreference(name: string, fallback: string): readonly [string, (value: string) => void] {
  const key = `watertight.${name}`;
  const value = useSyncExternalStore(subscribe, () => localStorage.getItem(key) ?? fallback);
  const set = useCallback(
    (next: string) => {
      localStorage.setItem(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, set];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
