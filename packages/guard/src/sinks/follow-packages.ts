import Module from 'node:module';
import { surround } from '../behaviour/interpose.ts';

/** Hears of the exports of each module of a package, when it is loaded; may answer with others. */
export type OnExports = (name: string, exported: unknown) => unknown;

/**
 * Follows what CommonJS loads (`import` of a CommonJS package ends there too) and hands the modules of the named packages to
 * `onExports`, each once. Bundled code has no packages any more and is not seen.
 */
export function followPackages(names: readonly string[], onExports: OnExports): void {
  const known = new Set(names);
  const answers = new WeakMap<object, { readonly signature: string; readonly answer: unknown }>();
  surround(Module, '_load', ({ args, go }) => {
    const exported = go();
    const name = packageOf(String(args[0]), args[1]);
    if (name === undefined || !known.has(name) || !isHookable(exported)) return exported;
    const earlier = answers.get(exported);
    const signature = signatureOf(exported);
    if (earlier?.signature === signature) return earlier.answer;
    const answer = onExports(name, exported) ?? exported;
    answers.set(exported, { signature, answer });
    return answer;
  });
}

/** In a cycle of modules, exports are seen before they are complete: this changes as they grow. */
function signatureOf(exported: object): string {
  const members = Object.values(Object.getOwnPropertyDescriptors(exported));
  return `${members.length} ${members.filter(({ value }) => value === undefined).length}`;
}

function isHookable(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** Package of a request: of its own name, or, for a relative one, of the file that asks. */
function packageOf(request: string, parent: unknown): string | undefined {
  if (request.startsWith('.')) {
    const file: unknown =
      typeof parent === 'object' && parent !== null ? Reflect.get(parent, 'filename') : undefined;
    return typeof file === 'string' ? packageInPath(file) : undefined;
  }
  if (request.startsWith('/')) return packageInPath(request);
  const [scope = '', name = ''] = request.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function packageInPath(path: string): string | undefined {
  const at = path.lastIndexOf('/node_modules/');
  return at < 0 ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(at + '/node_modules/'.length))?.[0];
}
