import type { Workspace } from '../../../workspace.ts';

/** A person waits this long; the engine is interrupted after it. */
export const QUERY_MILLISECONDS = 10_000;

/** Characters of one answer: more than a page shows, and less than a server minds. */
const MOST_CHARACTERS = 8_000_000;

type Value = string | number | boolean | null;

/** Rows in the order of `columns`, or why there are none. */
export type SelectedRows =
  | { readonly columns: string[]; readonly rows: Value[][]; readonly isCut: boolean }
  | { readonly problem: string; readonly hint: string };

/** One read-only statement with its rows, time and size bounded; what is wrong with it is told in one line and a hint. */
export async function selectRows(workspace: Workspace, sql: string, rows: number): Promise<SelectedRows> {
  const answer = await workspace.telemetry.readOnly(sql, { rows, milliseconds: QUERY_MILLISECONDS });
  if ('problem' in answer) return { problem: answer.problem.trim(), hint: hintFor(answer.problem) };
  let left = MOST_CHARACTERS;
  const fits = answer.rows.findIndex((row) => {
    left -= row.reduce<number>((sum, value) => sum + String(value ?? '').length + 8, 0);
    return left < 0;
  });
  return fits === -1 ? answer : { ...answer, rows: answer.rows.slice(0, fits), isCut: true };
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /took longer/,
    'Narrow the time (every table has ts or hour, in epoch seconds), or aggregate over flow_hour.',
  ],
  [
    /only SELECT|one statement|Expected a single/,
    'Give one SELECT: queries read the store and never change it.',
  ],
  [
    /disabled by configuration|Permission Error/,
    'Queries see the tables of this store and no files or addresses.',
  ],
  [/^queries read tables/, 'The tables are listed beside the statement; duckdb_columns() describes them.'],
  [/^queries make no/, 'Leave texts as they are kept, and pad them where they are shown.'],
  [/Table with name/, 'The tables are listed beside the statement.'],
  [/column/i, 'The columns of each table are listed beside the statement.'],
  [/memory/i, 'Ask for fewer rows or groups at once.'],
];

function hintFor(problem: string): string {
  return HINTS.find(([pattern]) => pattern.test(problem))?.[1] ?? 'The statement is in the SQL of DuckDB.';
}
