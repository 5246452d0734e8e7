import { interpose } from '../behaviour/interpose.ts';

const hooked = new WeakSet<object>();

/** Runs before a method of a driver or engine, with the arguments it was called with. */
export type OnCall = (method: string, args: readonly unknown[]) => void;

/**
 * Hooks the named methods wherever a module's exports have them: on the exports themselves, and on the prototypes of the
 * classes among them. A method is hooked where it is defined, once.
 */
export function hookMethods(exported: unknown, methods: readonly string[], onCall: OnCall): void {
  for (const target of targetsOf(exported)) {
    if (hooked.has(target)) continue;
    hooked.add(target);
    for (const method of methods) {
      interpose(target, method, (args) => onCall(method, args));
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

/** Values of a module's exports; getters are left alone, they may load things. */
function membersOf(exported: unknown): readonly unknown[] {
  if ((typeof exported !== 'object' && typeof exported !== 'function') || exported === null) return [];
  return Object.values(Object.getOwnPropertyDescriptors(exported))
    .map(({ value }): unknown => value)
    .filter((value) => typeof value === 'function' || typeof value === 'object');
}
