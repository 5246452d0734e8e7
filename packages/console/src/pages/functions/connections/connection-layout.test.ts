import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionPicture, SELF } from './connection-layout.ts';
import type { ConnectionRow } from './connection-rows.ts';

function row(id: string, more: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    id,
    side: 'after',
    kind: 'Peer',
    name: id,
    amount: 10,
    amountText: '10 B',
    detail: '',
    isNew: false,
    newText: '',
    firstSeen: 1,
    lastSeen: 2,
    to: '/flows',
    search: {},
    ...more,
  };
}

const many = (count: number, more: Partial<ConnectionRow> = {}) =>
  Array.from({ length: count }, (_, index) => row(`${more.isNew === true ? 'new' : 'peer'}-${index}`, more));

describe('the picture of connections', () => {
  it('draws the function between what starts it and what it uses', () => {
    const { boxes } = connectionPicture('orders', [row('sqs', { side: 'before' }), row('database')], 8);
    const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? Number.NaN;
    expect(x('sqs')).toBeLessThan(x(SELF));
    expect(x(SELF)).toBeLessThan(x('database'));
  });

  it('folds what there is no room for, and says how many', () => {
    const { boxes } = connectionPicture('orders', many(31), 8);
    expect(boxes.length).toBe(1 + 8 + 1);
    expect(boxes.at(-1)).toMatchObject({ label: '23 more', folded: 23 });
  });

  it('draws one more instead of folding a single one', () => {
    expect(connectionPicture('orders', many(9), 8).boxes.some(({ folded }) => folded !== undefined)).toBe(
      false,
    );
  });

  it('keeps the usual beside many new ones', () => {
    const { boxes } = connectionPicture('orders', [...many(20, { isNew: true }), ...many(20)], 8);
    const drawn = boxes.flatMap(({ row: each }) => (each === undefined ? [] : [each.isNew]));
    expect([drawn.filter(Boolean).length, drawn.filter((isNew) => !isNew).length]).toEqual([5, 3]);
  });

  it('draws more bytes wider', () => {
    const { lines } = connectionPicture(
      'orders',
      [row('a', { amount: 10 }), row('b', { amount: 1_000_000 })],
      8,
    );
    const [a = 0, b = 0] = lines.map(({ width }) => width);
    expect(a).toBeLessThan(b);
  });

  it('never lets boxes overlap or leave the picture, whatever there is', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 60 }), (before, after, most) => {
        const rows = [
          ...many(before).map((each) => ({ ...each, id: `b ${each.id}`, side: 'before' as const })),
          ...many(after),
        ];
        const { boxes, width, height } = connectionPicture('orders', rows, most);
        const places = new Set(boxes.map(({ x, y }) => `${x} ${y}`));
        const isInside = boxes.every(
          (box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
        );
        return places.size === boxes.length && isInside && boxes.length <= 2 * (most + 1) + 1;
      }),
    );
  });
});
