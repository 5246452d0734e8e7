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
/** `application/json` looks like base64 and is in every request. */
const MEDIA_TYPE = /^(?:application|text|image|audio|video|multipart|font)\/[a-z0-9.+-]+$/;
const DATA_URL = /^data:[^,]{0,128};base64,/i;
/** Pieces of a longer text that may be base64: `powershell -enc …`, `token=…`. */
const PIECE = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,}={0,2}/g;
/** The same between the slashes of a path, or before the extension of a file. */
const SEGMENT = /(?<=^|[/.=])[A-Za-z0-9+_-]{12,}={0,2}(?=$|[/.?])/g;
/** So many with a telling sign are readings of their own; those without are one together: decoys are cheap. */
const MOST_PIECES = 24;
const TELLING = /['"<>;|&$(`{[\\%=]|\.\.|:\/\//;
const PIECE_COST = 32;
/** What binary data is full of and text is not: control characters and what UTF-8 could not read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell text from bytes
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g;
const MOST_UNPRINTABLE = 0.05;
const SAMPLE = 4096;
/** Compressions one inside the other, `gzip, gzip`; more are not read, and that is said. */
const MOST_COMPRESSIONS = 3;
/** Shorter text of a guessed compression must be without any control character. */
const SHORTEST_DIRTY = 24;
const MOSTLY = 0.8;

/**
 * Text behind a value that is base64 as a whole (base64url and missing padding included, data URLs too), or undefined:
 * identifiers, hashes and random bytes are no text. Compressed text is inflated within the budget.
 */
export function decodeBase64(value: string, work: Work): DecodedText | undefined {
  const body = value.trim().replace(DATA_URL, '');
  if (body.length < SHORTEST || IDENTIFIER.test(body) || MEDIA_TYPE.test(body)) return undefined;
  const joined = body.includes('\n') ? body.replaceAll(/[\r\n]+/g, '') : body;
  if (!BASE64.test(joined)) return undefined;
  return fromBase64(joined, work);
}

/** Text of the base64 pieces inside a longer text, or of the segments of a path. */
export function decodeBase64Pieces(value: string, isPath: boolean, work: Work): readonly DecodedText[] {
  const found: DecodedText[] = [];
  const rest: DecodedText[] = [];
  for (const [piece] of value.matchAll(isPath ? SEGMENT : PIECE)) {
    if (piece.length === value.length || !work.spend(PIECE_COST)) break;
    if (IDENTIFIER.test(piece)) continue;
    const decoded = fromBase64(piece, work);
    if (decoded === undefined) continue;
    if (!TELLING.test(decoded.text)) rest.push(decoded);
    else if (found.length < MOST_PIECES) found.push(decoded);
    else work.leaveOut();
  }
  const [plain] = rest;
  if (plain !== undefined)
    found.push({ text: rest.map(({ text }) => text).join('\n'), decoded: plain.decoded });
  return found;
}

const TRANSPORTED = /^[A-Za-z0-9+/_\s-]*={0,2}\s*$/;
/** Text inside binary data, as in protocol buffers, Avro or records aggregated by the Kinesis Producer Library. */
const RUN = /[\t\n\r\u0020-\u007e]{6,}/g;
const LONG_RUN = 16;
/** A shorter run is chance mostly: it counts when it has a word or number, and a sign that ends or joins. */
const WORD = /[a-z]{3}|[A-Z]{3}|\d\s{0,2}=\s{0,2}\d|['"]\s{0,2}=\s{0,2}['"]/;
const SIGN = /['"<>;|&$(`{=#/.-]/;
const LETTERS = /[\w\s]/g;
const FEWEST_LETTERS = 0.5;
/** What a run costs besides its characters: a field of its own. */
const RUN_COST = 200;
/** Above this share of control characters bytes are no text with dirt in it. */
const MOST_DIRT = 0.3;

/**
 * What a transport's base64 holds: one text, or the longer runs of text in binary data. Undefined when the value is no
 * base64 at all, whatever the transport says.
 */
export function fromTransport(value: string, work: Work): readonly DecodedText[] | undefined {
  if (!TRANSPORTED.test(value)) return undefined;
  const whole = fromBase64(value, work);
  if (whole !== undefined) return [whole];
  const runs = textsInBinary(Buffer.from(value, 'base64').toString('utf8'), work);
  return runs.map((text) => ({ text, decoded: ['base64', 'binary'] }));
}

/**
 * The text in bytes that are not all text, read as UTF-8: as a whole where control characters are only
 * strewn in, else every run that could be an attack, until the budget ends.
 */
export function textsInBinary(data: string, work: Work): readonly string[] {
  if (isPrintable(data, MOST_DIRT)) return [data];
  const runs = new Set<string>();
  for (const [run] of data.matchAll(RUN)) {
    if (runs.has(run) || !isTellingRun(run)) continue;
    if (!work.spend(RUN_COST + run.length)) break;
    runs.add(run);
  }
  return [...runs];
}

function isTellingRun(run: string): boolean {
  if (run.length >= LONG_RUN) return true;
  if (!WORD.test(run) || !SIGN.test(run)) return false;
  return (run.match(LETTERS)?.length ?? 0) >= run.length * FEWEST_LETTERS;
}

/** Text that is base64 for sure: no doubt about identifiers, only about bytes. */
export function fromBase64(value: string, work: Work): DecodedText | undefined {
  if (!work.spend(value.length)) return undefined;
  const inner = fromBytes(Buffer.from(value, 'base64'), work);
  return inner === undefined ? undefined : { text: inner.text, decoded: ['base64', ...inner.decoded] };
}

/** Text that bytes hold: UTF-8 or UTF-16, compressed or not; undefined for binary data. */
export function fromBytes(
  bytes: Uint8Array,
  work: Work,
  layers = MOST_COMPRESSIONS,
): DecodedText | undefined {
  const plain = textOf(bytes);
  if (plain !== undefined) return plain;
  const inflated = inflate(bytes, work);
  if (inflated === undefined || !work.spend(inflated.bytes.length)) return undefined;
  // Raw deflate and brotli have no mark of their own: what they make of other bytes is no clean text.
  const inner = inflated.isSure ? fromCompressed(inflated.bytes, work, layers) : cleanText(inflated.bytes);
  return inner === undefined
    ? undefined
    : { text: inner.text, decoded: [inflated.encoding, ...inner.decoded] };
}

/** What was compressed for sure: text with dirt in it too, and compressed data again. */
function fromCompressed(bytes: Uint8Array, work: Work, layers: number): DecodedText | undefined {
  if (layers > 1) {
    const inner = fromBytes(bytes, work, layers - 1);
    if (inner !== undefined) return inner;
  } else if (bytes[0] === 0x1f && bytes[1] === 0x8b) work.leaveOut();
  const runs = textsInBinary(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'),
    work,
  );
  return runs.length === 0 ? undefined : { text: runs.join('\n'), decoded: ['binary'] };
}

function cleanText(bytes: Uint8Array): DecodedText | undefined {
  const inner = textOf(bytes);
  if (inner === undefined) return undefined;
  return isPrintable(inner.text, inner.text.length < SHORTEST_DIRTY ? 0 : MOST_UNPRINTABLE)
    ? inner
    : undefined;
}

function textOf(bytes: Uint8Array): DecodedText | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = buffer.toString('utf8');
  if (isPrintable(text)) return { text, decoded: [] };
  const wide = buffer.length >= 4 ? utf16Of(buffer) : undefined;
  return wide === undefined ? undefined : { text: wide, decoded: ['utf-16'] };
}

/** UTF-16 that is mostly ASCII: nearly every other byte is zero. */
function utf16Of(buffer: Buffer): string | undefined {
  const mark = buffer.readUInt16BE(0);
  const whole = buffer.subarray(mark === 0xfffe || mark === 0xfeff ? 2 : 0);
  const even = whole.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < even.length; i += 1) zeros[i % 2] = (zeros[i % 2] ?? 0) + (even[i] === 0 ? 1 : 0);
  const most = (even.length / 2) * MOSTLY;
  const pairs = whole.subarray(0, whole.length & ~1);
  if ((zeros[1] ?? 0) >= most && (zeros[0] ?? 0) < most) return pairs.toString('utf16le');
  return (zeros[0] ?? 0) >= most && (zeros[1] ?? 0) < most
    ? Buffer.from(pairs).swap16().toString('utf16le')
    : undefined;
}

/** True for text; random bytes decoded as UTF-8 are full of control and replacement characters. */
export function isPrintable(text: string, most = MOST_UNPRINTABLE): boolean {
  if (text.length === 0) return false;
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  return (sample.match(UNPRINTABLE)?.length ?? 0) <= sample.length * most;
}
