import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ExportName } from '@watertight/monitor/api/contract.ts';
import type { SourceState } from '@watertight/monitor/api/listing/page.ts';
import { type ReactNode, useMemo } from 'react';
import type { ApiError } from '../../api-client.ts';
import type { QueryValues } from '../../api-url.ts';
import { useRowKeys } from '../../app/use-row-keys.ts';
import { useFirstRows } from '../../state/use-first-rows.ts';
import { useIsNarrow } from '../../state/use-is-narrow.ts';
import { minorColumns, useTableLook } from '../../state/use-table-look.ts';
import { useUrl } from '../../state/use-url.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterCell } from './filter-cell.tsx';
import { type Missing, MissingWarning } from './missing-warning.tsx';
import type { FilterKind } from './table-filter.tsx';
import { TablePaging } from './table-paging.tsx';
import { FilterMenuPlace, FilterPlace, PreferencesPlace } from './table-tools.tsx';

/** A column: what a cell shows, and the server's name for sorting and filtering by it. */
export interface DataColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** The listing's column; undefined where the server cannot sort by it. */
  readonly column?: string;
  /** How the filter compares; undefined leaves the column out of it. */
  readonly filter?: FilterKind;
  readonly minWidth?: number;
  readonly align?: 'end';
  /** Header above this column and its neighbours of the same group. */
  readonly group?: string;
  /** Long text: only so many lines of it; the details of the row have all. */
  readonly isLong?: boolean;
  /** Left out on a telephone, unless the person wants it. */
  readonly isMinor?: boolean;
  /** Only the filter knows it. */
  readonly isFilterOnly?: boolean;
}

/** One page as the server gives it. */
export interface DataPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly next: string | null;
  readonly sources: readonly SourceState[];
  readonly missing: readonly Missing[];
  /** Where detections made the rows: when they last ran, '' before the first time. */
  readonly lastEvaluation?: string;
}

export interface DataTableProps<T> {
  readonly title: string;
  readonly description?: string;
  /** The noun of the footer: `Showing 1 to 50 of 557 entries`. */
  readonly noun?: string;
  readonly columns: readonly DataColumn<T>[];
  readonly page: DataPage<T> | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | null;
  /** Column of the order that the server uses unasked. */
  readonly defaultSort: { readonly column: string; readonly isDescending: boolean };
  readonly rowId: (row: T) => string;
  /** The row that the URL has selected, and what selects another. */
  readonly selected?: string;
  readonly onSelect?: (id: string | undefined) => void;
  readonly exportName?: ExportName;
  /** What the export needs beside scope, filter and order. */
  readonly exportQuery?: QueryValues;
  /** Shown instead of the title: a link to what the rows mean. */
  readonly heading?: ReactNode;
  /** Conditions of the list that the URL does not have. */
  readonly exportAlways?: readonly string[];
  /** The rows hold whatever the time range. */
  readonly isTimeless?: boolean;
  readonly goodNews: string;
  /** Conditions that the page itself offers as a choice: they do not make an empty table less than good news. */
  readonly isChoice?: (condition: string) => boolean;
  readonly actions?: ReactNode;
}

const NO_ROWS: readonly never[] = [];

