import { readFileSync } from 'node:fs';
import type { DuckDbSession } from '../duckdb.ts';
import { DERIVED_VIOLATION_COLUMNS } from './violation-columns.ts';

/** Version of schema.sql. */
export const TELEMETRY_SCHEMA_VERSION = 2;

/** What brings a store from version `index + 1` to the next, between these statements schema.sql makes what is missing. */
const MIGRATIONS: readonly { readonly before: string; readonly after: string }[] = [
  {
    // Written anew instead of updated: rows stream through, and the columns are as compact as those of a new store.
    before: 'ALTER TABLE guard_violation RENAME TO guard_violation_1',
    after: `INSERT INTO guard_violation SELECT *, ${DERIVED_VIOLATION_COLUMNS} FROM guard_violation_1;
      DROP TABLE guard_violation_1`,
  },
];

/**
 * Makes the tables of an empty store, or brings those of an older version up to date; all of it or nothing.
 * @returns the version that the store has, which is greater than {@link TELEMETRY_SCHEMA_VERSION} when a newer watertight wrote
 * it; nothing was changed then.
 */
export async function migrateTelemetry(session: DuckDbSession): Promise<number> {
  const version = await versionOf(session);
  if (version > TELEMETRY_SCHEMA_VERSION) return version;
  const schema = readFileSync(new URL('../schema.sql', import.meta.url), 'utf8');
  const steps = version === 0 ? [] : MIGRATIONS.slice(version - 1);
  await session.run('BEGIN TRANSACTION');
  try {
    for (const { before } of steps) await session.run(before);
    await session.run(schema);
    for (const { after } of steps) await session.run(after);
    if (version < TELEMETRY_SCHEMA_VERSION)
      await session.run(`INSERT INTO store_version VALUES (${TELEMETRY_SCHEMA_VERSION})`);
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
  return TELEMETRY_SCHEMA_VERSION;
}

/** 0 for a store without tables. */
async function versionOf(session: DuckDbSession): Promise<number> {
  const known = await session.query(
    "SELECT table_name FROM duckdb_tables() WHERE table_name = 'store_version'",
  );
  if (known.length === 0) return 0;
  const [row] = await session.query('SELECT max(version) AS version FROM store_version');
  return Number(row?.['version'] ?? 0);
}
