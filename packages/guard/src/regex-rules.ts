import type { Form } from './decode/form.ts';
import type { Match } from './detectors/detector.ts';
import { matchesPath } from './event/field-path.ts';
import type { RegexRule } from './policy.ts';

/**
 * Text is looked at in pieces, so that a pattern whose time grows with the square of a text's length stays bounded; a
 * match longer than the overlap may be missed at a seam.
 */
const PIECE = 4096;
const OVERLAP = 512;

const COMPILED = new WeakMap<RegexRule, RegExp>();

/** The first match of a user's rule in a text; undefined for rules of other fields. */
export function regexRuleMatch(rule: RegexRule, { text, field }: Form): Match | undefined {
  if (rule.field !== undefined && !matchesPath(rule.field, field.path)) return undefined;
  const found = firstMatch(rule, text);
  if (found === undefined) return undefined;
  // A rule says nothing about how sure it is: it alerts, and blocks where its writer says so.
  return { rule: rule.id, start: found.index, end: found.index + found[0].length, score: 1 };
}

/** A rule's matches in a text, lazily, each with its position in the whole text. */
export function* matchesOf(rule: RegexRule, text: string): Generator<RegExpExecArray> {
  const pattern = compiled(rule);
  for (let start = 0; start < text.length || start === 0; start += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(start, start + PIECE);
    for (const found of piece.matchAll(pattern)) {
      found.index += start;
      yield found;
    }
    if (start + PIECE >= text.length) return;
  }
}

function firstMatch(rule: RegexRule, text: string): RegExpExecArray | undefined {
  for (const found of matchesOf(rule, text)) return found;
  return undefined;
}

function compiled(rule: RegexRule): RegExp {
  let pattern = COMPILED.get(rule);
  if (pattern === undefined) {
    pattern = new RegExp(rule.pattern, `${rule.flags ?? ''}g`);
    COMPILED.set(rule, pattern);
  }
  return pattern;
}
