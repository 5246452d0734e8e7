import { type Token, type TokenRule, tokeniseBy } from './token.ts';

/** What tells the dialects apart here: quotes, escapes and comments. */
export type SqlDialect = 'mysql' | 'postgresql' | 'sqlite' | 'partiql';

const KEYWORDS =
  /(?:select|union|insert|update|delete|drop|alter|create|truncate|from|where|and|or|xor|not|null|is|in|like|between|exists|having|group|order|by|limit|offset|join|on|as|set|values|into|case|when|then|else|end|exec|execute|call|declare|cast|returning|with|intersect|except|all|any|some|attach|pragma|load_file|outfile|dumpfile|sleep|benchmark|regexp|rlike|glob|div|mod|true|false)\b/iy;

const doubled = (text: string) => {
  const quote = text[0] ?? '';
  return text
    .slice(1, text.endsWith(quote) && text.length > 1 ? -1 : undefined)
    .replaceAll(quote + quote, quote);
};
const backslashed = (text: string) =>
  doubled(text).replace(/\\([\s\S])/g, (_, next: string) => ESCAPES[next] ?? next);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', 0: '\0', Z: '\x1a' };

const SINGLE = /'(?:[^']|'')*(?:'|$)/y;
const SINGLE_BACKSLASH = /'(?:[^'\\]|''|\\[\s\S]?)*(?:'|$)/y;
const DOUBLE = /"(?:[^"]|"")*(?:"|$)/y;
const DOUBLE_BACKSLASH = /"(?:[^"\\]|""|\\[\s\S]?)*(?:"|$)/y;

const REST: readonly TokenRule[] = [
  { pattern: /\/\*[\s\S]*?(?:\*\/|$)/y, kind: 'comment' },
  { pattern: /(?:0x[\da-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?)(?![\w$])/iy, kind: 'number' },
  { pattern: /(?:asc|desc)\b/iy, kind: 'order' },
  { pattern: KEYWORDS, kind: 'keyword' },
  { pattern: /[\w$\u0080-\uffff]+/y, kind: 'word' },
  { pattern: /[:@?$][\w.]*/y, kind: 'word' },
  { pattern: /[+-]/y, kind: 'sign' },
  { pattern: /\./y, kind: 'dot' },
  { pattern: /,/y, kind: 'comma' },
];
const DASHES: TokenRule = { pattern: /--[^\n]*/y, kind: 'comment' };
const single: TokenRule = { pattern: SINGLE, kind: 'literal', toValue: doubled };
const double: TokenRule = { pattern: DOUBLE, kind: 'literal', toValue: doubled };
const backtick: TokenRule = { pattern: /`(?:[^`]|``)*(?:`|$)/y, kind: 'literal', toValue: doubled };

const RULES: Readonly<Record<SqlDialect, readonly TokenRule[]>> = {
  mysql: [
    { pattern: SINGLE_BACKSLASH, kind: 'literal', toValue: backslashed },
    { pattern: DOUBLE_BACKSLASH, kind: 'literal', toValue: backslashed },
    backtick,
    // MySQL wants white space after the dashes; what looks like a comment to others is arithmetic to it.
    { pattern: /(?:--(?=[\s\0]|$)|#)[^\n]*/y, kind: 'comment' },
    ...REST,
  ],
  postgresql: [
    {
      pattern: /E'(?:[^'\\]|''|\\[\s\S]?)*(?:'|$)/iy,
      kind: 'literal',
      toValue: (text) => backslashed(text.slice(1)),
    },
    {
      pattern: /\$(\w*)\$[\s\S]*?(?:\$\1\$|$)/y,
      kind: 'literal',
      toValue: (text) => text.replace(/^\$\w*\$|\$\w*\$$/g, ''),
    },
    single,
    double,
    DASHES,
    ...REST,
  ],
  sqlite: [
    single,
    double,
    backtick,
    { pattern: /\[[^\]]*(?:\]|$)/y, kind: 'literal', toValue: (text) => text.slice(1, -1) },
    DASHES,
    ...REST,
  ],
  partiql: [single, double, DASHES, ...REST],
};

/** Tokens of a statement as the dialect reads it. Never fails: an open quote runs to the end. */
export function sqlTokens(text: string, dialect: SqlDialect): readonly Token[] {
  return tokeniseBy(RULES[dialect], text);
}
