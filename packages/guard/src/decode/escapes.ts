/** Escapes of JavaScript, JSON, C, shells' `$'…'` and CSS that hide a character. */
const ESCAPE =
  /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([0-3]?[0-7]{2})|0{0,4}([2-7][0-9a-f])[ ]|([nrtbfv0"'/\\]))/gi;
const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const MAX_CODE_POINT = 0x10ffff;

/** Takes backslash escapes off; what is no escape keeps its backslash, as in Windows paths. */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPE,
    (whole, x?: string, u?: string, braced?: string, octal?: string, css?: string, simple?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const hex = x ?? u ?? braced ?? css;
      if (hex === undefined) return SIMPLE[(simple ?? '').toLowerCase()] ?? simple ?? whole;
      const point = Number.parseInt(hex, 16);
      return point <= MAX_CODE_POINT ? String.fromCodePoint(point) : whole;
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
