import { useQueryClient } from '@tanstack/react-query';
import type { RouteKey } from '@watertight/monitor/api/contract.ts';
import { useCallback } from 'react';
import { type Asked, useAsk } from './use-ask.ts';

/** Changes something on the server, then asks again for everything that is shown. */
export function useChange<K extends RouteKey>(key: K): Asked<K> {
  const client = useQueryClient();
  const refresh = useCallback(() => client.invalidateQueries(), [client]);
  return useAsk(key, refresh);
}
