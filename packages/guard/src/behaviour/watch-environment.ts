import { endsWith, hasEntry, lowerCase, slice, startsWith } from './intrinsics.ts';
import type { Judge } from './judge.ts';

/** A name, `*TAIL`, `HEAD*` or `*PART*`, without regard to case on the pattern's side only as Node has it. */
function fits(name: string, pattern: string): boolean {
  const wanted = lowerCase(pattern);
  const seen = lowerCase(name);
  const open = startsWith(wanted, '*');
  const close = endsWith(wanted, '*');
  if (open && close) return seen.indexOf(slice(wanted, 1, wanted.length - 1)) >= 0;
  if (open) return endsWith(seen, slice(wanted, 1));
  if (close) return startsWith(seen, slice(wanted, 0, wanted.length - 1));
  return seen === wanted;
}

/**
 * Puts a proxy in place of `process.env` that judges reads of protected variables. Listing does not throw under `block`
 * (`{...process.env}` is how children get theirs): the protected ones are left out.
 */
export function watchEnvironment(judge: Judge): void {
  const real = process.env;
  const isProtected = (name: string | symbol): name is string =>
    typeof name === 'string' &&
    name in real &&
    hasEntry(judge.policy().protectedVariables, (each) => fits(name, each));
  const act = (name: string, operation: string) =>
    ({ kind: 'environment', operation, subject: name }) as const;
  const checkOther = (name: string | symbol) => {
    // Node's own variables are read by Node.
    if (typeof name !== 'string' || !judge.isWatched('variables') || !(name in real)) return;
    if (startsWith(name, 'NODE_') || startsWith(name, 'WATERTIGHT_')) return;
    const isCoveredBy = (entry: string) => fits(name, entry);
    judge.check({ kind: 'variables', operation: 'process.env read', subject: name, isCoveredBy });
  };
  const proxy = new Proxy(real, {
    get(target, name) {
      if (isProtected(name)) judge.check(act(name, 'process.env read'));
      else checkOther(name);
      return Reflect.get(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      if (isProtected(name) && !judge.isAllowed(act(name, 'process.env list'))) return undefined;
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      if (judge.modeOf('environment') !== 'block') return Reflect.ownKeys(target);
      return Reflect.ownKeys(target).filter(
        (name) => !isProtected(name) || judge.isAllowed(act(name, 'process.env list')),
      );
    },
    set: (target, name, value) => Reflect.set(target, name, value),
    defineProperty: (target, name, descriptor) => Reflect.defineProperty(target, name, descriptor),
  });
  Object.defineProperty(process, 'env', {
    value: proxy,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
