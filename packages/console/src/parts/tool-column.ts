import type { FilterKind } from './tables/table-filter.tsx';

/** What the tools of a table need to know of a column. */
export interface ToolColumn {
  readonly id: string;
  readonly header: string;
  readonly column?: string;
  readonly filter?: FilterKind;
  readonly group?: string;
  readonly isMinor?: boolean;
}
