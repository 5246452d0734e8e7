import type { Reference } from '../model/reference.ts';
import { isUnresolved, type Unresolved, type Value } from '../model/unresolved.ts';
import { type Evidence, fail, type Outcome, PASS, unknown } from './outcome.ts';

/** The answer for a setting whose value is not known: what stands in its place is named. */
export function notKnown(value: Unresolved): Outcome {
  return unknown(`the value of ${value.expression} is not known`);
}

/** A switch that has to be on; absent means AWS's default, which is off unless the options say otherwise. */
export function judgeSwitch(
  value: Value<boolean> | undefined,
  off: Evidence,
  { isOnByDefault = false }: { readonly isOnByDefault?: boolean } = {},
): Outcome {
  if (isUnresolved(value)) return notKnown(value);
  return (value ?? isOnByDefault) ? PASS : fail(off);
}

/** A link that has to be there: a key, a log group, a certificate. */
export function judgeLink(link: Reference | undefined, missing: Evidence): Outcome {
  if (link === undefined) return fail(missing);
  return isUnresolved(link) ? notKnown(link) : PASS;
}
