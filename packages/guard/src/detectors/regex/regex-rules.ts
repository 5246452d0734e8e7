import type { Form } from '../../decode/form.ts';
import { matchesPath } from '../../event/field-path.ts';
import type { Work } from '../../event/trigger.ts';
import type { RegexRule } from '../../policy.ts';
import type { Match } from '../detector.ts';
import type { CharSet } from './regex-parts.ts';
import { type RegexCost, type RegexDanger, regexCost, regexDanger } from './regex-safety.ts';

/** A rule that is ready to run. */
export interface CompiledRule {
  readonly rule: RegexRule;
  readonly pattern: RegExp;
  /** The same for all matches; used by `matchAll` alone, which leaves no state in it. */
  readonly everywhere: RegExp;
  /** What searching a piece of text may cost, in units of the work budget. */
  readonly costOf: (piece: string) => number;
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
/** A pattern sees text in pieces, which bounds the runs in it; matches across a border need the overlap. */
const PIECE = 4096;
const OVERLAP = 512;

/** Steps of a search that cost as much as reading one character of an event. */
const STEPS_OF_A_UNIT = 32;

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
        costOf: costOf(regexCost(rule.pattern, flags), rule.pattern.length),
      });
    else refused.push({ rule, because });
  }
  return {
    event: compiled.filter(({ rule }) => rule.over === 'event'),
    response: compiled.filter(({ rule }) => rule.over === 'response'),
    refused,
  };
}

/** The cost of searching a piece: the steps that its places and its longest run allow, whatever the pattern meets. */
function costOf(cost: RegexCost | undefined, length: number): (piece: string) => number {
  if (cost === undefined) return () => Number.POSITIVE_INFINITY;
  const first = membersOf(cost.first);
  const runs = membersOf(cost.runs);
  // Elsewhere each alternative fails at its first character.
  const elsewhere = 1 + length / 16;
  return (piece) => {
    let starts = 1;
    let longest = 0;
    let run = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = Math.min(piece.charCodeAt(at), OTHERS);
      starts += first[code] ?? 0;
      run = runs[code] === 1 ? run + 1 : 0;
      if (run > longest) longest = run;
    }
    return Math.ceil(
      (piece.length * elsewhere + starts * (cost.steps + cost.runSteps * longest)) / STEPS_OF_A_UNIT,
    );
  };
}

/** Place of all characters beyond ASCII. */
const OTHERS = 128;

function membersOf(set: CharSet): Uint8Array {
  return Uint8Array.from({ length: OTHERS + 1 }, (_, code) => Number((set >> BigInt(code)) & 1n));
}

/**
 * The first rule that matches one reading of a field; its id is the match's rule. A user's rule is certain. Pieces of
 * text whose search the budget cannot pay are left out.
 */
export function matchRegexRules(
  form: Form,
  rules: readonly CompiledRule[],
  work: Work,
): (Match & { readonly mode?: RegexRule['mode'] }) | undefined {
  for (const compiled of rules) {
    const { rule } = compiled;
    if (rule.field !== undefined && !matchesPath(rule.field, form.field.path)) continue;
    const found = search(form.text, compiled, work);
    if (found === undefined) continue;
    return { rule: rule.id, ...found, score: 1, ...(rule.mode === undefined ? {} : { mode: rule.mode }) };
  }
  return undefined;
}

/** Every match of one rule, with its first group: the text that the rule is about. */
export function* matchesOf(
  { everywhere, costOf: cost }: CompiledRule,
  text: string,
  work: Work,
): Generator<{ readonly start: number; readonly end: number; readonly subject: string }> {
  for (let from = 0; from === 0 || from < text.length; from += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    if (!work.spend(cost(piece))) return;
    for (const found of piece.matchAll(everywhere)) {
      const start = from + found.index;
      yield { start, end: start + found[0].length, subject: found[1] ?? found[0] };
    }
    if (from + PIECE >= text.length) return;
  }
}

function search(
  text: string,
  { pattern, costOf: cost }: CompiledRule,
  work: Work,
): { readonly start: number; readonly end: number } | undefined {
  for (let from = 0; from === 0 || from < text.length; from += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    if (!work.spend(cost(piece))) return undefined;
    const found = pattern.exec(piece);
    if (found !== null) return { start: from + found.index, end: from + found.index + found[0].length };
    if (from + PIECE >= text.length) break;
  }
  return undefined;
}
