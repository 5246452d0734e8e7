import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ToolColumn } from '../tool-column.ts';

// The largest part of a table's code; nobody filters before there are rows.
const TableFilter = lazy(async () => ({ default: (await import('./table-filter.tsx')).TableFilter }));
const FilterMenu = lazy(async () => ({ default: (await import('./filter-menu.tsx')).FilterMenu }));
const TablePreferences = lazy(async () => ({
  default: (await import('./table-preferences.tsx')).TablePreferences,
}));

/** Keeps the place of the filter until its code is there. */
export function FilterPlace(props: {
  readonly title: string;
  readonly columns: readonly ToolColumn[];
  readonly page: { readonly rows: readonly unknown[]; readonly total: number } | undefined;
}) {
  const { columns, page, title } = props;
  return (
    <div className="wt-filter-place" data-wt-filter>
      {page === undefined ? null : (
        <Suspense fallback={null}>
          <TableFilter
            title={title}
            total={page.total}
            rows={page.rows.filter((row) => typeof row === 'object' && row !== null)}
            columns={columns.flatMap(({ column, header, filter, group }) =>
              column === undefined || filter === undefined
                ? []
                : [{ column, header: group === undefined ? header : `${group}: ${header}`, filter }],
            )}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Kept filters, on pages that are lists. */
export function FilterMenuPlace({ columns }: { columns: readonly ToolColumn[] }) {
  const { pathname } = useLocation();
  if (!/^\/[a-z-]{1,40}$/.test(pathname) || columns.every(({ filter }) => filter === undefined)) return null;
  return (
    <Suspense fallback={null}>
      <FilterMenu page={pathname} />
    </Suspense>
  );
}

/** Which columns there are, and how dense the table is. */
export function PreferencesPlace(props: { readonly title: string; readonly columns: readonly ToolColumn[] }) {
  return (
    <Suspense fallback={null}>
      <TablePreferences {...props} />
    </Suspense>
  );
}
