/**
 * True when one of the first four bytes of a text shows that it is UTF-16 (or binary): a byte order mark, or a zero.
 * `offset` is the place of `chunk` in the text.
 */
export function isUtf16(chunk: Buffer, offset: number): boolean {
  const start = chunk.subarray(0, Math.max(0, 4 - offset));
  return start.includes(0) || (offset === 0 && (start[0] ?? 0) >= 0xfe);
}
