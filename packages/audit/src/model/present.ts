/** An object without its undefined fields, as optional fields of the model want it. */
export type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the fields that are undefined. */
export function present<T extends object>(parts: T): Present<T> {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  // The filter proves it; the type system cannot follow it through fromEntries.
  return Object.fromEntries(entries) as Present<T>;
}
