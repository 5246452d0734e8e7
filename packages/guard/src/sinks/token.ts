/**
 * A piece of a statement. `literal`: text that stands for itself, `value` being what it stands for; `word`: a name or
 * keyword that input may be part of; `number`; `sign`: plus or minus; `mark`: a dot or comma; `operator`: everything
 * that gives a statement its structure.
 */
export type TokenKind =
  | 'literal'
  | 'word'
  | 'keyword'
  | 'order'
  | 'number'
  | 'sign'
  | 'dot'
  | 'comma'
  | 'operator'
  | 'comment';

export interface Token {
  readonly kind: TokenKind;
  /** Character offsets in the statement. */
  readonly start: number;
  readonly end: number;
  /** What a literal stands for, escapes taken off. */
  readonly value?: string;
  /** Offsets inside a literal where something runs after all: `$(` in a shell's double quotes. */
  readonly hazards?: readonly number[];
}

/** One rule of a table-driven tokeniser: a sticky pattern, and what it makes. */
export interface TokenRule {
  /** Sticky (`y`) and linear. */
  readonly pattern: RegExp;
  readonly kind: TokenKind;
  readonly toValue?: (text: string) => string;
}

/** Tokens by the first rule that matches at each place; what none takes is an operator of one character. */
export function tokeniseBy(rules: readonly TokenRule[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code > 8 && code < 14) || code === 0xa0) {
      at += 1;
      continue;
    }
    const token = match(rules, text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function match(rules: readonly TokenRule[], text: string, start: number): Token {
  for (const rule of rules) {
    const { pattern, kind } = rule;
    const toValue = Object.hasOwn(rule, 'toValue') ? rule.toValue : undefined;
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') continue;
    const end = start + found[0].length;
    return toValue === undefined ? { kind, start, end } : { kind, start, end, value: toValue(found[0]) };
  }
  return { kind: 'operator', start, end: start + 1 };
}
