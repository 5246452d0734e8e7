import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { DEPLOYED_COLUMNS, type FunctionRow } from '../../parts/entities/function-columns.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';

const STATE_COLUMNS: readonly DataColumn<FunctionRow>[] = [
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
    isMinor: true,
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
    isMinor: true,
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
    isMinor: true,
    header: 'Guard mode',
    column: 'guardMode',
    filter: 'text',
    cell: ({ guardMode }) => (guardMode === '' ? 'Not seen' : guardMode),
  },
];

const COLUMNS = [...DEPLOYED_COLUMNS, ...STATE_COLUMNS];

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
