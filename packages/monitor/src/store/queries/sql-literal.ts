/**
 * `value` as an SQL string literal. Quotes are doubled: DuckDB and Trino know no other escape in plain literals. DuckDB's
 * parser ends a statement at a NUL, which texts of others may have: it is written as a call.
 */
export function sqlText(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
}

/** `values` as the inside of an SQL IN list, sorted so that equal sets give equal statements. */
export function sqlList(values: Iterable<string>): string {
  const sorted = [...new Set(values)].sort();
  return sorted.length === 0 ? "''" : sorted.map(sqlText).join(', ');
}

/** Epoch seconds as an SQL literal. An infinite bound has no literal, so callers clip to the data first. */
export function sqlTime(seconds: number): string {
  return String(Math.floor(Number.isFinite(seconds) ? seconds : 0));
}
