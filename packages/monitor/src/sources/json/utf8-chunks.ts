/**
 * The chunks of a text stream. Yields `not-utf8` once and nothing more when one of the first four bytes shows UTF-16
 * or binary data (a byte order mark, or a zero). The stream is read to its end whatever it holds, because its
 * integrity is checked on the way.
 */
export async function* utf8Chunks(
  stream: AsyncIterable<Buffer | string>,
): AsyncGenerator<Buffer | 'not-utf8'> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let isRefused = false;
  for await (const chunk of stream) {
    if (isRefused) continue;
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (head === undefined) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    isRefused = isUtf16(head);
    if (!isRefused && head.length < 4) continue;
    yield isRefused ? 'not-utf8' : head;
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

function isUtf16(text: Buffer): boolean {
  return text.subarray(0, 4).includes(0) || (text[0] ?? 0) >= 0xfe;
}
