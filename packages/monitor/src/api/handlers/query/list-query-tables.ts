import { tableColumnsSql } from '../../../store/queries/console-queries.ts';
import type { Handler } from '../../handler.ts';

export const listQueryTables: Handler<'GET /query/tables'> = async ({ workspace }) => {
  const columns = await workspace.telemetry.recall(tableColumnsSql());
  const tables = Map.groupBy(columns, (row) => String(row['table']));
  return {
    status: 200,
    body: {
      tables: [...tables].map(([name, rows]) => ({
        name,
        rows: Number(rows[0]?.['n_rows'] ?? 0),
        columns: rows.map((row) => ({ name: String(row['column']), type: String(row['type']) })),
      })),
    },
  };
};
