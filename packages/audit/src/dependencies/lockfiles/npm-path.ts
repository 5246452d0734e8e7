/** Levels that a package is looked for; npm nests some ten. */
const MOST_LEVELS = 64;

/**
 * Node's way to a package: from the folder upward, the first `node_modules/NAME` that is there.
 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export function resolveNpmPath<T>(
  folder: string,
  name: string,
  lookUp: (path: string) => T | undefined,
): T | undefined {
  let from = folder;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const found = lookUp(from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`);
    if (found !== undefined || from === '') return found;
    const cut = from.lastIndexOf('/');
    from = cut < 0 ? '' : from.slice(0, cut);
    if (from === 'node_modules') from = '';
    else if (from.endsWith('/node_modules')) from = from.slice(0, -'/node_modules'.length);
  }
  return lookUp(`node_modules/${name}`);
}
