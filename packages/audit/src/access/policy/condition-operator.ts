import type { Value } from '../../model/unresolved.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { ContextLookup } from './context-keys.ts';
import { holdsRange, parseIpRange } from './ip-range.ts';
import { type PolicyTextOptions, policyText, resolvePolicyText } from './policy-text.ts';
import { matchText, type TextPattern, textPattern, UNKNOWN } from './text-pattern.ts';
import { and, maybeBecause, NO, type Truth, truthOf, YES } from './truth.ts';

/** Compares one value of the policy, fixed beforehand, with one value of the request. */
export type ValueMatcher = (seen: string, lookup: ContextLookup) => Truth;

/** One operator without quantifier and suffix. */
export interface ConditionOperator {
  /** `StringNotEquals` is `StringEquals` turned around. */
  readonly isNegated: boolean;
  readonly matcher: (value: Value<string>, variables: boolean) => ValueMatcher;
}

type Compare = (wanted: string, seen: string) => boolean;

const exact = text({ wildcards: false });
const ignoringCase = text({ wildcards: false, ignoreCase: true });
const like = text({ wildcards: true });

/**
 * Every operator but `Null`, by its name in lower case.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const CONDITION_OPERATORS: ReadonlyMap<string, ConditionOperator> = new Map([
  ...pair('StringEquals', 'StringNotEquals', exact),
  ...pair('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', ignoringCase),
  ...pair('StringLike', 'StringNotLike', like),
  ...pair('NumericEquals', 'NumericNotEquals', values(numbers((wanted, seen) => seen === wanted))),
  one('NumericLessThan', values(numbers((wanted, seen) => seen < wanted))),
  one('NumericLessThanEquals', values(numbers((wanted, seen) => seen <= wanted))),
  one('NumericGreaterThan', values(numbers((wanted, seen) => seen > wanted))),
  one('NumericGreaterThanEquals', values(numbers((wanted, seen) => seen >= wanted))),
  ...pair('DateEquals', 'DateNotEquals', values(dates((wanted, seen) => seen === wanted))),
  one('DateLessThan', values(dates((wanted, seen) => seen < wanted))),
  one('DateLessThanEquals', values(dates((wanted, seen) => seen <= wanted))),
  one('DateGreaterThan', values(dates((wanted, seen) => seen > wanted))),
  one('DateGreaterThanEquals', values(dates((wanted, seen) => seen >= wanted))),
  one(
    'Bool',
    values((wanted, seen) => wanted.toLowerCase() === seen.toLowerCase()),
  ),
  one(
    'BinaryEquals',
    values((wanted, seen) => wanted === seen),
  ),
  ...pair('IpAddress', 'NotIpAddress', values(isInRange)),
  // Equals and Like of the ARN family are the same operator.
  ...pair('ArnEquals', 'ArnNotEquals', arn),
  ...pair('ArnLike', 'ArnNotLike', arn),
]);

function one(name: string, matcher: ConditionOperator['matcher']): [string, ConditionOperator] {
  return [name.toLowerCase(), { isNegated: false, matcher }];
}

function pair(
  name: string,
  negated: string,
  matcher: ConditionOperator['matcher'],
): readonly [string, ConditionOperator][] {
  return [one(name, matcher), [negated.toLowerCase(), { isNegated: true, matcher }]];
}

function text(options: Omit<PolicyTextOptions, 'variables'>): ConditionOperator['matcher'] {
  return (value, variables) => {
    const wanted = policyText(value, { ...options, variables });
    return (seen, lookup) => {
      const pattern = resolvePolicyText(wanted, lookup);
      if (pattern === undefined) return NO;
      return matchText(pattern, options.ignoreCase === true ? seen.toLowerCase() : seen);
    };
  };
}

/** Operators that know no wildcards and no variables. */
function values(compare: Compare): ConditionOperator['matcher'] {
  return (value) => (seen) => {
    if (isUnresolved(value) || seen.includes(UNKNOWN)) return maybeBecause('a value is not known');
    return truthOf(compare(value.trim(), seen.trim()));
  };
}

function numbers(compare: (wanted: number, seen: number) => boolean): Compare {
  return (wanted, seen) => {
    const [a, b] = [Number(wanted), Number(seen)];
    return wanted !== '' && seen !== '' && !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };
}

/** ISO 8601 or seconds since 1970; what is neither compares with nothing. */
function dates(compare: (wanted: number, seen: number) => boolean): Compare {
  return (wanted, seen) => {
    const [a, b] = [seconds(wanted), seconds(seen)];
    return !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };
}

function seconds(date: string): number {
  return /^-?\d+$/.test(date) ? Number(date) : Date.parse(date) / 1000;
}

function isInRange(wanted: string, seen: string): boolean {
  const range = parseIpRange(wanted);
  const address = parseIpRange(seen);
  return range !== undefined && address !== undefined && holdsRange(range, address);
}

/**
 * "Each of the six colon-delimited components of the ARN is checked separately and each can include multi-character
 * match wildcards (*) or single-character match wildcards (?)."
 */
function arn(value: Value<string>, variables: boolean): ValueMatcher {
  const wanted = policyText(value, { wildcards: true, variables });
  return (seen, lookup) => {
    const pattern = resolvePolicyText(wanted, lookup);
    return pattern === undefined ? NO : matchArn(pattern, seen);
  };
}

function matchArn(pattern: TextPattern, seen: string): Truth {
  const whole = matchText(pattern, seen);
  if (whole.kind === 'no') return NO;
  const wantedParts = sixParts(pattern.encoded);
  const seenParts = sixParts(seen);
  if (wantedParts.length === 6 && seenParts.length === 6) {
    // An unknown part may hold colons: then the parts cannot be told apart, and the whole text has answered.
    if (pattern.hasUnknown || seen.includes(UNKNOWN)) return whole;
    return wantedParts.reduce<Truth>(
      (truth, part, index) => and(truth, matchText(textPattern(part), seenParts[index] ?? '')),
      YES,
    );
  }
  // A star alone means any ARN; what other shortened ARNs mean is not documented.
  return pattern.segments.every((segment) => segment === '') ? whole : maybeBecause('an ARN is incomplete');
}

function sixParts(arnText: string): readonly string[] {
  const parts = arnText.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
