import { apply, getProperty } from './intrinsics.ts';

/** `process.binding` as it was before anything was hooked. */
const binding: unknown = getProperty(process, 'binding');

/**
 * One of Node's internal objects, to be hooked; undefined where the permission model keeps it back (and everything
 * behind it as well).
 */
export function bindingOf(name: string): object | undefined {
  try {
    if (typeof binding !== 'function') return undefined;
    const found: unknown = apply(binding, process, [name]);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
