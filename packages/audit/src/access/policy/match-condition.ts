import type { PolicyCondition } from '../../model/policy-document.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import { CONDITION_OPERATORS, type ConditionOperator, type ValueMatcher } from './condition-operator.ts';
import type { ContextLookup } from './context-keys.ts';
import { textWithUnknowns } from './text-pattern.ts';
import { and, type Maybe, maybeBecause, maybeIf, NO, not, or, type Truth, truthOf, YES } from './truth.ts';

/** A condition made ready: does a request fulfil it? */
export type ConditionMatcher = (lookup: ContextLookup) => Truth;

interface Reading {
  readonly condition: PolicyCondition;
  readonly quantifier: 'all' | 'any' | undefined;
  readonly ifExists: boolean;
  readonly operator: ConditionOperator;
  readonly matchers: readonly ValueMatcher[];
}

const QUANTIFIERS: Readonly<Record<string, 'all' | 'any'>> = { forallvalues: 'all', foranyvalue: 'any' };

/**
 * Reads one condition. All conditions of a statement must hold; of several values one is enough, for negated operators
 * none may match: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function conditionMatcher(condition: PolicyCondition, variables: boolean): ConditionMatcher {
  const words = condition.operator.toLowerCase().split(':');
  const quantifier = words.length === 2 ? QUANTIFIERS[words[0] ?? ''] : undefined;
  const name = words[words.length - 1] ?? '';
  const ifExists = name.endsWith('ifexists');
  const base = ifExists ? name.slice(0, -'ifexists'.length) : name;
  if (words.length > 2 || (words.length === 2 && quantifier === undefined)) return notUnderstood(condition);
  if (base === 'null') return nullMatcher(condition);
  const operator = CONDITION_OPERATORS.get(base);
  if (operator === undefined) return notUnderstood(condition);
  const matchers = condition.values.map((value) => operator.matcher(value, variables));
  return matchQuantified({ condition, quantifier, ifExists, operator, matchers });
}

function notUnderstood(condition: PolicyCondition): ConditionMatcher {
  const answer: Maybe = {
    ...maybeIf(condition),
    because: `the condition operator ${condition.operator} is not known`,
  };
  return () => answer;
}

/** `Null: true` wants the key to be missing, `false` wants a value. */
function nullMatcher(condition: PolicyCondition): ConditionMatcher {
  const wanted = condition.values.map((value) => (isUnresolved(value) ? undefined : value.toLowerCase()));
  return (lookup) => {
    const seen = lookup(condition.key);
    if (seen === 'unknown' && !isOfEverySession(condition.key, lookup)) return maybeIf(condition);
    const isMissing = seen === 'absent' || seen.length === 0;
    if (wanted.includes(String(isMissing))) return YES;
    return wanted.includes(undefined) ? maybeBecause(`a value of ${condition.key} is not known`) : NO;
  };
}

/** Requests with temporary credentials have the time when these were issued, whatever it is. */
function isOfEverySession(key: string, lookup: ContextLookup): boolean {
  return key.toLowerCase() === 'aws:tokenissuetime' && lookup('aws:PrincipalType').includes('AssumedRole');
}

function matchQuantified(reading: Reading): ConditionMatcher {
  const { condition, quantifier } = reading;
  return (lookup) => {
    const seen = lookup(condition.key);
    if (seen === 'unknown') return maybeIf(condition);
    if (seen === 'absent' || seen.length === 0) return whenMissing(reading);
    const answers = seen.map((value) => matchOne(reading, textWithUnknowns(value), lookup));
    const all = answers.reduce(and, YES);
    const any = answers.reduce(or, NO);
    const answer = quantifier === 'all' ? all : any;
    if (quantifier !== undefined || seen.length === 1) return named(answer, condition);
    // Several values without quantifier: AWS does not say. Where all or none match, it makes no difference.
    return all.kind === any.kind ? named(all, condition) : maybeIf(condition);
  };
}

/**
 * A missing key: `IfExists` and `ForAllValues` hold, `ForAnyValue` does not; else negated operators hold and the others
 * do not. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function whenMissing({ ifExists, quantifier, operator }: Reading): Truth {
  if (ifExists || quantifier === 'all') return YES;
  return truthOf(quantifier !== 'any' && operator.isNegated);
}

function matchOne({ operator, matchers }: Reading, seen: string, lookup: ContextLookup): Truth {
  let matches: Truth = NO;
  for (const matcher of matchers) {
    matches = or(matches, matcher(seen, lookup));
    if (matches.kind === 'yes') break;
  }
  return operator.isNegated ? not(matches) : matches;
}

function named(answer: Truth, condition: PolicyCondition): Truth {
  if (answer.kind !== 'maybe') return answer;
  return { kind: 'maybe', conditions: [condition], because: `a value of ${condition.key} is not known` };
}
