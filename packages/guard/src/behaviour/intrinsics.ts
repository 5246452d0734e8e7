/**
 * The language's own functions, taken before any of the user's code runs: a decision must not change because somebody
 * replaced `Array.prototype.some` or `Function.prototype.call` (which would also hand out the hooked originals).
 */

/** Turns a method into a function of its object; later changes of the prototype do not reach it. */
function uncurry<Self, Args extends readonly unknown[], Result>(
  method: (this: Self, ...args: Args) => Result,
): (self: Self, ...args: Args) => Result {
  return Function.prototype.call.bind(method);
}

export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  get: getProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has: hasProperty,
  ownKeys,
  set: setProperty,
  setPrototypeOf,
} = Reflect;

export const startsWith: (text: string, head: string) => boolean = uncurry(String.prototype.startsWith);
export const endsWith: (text: string, tail: string) => boolean = uncurry(String.prototype.endsWith);
export const indexOf: (text: string, part: string, from?: number) => number = uncurry(
  String.prototype.indexOf,
);
export const lastIndexOf: (text: string, part: string) => number = uncurry(String.prototype.lastIndexOf);
export const slice: (text: string, start: number, end?: number) => string = uncurry(String.prototype.slice);
export const lowerCase: (text: string) => string = uncurry(String.prototype.toLowerCase);
/** What a pattern finds, from its `lastIndex` on where it is sticky; patterns here are the caller's own and never shared. */
export const execPattern: (pattern: RegExp, text: string) => RegExpExecArray | null = uncurry(
  RegExp.prototype.exec,
);
export const toText = String;
export const { hasOwn } = Object;

/** True when some entry is found good; an index loop, as the list's own methods can be replaced. */
export function hasEntry(entries: readonly string[], isGood: (entry: string) => boolean): boolean {
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry !== undefined && isGood(entry)) return true;
  }
  return false;
}

/** True when the text holds the part. */
export function holds(text: string, part: string): boolean {
  return indexOf(text, part) >= 0;
}

/** An object without prototype, safe for keys from outside. */
export function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(null);
}
