import { ownValue } from '../own-value.ts';
import type { Token, TokenKind } from './token.ts';

/** A place where input is more than data. */
export interface Escape {
  readonly input: string;
  readonly start: number;
  readonly end: number;
}

const MOST_OCCURRENCES = 50;

export interface Looking {
  readonly inputs: readonly string[];
  readonly tokenise: (text: string) => readonly Token[];
  /** Input that may be structure here: JSON in code. */
  readonly isHarmless?: ((input: string) => boolean) | undefined;
}

/**
 * Looks for input that spans or makes tokens of a statement. Input inside one literal, word or number is data, and so is
 * input that some literal it touches stands for as a whole (it was escaped). Lists of numbers and sort orders are
 * structure that applications hand to users on purpose.
 */
export function findEscape(text: string, looking: Looking): Escape | undefined {
  const { inputs, tokenise } = looking;
  const isHarmless = ownValue(looking, 'isHarmless') ?? (() => false);
  let tokens: readonly Token[] | undefined;
  for (const input of inputs) {
    if (input.length > text.length || (text.includes(input) && isHarmless(input))) continue;
    let start = text.indexOf(input);
    for (let n = 0; start >= 0 && n < MOST_OCCURRENCES; n += 1) {
      tokens ??= tokenise(text);
      const end = start + input.length;
      const touched = touchedBy(tokens, start, end);
      if (!isData(touched, { input, start, end }) && !isExplained(tokens, text, { input, start, end })) {
        return { input, start, end };
      }
      start = text.indexOf(input, start + 1);
    }
  }
  return undefined;
}

/** Tokens that overlap the range; found by halving, statements can be long. */
function touchedBy(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const touched: Token[] = [];
  for (let i = low; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.start >= end) break;
    touched.push(token);
  }
  return touched;
}

function isData(touched: readonly Token[], place: Escape): boolean {
  const [first] = touched;
  if (first === undefined) return true;
  if (touched.some((token) => standsFor(token, place))) return true;
  if (touched.length === 1) return isInside(first, place);
  return HARMLESS.test(touched.map(({ kind }) => LETTERS[kind]).join(''));
}

/** The token's value holds the input whole, and nothing in the input's range runs. */
function standsFor(token: Token, { input, start, end }: Escape): boolean {
  const { kind } = token;
  const value = ownValue(token, 'value');
  const hazards = ownValue(token, 'hazards') ?? [];
  if (kind !== 'literal' || value === undefined || !value.includes(input)) return false;
  return !hazards.some((at) => at >= start && at < end);
}

function isInside(token: Token, { start, end }: Escape): boolean {
  if (token.kind === 'comment') return start > token.start + 1 && end <= token.end;
  if (token.kind !== 'literal') return token.kind !== 'operator';
  // Shell words carry hazards: only their value decides.
  return ownValue(token, 'hazards') === undefined && start > token.start && end < token.end;
}

/** Runs of quotes overlap themselves: the same input may have another place, one character on, where it is data. */
function isExplained(tokens: readonly Token[], text: string, { input, start, end }: Escape): boolean {
  if (!/^['"`\\]+$/.test(input)) return false;
  const next = text.startsWith(input, start + 1) ? start + 1 : start - 1;
  if (!text.startsWith(input, next)) return false;
  return isData(touchedBy(tokens, next, next + end - start), { input, start: next, end: next + end - start });
}

const LETTERS: Readonly<Record<TokenKind, string>> = {
  literal: 'L',
  word: 'w',
  keyword: 'k',
  order: 'o',
  number: 'n',
  sign: 's',
  dot: 'd',
  comma: 'c',
  operator: 'x',
  comment: 'C',
};

/** `-1.5`, `1, 2, 3`, `users.name desc, id`: no operator, no keyword, no two names side by side. */
const HARMLESS = /^(?:s?n(?:cs?n)*|w(?:dw)*o?(?:cw(?:dw)*o?)*)$/;
