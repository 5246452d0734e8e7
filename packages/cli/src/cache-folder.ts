import { isAbsolute, join } from 'node:path';
import type { Environment } from './terminal.ts';

/**
 * The person's cache folder for this product, by the XDG Base Directory Specification (a relative value is invalid and
 * ignored); undefined where there is no home.
 */
export function cacheFolder(env: Environment): string | undefined {
  const cache = env['XDG_CACHE_HOME'];
  if (cache !== undefined && isAbsolute(cache)) return join(cache, 'watertight');
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  return home === '' ? undefined : join(home, '.cache', 'watertight');
}
