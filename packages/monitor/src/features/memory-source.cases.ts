import { featureSource } from '../feature-source.ts';
import type { FeatureSource, Row } from '../store/queries/feature-source.ts';
import { openTelemetryStore } from '../store/telemetry-store.ts';

/** A real store in memory, for the test cases of features. */
export interface MemorySource extends FeatureSource {
  /** Inserts rows; columns that a row leaves out become '', 0 or false. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty telemetry store in memory. */
export async function openMemorySource(): Promise<MemorySource> {
  const store = await openTelemetryStore(':memory:');
  const source = featureSource(store);
  return {
    query: source.query,
    async insert(table, rows) {
      const columns = await source.query(
        `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`,
      );
      await store.append(
        table,
        rows.map((row) => columns.map((column) => cellOf(row, column))),
      );
    },
    close: () => store.close(),
  };
}

function cellOf(row: Row, column: Row): string | number | boolean {
  const value = row[String(column['column_name'])];
  if (column['data_type'] === 'VARCHAR') return String(value ?? '');
  if (column['data_type'] === 'BOOLEAN') return value === true;
  return Number(value ?? 0);
}
