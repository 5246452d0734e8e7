import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOLD_WINDOW, holdBack } from './hold-back.ts';

const split = (text: string) => {
  const { free, held } = holdBack(Buffer.from(text));
  return [free.toString(), held.toString()];
};

describe('holdBack', () => {
  test.each([
    ['begin AKIAQWERT', 'begin ', 'AKIAQWERT'],
    ['{"key":"AKIA', '{"key":"', 'AKIA'],
    ['whole words only ', 'whole words only ', ''],
    ['data: one\n\n', 'data: one\n\n', ''],
    ['naïve café', 'naïve café', ''],
    ['', '', ''],
  ])('%j: %j leaves, %j waits', (text, free, held) => {
    expect(split(text)).toEqual([free, held]);
  });

  test('a word longer than the window leaves from its front', () => {
    const [free = '', held = ''] = split('x'.repeat(HOLD_WINDOW + 7));
    expect([free.length, held.length]).toEqual([7, HOLD_WINDOW]);
  });

  test('no byte is lost or moved', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        const { free, held } = holdBack(Buffer.from(bytes));
        expect(Buffer.concat([free, held])).toEqual(Buffer.from(bytes));
        expect(held.length).toBeLessThanOrEqual(HOLD_WINDOW);
      }),
    );
  });
});
