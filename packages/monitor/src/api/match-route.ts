import { ROUTES, type RouteKey } from './contract.ts';

/** A route and what stands for the `:parts` of its path. */
export interface RouteMatch {
  readonly key: RouteKey;
  readonly params: Readonly<Record<string, string>>;
}

const KEYS = Object.keys(ROUTES).filter((key): key is RouteKey => key in ROUTES);

/** The routes of a path below the base: `methods` says which of them answer. Fixed parts win over `:parts`. */
export function matchRoute(
  method: string,
  path: string,
): { readonly match: RouteMatch | undefined; readonly methods: readonly string[] } {
  const wanted = path.split('/');
  const found = KEYS.flatMap((key) => {
    const [verb = '', pattern = ''] = key.split(' ');
    const params = matchPath(pattern.split('/'), wanted);
    return params === undefined ? [] : [{ key, verb, params }];
  }).sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  return {
    match: found.find(({ verb }) => verb === method),
    methods: [...new Set(found.map(({ verb }) => verb))],
  };
}

function matchPath(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = path[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== given) return undefined;
      continue;
    }
    const value = decoded(given);
    if (value === undefined || value === '' || value.length > 500) return undefined;
    params[part.slice(1)] = value;
  }
  return params;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
