import type { Form } from '../../decode/form.ts';
import { matchesPath } from '../../event/field-path.ts';
import type { RegexRule } from '../../policy.ts';
import type { Match } from '../detector.ts';
import { type RegexDanger, regexDanger } from './regex-safety.ts';

/** A rule that is ready to run. */
export interface CompiledRule {
  readonly rule: RegexRule;
  readonly pattern: RegExp;
  /** The same for all matches; used by `matchAll` alone, which leaves no state in it. */
  readonly everywhere: RegExp;
}

/** A rule that is not used, and why. */
export interface RefusedRule {
  readonly rule: RegexRule;
  readonly because: RegexDanger | 'flag' | 'too-many';
}

export interface CompiledRules {
  readonly event: readonly CompiledRule[];
  readonly response: readonly CompiledRule[];
  readonly refused: readonly RefusedRule[];
}

const MOST_RULES = 200;
/** Flags without state: `g` and `y` would make a test depend on the one before. */
const FLAGS = /^[imsu]{0,4}$/;
/** A pattern sees text in pieces, so that even a quadratic one stays cheap; matches across a border need the overlap. */
const PIECE = 4096;
const OVERLAP = 512;

/** Patterns of a policy as regular expressions; those that could run for ever are refused, never half used. */
export function compileRegexRules(rules: readonly RegexRule[]): CompiledRules {
  const compiled: CompiledRule[] = [];
  const refused: RefusedRule[] = [];
  for (const rule of rules) {
    const flags = rule.flags ?? 'i';
    const because =
      compiled.length >= MOST_RULES
        ? 'too-many'
        : FLAGS.test(flags)
          ? regexDanger(rule.pattern, flags)
          : 'flag';
    if (because === undefined)
      compiled.push({
        rule,
        pattern: new RegExp(rule.pattern, flags),
        everywhere: new RegExp(rule.pattern, `${flags}g`),
      });
    else refused.push({ rule, because });
  }
  return {
    event: compiled.filter(({ rule }) => rule.over === 'event'),
    response: compiled.filter(({ rule }) => rule.over === 'response'),
    refused,
  };
}

/** The first rule that matches one reading of a field; its id is the match's rule. A user's rule is certain. */
export function matchRegexRules(
  form: Form,
  rules: readonly CompiledRule[],
): (Match & { readonly mode?: RegexRule['mode'] }) | undefined {
  for (const { rule, pattern } of rules) {
    if (rule.field !== undefined && !matchesPath(rule.field, form.field.path)) continue;
    const found = search(form.text, pattern);
    if (found === undefined) continue;
    return { rule: rule.id, ...found, score: 1, ...(rule.mode === undefined ? {} : { mode: rule.mode }) };
  }
  return undefined;
}

/** Every match of one rule, with its first group: the text that the rule is about. */
export function* matchesOf(
  { everywhere }: CompiledRule,
  text: string,
): Generator<{ readonly start: number; readonly end: number; readonly subject: string }> {
  for (let from = 0; from === 0 || from < text.length; from += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    for (const found of piece.matchAll(everywhere)) {
      const start = from + found.index;
      yield { start, end: start + found[0].length, subject: found[1] ?? found[0] };
    }
    if (from + PIECE >= text.length) return;
  }
}

function search(text: string, pattern: RegExp): { readonly start: number; readonly end: number } | undefined {
  for (let from = 0; from === 0 || from < text.length; from += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    const found = pattern.exec(piece);
    if (found !== null) return { start: from + found.index, end: from + found.index + found[0].length };
    if (from + PIECE >= text.length) break;
  }
  return undefined;
}
