import { isUnresolved, type Value } from '../../model/unresolved.ts';
import type { ContextLookup } from './context-keys.ts';
import {
  type TextPattern,
  textPattern,
  textWithUnknowns,
  UNKNOWN,
  withoutMarks,
  withWildcards,
} from './text-pattern.ts';

/** How a text of a policy is read. */
export interface PolicyTextOptions {
  /** Stars and question marks are wildcards. */
  readonly wildcards: boolean;
  /** `${aws:username}` is a policy variable: documents of version 2012-10-17 only. */
  readonly variables: boolean;
  readonly ignoreCase?: boolean;
}

interface Variable {
  readonly key: string;
  readonly fallback?: string;
}

/** A text of a policy, ready to be matched: the pattern, or the pieces that a request completes to one. */
export type PolicyText =
  | { readonly kind: 'pattern'; readonly pattern: TextPattern }
  | {
      readonly kind: 'template';
      readonly pieces: readonly (string | Variable)[];
      readonly ignoreCase: boolean;
    };

/**
 * Reads a text of a policy. Variables: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * (version 2012-10-17 only; `${*}`, `${?}`, `${$}` are the characters themselves; `${key, 'text'}` has a default).
 */
export function policyText(value: Value<string>, options: PolicyTextOptions): PolicyText {
  const ignoreCase = options.ignoreCase === true;
  const text = isUnresolved(value) ? textWithUnknowns(value.text ?? '<?>') : withoutMarks(value);
  const pieces = options.variables ? piecesOf(text, options.wildcards) : [plain(text, options.wildcards)];
  if (pieces.every((piece) => typeof piece === 'string')) {
    return { kind: 'pattern', pattern: textPattern(cased(pieces.join(''), ignoreCase)) };
  }
  return { kind: 'template', pieces, ignoreCase };
}

/**
 * The pattern for one request; undefined when a variable without default has no value: such a text matches nothing.
 */
export function resolvePolicyText(text: PolicyText, lookup: ContextLookup): TextPattern | undefined {
  if (text.kind === 'pattern') return text.pattern;
  let encoded = '';
  for (const piece of text.pieces) {
    const part = typeof piece === 'string' ? piece : variableText(piece, lookup);
    if (part === undefined) return undefined;
    encoded += part;
  }
  return textPattern(cased(encoded, text.ignoreCase));
}

function variableText({ key, fallback }: Variable, lookup: ContextLookup): string | undefined {
  const value = lookup(key);
  if (value === 'unknown') return UNKNOWN;
  if (value === 'absent') return fallback;
  // AWS allows single-valued keys only: what it does with several values is not documented.
  return value.length === 1 ? textWithUnknowns(value[0] ?? '') : UNKNOWN;
}

function piecesOf(text: string, wildcards: boolean): readonly (string | Variable)[] {
  const pieces: (string | Variable)[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('${', from);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) break;
    pieces.push(plain(text.slice(from, open), wildcards), variable(text.slice(open + 2, close)));
    from = close + 1;
  }
  pieces.push(plain(text.slice(from), wildcards));
  return pieces;
}

function variable(text: string): string | Variable {
  const name = text.trim();
  if (name === '*' || name === '?' || name === '$') return name;
  const comma = name.indexOf(',');
  if (comma < 0) return { key: name };
  const fallback = name.slice(comma + 1).trim();
  return { key: name.slice(0, comma).trim(), fallback: fallback.replace(/^'/, '').replace(/'$/, '') };
}

function plain(text: string, wildcards: boolean): string {
  return wildcards ? withWildcards(text) : text;
}

function cased(text: string, ignoreCase: boolean): string {
  return ignoreCase ? text.toLowerCase() : text;
}
