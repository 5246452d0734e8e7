/** `T` whose fields that may be undefined are optional instead. */
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the fields that are undefined: an absent field says "AWS's default", an undefined one nothing. */
export function present<T extends object>(value: T): Present<T> {
  // Object.entries loses which fields there are; the filter removes exactly the undefined ones.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Present<T>;
}
