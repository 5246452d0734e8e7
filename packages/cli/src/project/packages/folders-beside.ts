import { readdirSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Names of the folders in a folder beside a file, never outside a bound. */
export function foldersBeside(file: string, bound: string): (path: string) => readonly string[] {
  const inside = realpathSync(bound);
  return (path) => {
    try {
      const real = realpathSync(resolve(dirname(file), path));
      if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return [];
      return readdirSync(real, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    } catch {
      return [];
    }
  };
}
