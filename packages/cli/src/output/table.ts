/** How a cell stands out on a terminal with colour; never the only carrier of meaning. */
export type CellTone = 'critical' | 'high' | 'medium' | 'low' | 'informational' | 'good' | 'bad' | 'dim';

/** Columns of a drawn table whose cells are sentences, where neither a terminal nor a reader gives a width. */
export const PIPE_WIDTH = 160;

/** One cell: the value for machines, and how people read it where that differs. */
export interface Cell {
  readonly value: string | number | boolean;
  /** Shown in tables instead of the value: `52,511`, `0.37%`. */
  readonly text?: string;
  /** Several values in one cell, one line each: a set of connections. */
  readonly lines?: readonly string[];
  readonly tone?: CellTone;
}

export interface Column {
  readonly title: string;
  /** Heading over several neighbouring columns: `Bytes` over `To` and `From`. */
  readonly group?: string;
  readonly align?: 'left' | 'right';
}

/** One table, rendered as box, ASCII, Markdown, CSV or JSON. */
export interface Table {
  readonly title: string;
  /** One line under the title. */
  readonly description?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell from a plain value. */
export function cell(value: string | number | boolean, text?: string): Cell {
  return text === undefined ? { value } : { value, text };
}

/** A cell that holds a set, one line each; `-` when it is empty. */
export function setCell(values: readonly string[]): Cell {
  return values.length === 0 ? { value: '', text: '-' } : { value: values.join(' '), lines: values };
}

/** The column's full name where group headings cannot be drawn: `Bytes To`. */
export function columnName(column: Column): string {
  return column.group === undefined ? column.title : `${column.group} ${column.title}`;
}

/** Lines of a cell as people read them, not yet escaped. */
export function cellLines(content: Cell): readonly string[] {
  return content.lines ?? [content.text ?? String(content.value)];
}
