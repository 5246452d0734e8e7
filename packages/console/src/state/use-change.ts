import { useQueryClient } from '@tanstack/react-query';
import type { ResponseOf, RouteKey } from '@watertight/monitor/api/contract.ts';
import { useCallback, useState } from 'react';
import { ApiError, type CallInput, call } from '../api-client.ts';

/** A change that is being made, or what kept it from being made. */
export interface Change<K extends RouteKey> {
  /** Answers undefined when it was refused; `error` has the reason then. */
  readonly run: (input: CallInput<K>) => Promise<ResponseOf<K> | undefined>;
  readonly isRunning: boolean;
  readonly error: ApiError | null;
}

/** Changes something on the server, then asks again for everything that is shown. */
export function useChange<K extends RouteKey>(key: K): Change<K> {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = useCallback(
    async (input: CallInput<K>) => {
      setRunning(true);
      setError(null);
      try {
        const answer = await call(key, input);
        await client.invalidateQueries();
        return answer;
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        setError(problem);
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [client, key],
  );
  return { run, isRunning, error };
}
