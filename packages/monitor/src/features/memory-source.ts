import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { FeatureSource, Row } from '../store/queries/feature-source.ts';

/** A store in memory with the real schema, for the test cases of features. */
export interface MemorySource extends FeatureSource {
  /** Inserts rows; columns that a row leaves out become '', 0 or false. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  close(): void;
}

/** Opens an empty DuckDB in memory with schema.sql loaded. */
export async function openMemorySource(): Promise<MemorySource> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('../store/schema.sql', import.meta.url), 'utf8'));

  async function query(sql: string): Promise<readonly Row[]> {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson().map(toRow);
  }
  return {
    query,
    async insert(table, rows) {
      const columns = await query(
        `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`,
      );
      for (let i = 0; i < rows.length; i += 2_000) {
        const values = rows
          .slice(i, i + 2_000)
          .map((row) => `(${columns.map((c) => literal(row, c)).join(', ')})`);
        await connection.run(`INSERT INTO ${table} VALUES ${values.join(', ')}`);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function toRow(object: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(object)) {
    if (typeof value === 'number' || typeof value === 'boolean') row[name] = value;
    else row[name] = String(value ?? '');
  }
  return row;
}

function literal(row: Row, column: Row): string {
  const value = row[String(column['column_name'])];
  const type = column['data_type'];
  if (type === 'VARCHAR') return `'${String(value ?? '').replaceAll("'", "''")}'`;
  if (type === 'BOOLEAN') return value === true ? 'true' : 'false';
  return String(value ?? 0);
}
