import { displayWidth, wrapText } from './display-width.ts';
import { escapeText } from './escape-text.ts';
import { type CellTone, type Column, cellLines, columnName, type Table } from './table.ts';

/** What the place of output can show. */
export interface TextStyle {
  /** Columns; Infinity for a pipe or a file: nothing is wrapped there. */
  readonly width: number;
  /** Box-drawing characters; plain ASCII otherwise. */
  readonly unicode: boolean;
  /** Paints text in a tone; returns it unchanged without colour. */
  readonly paint: (text: string, tone: CellTone | 'title') => string;
}

interface Lines {
  readonly horizontal: string;
  readonly vertical: string;
  /** left, crossing and right of the top, middle and bottom rule. */
  readonly top: readonly [string, string, string];
  readonly middle: readonly [string, string, string];
  readonly bottom: readonly [string, string, string];
}

const BOX: Lines = {
  horizontal: '─',
  vertical: '│',
  top: ['┌', '┬', '┐'],
  middle: ['├', '┼', '┤'],
  bottom: ['└', '┴', '┘'],
};
const ASCII: Lines = {
  horizontal: '-',
  vertical: '|',
  top: ['+', '+', '+'],
  middle: ['+', '+', '+'],
  bottom: ['+', '+', '+'],
};

/** Below this a column is no longer readable, and rows are shown as lists instead. */
const NARROWEST_COLUMN = 8;

/** The table as text with a final line break; rows become lists where the terminal is too narrow for columns. */
export function renderTable(table: Table, style: TextStyle): string {
  const head = [style.paint(escapeText(table.title), 'title')];
  if (table.description !== undefined) {
    head.push(
      ...wrapText(escapeText(table.description), style.width).map((line) => style.paint(line, 'dim')),
    );
  }
  const widths = fitWidths(table, style.width);
  const body = widths === undefined ? renderLists(table, style) : renderGrid(table, widths, style);
  return `${[...head, ...body].join('\n')}\n`;
}

/** Width of each column, narrowed fairly to fit; undefined when it cannot. */
function fitWidths(table: Table, limit: number): readonly number[] | undefined {
  const natural = table.columns.map((column, index) =>
    Math.max(
      displayWidth(escapeText(column.title)),
      ...table.rows.map((row) => {
        const content = row[index];
        return content === undefined
          ? 0
          : Math.max(...cellLines(content).map((line) => displayWidth(escapeText(line))));
      }),
    ),
  );
  const widths = widenForGroups(table.columns, natural);
  const space = limit - (3 * widths.length + 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - space;
  while (excess > 0) {
    // Take from the widest first, down to the next widest at most, so that short columns stay whole.
    const widest = Math.max(...widths);
    if (widest <= NARROWEST_COLUMN) return undefined;
    const next = Math.max(NARROWEST_COLUMN, ...widths.filter((width) => width < widest));
    const index = widths.indexOf(widest);
    const cut = Math.min(excess, Math.max(1, widest - next));
    widths[index] = widest - cut;
    excess -= cut;
  }
  return widths;
}

/** Makes each group of columns at least as wide as its heading. */
function widenForGroups(columns: readonly Column[], natural: readonly number[]): number[] {
  const widths = [...natural];
  for (const { start, size, name } of groupsOf(columns)) {
    if (name === undefined) continue;
    const inside = widths.slice(start, start + size).reduce((sum, width) => sum + width, 3 * (size - 1));
    const missing = displayWidth(name) - inside;
    if (missing > 0) widths[start + size - 1] = (widths[start + size - 1] ?? 0) + missing;
  }
  return widths;
}

/** Runs of neighbouring columns under one heading. */
function groupsOf(
  columns: readonly Column[],
): readonly { start: number; size: number; name: string | undefined }[] {
  const groups: { start: number; size: number; name: string | undefined }[] = [];
  columns.forEach((column, index) => {
    const last = groups.at(-1);
    if (column.group !== undefined && last !== undefined && last.name === column.group) last.size += 1;
    else groups.push({ start: index, size: 1, name: column.group });
  });
  return groups;
}

function renderGrid(table: Table, widths: readonly number[], style: TextStyle): readonly string[] {
  const lines = style.unicode ? BOX : ASCII;
  const rule = ([left, cross, right]: readonly [string, string, string]) =>
    left + widths.map((width) => lines.horizontal.repeat(width + 2)).join(cross) + right;
  const out = [rule(lines.top)];
  if (table.columns.some((column) => column.group !== undefined)) {
    const groups = groupsOf(table.columns).map(({ start, size, name }) => {
      const width = widths.slice(start, start + size).reduce((sum, each) => sum + each, 3 * (size - 1));
      return ` ${pad(name ?? '', width, 'left')} `;
    });
    out.push(lines.vertical + groups.join(lines.vertical) + lines.vertical);
  }
  const titles = table.columns.map((column) => ({ lines: [column.title], align: column.align ?? 'left' }));
  out.push(
    ...gridRow(titles, widths, { lines, paint: (text) => style.paint(text, 'dim') }),
    rule(lines.middle),
  );
  for (const row of table.rows) {
    const cells = table.columns.map((column, index) => {
      const content = row[index];
      return {
        lines: content === undefined ? [''] : cellLines(content),
        align: column.align ?? 'left',
      } as const;
    });
    const paint = (text: string, index: number) => {
      const tone = row[index]?.tone;
      return tone === undefined ? text : style.paint(text, tone);
    };
    out.push(...gridRow(cells, widths, { lines, paint }));
  }
  out.push(rule(lines.bottom));
  return out;
}

interface GridCell {
  readonly lines: readonly string[];
  readonly align: 'left' | 'right';
}

/** One row of cells as one or more lines of text. */
function gridRow(
  cells: readonly GridCell[],
  widths: readonly number[],
  draw: { lines: Lines; paint: (text: string, index: number) => string },
): readonly string[] {
  const wrapped = cells.map((content, index) =>
    content.lines.flatMap((line) => wrapText(escapeText(line), widths[index] ?? 1)),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = wrapped.map((lines, index) => {
      const text = pad(lines[line] ?? '', widths[index] ?? 0, cells[index]?.align ?? 'left');
      return ` ${draw.paint(text, index)} `;
    });
    return draw.lines.vertical + parts.join(draw.lines.vertical) + draw.lines.vertical;
  });
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Each row as a list of `name  value` lines, for terminals narrower than the columns. */
function renderLists(table: Table, style: TextStyle): readonly string[] {
  const names = table.columns.map((column) => escapeText(columnName(column)));
  const nameWidth = Math.min(Math.max(...names.map(displayWidth)), Math.floor(style.width / 2));
  const valueWidth = Math.max(4, style.width - nameWidth - 2);
  return table.rows.flatMap((row, index) => {
    const lines = row.flatMap((content, column) => {
      const text = cellLines(content).map(escapeText).join(', ');
      return wrapText(text, valueWidth).map((line, number) => {
        const name = pad(number === 0 ? (names[column] ?? '') : '', nameWidth, 'left');
        return `${name}  ${content.tone === undefined ? line : style.paint(line, content.tone)}`;
      });
    });
    return index === 0 ? lines : ['', ...lines];
  });
}
