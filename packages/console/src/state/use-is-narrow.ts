import { useSyncExternalStore } from 'react';

/** As the style sheet has it. */
const QUERY = '(max-width: 640px)';

/** True on a telephone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