/** A server-paged table whose filter, order and page are in the URL. */
export function DataTable<T>(props: DataTableProps<T>) {
  const url = useUrl();
  const { page, rowId } = props;
  const ids = useMemo(() => page?.rows.map(rowId) ?? [], [page, rowId]);
  useRowKeys(ids, props.selected, props.onSelect);
  const sort = url.text('sort') === '' ? props.defaultSort.column : url.text('sort');
  const isDescending =
    url.text('sort') === '' ? props.defaultSort.isDescending : url.text('order') === 'desc';
  const offered = props.columns.filter(({ isFilterOnly }) => isFilterOnly !== true);
  const [look] = useTableLook(props.title, minorColumns(offered));
  const isNarrow = useIsNarrow();
  const rows = useFirstRows(page?.rows ?? NO_ROWS);
  const shown = offered.filter(({ id }) => !look.hidden.includes(id));
  const columns = shown.map((column) => tableColumn({ ...column, cell: filterable(column) }));
  const sorting = columns.find(({ sortingField }) => sortingField === sort);
  if (props.error !== null && page === undefined) return <ProblemAlert error={props.error} />;
  return (
    <SpaceBetween size="s">
      {props.error === null ? null : <ProblemAlert error={props.error} />}
      <MissingWarning missing={page?.missing ?? []} />
      <Table
        variant="container"
        stickyHeader
        stickyColumns={{ first: Number(isNarrow) }}
        wrapLines={look.isWrapped}
        contentDensity={look.isCompact ? 'compact' : 'comfortable'}
        items={rows}
        loading={props.isLoading && page === undefined}
        loadingText="Loading"
        trackBy={props.rowId}
        columnDefinitions={columns}
        {...columnGroups(shown)}
        {...(sorting === undefined ? {} : { sortingColumn: sorting })}
        sortingDescending={isDescending}
        onSortingChange={({ detail }) =>
          url.change({
            sort: detail.sortingColumn.sortingField,
            order: detail.isDescending === true ? 'desc' : 'asc',
            cursor: undefined,
            at: undefined,
          })
        }
        header={
          <Header
            counter={page === undefined ? '' : `(${page.total.toLocaleString('en-US')})`}
            description={props.description}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                {props.actions}
                {page === undefined ? null : <FilterMenuPlace columns={props.columns} />}
                {props.exportName === undefined ? null : (
                  <ExportMenu
                    name={props.exportName}
                    query={props.exportQuery ?? {}}
                    always={props.exportAlways ?? []}
                  />
                )}
              </SpaceBetween>
            }
          >
            {props.heading ?? props.title}
          </Header>
        }
        filter={<FilterPlace title={props.title} columns={props.columns} page={page} />}
        {...(page === undefined
          ? {}
          : { preferences: <PreferencesPlace title={props.title} columns={offered} /> })}
        footer={page === undefined ? null : <TablePaging page={page} noun={props.noun ?? 'entries'} />}
        empty={
          <EmptyState
            sources={page?.sources ?? []}
            hasFilter={url.list('f').some((condition) => props.isChoice?.(condition) !== true)}
            goodNews={props.goodNews}
            isTimeless={props.isTimeless === true}
            lastEvaluation={page?.lastEvaluation}
          />
        }
        {...selection(props)}
        ariaLabels={{
          tableLabel: props.title,
          selectionGroupLabel: `${props.title}: selection`,
          itemSelectionLabel: (_, row) => `Details of ${props.rowId(row)}`,
        }}
      />
    </SpaceBetween>
  );
}

/** A column as Cloudscape takes it. */
export function tableColumn<T>(column: DataColumn<T>): TableProps.ColumnDefinition<T> {
  return {
    id: column.id,
    header: column.header,
    cell: (row) => (
      <div className={column.filter === 'time' ? 'wt-one-line' : 'wt-words'}>{column.cell(row)}</div>
    ),
    ...(column.column === undefined ? {} : { sortingField: column.column }),
    ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
  };
}

/** Times are asked for by their range; of everything else a cell's value can be asked for, or left out. */
function filterable<T>({ cell: whole, column, filter, isLong }: DataColumn<T>): (row: T) => ReactNode {
  const cell = (row: T) => <Lines isLong={isLong === true}>{whole(row)}</Lines>;
  if (column === undefined || filter === undefined || filter === 'time') return cell;
  return (row) => (
    <FilterCell column={column} value={comparedValue(row, column)}>
      {cell(row)}
    </FilterCell>
  );
}

/** Short words stay on one line, even where they have a hyphen; long texts take a few. */
function Lines({ isLong, children }: { readonly isLong: boolean; readonly children: ReactNode }) {
  if (isLong) return <div className="wt-few-lines">{children}</div>;
  const isShort = typeof children === 'string' && children.length <= SHORT;
  return isShort ? <span className="wt-one-line">{children}</span> : children;
}

/** Characters of a text that is not broken. */
const SHORT = 20;

/** The value that the server compares; '' where the row has it in another form. */
function comparedValue(row: unknown, column: string): string {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

/** Headings above several columns, where columns have one. */
export function columnGroups<T>(
  columns: readonly DataColumn<T>[],
): Pick<TableProps<T>, 'groupDefinitions' | 'columnDisplay'> {
  const names = [...new Set(columns.flatMap(({ group }) => group ?? []))];
  if (names.length === 0) return {};
  const shown = (column: DataColumn<T>) => ({ id: column.id, visible: true });
  const display = columns.flatMap((column): TableProps.ColumnDisplayProperties[] => {
    const { group } = column;
    if (group === undefined) return [shown(column)];
    const members = columns.filter((each) => each.group === group);
    return members[0] === column
      ? [{ type: 'group', id: group, visible: true, children: members.map(shown) }]
      : [];
  });
  return { groupDefinitions: names.map((name) => ({ id: name, header: name })), columnDisplay: display };
}

/** Rows open the panel of details: by the radio button, by a click, by Enter. */
function selection<T>({ onSelect, selected, rowId, page }: DataTableProps<T>) {
  if (onSelect === undefined) return {};
  return {
    selectionType: 'single' as const,
    selectedItems: (page?.rows ?? []).filter((row) => rowId(row) === selected),
    onSelectionChange: ({ detail }: { detail: { selectedItems: T[] } }) => {
      const [row] = detail.selectedItems;
      onSelect(row === undefined ? undefined : rowId(row));
    },
    onRowClick: ({ detail }: { detail: { item: T } }) => onSelect(rowId(detail.item)),
  };
}
