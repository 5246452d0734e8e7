import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Work } from '../event/trigger.ts';

/** Most bytes that one compressed piece may become. */
const MOST_INFLATED_BYTES = 4_000_000;
/** Without a magic number a piece is only tried up to this size, Lambda's largest event. */
const MOST_GUESSED_BYTES = 6_500_000;
/** Deflate makes at most 1032 bytes of one: so little of a bomb is always within the limit. */
const SHARES: readonly number[] = [1, 8, 64, 1032];

/** What one attempt costs of the budget, in characters: setting zlib up takes as long as reading as many. */
const ATTEMPT_COST = 2000;

/** Decompressed bytes and the name of the compression. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly encoding: 'gzip' | 'deflate' | 'brotli';
  /** It began with a magic number: hardly other data does, and all of it is looked at. */
  readonly isSure: boolean;
}

/**
 * What compressed bytes hold; of more than the limit only the beginning, and the budget is told: the event
 * was not read to its end. Undefined when they are not compressed, or broken. Raw deflate (SAML) and brotli carry no magic number: they are tried where the first byte allows it.
 */
export function inflate(bytes: Uint8Array, work: Work): Inflated | undefined {
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  if (first === 0x1f && second === 0x8b) return beginning('gzip', gunzipSync, { bytes, work });
  if (first === 0x78 && ((first << 8) | second) % 31 === 0)
    return beginning('deflate', inflateSync, { bytes, work });
  if (bytes.length > MOST_GUESSED_BYTES || bytes.length < 8) return undefined;
  return guess(bytes, first, work);
}

/** A failed attempt costs an error: only first bytes that encoders write are tried. */
function guess(bytes: Uint8Array, first: number, work: Work): Inflated | undefined {
  const options = { maxOutputLength: MOST_INFLATED_BYTES };
  const blockType = first & 6; // RFC 1951: fixed or dynamic codes.
  const isBrotli = (first & 15) === 11; // RFC 7932: the window of 4 MB, every encoder's default.
  return (
    (isBrotli ? attempt('brotli', work, () => brotliDecompressSync(bytes, options)) : undefined) ??
    (blockType === 2 || blockType === 4
      ? attempt('deflate', work, () => inflateRawSync(bytes, options))
      : undefined)
  );
}

/** As large a share of the input as inflates within the limit. */
function beginning(
  encoding: Inflated['encoding'],
  run: typeof gunzipSync,
  { bytes, work }: { readonly bytes: Uint8Array; readonly work: Work },
): Inflated | undefined {
  for (const share of SHARES) {
    const piece = bytes.subarray(0, Math.ceil(Math.min(bytes.length / share, MOST_INFLATED_BYTES)));
    const options = { maxOutputLength: MOST_INFLATED_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
    const inflated = attempt(encoding, work, () => run(piece, options));
    if (inflated === undefined) continue;
    // An input of one part within the limit was read whole; of a longer one there is a rest that nobody looks at.
    if (piece.length < bytes.length) work.leaveOut();
    return { ...inflated, isSure: true };
  }
  return undefined;
}

function attempt(encoding: Inflated['encoding'], work: Work, run: () => Uint8Array): Inflated | undefined {
  if (!work.spend(ATTEMPT_COST)) return undefined;
  try {
    const bytes = run();
    return bytes.length === 0 ? undefined : { bytes, encoding, isSure: false };
  } catch (error) {
    // Not this compression, or more than the limit.
    if (error instanceof RangeError) work.leaveOut();
    return undefined;
  }
}
