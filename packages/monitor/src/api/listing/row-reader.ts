import type { ListRow } from './listing.ts';

export function textOf(row: ListRow, column: string): string {
  return String(row[column] ?? '');
}

export function numberOf(row: ListRow, column: string): number {
  return Number(row[column] ?? 0);
}

export function flagOf(row: ListRow, column: string): boolean {
  return row[column] === true;
}
