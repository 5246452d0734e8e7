/**
 * A property of the object itself; what somebody put on `Object.prototype` is no setting. One prototype pollution in
 * the function must not switch the guard off or make it block everything.
 */
export function ownValue<T extends object, K extends keyof T>(object: T, key: K): T[K] | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
