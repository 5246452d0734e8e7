import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';

type FunctionRow = ResponseOf<'GET /functions'>['rows'][number];

/** Which functions the guard reports from, and in which mode it was seen last. Policies are files of the functions. */
export function GuardTab() {
  const page = useApi('GET /functions', { query: useList(50) });
  return (
    <DataTable
      title="Guard by function"
      description="A policy travels with its function (docs/guard.md); the mode is the one of the newest line that the guard wrote."
      noun="functions"
      columns={COLUMNS}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'executions', isDescending: true }}
      rowId={({ account, region, name }) => `${account} ${region} ${name}`}
      goodNews="No functions"
    />
  );
}

const COLUMNS: readonly DataColumn<FunctionRow>[] = [
  {
    id: 'name',
    header: 'Function',
    column: 'name',
    filter: 'text',
    minWidth: 200,
    cell: ({ name, account, region }) => (
      <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{name}</PageLink>
    ),
  },
  { id: 'account', header: 'Account', column: 'account', filter: 'text', cell: ({ account }) => account },
  { id: 'region', header: 'Region', column: 'region', filter: 'text', cell: ({ region }) => region },
  {
    id: 'isProtected',
    header: 'Guard',
    column: 'isProtected',
    filter: 'flag',
    minWidth: 150,
    cell: ({ isProtected }) => (
      <StatusIndicator type={isProtected ? 'success' : 'pending'}>
        {isProtected ? 'Reports' : 'Not seen yet'}
      </StatusIndicator>
    ),
  },
  {
    id: 'guardMode',
    header: 'Mode seen',
    column: 'guardMode',
    filter: 'text',
    cell: ({ guardMode }) => (guardMode === '' ? '–' : guardMode),
  },
  {
    id: 'attacks',
    header: 'Attacks',
    column: 'attacks',
    filter: 'number',
    cell: ({ name, attacks }) =>
      attacks === 0 ? (
        '0'
      ) : (
        <PageLink to="/events" search={{ f: [`function=${name}`] }} label={`${attacks} attacks on ${name}`}>
          {attacks.toLocaleString('en-US')}
        </PageLink>
      ),
  },
];
