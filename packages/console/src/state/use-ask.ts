import type { ResponseOf, RouteKey } from '@watertight/monitor/api/contract.ts';
import { useCallback, useState } from 'react';
import { ApiError, call } from '../api-client.ts';
import type { CallInput } from '../api-url.ts';

/** A request that a person makes, or what kept it from being answered. */
export interface Asked<K extends RouteKey> {
  /** Answers undefined when it was refused; `error` has the reason then. */
  readonly run: (input: CallInput<K>) => Promise<ResponseOf<K> | undefined>;
  readonly isRunning: boolean;
  readonly error: ApiError | null;
}

/**
 * Asks a route when a person wants it.
 * @param then runs after an answer and before it is handed on, for what the answer makes old
 */
export function useAsk<K extends RouteKey>(key: K, then?: () => Promise<void>): Asked<K> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = useCallback(
    async (input: CallInput<K>) => {
      setRunning(true);
      setError(null);
      try {
        const answer = await call(key, input);
        await then?.();
        return answer;
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        setError(problem);
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [key, then],
  );
  return { run, isRunning, error };
}
