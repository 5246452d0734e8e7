import { graphlib, layout } from '@dagrejs/dagre';
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
const [BOX_WIDTH, BOX_HEIGHT] = [230, 60] as const;
const [THIN, THICK] = [1.5, 7] as const;

/**
 * Places the function between what starts it and what it uses. Of each side `most` are drawn, those that come first: new ones,
 * then those with most traffic; the others are one box that says how many they are.
 */
export function connectionPicture(name: string, rows: readonly ConnectionRow[], most: number): Picture {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: 150, nodesep: 14, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const drawn = [{ id: SELF, label: name }, ...side(rows, 'before', most), ...side(rows, 'after', most)];
  for (const { id } of drawn) graph.setNode(id, { width: BOX_WIDTH, height: BOX_HEIGHT });
  const peak = Math.max(1, ...rows.map(({ amount }) => amount));
  const lines = drawn.slice(1).map((each) => lineOf(each, peak));
  for (const { from, to } of lines) graph.setEdge(from, to);
  layout(graph);
  const boxes = drawn.map((each): Box => {
    const { x, y } = graph.node(each.id);
    return { ...each, x: x - BOX_WIDTH / 2, y: y - BOX_HEIGHT / 2, width: BOX_WIDTH, height: BOX_HEIGHT };
  });
  return {
    boxes,
    lines,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + 8,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + 8,
  };
}

type Drawn = Pick<Box, 'id' | 'label' | 'row' | 'folded'> & { readonly side?: ConnectionRow['side'] };

function side(rows: readonly ConnectionRow[], which: ConnectionRow['side'], most: number): readonly Drawn[] {
  const own = rows.filter((row) => row.side === which);
  // One that is left over is drawn: a box that says "1 more" would take the same room.
  const shown = own.length <= most + 1 ? own : own.slice(0, most);
  const folded = own.length - shown.length;
  return [
    ...shown.map((row) => ({ id: row.id, label: row.name, row, side: which })),
    ...(folded === 0 ? [] : [{ id: `more ${which}`, label: `${folded} more`, folded, side: which }]),
  ];
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
