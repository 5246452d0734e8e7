/** `process.binding` as it was before anything was hooked. */
const binding: unknown = Reflect.get(process, 'binding');

/**
 * One of Node's internal objects, to be hooked; undefined where the permission model keeps it back (and everything
 * behind it as well).
 */
export function bindingOf(name: string): object | undefined {
  try {
    if (typeof binding !== 'function') return undefined;
    const found: unknown = Reflect.apply(binding, process, [name]);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
