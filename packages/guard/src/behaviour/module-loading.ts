import Module from 'node:module';
import { surround } from './interpose.ts';
import { lastIndexOf, slice, startsWith, toText } from './intrinsics.ts';
import type { Judge } from './judge.ts';

let current: string | undefined;

/** The file that Node's CommonJS loader is reading at this moment: that it reads code is its work. */
export const loadingFile = {
  is: (path: string): boolean => current === path,
  isAny: (): boolean => current !== undefined,
};

/** Hears of each file that is about to be loaded as code, by `require` or (where Node can tell) by `import`. */
export type OnLoad = (path: string) => void;

let isHooked = false;
const listeners: OnLoad[] = [];

/** Follows the CommonJS loader. Safe to call twice. */
export function followLoading(onLoad?: OnLoad): void {
  if (onLoad !== undefined) listeners.push(onLoad);
  if (isHooked) return;
  isHooked = true;
  const extensions: unknown = Reflect.get(Module, '_extensions');
  if (typeof extensions !== 'object' || extensions === null) return;
  for (const extension of ['.js', '.json', '.node', '.ts', '.cjs', '.mjs']) {
    surround(extensions, extension, ({ args, go }) => {
      const before = current;
      const path = String(args[1]);
      args[1] = path;
      for (let i = 0; i < listeners.length; i += 1) listeners[i]?.(path);
      current = path;
      try {
        return go();
      } finally {
        current = before;
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
  const registerHooks: unknown = Reflect.get(Module, 'registerHooks');
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
