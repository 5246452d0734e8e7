/** An object without the members that are undefined. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the members that are undefined: absent and undefined are not the same in the model. */
export function present<T extends object>(members: T): Present<T> {
  // Which members are undefined is only known at run time; the type says the same of each.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;
}
