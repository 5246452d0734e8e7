const MAX_CODE_POINT = 0x10ffff;

/** One percent-encoded byte run, or `%uXXXX` of old browsers and servers. Runs decode as one: UTF-8 needs its neighbours. */
const ENCODED = /(?:%[0-9a-f]{2})+|%u[0-9a-f]{4}/gi;

/**
 * Takes one layer of percent-encoding off. Unlike `decodeURIComponent` it never throws: what is not an escape stays,
 * overlong UTF-8 (`%c0%ae`, even `%c0%2e`) reads as the character it hides, as lenient servers read it, and bytes that
 * are no UTF-8 become the Latin-1 characters of the same number.
 */
export function decodePercent(text: string): string {
  return text.includes('%') ? text.replace(ENCODED, decodeRun) : text;
}

/** A component of a form or query: `+` is a space there. */
export function decodeFormComponent(text: string): string {
  return decodePercent(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

function decodeRun(run: string): string {
  if (run[1] === 'u' || run[1] === 'U') return String.fromCharCode(Number.parseInt(run.slice(2), 16));
  const bytes = Uint8Array.from({ length: run.length / 3 }, (_, i) =>
    Number.parseInt(run.slice(i * 3 + 1, i * 3 + 3), 16),
  );
  return decodeLenientUtf8(bytes);
}

/** UTF-8 as lenient decoders read it: overlong forms and lone surrogates count, stray bytes read as Latin-1. */
function decodeLenientUtf8(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const point = length === 1 ? lead : pointAt(bytes, at, length);
    text += point === undefined ? String.fromCharCode(lead) : String.fromCodePoint(point);
    at += point === undefined ? 1 : length;
  }
  return text;
}

/** The character of a sequence of two to four bytes; of C0 and C1, which only hide ASCII, with any second byte. */
function pointAt(bytes: Uint8Array, at: number, length: number): number | undefined {
  const lead = bytes[at] ?? 0;
  if (at + length > bytes.length) return undefined;
  let point = lead & (0x7f >> length);
  for (const byte of bytes.subarray(at + 1, at + length)) {
    if ((byte & 0xc0) !== 0x80 && lead > 0xc1) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return point <= MAX_CODE_POINT ? point : undefined;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc0 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf8 ? 4 : 1;
}

/**
 * Named references of characters that mean something in markup, scripts, SQL or shells (HTML Living Standard), each
 * with the character before its names.
 */
const NAMED: ReadonlyMap<string, string> = new Map(
  `<lt >gt &amp "quot 'apos :colon ;semi (lpar )rpar [lbrack [lsqb ]rbrack ]rsqb {lbrace {lcub }rbrace }rcub /sol \\bsol
  \`grave =equals +plus #num $dollar %percnt !excl ?quest @commat .period ,comma *ast _lowbar |vert |verbar -hyphen`
    .split(/\s+/)
    .map((each): [string, string] => [each.slice(1), each.charAt(0)])
    .concat([
      ['nbsp', ' '],
      ['tab', '\t'],
      ['newline', '\n'],
      ['shy', ''],
      ['zwj', ''],
      ['zwnj', ''],
    ]),
);

/** Decimal and hexadecimal references need no semicolon, as browsers read them; of the names only the old ones do not. */
const REFERENCE = /&(?:#0{0,32}(\d{1,7});?|#x0{0,32}([0-9a-f]{1,6});?|([a-z]{2,7});|(lt|gt|amp|quot|nbsp))/gi;

/** Takes one layer of HTML character references off; unknown ones stay. */
export function decodeHtmlEntities(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, old?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10)) ?? whole;
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) ?? whole;
    return NAMED.get((name ?? old ?? '').toLowerCase()) ?? whole;
  });
}

function characterOf(point: number): string | undefined {
  return point <= MAX_CODE_POINT ? String.fromCodePoint(point) : undefined;
}

/** Escapes of JavaScript, JSON, C, shells' `$'…'` and CSS that hide a character. */
const ESCAPE =
  /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|00{1,3}([2-7][0-9a-f])[ ]?|([0-3]?[0-7]{2})|([nrtbfv0"'/\\]))/gi;
const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** Takes backslash escapes off; what is no escape keeps its backslash, as in Windows paths. */
export function decodeEscapes(text: string): string {
  return text.replace(
    ESCAPE,
    (whole, x?: string, u?: string, braced?: string, css?: string, octal?: string, simple?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const hex = x ?? u ?? braced ?? css;
      if (hex === undefined) return SIMPLE[(simple ?? '').toLowerCase()] ?? simple ?? whole;
      return characterOf(Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

/** Long runs of hexadecimal bytes: a whole value, or a `0x` literal of SQL. */
const HEX = /^(?:0x)?((?:[0-9a-f]{2}){6,})$|\b0x((?:[0-9a-f]{2}){4,})/gi;
/** Bytes that plain text does not hold. */
const BINARY = /[^\t\n\r\u0020-\u007e]/;

/** Hexadecimal bytes as the text they hold; those that hold no plain text stay: hashes and identifiers do. */
export function decodeHex(text: string): string {
  return text.replace(HEX, (whole, value?: string, literal?: string) => {
    const held = Buffer.from(value ?? literal ?? '', 'hex').toString('latin1');
    return BINARY.test(held) ? whole : held;
  });
}

/** A shifted run of UTF-7 (RFC 2152): `+ADw-` is `<`. */
const UTF7_RUN = /\+([A-Za-z0-9/]{3,})-/g;

/** UTF-7 runs as text; runs that hold no ASCII stay. */
export function decodeUtf7(text: string): string {
  return text.replace(UTF7_RUN, (whole, run: string) => {
    const bytes = Buffer.from(run, 'base64');
    const held = Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
    return held.length === 0 || BINARY.test(held) ? whole : held;
  });
}
