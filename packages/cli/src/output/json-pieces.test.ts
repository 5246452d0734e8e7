import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedJson } from './escape-text.ts';
import { jsonPieces } from './json-pieces.ts';

test('the pieces are the text that the whole document has', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (document) => {
      expect([...jsonPieces(document)].join('')).toBe(`${escapedJson(document, 2)}\n`);
    }),
    { numRuns: 500 },
  );
});

test('a list is taken apart while it is made, in pieces that do not grow with it', () => {
  const sizes: number[] = [];
  for (const count of [1000, 10_000]) {
    let made = 0;
    let most = 0;
    let length = 0;
    const list = {
      *[Symbol.iterator]() {
        for (; made < count; made += 1) yield { name: `package ${made}`, text: '\u202e\n' };
      },
    };
    for (const piece of jsonPieces({ schema: 'x', list })) {
      most = Math.max(most, piece.length);
      length += piece.length;
    }
    expect([made, most < 70_000]).toEqual([count, true]);
    sizes.push(length);
  }
  expect(sizes[1]).toBeGreaterThan(9 * (sizes[0] ?? 0));
});
