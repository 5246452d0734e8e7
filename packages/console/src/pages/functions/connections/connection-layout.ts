import type { ConnectionRow } from './connection-rows.ts';

/** A box of the picture; `row` is undefined for the function itself and for what is folded. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly row?: ConnectionRow;
  /** How many neighbours are folded into it. */
  readonly folded?: number;
}

/** A line of the picture. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly isNew: boolean;
  /** Pixels. */
  readonly width: number;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Id of the function's own box. */
export const SELF = 'self';
/** Pixels: a box, the room between boxes of a column, between columns, and around. */
const [BOX_WIDTH, BOX_HEIGHT, BETWEEN, COLUMN, MARGIN] = [230, 60, 14, 300, 8] as const;
const [THIN, THICK] = [1.5, 7] as const;
/** Boxes of a side that stay for what is not new, so that the new is seen beside the usual. */
const USUAL = 3;

/**
 * Places the function between what starts it and what it uses. Of each side `most` are drawn: new ones first, then those with
 * most traffic; the others are one box that says how many they are. Columns keep the order of the rows.
 */
export function connectionPicture(name: string, rows: readonly ConnectionRow[], most: number): Picture {
  const columns = [side(rows, 'before', most), [{ id: SELF, label: name }], side(rows, 'after', most)];
  const height = Math.max(...columns.map(heightOf));
  const used = columns.filter(({ length }) => length > 0);
  const boxes = used.flatMap((column, at) =>
    column.map(
      (each, index): Box => ({
        ...each,
        x: MARGIN + at * (BOX_WIDTH + COLUMN),
        y: MARGIN + (height - heightOf(column)) / 2 + index * (BOX_HEIGHT + BETWEEN),
        width: BOX_WIDTH,
        height: BOX_HEIGHT,
      }),
    ),
  );
  const peak = Math.max(1, ...rows.map(({ amount }) => amount));
  const neighbours: readonly Drawn[] = [...(columns[0] ?? []), ...(columns[2] ?? [])];
  return {
    boxes,
    lines: neighbours.map((each) => lineOf(each, peak)),
    width: 2 * MARGIN + used.length * BOX_WIDTH + (used.length - 1) * COLUMN,
    height: 2 * MARGIN + height,
  };
}

function heightOf(column: readonly unknown[]): number {
  return column.length * (BOX_HEIGHT + BETWEEN) - BETWEEN;
}

type Drawn = Pick<Box, 'id' | 'label' | 'row' | 'folded'> & { readonly side?: ConnectionRow['side'] };

function side(rows: readonly ConnectionRow[], which: ConnectionRow['side'], most: number): readonly Drawn[] {
  const own = rows.filter((row) => row.side === which);
  // One that is left over is drawn: a box that says "1 more" would take the same room.
  const shown = own.length <= most + 1 ? own : firstOf(own, most);
  const folded = own.length - shown.length;
  return [
    ...shown.map((row) => ({ id: row.id, label: row.name, row, side: which })),
    ...(folded === 0 ? [] : [{ id: `more ${which}`, label: `${folded} more`, folded, side: which }]),
  ];
}

/** The first rows, with a few of those that are not new among them. */
function firstOf(rows: readonly ConnectionRow[], most: number): readonly ConnectionRow[] {
  const usual = rows.filter(({ isNew }) => !isNew).slice(0, Math.min(USUAL, most));
  const rest = rows.filter((row) => !usual.includes(row)).slice(0, most - usual.length);
  return rows.filter((row) => usual.includes(row) || rest.includes(row));
}

function lineOf({ id, row, side: which }: Drawn, peak: number): Line {
  const [from, to] = which === 'before' ? [id, SELF] : [SELF, id];
  // Traffic spans six orders of magnitude: the logarithm keeps the small visible and the large apart.
  const share = row === undefined || row.amount === 0 ? 0 : Math.log1p(row.amount) / Math.log1p(peak);
  return {
    id: `${from} ${to}`,
    from,
    to,
    label: row?.amountText ?? '',
    isNew: row?.isNew === true,
    width: THIN + (THICK - THIN) * share,
  };
}
