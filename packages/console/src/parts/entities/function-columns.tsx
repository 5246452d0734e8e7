import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../page-link.tsx';
import type { DataColumn } from '../tables/data-table.tsx';

/** A row of the list of functions. */
export type FunctionRow = ResponseOf<'GET /functions'>['rows'][number];

/** Columns of the dashboard's table, in PureSec's order; a number leads to what it counts. */
export const DEPLOYED_COLUMNS: readonly DataColumn<FunctionRow>[] = [
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
  {
    id: 'version',
    isMinor: true,
    header: 'Version',
    column: 'version',
    filter: 'text',
    cell: ({ version }) => version,
  },
  {
    id: 'account',
    isMinor: true,
    header: 'Account',
    column: 'account',
    filter: 'text',
    cell: ({ account }) => account,
  },
  { id: 'region', header: 'Region', column: 'region', filter: 'text', cell: ({ region }) => region },
  {
    id: 'runtime',
    isMinor: true,
    header: 'Runtime',
    column: 'runtime',
    filter: 'text',
    cell: ({ runtime }) => runtime,
  },
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
];

/** The page of a function. */
export function pageOf({ account, region, name }: FunctionRow): string {
  return `/functions/${account}/${region}/${encodeURIComponent(name)}`;
}
