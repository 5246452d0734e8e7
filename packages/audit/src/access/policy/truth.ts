import type { PolicyCondition } from '../../model/policy-document.ts';
import type { OpenCondition } from '../decision.ts';

/**
 * Kleene's three values. `maybe` carries what is open: conditions that depend on the request, and `because` when a value
 * of the policy itself (or of the resource's name) is not known, so that no request could settle it.
 */
export type Truth = { readonly kind: 'yes' } | { readonly kind: 'no' } | Maybe;

export interface Maybe {
  readonly kind: 'maybe';
  readonly conditions: readonly OpenCondition[];
  readonly because?: string;
}

export const YES: Truth = { kind: 'yes' };
export const NO: Truth = { kind: 'no' };

export function truthOf(value: boolean): Truth {
  return value ? YES : NO;
}

/** Open because of a value that is not known, in words. */
export function maybeBecause(because: string): Maybe {
  return { kind: 'maybe', conditions: [], because };
}

/** Open until a condition is settled. */
export function maybeIf(condition: PolicyCondition): Maybe {
  return { kind: 'maybe', conditions: [condition] };
}

/** Holds when both hold: every open part of both stays open. */
export function and(a: Truth, b: Truth): Truth {
  if (a.kind === 'no' || b.kind === 'yes') return a;
  if (b.kind === 'no' || a.kind === 'yes') return b;
  return both(a, b);
}

/** Holds when one holds. Of two open ways the simpler one is shown: known values first, then fewer conditions. */
export function or(a: Truth, b: Truth): Truth {
  if (a.kind === 'yes' || b.kind === 'no') return a;
  if (b.kind === 'yes' || a.kind === 'no') return b;
  return isSimpler(b, a) ? b : a;
}

/** Turns the answer around; what is open stays open. */
export function not(a: Truth): Truth {
  if (a.kind === 'maybe') return a;
  return a.kind === 'yes' ? NO : YES;
}

function both(a: Maybe, b: Maybe): Maybe {
  const because = a.because ?? b.because;
  const conditions = [...new Set([...a.conditions, ...b.conditions])];
  return because === undefined ? { kind: 'maybe', conditions } : { kind: 'maybe', conditions, because };
}

function isSimpler(a: Maybe, b: Maybe): boolean {
  const known = Number(a.because !== undefined) - Number(b.because !== undefined);
  return known === 0 ? a.conditions.length < b.conditions.length : known < 0;
}

/** The answer of a Deny, its open conditions marked as those that must not hold (all together) if the request is to go through. */
export function ofDeny(truth: Truth): Truth {
  if (truth.kind !== 'maybe') return truth;
  const [first, ...together] = truth.conditions;
  if (first === undefined || first.mustNotHold === true) return truth;
  const condition: OpenCondition = {
    ...first,
    mustNotHold: true,
    ...(together.length === 0 ? {} : { together }),
  };
  return { ...truth, conditions: [condition] };
}
