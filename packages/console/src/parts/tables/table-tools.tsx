import Button from '@cloudscape-design/components/button';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { OpensItself } from '../opens-itself.tsx';
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

/** Kept filters, on pages that are lists. What is kept is asked for when somebody wants to see it. */
export function FilterMenuPlace({ columns }: { columns: readonly ToolColumn[] }) {
  const { pathname } = useLocation();
  const [isWanted, setWanted] = useState(false);
  if (!/^\/[a-z-]{1,40}$/.test(pathname) || columns.every(({ filter }) => filter === undefined)) return null;
  const button = (
    <Button
      iconName="caret-down-filled"
      iconAlign="right"
      ariaExpanded={false}
      nativeButtonAttributes={{ 'aria-haspopup': true }}
      onClick={() => setWanted(true)}
    >
      Filters
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <OpensItself>
        <FilterMenu page={pathname} />
      </OpensItself>
    </Suspense>
  );
}

/** Which columns there are, and how dense the table is. */
export function PreferencesPlace(props: { readonly title: string; readonly columns: readonly ToolColumn[] }) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button variant="icon" iconName="settings" ariaLabel="Preferences" onClick={() => setWanted(true)} />
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <OpensItself>
        <TablePreferences {...props} />
      </OpensItself>
    </Suspense>
  );
}
