import Module from 'node:module';
import { surround } from './interpose.ts';

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
