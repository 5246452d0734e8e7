import { columnName, type Table } from './table.ts';

/** The table's rows as objects keyed by column name, raw values: for JSON of what has no document kind of its own. */
export function tableRecords(table: Table): readonly Record<string, string | number | boolean>[] {
  const names = table.columns.map(columnName);
  return table.rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index]?.value ?? ''])),
  );
}
