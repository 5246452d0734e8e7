import { interpose } from '../behaviour/interpose.ts';

const hooked = new WeakMap<object, Set<string>>();

/** Runs before a method of a driver or engine, with the arguments it was called with. */
export type OnCall = (method: string, args: readonly unknown[]) => void;

/**
 * Hooks the named methods wherever a module's exports have them: on the exports themselves, and on the prototypes of the
 * classes among them. A method is hooked where it is defined, once.
 */
export function hookMethods(exported: unknown, methods: readonly string[], onCall: OnCall): void {
  for (const target of targetsOf(exported)) {
    const done = hooked.get(target) ?? new Set();
    hooked.set(target, done);
    for (const method of methods) {
      if (!done.has(method) && interpose(target, method, (args) => onCall(method, args))) done.add(method);
    }
  }
}

function targetsOf(exported: unknown): readonly object[] {
  const parts = [exported, ...membersOf(exported)];
  return parts.flatMap((part) => {
    if (typeof part !== 'object' && typeof part !== 'function') return [];
    if (part === null) return [];
    const prototype: unknown = typeof part === 'function' ? part.prototype : undefined;
    return typeof prototype === 'object' && prototype !== null ? [part, prototype] : [part];
  });
}

/** Values of a module's exports. Getters are left alone, they may load things; those that compilers write do not. */
function membersOf(exported: unknown): readonly unknown[] {
  if ((typeof exported !== 'object' && typeof exported !== 'function') || exported === null) return [];
  const isCompiled = Reflect.get(exported, '__esModule') === true;
  return Object.values(Object.getOwnPropertyDescriptors(exported))
    .map(({ value, get }): unknown => (get !== undefined && isCompiled ? resultOf(get) : value))
    .filter((value) => typeof value === 'function' || typeof value === 'object');
}

function resultOf(get: () => unknown): unknown {
  try {
    return get();
  } catch {
    return undefined;
  }
}
