/** Bytes that are kept back at most: a longer word leaves from its front, looked at in pieces of this length. */
export const HOLD_WINDOW = 2048;

/** Whitespace, quotes and brackets end a word; so does everything beyond ASCII: no credential holds it. */
const ENDS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n"\'`,;<>(){}[]|'));

/** A part of a stream that may leave now, and one that waits for what follows it. */
export interface Held {
  readonly free: Buffer;
  readonly held: Buffer;
}

/**
 * Splits bytes before their last word when nothing has ended it yet: with the bytes that follow it could become a
 * credential, and what has left cannot be called back. Linear; at most `HOLD_WINDOW` bytes are held.
 */
export function holdBack(bytes: Buffer): Held {
  const least = Math.max(0, bytes.length - HOLD_WINDOW);
  let start = bytes.length;
  while (start > least && isWord(bytes[start - 1] ?? 0)) start -= 1;
  return { free: bytes.subarray(0, start), held: bytes.subarray(start) };
}

function isWord(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && !ENDS.has(byte);
}
