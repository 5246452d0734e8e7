import PropertyFilter from '@cloudscape-design/components/property-filter';
import { useUrl } from '../../state/use-url.ts';
import { filterFromUrl, filterToUrl } from './filter-query.ts';

/** How a column's values compare. */
export type FilterKind = 'text' | 'number' | 'time' | 'flag' | 'severity';

/** A column that the filter offers, under the server's name. */
export interface FilterColumn {
  readonly column: string;
  readonly header: string;
  readonly filter: FilterKind;
}

export interface TableFilterProps {
  /** The table's title. */
  readonly title: string;
  /** Rows that match, on all pages. */
  readonly total: number;
  /** The rows of the page, for suggestions. */
  readonly rows: readonly object[];
  readonly columns: readonly FilterColumn[];
}

const TEXT = [':', '!:', '=', '!=', '^', '!^'] as const;
const ORDERED = ['=', '!=', '<', '<=', '>', '>='] as const;

/** The filter of a table; what it says is in the URL. */
export function TableFilter({ title, total, rows, columns }: TableFilterProps) {
  const url = useUrl();
  return (
    <PropertyFilter
      query={filterFromUrl(url.list('f'), url.text('join'))}
      onChange={({ detail }) => url.change({ ...filterToUrl(detail), cursor: undefined, at: undefined })}
      countText={`${total.toLocaleString('en-US')} matches`}
      filteringPlaceholder="Search…"
      filteringAriaLabel={`Filter ${title}`}
      expandToViewport
      filteringProperties={columns.map(({ column, header, filter }) => ({
        key: column,
        propertyLabel: header,
        groupValuesLabel: `${header} values`,
        operators: operatorsOf(filter),
        defaultOperator: '=' as const,
      }))}
      filteringOptions={columns.flatMap(({ column }) =>
        [...new Set(rows.map((row) => suggestion(Reflect.get(row, column))))]
          .filter((value) => value !== '')
          .map((value) => ({ propertyKey: column, value })),
      )}
    />
  );
}

function operatorsOf(filter: FilterKind) {
  if (filter === 'text') return [...TEXT];
  return filter === 'flag' ? (['=', '!='] as const) : [...ORDERED];
}

/** A value that can be compared with; what is made of parts is no suggestion. */
function suggestion(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
