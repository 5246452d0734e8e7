import { ANY_TEXT } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { regexDanger } from './regex/regex-safety.ts';

/** A repeated group in which something repeats or branches, as a first look. */
const SUSPECT = /[+*}|][\s\S]{0,60}\)(?:[+*]|\{\d{1,4},)/;
/** What makes time grow beyond every bound, or by powers inside a repeated group. */
const RUNAWAY: ReadonlySet<string> = new Set([
  'nested-quantifiers',
  'overlapping-alternatives',
  'overlapping-neighbours',
]);
const PATTERN_FIELD =
  /(?:^|[.[])(?:\$?regex|reg_?exp|pattern|filter|search|query|q|match|glob|expression)\]?$/i;
/** A run that is longer than any word, number or ruler, and what ends it otherwise: the input that makes `(a+)+$` run. */
const RUN = 4000;

/**
 * Patterns from outside that would run for ever, and inputs shaped for such patterns of the function's own. An input
 * alone is a hint: long runs have innocent causes.
 */
export const regexDenialOfService: Detector = {
  kind: 'regex-denial-of-service',
  needs: ANY_TEXT,
  mayMatch: (text) => text.length > RUN || /[)][+*{]/.test(text),
  detect({ text, field }) {
    if (text.length <= 300 && SUSPECT.test(text)) return pattern(text, field.path);
    return text.length > RUN && field.role !== 'body' ? run(text) : undefined;
  },
};

function pattern(text: string, path: string): Match | undefined {
  const literal = /^\s{0,9}\/(.{1,280})\/[dgimsuvy]{0,7}\s{0,9}$/s.exec(text);
  const source = literal?.[1] ?? text.trim();
  const danger = regexDanger(source);
  if (danger === undefined || !RUNAWAY.has(danger)) return undefined;
  const isProse = /\p{L}{2,20}\s\p{L}{2,20}\s/u.test(source);
  const score = PATTERN_FIELD.test(path) || literal !== null ? 0.8 : 0.65;
  return { rule: danger, start: 0, end: text.length, score: isProse ? 0.2 : score };
}

/** One character over and over, then another: found from the end, each character read once. */
function run(text: string): Match | undefined {
  const last = text.length - 1;
  const unit = text.charCodeAt(last - 1);
  if (unit === text.charCodeAt(last)) return undefined;
  let at = last - 1;
  while (at >= 0 && text.charCodeAt(at) === unit) at -= 1;
  return last - at > RUN ? { rule: 'long-run', start: at + 1, end: text.length, score: 0.3 } : undefined;
}
