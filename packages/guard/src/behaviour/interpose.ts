import {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  setPrototypeOf,
} from './intrinsics.ts';

/** Runs before a hooked function. It may replace arguments, and throws to keep the call from happening. */
export type Before = (args: unknown[], self: unknown) => void;

/** What a hook does with a call instead of making it. */
export type Around = (call: HookedCall) => unknown;

export interface HookedCall {
  readonly args: unknown[];
  readonly self: unknown;
  /** The original, as it was meant to be called. */
  readonly go: () => unknown;
}

/**
 * Puts `before` in front of a function or constructor. The original stays in this closure only; its prototype's
 * `constructor` is turned to the hook, so that an instance does not lead back to it. False where there is no such function.
 */
export function interpose(target: object | undefined, name: PropertyKey, before: Before): boolean {
  return surround(target, name, ({ args, self, go }) => {
    before(args, self);
    return go();
  });
}

/** As `interpose`, for hooks that need the result or do something afterwards. */
export function surround(target: object | undefined, name: PropertyKey, around: Around): boolean {
  if (target === undefined || target === null) return false;
  const descriptor = getOwnPropertyDescriptor(target, name);
  const original: unknown = descriptor?.value;
  if (typeof original !== 'function' || descriptor === undefined) return false;
  const hook = hookOf(original, around);
  copyProperties(original, hook);
  if (descriptor.configurable !== true && descriptor.writable !== true) return false;
  return defineProperty(target, name, { ...descriptor, value: hook });
}

function hookOf(original: CallableFunction, around: Around): CallableFunction {
  // A function expression, not an arrow: classes are hooked as well.
  const hook: CallableFunction = function (this: unknown, ...args: unknown[]): unknown {
    const target = new.target;
    return around({
      args,
      self: this,
      go: () =>
        target === undefined
          ? apply(original, this, args)
          : construct(original, args, target === hook ? original : target),
    });
  };
  return hook;
}

function copyProperties(original: CallableFunction, hook: CallableFunction): void {
  for (const key of ownKeys(original)) {
    const descriptor = getOwnPropertyDescriptor(original, key);
    if (descriptor !== undefined && key !== 'arguments' && key !== 'caller')
      defineProperty(hook, key, descriptor);
  }
  setPrototypeOf(hook, getPrototypeOf(original));
  const prototype: unknown = original.prototype;
  const isObject = (typeof prototype === 'object' && prototype !== null) || typeof prototype === 'function';
  if (isObject && Object.hasOwn(prototype, 'constructor')) {
    defineProperty(prototype, 'constructor', {
      value: hook,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
}
