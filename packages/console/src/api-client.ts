import type { ApiErrorBody, ResponseOf, RouteKey } from '@watertight/monitor/api/contract.ts';
import { apiUrl, type CallInput } from './api-url.ts';
import { takeEarlyAnswer } from './start/early-answers.ts';

/** An answer other than 200, in the server's words. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;

  constructor(status: number, { code, message, hint }: ApiErrorBody['error']) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

let csrf = '';

/** Remembers what changes must carry; it comes with the session. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/** Asks one route of the contract. @throws ApiError for every answer that is not 200 */
export async function call<K extends RouteKey>(key: K, input: CallInput<K>): Promise<ResponseOf<K>> {
  const [method = 'GET'] = key.split(' ');
  // Somebody may be quicker than the page, which asks for the session as it opens.
  if (method !== 'GET' && csrf === '') rememberCsrf((await call('GET /session', {})).csrf);
  const url = apiUrl(key, input);
  const early = method === 'GET' ? takeEarlyAnswer(url) : undefined;
  const response = await (early ?? ask(url, method, input)).catch((error: unknown) => {
    if (input.signal?.aborted === true) throw error;
    const hint = 'Is `watertight serve` still running?';
    throw new ApiError(0, { code: 'unreachable', message: 'Cannot reach the server', hint });
  });
  if (!response.ok) throw new ApiError(response.status, await errorOf(response));
  return response.json();
}

function ask(
  url: string,
  method: string,
  input: { readonly signal?: AbortSignal; readonly body?: unknown },
): Promise<Response> {
  return fetch(url, {
    method,
    ...(input.signal === undefined ? {} : { signal: input.signal }),
    ...(method === 'GET'
      ? {}
      : {
          headers: { 'content-type': 'application/json', 'x-watertight-csrf': csrf },
          body: JSON.stringify(input.body ?? {}),
        }),
  });
}

async function errorOf(response: Response): Promise<ApiErrorBody['error']> {
  const unknown = { code: 'unknown', message: `The server answered ${response.status}`, hint: '' };
  const body: Partial<ApiErrorBody> | undefined = await response.json().catch(() => undefined);
  return body?.error ?? unknown;
}
