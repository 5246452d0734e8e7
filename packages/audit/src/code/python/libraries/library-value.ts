import type { Use, Value } from '../machine/abstract-value.ts';

/** What a library that calls AWS has under a dotted path; undefined: it is not known to. */
export function libraryValue(_path: string, _use: Use): Value | undefined {
  return undefined;
}
