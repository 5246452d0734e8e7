import { badRequest } from '../../api-problem.ts';
import { csvText } from '../../export-list.ts';
import type { Handler } from '../../handler.ts';
import { selectRows } from './select-rows.ts';

const ROWS = 10_000;

export const exportQuery: Handler<'POST /query/export'> = async (
  { workspace },
  { body: { sql, format } },
) => {
  const answer = await selectRows(workspace, sql, ROWS);
  if ('problem' in answer) throw badRequest(`Cannot run the query: ${answer.problem}`, answer.hint);
  const { rows, isCut } = answer;
  const columns = distinctNames(answer.columns);
  const named = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  const text =
    format === 'csv'
      ? csvText(
          columns,
          named.map((row) =>
            Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
          ),
        )
      : `${JSON.stringify({ schema: 'watertight/export/1', rows: named, isCut })}\n`;
  return {
    status: 200,
    body: {
      file: `watertight-query.${format}`,
      type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      text,
      rows: rows.length,
      isCut,
    },
  };
};

/** Two columns may have one name in SQL: `count`, `count_2`. */
function distinctNames(columns: readonly string[]): string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column;
    for (let n = 2; taken.has(name); n += 1) name = `${column}_${n}`;
    taken.add(name);
    return name;
  });
}
