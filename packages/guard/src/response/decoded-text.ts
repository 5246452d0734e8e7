import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** Text that is base64 through and through: shorter is a word, longer than Lambda's answer is none. */
const BASE64 = /^[A-Za-z0-9+/_\r\n-]{24,}={0,2}\s*$/;
const ESCAPED = /\\u([0-9a-fA-F]{4})|\\([/\\])/g;
/** Runs of text between binary bytes. */
const RUNS = /[\t\n\r\x20-\x7e]{8,}/g;
const MOST_BYTES = 6_500_000;
const LEAST_COMPRESSED = 20;

/** Other readings of a text of an answer: without base64 (compressed or not), without JSON's escapes. */
export function* decodedText(text: string, isBase64 = false): Generator<string> {
  if (text.includes('\\u') || text.includes('\\/')) {
    const plain = text.replace(ESCAPED, (_all, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (plain !== text) yield plain;
  }
  if (!isBase64 && (text.length < 24 || !BASE64.test(text))) return;
  const decoded = bytesText(Buffer.from(text, 'base64'));
  if (decoded !== '') yield decoded;
}

/** The text in bytes: all of it, or its runs between binary bytes, after decompression. */
export function bytesText(bytes: Buffer): string {
  const plain = decompressed(bytes) ?? bytes;
  if (!plain.includes(0)) {
    const text = plain.toString('utf8');
    if (!text.includes('\ufffd')) return text;
  }
  return plain.toString('latin1').match(RUNS)?.join('\n') ?? '';
}

/** By their first bytes; Brotli has none, so that it is tried on what looks like no text and no known file. */
function decompressed(bytes: Buffer): Buffer | undefined {
  if (bytes.length < LEAST_COMPRESSED) return undefined;
  const [first = 0, second = 0] = bytes;
  const limit = { maxOutputLength: MOST_BYTES };
  try {
    if (first === 0x1f && second === 0x8b) return gunzipSync(bytes, limit);
    if (first === 0x78 && (first * 256 + second) % 31 === 0) return inflateSync(bytes, limit);
    return isPlain(bytes) ? undefined : brotliDecompressSync(bytes, limit);
  } catch {
    return undefined;
  }
}

function isPlain(bytes: Buffer): boolean {
  const end = Math.min(bytes.length, 64);
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7e || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  }
  return true;
}
