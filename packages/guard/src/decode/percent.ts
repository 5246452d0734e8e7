/** One percent-encoded byte run, or `%uXXXX` of old browsers and servers. Runs decode as one: UTF-8 needs its neighbours. */
const ENCODED = /(?:%[0-9a-f]{2})+|%u[0-9a-f]{4}/gi;

/**
 * Takes one layer of percent-encoding off. Unlike `decodeURIComponent` it never throws: what is not an escape stays,
 * overlong UTF-8 (`%c0%ae`) reads as the character it hides, as lenient servers read it, and bytes that are no UTF-8
 * become the Latin-1 characters of the same number.
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
    let point = length === 1 ? lead : lead & (0x7f >> length);
    let taken = 1;
    while (taken < length && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80) {
      point = (point << 6) | ((bytes[at + taken] ?? 0) & 0x3f);
      taken += 1;
    }
    const isWhole = taken === length && point <= 0x10ffff;
    text += isWhole ? String.fromCodePoint(point) : String.fromCharCode(lead);
    at += isWhole ? taken : 1;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc0 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf8 ? 4 : 1;
}
