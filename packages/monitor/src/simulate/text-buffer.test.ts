import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextBuffer } from './text-buffer.ts';

function line(values: readonly (number | string)[]): string {
  const text = new TextBuffer(8192);
  text.reserve();
  for (const value of values) {
    if (typeof value === 'number') text.number(value);
    else text.word(Buffer.from(value));
  }
  text.endLine();
  return text.take().toString();
}

describe('TextBuffer', () => {
  it('separates words and numbers by spaces and ends the line', () => {
    expect(line([2, '123456789012', 0, 3306])).toBe('2 123456789012 0 3306\n');
  });

  it('writes any safe integer as JavaScript does', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 30 }), (numbers) => {
        expect(line(numbers)).toBe(`${numbers.join(' ')}\n`);
      }),
    );
    expect(line([2_147_483_647, 2_147_483_648, 1_773_010_858_000])).toBe(
      '2147483647 2147483648 1773010858000\n',
    );
  });

  it('grows, and starts again after take', () => {
    const text = new TextBuffer(8192);
    for (let turn = 0; turn < 5000; turn += 1) {
      text.reserve();
      text.number(turn);
      text.endLine();
    }
    expect(text.take().toString().split('\n')).toHaveLength(5001);
    expect(text.size).toBe(0);
    expect(text.take()).toHaveLength(0);
  });
});
