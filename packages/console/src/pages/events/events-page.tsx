import Container from '@cloudscape-design/components/container';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useCallback, useMemo } from 'react';
import { TimeChart } from '../../parts/charts/time-chart.tsx';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { FilterChip } from '../../parts/tables/filter-chip.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { EventPanel } from './event-panel.tsx';

type EventRow = ResponseOf<'GET /events'>['rows'][number];

/** Milliseconds between two looks of the live tail. */
const TAIL_MS = 2_000;

/** Event Viewer: what the guard blocked and alerted on. */
export function EventsPage() {
  const url = useUrl();
  const query = useList(50);
  const { cursor: _cursor, limit: _limit, sort: _sort, order: _order, ...filter } = query;
  const isTailed = url.text('tail') === 'on' && url.text('cursor') === '';
  const page = useApi('GET /events', { query }, isTailed ? { everyMs: TAIL_MS } : {});
  const timeline = useApi('GET /events/timeline', { query: filter });
  const columns = useEventColumns();
  const { change } = url;
  const selected = url.text('id');
  const select = useCallback((id: string | undefined) => change({ id }), [change]);
  const ids = page.data?.rows.map(({ id }) => id) ?? [];
  return (
    <Page title="Event Viewer" description="Violations that the guard reported from protected functions">
      {timeline.data === undefined ? null : (
        <Container>
          <TimeChart timeline={timeline.data} label="Events over time" />
        </Container>
      )}
      <DataTable
        title="Events"
        columns={columns}
        page={page.data}
        isLoading={page.isPending}
        error={page.error}
        defaultSort={{ column: 'time', isDescending: true }}
        rowId={({ id }) => id}
        selected={selected}
        onSelect={select}
        exportName="events"
        goodNews="No attacks were detected in this time"
        actions={
          <Toggle
            checked={isTailed}
            onChange={({ detail }) =>
              change({ tail: detail.checked ? 'on' : undefined, cursor: undefined, at: undefined })
            }
          >
            Live tail
          </Toggle>
        }
      />
      {selected === '' ? null : <EventPanel id={selected} ids={ids} onSelect={select} />}
    </Page>
  );
}

function useEventColumns(): readonly DataColumn<EventRow>[] {
  const { timeText } = useTimeText();
  return useMemo(
    () => [
      {
        id: 'time',
        header: 'Time',
        column: 'time',
        filter: 'time',
        minWidth: 130,
        cell: ({ time }) => timeText(time),
      },
      {
        id: 'function',
        header: 'Function',
        column: 'function',
        filter: 'text',
        cell: (row) => (
          <PageLink to={`/functions/${row.account}/${row.region}/${encodeURIComponent(row.function)}`}>
            {row.function}
          </PageLink>
        ),
      },
      {
        id: 'trigger',
        isMinor: true,
        header: 'Trigger',
        column: 'trigger',
        filter: 'text',
        minWidth: 140,
        cell: ({ trigger }) => <FilterChip column="trigger" value={trigger} />,
      },
      {
        id: 'attackType',
        header: 'Attack type',
        column: 'attackType',
        filter: 'text',
        minWidth: 140,
        cell: ({ attackType }) => <FilterChip column="attackType" value={attackType} />,
      },
      {
        id: 'rule',
        isMinor: true,
        header: 'Rule',
        column: 'rule',
        filter: 'text',
        minWidth: 150,
        cell: ({ rule }) => <FilterChip column="rule" value={rule} />,
      },
      {
        id: 'action',
        header: 'Action',
        column: 'action',
        filter: 'text',
        minWidth: 130,
        cell: ({ action }) => (
          <StatusIndicator type={action === 'Blocked' ? 'stopped' : 'warning'}>
            {orDash(action)}
          </StatusIndicator>
        ),
      },
      {
        id: 'sourceIp',
        header: 'Source IP',
        column: 'sourceIp',
        filter: 'text',
        minWidth: 150,
        cell: ({ sourceIp }) => <EntityText kind="address" name={sourceIp} />,
      },
      {
        id: 'requestId',
        isMinor: true,
        header: 'Request id',
        column: 'requestId',
        filter: 'text',
        minWidth: 150,
        isLong: true,
        cell: (row) => orDash(row.requestId),
      },
      {
        id: 'field',
        isMinor: true,
        header: 'Field path',
        column: 'field',
        filter: 'text',
        minWidth: 150,
        isLong: true,
        cell: ({ field }) => orDash(field),
      },
      {
        id: 'sample',
        header: 'Sample (masked)',
        column: 'sample',
        filter: 'text',
        minWidth: 200,
        isLong: true,
        cell: ({ sample }) => <span className="wt-mono">{orDash(sample)}</span>,
      },
    ],
    [timeText],
  );
}

function orDash(text: string): string {
  return text === '' ? '–' : text;
}
