/** The query string of a page: names to texts, those that repeat to lists. */
export type Search = Readonly<Record<string, string | readonly string[]>>;

/** Names that may come several times. */
const REPEATED: readonly string[] = ['f'];

/** `?range=7d&f=a=b` as an object; no JSON in it, so that a person can read and write it. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text);
  const search: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    search[name] = REPEATED.includes(name) ? query.getAll(name) : (query.get(name) ?? '');
  }
  return search;
}

/** One value, '' when it is not there. */
export function searchText(search: Search, name: string): string {
  const value = search[name];
  return typeof value === 'string' ? value : '';
}

/** All values of a name. */
export function searchList(search: Search, name: string): readonly string[] {
  const value = search[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') query.append(name, String(each));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
