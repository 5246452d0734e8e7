/** Reads one value of a policy, at a place that its errors name. */
export type Reader<T> = (value: unknown, at: string) => T;

/** Why a policy cannot be used; caught by `parsePolicy`, never seen outside. */
export class PolicyProblem extends Error {
  override readonly name = 'PolicyProblem';
}

/** Fails with `rule`, naming the place and the value seen. */
export function refuse(rule: string, value: unknown, at: string): never {
  throw new PolicyProblem(`${at || 'the policy'} must be ${rule}, ${shown(value)} seen`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, at) =>
    words.find((word) => word === value) ??
    refuse(
      words.length > 8 ? `one of the ${words.length} words of docs/guard.md` : `one of ${words.join(', ')}`,
      value,
      at,
    );
}

/** A text of at most `most` characters. */
export function text(most: number): Reader<string> {
  return (value, at) =>
    typeof value === 'string' && value.length <= most
      ? value
      : refuse(`a text of at most ${most} characters`, value, at);
}

/** A number within limits. */
export function number(least: number, most: number): Reader<number> {
  return (value, at) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : refuse(`a number from ${least} to ${most}`, value, at);
}

/** True or false. */
export const flag: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse('true or false', value, at);

/** A list whose items are all alike. */
export function listOf<T>(item: Reader<T>, most = 1000): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > most) return refuse(`a list of at most ${most}`, value, at);
    return value.map((each: unknown, index) => item(each, `${at}[${index}]`));
  };
}

/** True for objects that are not lists. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object in which the keys of `shape` may stand and no others; what is left out stays out. */
export function objectOf<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): Reader<{ readonly [K in keyof S]?: ReturnType<S[K]> }> {
  return (value, at) => {
    if (!isPlain(value)) return refuse('an object', value, at);
    // Without a prototype, as a destructuring default must not be what somebody put on `Object.prototype`.
    const read: { [K in keyof S]?: ReturnType<S[K]> } = Object.create(null);
    for (const key of Object.keys(value)) {
      const reader = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (reader === undefined) {
        const known = Object.keys(shape).join(', ');
        throw new PolicyProblem(`${at || 'the policy'} has the unknown key "${key}"; known: ${known}`);
      }
      Object.assign(read, { [key]: reader(value[key], at === '' ? key : `${at}.${key}`) });
    }
    return read;
  };
}

/** An object whose keys are words of a list (any name without one) and whose values are alike. */
export function mapOf<K extends string, T>(
  key: Reader<K>,
  item: Reader<T>,
): Reader<Readonly<Partial<Record<K, T>>>> {
  return (value, at) => {
    if (!isPlain(value)) return refuse('an object', value, at);
    const read: Partial<Record<K, T>> = Object.create(null);
    for (const [name, each] of Object.entries(value))
      Object.assign(read, { [key(name, `${at}: a key`)]: item(each, `${at}.${name}`) });
    return read;
  };
}
