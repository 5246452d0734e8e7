import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { FilterChip } from '../../parts/tables/filter-chip.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { CountLink, LEVELS, OPEN } from './severity-link.tsx';

type FunctionRow = ResponseOf<'GET /posture/functions'>['rows'][number];

/** Functions that scans saw; those with the most serious findings first. */
export function PostureFunctions() {
  const page = useApi('GET /posture/functions', { query: useList(50) });
  return (
    <DataTable
      title="Functions"
      noun="functions"
      columns={COLUMNS}
      page={page.data === undefined ? undefined : { ...page.data, missing: [] }}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'weight', isDescending: true }}
      rowId={(row) => `${row.target} ${row.region} ${row.function}`}
      isTimeless
      goodNews="No scan saw a function"
    />
  );
}

const COLUMNS: readonly DataColumn<FunctionRow>[] = [
  {
    id: 'function',
    header: 'Function',
    column: 'function',
    filter: 'text',
    minWidth: 180,
    cell: ({ function: name, account, region }) =>
      account === '' ? (
        name
      ) : (
        <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{name}</PageLink>
      ),
  },
  {
    id: 'target',
    isMinor: true,
    header: 'Scanned in',
    column: 'target',
    filter: 'text',
    cell: ({ target }) => <FilterChip column="target" value={target} />,
  },
  {
    id: 'region',
    isMinor: true,
    header: 'Region',
    column: 'region',
    filter: 'text',
    cell: ({ region }) => region || '–',
  },
  {
    id: 'findings',
    header: 'Findings',
    column: 'findings',
    filter: 'number',
    cell: (row) => (
      <CountLink count={row.findings} label={`findings of ${row.function}`} f={findingsOf(row)} />
    ),
  },
  ...LEVELS.map(
    (level): DataColumn<FunctionRow> => ({
      id: level,
      header: level,
      column: level,
      filter: 'number',
      cell: (row) => (
        <CountLink
          count={row[level]}
          label={`${level} findings of ${row.function}`}
          f={[...findingsOf(row), `severity=${level}`]}
        />
      ),
    }),
  ),
];

function findingsOf({ function: name, target }: FunctionRow): readonly string[] {
  return [OPEN, `functions:${name}`, `target=${target}`];
}
