import { inspect } from 'node:util';
import {
  defineProperty,
  deleteProperty,
  endsWith,
  getOwnPropertyDescriptor,
  getProperty,
  getPrototypeOf,
  hasEntry,
  hasProperty,
  lowerCase,
  ownKeys,
  setProperty,
  setPrototypeOf,
  slice,
  startsWith,
} from './intrinsics.ts';
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
  const proxy: object = new Proxy(standIn(), trapsOf(judge, process.env));
  defineProperty(process, 'env', { value: proxy, writable: true, enumerable: true, configurable: true });
}

/**
 * What the proxy stands in front of, and what `util.inspect` looks at without asking the traps: empty, so that no
 * variable is to be seen there. Its own inspection asks the traps, and shows what they let through.
 */
function standIn(): object {
  const prototype = {
    [inspect.custom](this: object): object {
      const seen = {};
      const names = ownKeys(this);
      for (let i = 0; i < names.length; i += 1) {
        const name = names[i];
        const descriptor = name === undefined ? undefined : getOwnPropertyDescriptor(this, name);
        if (name !== undefined && descriptor !== undefined) defineProperty(seen, name, descriptor);
      }
      return seen;
    },
  };
  return Object.create(prototype);
}

/** Every trap answers for the real environment; none hands it out, nor asks a function that could be replaced. */
function trapsOf(judge: Judge, real: object): ProxyHandler<object> {
  const isProtected = (name: string | symbol): name is string =>
    typeof name === 'string' &&
    hasProperty(real, name) &&
    hasEntry(judge.policy().protectedVariables, (each) => fits(name, each));
  const act = (name: string, operation: string) =>
    ({ kind: 'environment', operation, subject: name }) as const;
  const checkOther = (name: string | symbol) => {
    // Node's own variables are read by Node.
    if (typeof name !== 'string' || !judge.isWatched('variables') || !hasProperty(real, name)) return;
    if (startsWith(name, 'NODE_') || startsWith(name, 'WATERTIGHT_')) return;
    const isCoveredBy = (entry: string) => fits(name, entry);
    judge.check({ kind: 'variables', operation: 'process.env read', subject: name, isCoveredBy });
  };
  return {
    get(target, name) {
      if (name === inspect.custom) return getProperty(target, name);
      if (isProtected(name)) judge.check(act(name, 'process.env read'));
      else checkOther(name);
      return getProperty(real, name);
    },
    getOwnPropertyDescriptor(_, name) {
      if (isProtected(name) && !judge.isAllowed(act(name, 'process.env list'))) return undefined;
      return getOwnPropertyDescriptor(real, name);
    },
    ownKeys() {
      const names = ownKeys(real);
      if (judge.modeOf('environment') !== 'block') return names;
      const shown: (string | symbol)[] = [];
      for (let i = 0; i < names.length; i += 1) {
        const name = names[i];
        if (name === undefined || (isProtected(name) && !judge.isAllowed(act(name, 'process.env list'))))
          continue;
        defineProperty(shown, shown.length, { value: name, writable: true, enumerable: true });
      }
      return shown;
    },
    has: (_, name) => hasProperty(real, name),
    set: (_, name, value) => setProperty(real, name, value),
    defineProperty: (_, name, descriptor) => defineProperty(real, name, descriptor),
    deleteProperty: (_, name) => deleteProperty(real, name),
    getPrototypeOf: () => getPrototypeOf(real),
    setPrototypeOf: (_, prototype) => setPrototypeOf(real, prototype),
    // As of the real one: it cannot be frozen.
    preventExtensions: () => false,
  };
}
