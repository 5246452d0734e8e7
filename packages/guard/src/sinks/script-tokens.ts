import { type Token, type TokenRule, tokeniseBy } from './token.ts';

const unquoted = (text: string) =>
  text
    .slice(1, text.length > 1 && text.endsWith(text[0] ?? '') ? -1 : undefined)
    .replace(/\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|([\s\S]))/gi, (_, ...groups: unknown[]) =>
      unescaped(groups),
    );

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  v: '\v',
  f: '\f',
  0: '\0',
  '\n': '',
};

function unescaped([four, braced, two, other]: readonly unknown[]): string {
  const hex = [four, braced, two].find((each) => typeof each === 'string');
  if (typeof hex === 'string') {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  const plain = typeof other === 'string' ? other : '';
  return ESCAPES[plain] ?? plain;
}

const RULES: readonly TokenRule[] = [
  { pattern: /\/\/[^\n\r\u2028\u2029]*/y, kind: 'comment' },
  { pattern: /\/\*[\s\S]*?(?:\*\/|$)/y, kind: 'comment' },
  { pattern: /'(?:[^'\\\n\r]|\\[\s\S]?)*(?:'|$|(?=[\n\r]))/y, kind: 'literal', toValue: unquoted },
  { pattern: /"(?:[^"\\\n\r]|\\[\s\S]?)*(?:"|$|(?=[\n\r]))/y, kind: 'literal', toValue: unquoted },
  { pattern: /`(?:[^`\\]|\\[\s\S]?)*(?:`|$)/y, kind: 'literal', toValue: unquoted },
  { pattern: /(?:0[xob][\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?)n?(?![\w$])/iy, kind: 'number' },
  // In code a path of names reads something: `process.env` is no column.
  { pattern: /[\w$\u00aa-\uffff]+/y, kind: 'keyword' },
  { pattern: /\./y, kind: 'dot' },
  { pattern: /,/y, kind: 'comma' },
  { pattern: /[+-]/y, kind: 'sign' },
];

/** Tokens of JavaScript, near enough to tell data from code: a template literal is one, its holes are hazards. */
export function scriptTokens(text: string): readonly Token[] {
  return tokeniseBy(RULES, text).map((token) => (text[token.start] === '`' ? withHoles(token, text) : token));
}

function withHoles(token: Token, text: string): Token {
  const hazards: number[] = [];
  for (let at = text.indexOf('${', token.start); at >= 0 && at < token.end; at = text.indexOf('${', at + 2)) {
    if (text[at - 1] !== '\\') hazards.push(at);
  }
  return { ...token, hazards };
}
