import Module from 'node:module';
import { types } from 'node:util';
import { surround } from './interpose.ts';
import {
  execPattern,
  getOwnPropertyDescriptor,
  getProperty,
  getPrototypeOf,
  lastIndexOf,
  slice,
  startsWith,
  toText,
} from './intrinsics.ts';
import type { Judge } from './judge.ts';

let current: string | undefined;
let isPretended = false;

/** The file that Node's CommonJS loader is reading at this moment: that it reads code is its work. */
export const loadingFile = {
  is: (path: string): boolean => current === path,
  isAny: (): boolean => current !== undefined,
  /** True while somebody has the loader read what is no code, or for a module that is none. */
  isPretended: (): boolean => isPretended,
};

/** Endings of what is loaded as code; a name without one is a program's. */
const CODE_NAME = /[^/]\.(?:[cm]?[jt]sx?|json|node|wasm)$|(?:^|\/)[^/.]+$/i;
const isProxy = types.isProxy;

/** The loader's own work: a file of code, for a module that Node made and nobody changed. */
function isGenuine(module: unknown, path: string): boolean {
  if (typeof module !== 'object' || module === null || isProxy(module)) return false;
  if (getPrototypeOf(module) !== Module.prototype) return false;
  return getOwnPropertyDescriptor(module, '_compile') === undefined && execPattern(CODE_NAME, path) !== null;
}

/** Hears of each file that is about to be loaded as code, by `require` or (where Node can tell) by `import`. */
export type OnLoad = (path: string) => void;

let isHooked = false;
const listeners: OnLoad[] = [];

/** Follows the CommonJS loader. Safe to call twice. */
export function followLoading(onLoad?: OnLoad): void {
  if (onLoad !== undefined) listeners.push(onLoad);
  if (isHooked) return;
  isHooked = true;
  const extensions: unknown = getProperty(Module, '_extensions');
  if (typeof extensions !== 'object' || extensions === null) return;
  for (const extension of ['.js', '.json', '.node', '.ts', '.cjs', '.mjs']) {
    surround(extensions, extension, ({ args, go }) => {
      const before = current;
      const wasPretended = isPretended;
      const path = toText(args[1]);
      args[1] = path;
      for (let i = 0; i < listeners.length; i += 1) listeners[i]?.(path);
      isPretended = !isGenuine(args[0], path);
      current = isPretended ? undefined : path;
      try {
        return go();
      } finally {
        current = before;
        isPretended = wasPretended;
      }
    });
  }
}

const PACKAGES = '/node_modules/';
/** What this package loads is not the function's doing. */
const OWN = '@watertight/guard';

/** Name of a module as a policy has it: `node:net`, `pg`, `@aws-sdk/client-s3`; undefined for code of the function's own. */
export function moduleName(url: string): string | undefined {
  if (startsWith(url, 'node:')) return url;
  const at = lastIndexOf(url, PACKAGES);
  return at < 0 ? undefined : /^(?:@[^/]+\/)?[^/?#]+/.exec(slice(url, at + PACKAGES.length))?.[0];
}

/**
 * Packages and builtins, as the policy has it, when they are first resolved. Before Node 22.15 there is no synchronous hook
 * of resolution: there packages are seen when CommonJS loads their files.
 */
export function watchModules(judge: Judge): void {
  const onModule = (url: string, by = '') => {
    const name = moduleName(url);
    if (name === undefined || name === OWN || moduleName(by) === OWN) return;
    const isCoveredBy = (entry: string) => entry === name;
    judge.check({ kind: 'modules', operation: 'load', subject: name, isCoveredBy });
  };
  const registerHooks: unknown = getProperty(Module, 'registerHooks');
  if (typeof registerHooks !== 'function') {
    followLoading((path) => onModule(path));
    return;
  }
  registerHooks({
    resolve(
      specifier: string,
      context: { readonly parentURL?: string },
      next: (specifier: string, context: unknown) => { readonly url: string },
    ) {
      const found = next(specifier, context);
      onModule(toText(found.url), toText(context.parentURL));
      return found;
    },
  });
}
