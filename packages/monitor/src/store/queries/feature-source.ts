/** One row of a query's answer. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/** What features need of a store: read-only queries in the portable SQL of this folder. */
export interface FeatureSource {
  query(sql: string): Promise<readonly Row[]>;
}

/** The number in `column`; engines that answer 64-bit integers as text are read too. NaN when it is absent. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  return value === undefined ? Number.NaN : Number(value);
}

/** The text in `column`, '' when it is absent. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return value === undefined ? '' : String(value);
}

/** The truth value in `column`: engines answer true, 'true' or 1. */
export function flagOf(row: Row, column: string): boolean {
  const value = row[column];
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** The list kept as comma-joined text in `column`. */
export function listOf(row: Row, column: string): readonly string[] {
  const text = textOf(row, column);
  return text === '' ? [] : text.split(',').filter((part) => part !== '');
}
