import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoundedLine, boundedLines } from './bounded-lines.ts';

async function* chunksOf(text: string, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, size = 7, most = 20) {
  const lines: BoundedLine[] = [];
  for await (const line of boundedLines(chunksOf(text, size), most)) lines.push(line);
  return lines;
}

describe('boundedLines()', () => {
  test('numbers lines from 1 and drops both kinds of line end', async () => {
    expect(await linesOf('a\r\n\nb')).toEqual([
      { number: 1, text: 'a', isCut: false },
      { number: 2, text: '', isCut: false },
      { number: 3, text: 'b', isCut: false },
    ]);
  });

  test('cuts a line that is too long and goes on after it', async () => {
    expect(await linesOf(`${'x'.repeat(21)}\nok\n${'y'.repeat(20)}`)).toEqual([
      { number: 1, text: 'x'.repeat(20), isCut: true },
      { number: 2, text: 'ok', isCut: false },
      { number: 3, text: 'y'.repeat(20), isCut: false },
    ]);
  });

  test('gives the same lines for any cut into chunks', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '\u00e9'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (given, size) => {
        const lines = await linesOf(given, size, 1000);
        expect(lines.map((line) => line.text).join('\n')).toBe(
          given.endsWith('\n') ? given.slice(0, -1) : given,
        );
      }),
    );
  });
});
