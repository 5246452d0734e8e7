import type {
  ApiErrorBody,
  BodyOf,
  ParameterNames,
  QueryInput,
  ResponseOf,
  RouteKey,
  RouteParameters,
} from '@watertight/monitor/api/contract.ts';

const BASE = '/api/v1';

/** Values of a query; lists repeat their name. */
export type QueryValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What a call says, by the route's types. */
export type CallInput<K extends RouteKey> = ([ParameterNames<K>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: RouteParameters<K> }) & {
  readonly query?: QueryInput<K>;
  readonly body?: BodyOf<K>;
  readonly signal?: AbortSignal;
};

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
  const [method = 'GET', pattern = ''] = key.split(' ');
  // Somebody may be quicker than the page, which asks for the session as it opens.
  if (method !== 'GET' && csrf === '') rememberCsrf((await call('GET /session', {})).csrf);
  const params: Readonly<Record<string, string>> = input.params ?? {};
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const response = await fetch(`${BASE}${path}${queryText(queryOf(input))}`, {
    method,
    ...(input.signal === undefined ? {} : { signal: input.signal }),
    ...(method === 'GET'
      ? {}
      : {
          headers: { 'content-type': 'application/json', 'x-watertight-csrf': csrf },
          body: JSON.stringify(input.body ?? {}),
        }),
  }).catch((error: unknown) => {
    if (input.signal?.aborted === true) throw error;
    const hint = 'Is `watertight serve` still running?';
    throw new ApiError(0, { code: 'unreachable', message: 'Cannot reach the server', hint });
  });
  if (!response.ok) throw new ApiError(response.status, await errorOf(response));
  return response.json();
}

/** Whatever a route's query is, its values are texts, numbers and lists of texts. */
function queryOf({ query }: { readonly query?: unknown }): QueryValues {
  return typeof query === 'object' && query !== null ? Object.fromEntries(Object.entries(query)) : {};
}

/** Where a list can be downloaded, with the filter that is shown. */
export function exportHref(name: string, format: string, query: QueryValues): string {
  return `${BASE}/exports/${name}${queryText({ ...query, format })}`;
}

/** `?a=1&f=x&f=y`, without what is undefined or empty. */
export function queryText(query: QueryValues | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== '') search.append(name, String(each));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

async function errorOf(response: Response): Promise<ApiErrorBody['error']> {
  const unknown = { code: 'unknown', message: `The server answered ${response.status}`, hint: '' };
  const body: Partial<ApiErrorBody> | undefined = await response.json().catch(() => undefined);
  return body?.error ?? unknown;
}
