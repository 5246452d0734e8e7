import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads files that a template names, from its own folder on, never outside a bound: not by `..`, not by an
 * absolute path, not through a link.
 * @param template absolute path of the template
 * @param root absolute path of the folder that bounds reading
 */
export function readBeside(template: string, root: string): (path: string) => string | undefined {
  const inside = realpathSync(root);
  return (path) => {
    try {
      const real = realpathSync(resolve(dirname(template), path));
      if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return undefined;
      const { size } = statSync(real);
      return size > MOST_BYTES || !statSync(real).isFile() ? undefined : readFileSync(real, 'utf8');
    } catch {
      return undefined;
    }
  };
}
