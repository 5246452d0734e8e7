/** A longer line is cut: minified code of a megabyte holds what a scanner finds in its beginning. */
const LONGEST_LINE = 2_000_000;

/** The lines of a stream of UTF-8, one at a time, each cut at two million characters. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield joined(rest, line);
      rest = '';
    }
    rest = joined(rest, last);
  }
  if (rest !== '') yield rest;
}

function joined(start: string, end: string): string {
  return start.length >= LONGEST_LINE ? start : (start + end).slice(0, LONGEST_LINE);
}
