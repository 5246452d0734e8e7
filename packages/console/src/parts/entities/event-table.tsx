import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo } from 'react';
import { useApi } from '../../state/use-api.ts';
import { useNarrowList } from '../../state/use-narrow-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { PageLink } from '../page-link.tsx';
import { type DataColumn, DataTable } from '../tables/data-table.tsx';
import { EntityText } from './entity-menu.tsx';

type EventRow = ResponseOf<'GET /events'>['rows'][number];

/** Violations of one entity; each leads to its record in the Event Viewer. */
export function EventTable({ always }: { always: readonly string[] }) {
  const query = useNarrowList(50, always);
  const page = useApi('GET /events', { query });
  const { timeText } = useTimeText();
  const columns = useMemo(
    (): readonly DataColumn<EventRow>[] => [
      {
        id: 'time',
        header: 'Time',
        column: 'time',
        filter: 'time',
        minWidth: 130,
        cell: ({ time, id }) => (
          <PageLink to="/events" search={{ id }}>
            {timeText(time)}
          </PageLink>
        ),
      },
      { id: 'function', header: 'Function', column: 'function', filter: 'text', cell: (row) => row.function },
      {
        id: 'attackType',
        header: 'Attack type',
        column: 'attackType',
        filter: 'text',
        cell: ({ attackType }) => attackType,
      },
      { id: 'action', header: 'Action', column: 'action', filter: 'text', cell: ({ action }) => action },
      {
        id: 'sourceIp',
        header: 'Source IP',
        column: 'sourceIp',
        filter: 'text',
        cell: ({ sourceIp }) => <EntityText kind="address" name={sourceIp} />,
      },
      { id: 'field', header: 'Field path', column: 'field', filter: 'text', cell: ({ field }) => field },
    ],
    [timeText],
  );
  return (
    <DataTable
      title="Events"
      columns={columns}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'time', isDescending: true }}
      rowId={({ id }) => id}
      goodNews="No attacks were detected in this time"
    />
  );
}
