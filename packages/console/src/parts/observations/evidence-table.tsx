import Table from '@cloudscape-design/components/table';
import { valueClass } from '../value-class.ts';

type EvidenceRow = Readonly<Record<string, string | number | boolean>>;

interface Shown {
  readonly row: EvidenceRow;
  readonly index: number;
}

/** Rows and columns that are shown; `watertight explain` prints all of them. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 8;

/** Evidence as it was read. Nothing when there is none. */
export function EvidenceTable({ rows }: { rows: readonly EvidenceRow[] }) {
  if (rows.length === 0) return null;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MOST_COLUMNS);
  const shown = rows.slice(0, MOST_ROWS).map((row, index) => ({ row, index }));
  return (
    <Table
      variant="embedded"
      header={`Evidence (${rows.length.toLocaleString('en-US')} rows)`}
      ariaLabels={{ tableLabel: 'Evidence' }}
      wrapLines
      items={shown}
      trackBy={({ index }) => String(index)}
      columnDefinitions={columns.map((name) => ({
        id: name,
        header: name,
        minWidth: 145,
        cell: ({ row }: Shown) => <span className={valueClass(row[name])}>{cellText(row[name])}</span>,
      }))}
      {...(rows.length > MOST_ROWS ? { footer: `The first ${MOST_ROWS} of ${rows.length} rows` } : {})}
    />
  );
}

function cellText(value: string | number | boolean | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value ?? '');
}
