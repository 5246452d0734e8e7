import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { type DataColumn, DataTable } from '../../parts/data-table.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';

type FunctionRow = ResponseOf<'GET /functions'>['rows'][number];

/** Columns in PureSec's order. */
const COLUMNS: readonly DataColumn<FunctionRow>[] = [
  {
    id: 'protected',
    header: 'Protected',
    column: 'isProtected',
    filter: 'flag',
    cell: ({ isProtected }) => (
      <StatusIndicator type={isProtected ? 'success' : 'stopped'}>
        {isProtected ? 'Yes' : 'Not seen'}
      </StatusIndicator>
    ),
  },
  {
    id: 'name',
    header: 'Name',
    column: 'name',
    filter: 'text',
    minWidth: 160,
    cell: ({ account, region, name }) => (
      <PageLink to={`/functions/${account}/${region}/${encodeURIComponent(name)}`}>{name}</PageLink>
    ),
  },
  { id: 'version', header: 'Version', column: 'version', filter: 'text', cell: ({ version }) => version },
  { id: 'account', header: 'Account', column: 'account', filter: 'text', cell: ({ account }) => account },
  { id: 'region', header: 'Region', column: 'region', filter: 'text', cell: ({ region }) => region },
  { id: 'runtime', header: 'Runtime', column: 'runtime', filter: 'text', cell: ({ runtime }) => runtime },
  {
    id: 'executions',
    header: 'Executions',
    column: 'executions',
    filter: 'number',
    cell: ({ executions }) => executions.toLocaleString('en-US'),
  },
  {
    id: 'lastDeployed',
    header: 'Last Deployed',
    column: 'lastDeployed',
    filter: 'time',
    cell: ({ lastDeployed }) =>
      lastDeployed > 0 ? new Date(lastDeployed * 1000).toISOString().slice(0, 10) : '–',
  },
];

/** The table of the dashboard. */
export function DeployedFunctions() {
  const query = useList(10);
  const page = useApi('GET /functions', { query });
  return (
    <DataTable
      title="Deployed Functions"
      columns={COLUMNS}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'name', isDescending: false }}
      rowId={({ account, region, name }) => `${account}/${region}/${name}`}
      exportName="functions"
      goodNews="No functions are known yet"
    />
  );
}
