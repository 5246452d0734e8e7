import type { RegexRule } from '../policy.ts';
import { PolicyProblem } from '../policy-reader.ts';

/**
 * Rules of protectLambda (Blueinfy, 2018) as a policy holds them: patterns over the event and over the answer, each side a list, or an object
 * with the list under `rules`; a pattern is a text or `{"pattern": …}`.
 */
export interface ProtectLambdaRules {
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

/** Most patterns of one side; a policy runs 200 rules in all. */
const MOST_PATTERNS = 100;

/** True for a whole file in protectLambda's own form: `{"rules": […]}`, which are rules over events. */
export function isProtectLambdaFile(value: unknown): value is { readonly rules: unknown } {
  return isObject(value) && Object.hasOwn(value, 'rules') && Object.keys(value).length === 1;
}

/**
 * Reads both sides. Exact: every pattern becomes one rule, in its order, in the letter case it is written in; what has
 * no pattern is a problem with its place, never passed over.
 */
export function readProtectLambda(value: unknown, at: string): ProtectLambdaRules {
  if (!isObject(value)) throw new PolicyProblem(`${at} must be an object with incoming and outgoing`);
  const unknown = Object.keys(value).find((key) => key !== 'incoming' && key !== 'outgoing');
  if (unknown !== undefined)
    throw new PolicyProblem(`${at} has the unknown key "${unknown}"; known: incoming, outgoing`);
  return {
    incoming: Object.hasOwn(value, 'incoming') ? patternsOf(value['incoming'], `${at}.incoming`) : [],
    outgoing: Object.hasOwn(value, 'outgoing') ? patternsOf(value['outgoing'], `${at}.outgoing`) : [],
  };
}

/** The patterns of one side, at the place that problems name. */
export function patternsOf(value: unknown, at: string): readonly string[] {
  const list = isObject(value) && Object.hasOwn(value, 'rules') ? value['rules'] : value;
  if (!Array.isArray(list) || list.length > MOST_PATTERNS)
    throw new PolicyProblem(`${at} must be a list of at most ${MOST_PATTERNS} patterns`);
  return list.map((each: unknown, index) => {
    const pattern = isObject(each) && Object.hasOwn(each, 'pattern') ? each['pattern'] : each;
    if (typeof pattern === 'string' && pattern !== '') return pattern;
    throw new PolicyProblem(`${at}[${index}] must be a pattern, or an object with one`);
  });
}

/**
 * The same as rules of a policy. No flags: a pattern of protectLambda's minds the letter case. `block`, as protectLambda
 * does, so far as the firewall and the response guard may.
 */
export function toRegexRules({ incoming, outgoing }: ProtectLambdaRules): readonly RegexRule[] {
  const rules = (over: RegexRule['over'], side: string, patterns: readonly string[]) =>
    patterns.map(
      (pattern, index): RegexRule => ({
        id: `protect-lambda-${side}-${index + 1}`,
        over,
        pattern,
        flags: '',
        mode: 'block',
      }),
    );
  return [...rules('event', 'incoming', incoming), ...rules('response', 'outgoing', outgoing)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
