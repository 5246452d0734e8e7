import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ResponseOf, RouteKey } from '@watertight/monitor/api/contract.ts';
import { type ApiError, call, rememberCsrf } from '../api-client.ts';
import type { CallInput } from '../api-url.ts';

/** The answer of a route, asked again when its input changes or the live stream says so. */
export function useApi<K extends RouteKey>(
  key: K,
  input: CallInput<K>,
  options: { readonly isOff?: boolean; readonly everyMs?: number } = {},
): UseQueryResult<ResponseOf<K>, ApiError> {
  return useQuery<ResponseOf<K>, ApiError>({
    ...apiQuery(key, input),
    placeholderData: keepPreviousData,
    enabled: options.isOff !== true,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  });
}

/** How a question is asked, and what its answer is kept under: who asks the same shares it. */
export function apiQuery<K extends RouteKey>(key: K, input: CallInput<K>) {
  return {
    queryKey: [key, input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<ResponseOf<K>> =>
      call(key, { ...input, signal }),
  };
}

/** How the session is asked for; it brings what changes must carry. */
export const SESSION_QUERY = {
  queryKey: ['GET /session'],
  async queryFn({ signal }: { readonly signal: AbortSignal }): Promise<ResponseOf<'GET /session'>> {
    const session = await call('GET /session', { signal });
    rememberCsrf(session.csrf);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
};

/** Who is signed in, and what this console shows. */
export function useSession(): UseQueryResult<ResponseOf<'GET /session'>, ApiError> {
  return useQuery<ResponseOf<'GET /session'>, ApiError>(SESSION_QUERY);
}
