import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Most bytes that one compressed piece may become. */
const MOST_INFLATED_BYTES = 4_000_000;
/** Without a magic number a piece is only tried up to this size: most are no compressed data at all. */
const MOST_GUESSED_BYTES = 65_536;
/** Deflate makes at most 1032 bytes of one: so little of a bomb is always within the limit. */
const SHARES: readonly number[] = [1, 8, 64, 1032];

/** Decompressed bytes and the name of the compression. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly encoding: 'gzip' | 'deflate' | 'brotli';
}

/**
 * What compressed bytes hold; of more than the limit only the beginning. Undefined when they are not compressed, or
 * broken. Raw deflate (SAML) and brotli carry no magic number: they are tried on small pieces only.
 */
export function inflate(bytes: Uint8Array): Inflated | undefined {
  const limits = { maxOutputLength: MOST_INFLATED_BYTES };
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  if (first === 0x1f && second === 0x8b) return beginning('gzip', bytes, gunzipSync);
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) return beginning('deflate', bytes, inflateSync);
  if (bytes.length > MOST_GUESSED_BYTES || bytes.length < 8) return undefined;
  return (
    attempt('deflate', () => inflateRawSync(bytes, limits)) ??
    attempt('brotli', () => brotliDecompressSync(bytes, limits))
  );
}

/** As large a share of the input as inflates within the limit. */
function beginning(
  encoding: Inflated['encoding'],
  bytes: Uint8Array,
  run: typeof gunzipSync,
): Inflated | undefined {
  for (const share of SHARES) {
    const piece = bytes.subarray(0, Math.ceil(Math.min(bytes.length / share, MOST_INFLATED_BYTES)));
    const options = { maxOutputLength: MOST_INFLATED_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
    const inflated = attempt(encoding, () => run(piece, options));
    if (inflated !== undefined) return inflated;
  }
  return undefined;
}

function attempt(encoding: Inflated['encoding'], run: () => Uint8Array): Inflated | undefined {
  try {
    const bytes = run();
    return bytes.length === 0 ? undefined : { bytes, encoding };
  } catch {
    return undefined; // Not this compression, or more than the limit.
  }
}
