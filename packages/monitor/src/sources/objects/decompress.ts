import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';

/** How an object's bytes are stored, told by its first bytes, never by its name. */
export type Encoding = 'plain' | 'gzip' | 'zstd' | 'parquet';

/** Guards against decompression bombs: an absolute limit, and a ratio once there is enough text to judge by. */
export interface SizeLimits {
  /** Decompressed bytes (default 2 GiB). */
  readonly maxBytes: number;
  /** Decompressed ÷ stored bytes (default 200), looked at beyond `ratioFrom` bytes (default 64 MiB). */
  readonly maxRatio: number;
  readonly ratioFrom: number;
}

export const DEFAULT_SIZE_LIMITS: SizeLimits = { maxBytes: 2 ** 31, maxRatio: 200, ratioFrom: 2 ** 26 };

/** The content itself is unusable: reading it again gives the same result. Anything else may be a passing fault. */
export class DamagedObject extends Error {}

const CHUNK = 1 << 18;

export function encodingOf(head: Uint8Array): Encoding {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  if (a === 0x50 && b === 0x41 && c === 0x52 && d === 0x31) return 'parquet';
  return 'plain';
}

/** A stream that unpacks and verifies checksum and length, or undefined when there is nothing to unpack. */
export function decompressor(encoding: Encoding): Transform | undefined {
  if (encoding === 'gzip') return zlib.createGunzip({ chunkSize: CHUNK });
  if (encoding !== 'zstd') return undefined;
  if (typeof zlib.createZstdDecompress !== 'function') {
    throw new DamagedObject('zstd needs Node 22.15 or later');
  }
  return zlib.createZstdDecompress({ chunkSize: CHUNK });
}

/**
 * The text of a whole small object, or undefined where a stream must do it: more than `most` bytes, or content that is not
 * whole, whose damage the stream tells.
 */
export function decompressWhole(stored: Buffer, encoding: Encoding, most: number): Buffer | undefined {
  try {
    if (encoding === 'gzip') return zlib.gunzipSync(stored, { maxOutputLength: most });
    if (encoding === 'zstd') return zlib.zstdDecompressSync(stored, { maxOutputLength: most });
    return stored.length <= most ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Passes chunks on until a limit is crossed. @throws DamagedObject naming the limit. */
export async function* limitSize(
  chunks: AsyncIterable<Buffer>,
  limits: SizeLimits,
  storedBytes: () => number,
): AsyncIterable<Buffer> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > limits.maxBytes) {
      throw new DamagedObject(`decompressed size is above the limit of ${limits.maxBytes} bytes`);
    }
    if (total > limits.ratioFrom && total > storedBytes() * limits.maxRatio) {
      throw new DamagedObject(`decompressed size is more than ${limits.maxRatio} times the stored size`);
    }
    yield chunk;
  }
}

/** Whether an error of a stream comes from unpacking, i.e. from the content. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedObject) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code.startsWith('ZSTD_');
}
