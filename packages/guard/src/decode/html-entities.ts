/** Named references that stand for a character with a meaning in markup, scripts, SQL or shells (HTML Living Standard). */
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  lpar: '(',
  rpar: ')',
  lbrack: '[',
  lsqb: '[',
  rbrack: ']',
  rsqb: ']',
  lbrace: '{',
  lcub: '{',
  rbrace: '}',
  rcub: '}',
  sol: '/',
  bsol: '\\',
  grave: '`',
  equals: '=',
  plus: '+',
  num: '#',
  dollar: '$',
  percnt: '%',
  excl: '!',
  quest: '?',
  commat: '@',
  period: '.',
  comma: ',',
  ast: '*',
  lowbar: '_',
  vert: '|',
  verbar: '|',
  tab: '\t',
  newline: '\n',
  hyphen: '-',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
};

/** Decimal and hexadecimal references need no semicolon, as browsers read them; of the names only the old ones do not. */
const REFERENCE = /&(?:#(\d{1,7});?|#x([0-9a-f]{1,6});?|([a-z]{2,7});|(lt|gt|amp|quot|nbsp))/gi;
const MAX_CODE_POINT = 0x10ffff;

/** Takes one layer of HTML character references off; unknown ones stay. */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, old?: string) => {
    if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10), whole);
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16), whole);
    const key = (name ?? old ?? '').toLowerCase();
    return Object.hasOwn(NAMED, key) ? (NAMED[key] ?? whole) : whole;
  });
}

function fromCodePoint(point: number, otherwise: string): string {
  return point <= MAX_CODE_POINT ? String.fromCodePoint(point) : otherwise;
}
