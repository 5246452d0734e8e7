import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { type DataColumn, DataTable } from '../../parts/data-table.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';

type FunctionRow = ResponseOf<'GET /functions'>['rows'][number];

const PLACE_COLUMNS: readonly DataColumn<FunctionRow>[] = [
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
    cell: (row) => <PageLink to={pageOf(row)}>{row.name}</PageLink>,
  },
  { id: 'version', header: 'Version', column: 'version', filter: 'text', cell: ({ version }) => version },
  { id: 'account', header: 'Account', column: 'account', filter: 'text', cell: ({ account }) => account },
  { id: 'region', header: 'Region', column: 'region', filter: 'text', cell: ({ region }) => region },
  { id: 'runtime', header: 'Runtime', column: 'runtime', filter: 'text', cell: ({ runtime }) => runtime },
];

const STATE_COLUMNS: readonly DataColumn<FunctionRow>[] = [
  {
    id: 'executions',
    header: 'Executions',
    column: 'executions',
    filter: 'number',
    cell: (row) => (
      <PageLink
        to={pageOf(row)}
        search={{ tab: 'metrics' }}
        label={`${row.executions.toLocaleString('en-US')} executions of ${row.name}`}
      >
        {row.executions.toLocaleString('en-US')}
      </PageLink>
    ),
  },
  {
    id: 'lastDeployed',
    header: 'Last Deployed',
    column: 'lastDeployed',
    filter: 'time',
    cell: ({ lastDeployed }) =>
      lastDeployed > 0 ? new Date(lastDeployed * 1000).toISOString().slice(0, 10) : '–',
  },
  {
    id: 'role',
    header: 'Role',
    column: 'role',
    filter: 'text',
    cell: ({ role }) =>
      role === '' ? (
        '–'
      ) : (
        <PageLink to={`/identities/${encodeURIComponent(role)}`}>{role.split('/').at(-1)}</PageLink>
      ),
  },
  {
    id: 'triggers',
    header: 'Triggers',
    column: 'triggers',
    filter: 'text',
    cell: ({ triggers }) => (triggers === '' ? 'None seen' : triggers),
  },
  {
    id: 'public',
    header: 'Public?',
    cell: ({ publicAccess }) => (
      <StatusIndicator
        type={publicAccess === 'yes' ? 'warning' : publicAccess === 'unknown' ? 'pending' : 'success'}
      >
        {publicAccess === 'yes' ? 'Yes' : publicAccess === 'unknown' ? 'Not scanned' : 'Not found'}
      </StatusIndicator>
    ),
  },
  {
    id: 'reach',
    header: 'Reach',
    column: 'reach',
    filter: 'number',
    cell: (row) => (
      <PageLink
        to="/trail"
        search={{ f: [`principal=${row.role}`] }}
        label={`${row.reach === 1 ? '1 service' : `${row.reach} services`} called by ${row.name}`}
      >
        {row.reach === 1 ? '1 service' : `${row.reach} services`}
      </PageLink>
    ),
  },
  {
    id: 'alerts',
    header: 'Alerts',
    cell: (row) => (
      <PageLink
        to="/alerts"
        search={{ f: [`entity:${row.name}`] }}
        label={`${row.openAlerts} alerts of ${row.name}`}
      >
        {String(row.openAlerts)}
      </PageLink>
    ),
  },
  {
    id: 'guardMode',
    header: 'Guard mode',
    column: 'guardMode',
    filter: 'text',
    cell: ({ guardMode }) => (guardMode === '' ? 'Not seen' : guardMode),
  },
];

const COLUMNS = [...PLACE_COLUMNS, ...STATE_COLUMNS];

function pageOf({ account, region, name }: FunctionRow): string {
  return `/functions/${account}/${region}/${encodeURIComponent(name)}`;
}

/** Functions: what is deployed, what started it, what it reached, and how it is guarded. */
export function FunctionsPage() {
  const query = useList(50);
  const page = useApi('GET /functions', { query });
  return (
    <Page
      title="Functions"
      description="Deployed functions with what telemetry and the newest scans say about them"
    >
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
    </Page>
  );
}
