import type { Work } from '../event/trigger.ts';
import { inflate } from './inflate.ts';

/** Text that bytes hold, with the encodings taken off on the way: `base64`, `gzip`, `utf-16`. */
export interface DecodedText {
  readonly text: string;
  readonly decoded: readonly string[];
}

const SHORTEST = 12;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** Identifiers and hashes: hexadecimal, with or without dashes, or digits alone. */
const IDENTIFIER = /^[0-9a-f-]+$/i;
const DATA_URL = /^data:[^,]{0,128};base64,/i;
/** Pieces of a longer text that may be base64: `powershell -enc …`, `token=…`. */
const PIECE = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,}={0,2}/g;
const MOST_PIECES = 3;
/** What binary data is full of and text is not: control characters and what UTF-8 could not read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell text from bytes
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g;
const MOST_UNPRINTABLE = 0.05;
const SAMPLE = 4096;

/**
 * Text behind a value that is base64 as a whole (base64url and missing padding included, data URLs too), or undefined:
 * identifiers, hashes and random bytes are no text. Compressed text is inflated within the budget.
 */
export function decodeBase64(value: string, work: Work): DecodedText | undefined {
  const body = value.trim().replace(DATA_URL, '');
  if (body.length < SHORTEST || IDENTIFIER.test(body)) return undefined;
  const joined = body.includes('\n') ? body.replaceAll(/[\r\n]+/g, '') : body;
  if (!BASE64.test(joined)) return undefined;
  return fromBase64(joined, work);
}

/** Text of the first base64 pieces inside a longer text. */
export function decodeBase64Pieces(value: string, work: Work): readonly DecodedText[] {
  const found: DecodedText[] = [];
  let tried = 0;
  for (const [piece] of value.matchAll(PIECE)) {
    if (tried >= MOST_PIECES || piece.length === value.length) break;
    tried += 1;
    const decoded = IDENTIFIER.test(piece) ? undefined : fromBase64(piece, work);
    if (decoded !== undefined) found.push(decoded);
  }
  return found;
}

/** Text that a transport says is base64: no doubt about identifiers, only about bytes. */
export function fromBase64(value: string, work: Work): DecodedText | undefined {
  if (!work.spend(value.length)) return undefined;
  const inner = fromBytes(Buffer.from(value, 'base64'), work);
  return inner === undefined ? undefined : { text: inner.text, decoded: ['base64', ...inner.decoded] };
}

/** Text that bytes hold: UTF-8 or UTF-16, compressed or not; undefined for binary data. */
export function fromBytes(bytes: Uint8Array, work: Work): DecodedText | undefined {
  const plain = textOf(bytes);
  if (plain !== undefined) return plain;
  const inflated = inflate(bytes);
  if (inflated === undefined || !work.spend(inflated.bytes.length)) return undefined;
  const inner = textOf(inflated.bytes);
  return inner === undefined
    ? undefined
    : { text: inner.text, decoded: [inflated.encoding, ...inner.decoded] };
}

function textOf(bytes: Uint8Array): DecodedText | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = buffer.toString('utf8');
  if (isPrintable(text)) return { text, decoded: [] };
  const wide = buffer.length >= 4 ? utf16Of(buffer) : undefined;
  return wide !== undefined && isPrintable(wide) ? { text: wide, decoded: ['utf-16'] } : undefined;
}

/** UTF-16 of mostly ASCII text: every other byte is zero. */
function utf16Of(buffer: Buffer): string | undefined {
  const start =
    (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff) ? 2 : 0;
  const even = buffer.subarray(start, start + ((buffer.length - start) & ~1));
  if (even[1] === 0 && even[0] !== 0) return even.toString('utf16le');
  return even[0] === 0 && even[1] !== 0 ? Buffer.from(even).swap16().toString('utf16le') : undefined;
}

/** True for text; random bytes decoded as UTF-8 are full of control and replacement characters. */
export function isPrintable(text: string): boolean {
  if (text.length === 0) return false;
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  return (sample.match(UNPRINTABLE)?.length ?? 0) <= sample.length * MOST_UNPRINTABLE;
}
