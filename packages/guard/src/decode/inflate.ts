import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Most bytes that one compressed piece may become. */
export const MOST_INFLATED_BYTES = 4_000_000;
/** Without a magic number a piece is only tried up to this size: most are no compressed data at all. */
const MOST_GUESSED_BYTES = 65_536;

/** Decompressed bytes and the name of the compression. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly encoding: 'gzip' | 'deflate' | 'brotli';
}

/**
 * What compressed bytes hold, at most `most` bytes of it; undefined when they are not compressed, broken, or larger.
 * Raw deflate (SAML) and brotli carry no magic number: they are tried on small pieces only.
 */
export function inflate(bytes: Uint8Array, most = MOST_INFLATED_BYTES): Inflated | undefined {
  const limits = { maxOutputLength: Math.max(1, Math.min(most, MOST_INFLATED_BYTES)) };
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  if (first === 0x1f && second === 0x8b) return attempt('gzip', () => gunzipSync(bytes, limits));
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) {
    return attempt('deflate', () => inflateSync(bytes, limits));
  }
  if (bytes.length > MOST_GUESSED_BYTES || bytes.length < 8) return undefined;
  return (
    attempt('deflate', () => inflateRawSync(bytes, limits)) ??
    attempt('brotli', () => brotliDecompressSync(bytes, limits))
  );
}

function attempt(encoding: Inflated['encoding'], run: () => Uint8Array): Inflated | undefined {
  try {
    const bytes = run();
    return bytes.length === 0 ? undefined : { bytes, encoding };
  } catch {
    return undefined; // Not this compression, or more than the cap: the caller keeps the text as it is.
  }
}
