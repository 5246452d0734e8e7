import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLook } from './use-table-look.ts';

const USUAL = { hidden: [], isCompact: false, isWrapped: true };

describe('the look of a table', () => {
  it('is as it was kept', () => {
    const look = { hidden: ['rule'], isCompact: true, isWrapped: false };
    expect(readLook(JSON.stringify(look))).toEqual(look);
  });

  it.each(['', 'no json', '7', 'null', '[]', '{"hidden": 7}'])('is the usual where %s was kept', (text) =>
    expect(readLook(text)).toEqual(USUAL),
  );

  it('is a look whatever was kept', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { hidden, isCompact, isWrapped } = readLook(text);
        expect(hidden.every((each) => typeof each === 'string')).toBe(true);
        expect([typeof isCompact, typeof isWrapped]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});
