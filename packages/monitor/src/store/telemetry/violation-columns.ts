import type { DuckDbSession } from '../duckdb.ts';

const LINE = "CASE WHEN json_valid(line) THEN line ELSE '{}' END";

/**
 * Columns of guard_violation that follow from the others, with the SQL that says how. `event_id`: the first 16 hex digits of a
 * hash of what tells violations apart, equal in every copy that was delivered; the others are what the log line says.
 */
const DERIVED: readonly (readonly [column: string, sql: string])[] = [
  [
    'event_id',
    "substr(md5(concat_ws('|', account_id, region, function_name, request_id, ts, detector, field, line)), 1, 16)",
  ],
  ['trigger_name', `coalesce(json_extract_string(${LINE}, '$.watertight.trigger'), '')`],
  ['rule_name', `coalesce(json_extract_string(${LINE}, '$.watertight.rule'), '')`],
  ['matched', `coalesce(json_extract_string(${LINE}, '$.watertight.match'), '')`],
];

/** What a row of guard_violation ends with, for a SELECT over a table that has the columns before. */
export const DERIVED_VIOLATION_COLUMNS = DERIVED.map(([column, sql]) => `${sql} AS ${column}`).join(', ');

/**
 * Computes what follows from the other columns for violations that have been appended without it, so that lists need not do it
 * for every row each time they are read. Belongs into the transaction that appends them.
 */
export async function deriveViolationColumns(writer: Pick<DuckDbSession, 'run'>): Promise<void> {
  const values = DERIVED.map(([column, sql]) => `${column} = ${sql}`).join(', ');
  await writer.run(`UPDATE guard_violation SET ${values} WHERE event_id = ''`);
}
