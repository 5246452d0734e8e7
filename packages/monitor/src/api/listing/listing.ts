import type { ColumnType, Filter } from './filter.ts';
import type { Span } from './list-request.ts';

/** A value in a row of a list. */
export type Cell = string | number | boolean;

/** A row of a list: columns by name, times as epoch seconds. */
export type ListRow = Readonly<Record<string, Cell>>;

/** What can be asked of a list: its columns, and the order in which it comes unasked. */
export interface Listing {
  /** Column name (camelCase) to how it compares. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly sort: { readonly column: string; readonly order: 'asc' | 'desc' };
  /** Columns that tell rows apart, for an order without ties. */
  readonly key: readonly string[];
}

/** A list request that has been checked against the listing. */
export interface ListPlan {
  readonly span: Span;
  readonly account?: string;
  readonly region?: string;
  readonly filter: Filter;
  readonly sort: { readonly column: string; readonly order: 'asc' | 'desc' };
  readonly limit: number;
  /** Values of the sort column and the key columns of the last row seen. */
  readonly after?: readonly Cell[];
}

/** Columns whose values decide the order: the sort column, then the key. */
export function orderColumns(listing: Listing, plan: ListPlan): readonly string[] {
  return [plan.sort.column, ...listing.key.filter((column) => column !== plan.sort.column)];
}
