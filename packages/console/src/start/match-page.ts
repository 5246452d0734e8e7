/**
 * Which page a path is, of patterns like `/alerts/$id`, and what it has in the places of the `$names`. Undefined where it is none, or
 * is not well encoded: the router says so then.
 */
export function matchPage(
  path: string,
  patterns: readonly string[],
): { readonly path: string; readonly params: Readonly<Record<string, string>> } | undefined {
  const parts = path.split('/');
  const found = patterns.find((pattern) => {
    const names = pattern.split('/');
    return (
      names.length === parts.length && names.every((name, at) => name.startsWith('$') || name === parts[at])
    );
  });
  if (found === undefined) return undefined;
  const params: Record<string, string> = {};
  for (const [at, name] of found.split('/').entries()) {
    if (name.startsWith('$')) params[name.slice(1)] = decoded(parts[at] ?? '');
  }
  return { path: found, params };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
