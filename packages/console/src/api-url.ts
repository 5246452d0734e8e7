import type {
  BodyOf,
  ParameterNames,
  QueryInput,
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

/** Where a call goes, as the browser's own list of requests has it. */
export function apiUrl<K extends RouteKey>(key: K, input: CallInput<K>): string {
  const [, pattern = ''] = key.split(' ');
  const params: Readonly<Record<string, string>> = input.params ?? {};
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return `${BASE}${path}${queryText(queryOf(input))}`;
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

/** Whatever a route's query is, its values are texts, numbers and lists of texts. */
function queryOf({ query }: { readonly query?: unknown }): QueryValues {
  return typeof query === 'object' && query !== null ? Object.fromEntries(Object.entries(query)) : {};
}
