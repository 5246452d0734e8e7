/** One line of a text, without its line end. `isCut` when it was longer than the limit: `text` is its beginning. */
export interface BoundedLine {
  readonly number: number;
  readonly text: string;
  readonly isCut: boolean;
}

const LINE_FEED = 10;

/** Splits a stream into lines, holding at most `maxBytes` of one: a 200 MB line costs no more memory than a short one. */
export async function* boundedLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes = 65_536,
): AsyncIterable<BoundedLine> {
  let number = 1;
  let held: Buffer = Buffer.alloc(0);
  let isCut = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      const piece = chunk.subarray(from, end);
      yield lineOf(number, joined(held, piece, maxBytes), isCut || held.length + piece.length > maxBytes);
      number += 1;
      from = end + 1;
      held = Buffer.alloc(0);
      isCut = false;
    }
    const rest = chunk.subarray(from);
    isCut ||= held.length + rest.length > maxBytes;
    held = joined(held, rest, maxBytes);
  }
  if (held.length > 0 || isCut) yield lineOf(number, held, isCut);
}

function joined(held: Buffer, piece: Buffer, maxBytes: number): Buffer {
  const room = piece.subarray(0, Math.max(0, maxBytes - held.length));
  return held.length === 0 ? Buffer.from(room) : Buffer.concat([held, room]);
}

function lineOf(number: number, bytes: Buffer, isCut: boolean): BoundedLine {
  const text = bytes.toString('utf8');
  return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text, isCut };
}
