import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo } from 'react';
import { useApi } from '../../state/use-api.ts';
import { useNarrowList } from '../../state/use-narrow-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { type DataColumn, DataTable } from '../tables/data-table.tsx';
import { EntityText } from './entity-menu.tsx';

type CallRow = ResponseOf<'GET /api-calls'>['rows'][number];

/** AWS API calls of CloudTrail, those that are new for their principal marked. */
export function ApiCallTable(props: {
  readonly always: readonly string[];
  readonly selected?: string;
  readonly onSelect?: (id: string | undefined) => void;
}) {
  const query = useNarrowList(50, props.always);
  const page = useApi('GET /api-calls', { query });
  const { timeText } = useTimeText();
  const columns = useMemo(() => callColumns(timeText), [timeText]);
  return (
    <DataTable
      title="AWS API calls"
      columns={columns}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'time', isDescending: true }}
      rowId={({ id }) => id}
      {...(props.selected === undefined ? {} : { selected: props.selected })}
      {...(props.onSelect === undefined ? {} : { onSelect: props.onSelect })}
      {...(props.always.length === 0 ? { exportName: 'api-calls' as const } : {})}
      goodNews="No API calls in this time"
    />
  );
}

function callColumns(timeText: (time: number) => string): readonly DataColumn<CallRow>[] {
  const orDash = (text: string) => (text === '' ? '–' : text);
  return [
    {
      id: 'time',
      header: 'Time',
      column: 'time',
      filter: 'time',
      minWidth: 130,
      cell: ({ time }) => timeText(time),
    },
    {
      id: 'first',
      isMinor: true,
      header: 'First seen',
      column: 'isFirstSeen',
      filter: 'flag',
      cell: ({ isFirstSeen }) => (isFirstSeen ? <StatusIndicator type="warning">New</StatusIndicator> : '–'),
    },
    {
      id: 'service',
      header: 'Service',
      column: 'service',
      filter: 'text',
      cell: ({ service }) => service.replace('.amazonaws.com', ''),
    },
    { id: 'event', header: 'Event', column: 'event', filter: 'text', cell: ({ event }) => event },
    {
      id: 'principal',
      header: 'User',
      column: 'principal',
      filter: 'text',
      minWidth: 180,
      cell: ({ principal }) => <EntityText kind="identity" name={principal} />,
    },
    {
      id: 'sourceIp',
      isMinor: true,
      header: 'Source IP',
      column: 'sourceIp',
      filter: 'text',
      minWidth: 140,
      cell: ({ sourceIp }) => <EntityText kind="address" name={sourceIp} />,
    },
    {
      id: 'resource',
      isMinor: true,
      header: 'Resource',
      column: 'resource',
      filter: 'text',
      cell: ({ resource }) => orDash(resource),
    },
    {
      id: 'errorCode',
      header: 'Error',
      column: 'errorCode',
      filter: 'text',
      cell: ({ errorCode }) =>
        errorCode === '' ? '–' : <StatusIndicator type="error">{errorCode}</StatusIndicator>,
    },
    {
      id: 'account',
      isMinor: true,
      header: 'Account ID',
      column: 'account',
      filter: 'text',
      cell: ({ account }) => account,
    },
    {
      id: 'region',
      isMinor: true,
      header: 'Region',
      column: 'region',
      filter: 'text',
      cell: ({ region }) => orDash(region),
    },
  ];
}
