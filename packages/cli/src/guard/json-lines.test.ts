import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './json-lines.ts';

async function linesIn(chunks: readonly string[], longest = 1000): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(Readable.from(chunks), longest)) lines.push(line);
  return lines;
}

describe('lines', () => {
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [
      ['a\r\nb\r', '\nc'],
      ['a', 'b', 'c'],
    ],
    [['a\n\nb'], ['a', '', 'b']],
    [['{"a":"x\u2028y\u2029z\u0085\v\f"}\n'], ['{"a":"x\u2028y\u2029z\u0085\v\f"}']],
    [['a\rb'], ['a\rb']],
    [[], []],
  ])('%j: %j', async (chunks, lines) => {
    expect(await linesIn(chunks)).toEqual(lines);
  });

  it('are the same however they come', async () => {
    const piece = fc.array(fc.constantFrom('a', '\n', '\r\n', '\u2028', 'é'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (all) => {
        const chunks = all.map((each) => each.join('')).filter((each) => each !== '');
        const whole = chunks.join('');
        const wanted = whole.split(/\r?\n/);
        if (wanted.at(-1) === '') wanted.pop();
        expect(await linesIn(chunks)).toEqual(wanted);
      }),
    );
  });

  it('are not read beyond their bound', async () => {
    await expect(linesIn(['x'.repeat(600), 'y'.repeat(600)])).rejects.toThrow(/line 1 is longer/);
    expect(await linesIn(['x'.repeat(600), `\n${'y'.repeat(600)}`])).toHaveLength(2);
  });
});
