import Module from 'node:module';
import vm from 'node:vm';
import { interpose } from './interpose.ts';
import { apply, getProperty, getPrototypeOf, startsWith, toText } from './intrinsics.ts';
import type { Judge } from './judge.ts';
import { followLoading, loadingFile } from './module-loading.ts';

/** Code about to be made from text: `code` is what will run, where it is known. */
export interface MadeCode {
  readonly operation: string;
  readonly code: string;
}

const VM_FUNCTIONS = [
  'runInThisContext',
  'runInNewContext',
  'runInContext',
  'compileFunction',
  'Script',
  'SourceTextModule',
];

/** Hooks every way from text to code except `eval` (see `hookEval`). `onCode` throws to block. */
export function hookCodeGeneration(onCode: (made: MadeCode) => void): void {
  for (const maker of functionMakers()) {
    const operation = maker.name;
    // `(function () {}).constructor` is the way round the global name: the prototype's constructor is turned to the hook.
    const holder = { [operation]: maker };
    interpose(holder, operation, (args) => {
      for (let i = 0; i < args.length; i += 1) args[i] = toText(args[i]);
      onCode({ operation, code: args.join('\n') });
    });
    if (operation === 'Function')
      Object.defineProperty(globalThis, 'Function', {
        value: holder[operation],
        writable: true,
        configurable: true,
      });
  }
  for (const name of VM_FUNCTIONS) {
    interpose(vm, name, (args) => {
      if (name !== 'compileFunction' && typeof args[0] === 'object' && args[0] instanceof vm.Script) return;
      args[0] = toText(args[0]);
      onCode({ operation: `vm.${name}`, code: toText(args[0]) });
    });
  }
  interpose(Module.prototype, '_compile', (args) => {
    args[0] = toText(args[0]);
    if (!loadingFile.isAny()) onCode({ operation: 'module._compile', code: toText(args[0]) });
  });
}

/** `Function` and its asynchronous and generating kin; the latter have no global name. */
function functionMakers(): readonly CallableFunction[] {
  return [
    () => undefined,
    async () => undefined,
    // biome-ignore lint/correctness/useYield: only its prototype is of interest
    function* () {
      return undefined;
    },
    // biome-ignore lint/correctness/useYield: only its prototype is of interest
    async function* () {
      return undefined;
    },
  ].map((each): CallableFunction => {
    const prototype = getPrototypeOf(each);
    const maker: unknown = prototype === null ? undefined : getProperty(prototype, 'constructor');
    return typeof maker === 'function' ? maker : Function;
  });
}

/**
 * Puts a getter in place of the global `eval`: who only reads the name still gets the real one, so that a direct `eval`
 * keeps seeing its local variables. `choose` runs at each use, before the code is known; it may throw, or answer with
 * another function, which then runs in the global scope.
 */
export function hookEval(choose: (real: (code: string) => unknown) => unknown): void {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'eval');
  if (descriptor?.configurable !== true) return;
  const before = descriptor.get;
  const real: (code: string) => unknown = descriptor.value;
  let value: unknown;
  Object.defineProperty(globalThis, 'eval', {
    configurable: true,
    enumerable: false,
    get: () => {
      if (value !== undefined) return value;
      const current: (code: string) => unknown = before === undefined ? real : apply(before, globalThis, []);
      return choose(current);
    },
    set: (other: unknown) => {
      value = other;
    },
  });
}

/** Making code, as the policy has it. `isOurs` tells code of the guard's own. */
export function watchCodeGeneration(judge: Judge): void {
  const check = (operation: string, subject: string, learned = subject) =>
    judge.check({ kind: 'codeGeneration', operation, subject, learned });
  hookCodeGeneration(({ operation, code }) => check(operation, `${code.length} characters`, operation));
  hookEval((real) => {
    check('eval', 'eval');
    return real;
  });
  followLoading((path) => {
    if (startsWith(path, '/tmp/')) check('require', path, 'code from /tmp/');
  });
  const onUrl = (url: string) => {
    if (startsWith(url, 'data:')) check('import', 'data: module');
    else if (startsWith(url, 'file:///tmp/')) check('import', url, 'code from /tmp/');
  };
  watchImports(onUrl);
  // Hooks of the loader can put any text in a module's place. Ours are set above, before the functions are hooked.
  interpose(Module, 'register', (args) => check('module.register', toText(args[0])));
  interpose(Module, 'registerHooks', () => check('module.registerHooks', 'loader hooks'));
}

/** `import()` of `data:` URLs is `eval` under another name. Node 20 has no synchronous hooks: there it is not seen. */
function watchImports(onUrl: (url: string) => void): void {
  const registerHooks: unknown = getProperty(Module, 'registerHooks');
  if (typeof registerHooks !== 'function') return;
  registerHooks({
    resolve(
      specifier: string,
      context: unknown,
      next: (specifier: string, context: unknown) => { readonly url: string },
    ) {
      const found = next(specifier, context);
      onUrl(toText(found.url));
      return found;
    },
  });
}
