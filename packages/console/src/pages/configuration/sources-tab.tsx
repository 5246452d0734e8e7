import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo } from 'react';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Source = ResponseOf<'GET /status'>['sources'][number];

/** Telemetry sources: whether they are connected, how new they are, what is missing of them, what brings more. */
export function SourcesTab() {
  const status = useApi('GET /status', {});
  const columns = useColumns();
  return (
    <Table<Source>
      items={status.data?.sources ?? []}
      loading={status.isLoading}
      loadingText="Loading"
      trackBy="name"
      wrapLines
      ariaLabels={{ tableLabel: 'Sources' }}
      header={
        <Header description="A gap is an hour without a record among the last 7 days of a source's own data.">
          Sources
        </Header>
      }
      columnDefinitions={columns}
    />
  );
}

function useColumns() {
  const { timeText } = useTimeText();
  return useMemo(
    () => [
      { id: 'name', header: 'Source', cell: ({ name }: Source) => name, isRowHeader: true },
      {
        id: 'connected',
        header: 'Connected',
        minWidth: 140,
        cell: ({ isConnected }: Source) => (
          <StatusIndicator type={isConnected ? 'success' : 'pending'}>
            {isConnected ? 'Yes' : 'Not yet'}
          </StatusIndicator>
        ),
      },
      {
        id: 'latest',
        header: 'Newest record',
        minWidth: 150,
        cell: ({ latest }: Source) => (latest === '' ? '–' : timeText(Date.parse(latest) / 1000)),
      },
      { id: 'rows', header: 'Rows', cell: ({ rows }: Source) => count(rows) },
      {
        id: 'gaps',
        header: 'Hours missing, 7 d',
        cell: ({ gapHours, isConnected, name }: Source) =>
          isConnected && STEADY.includes(name) ? count(gapHours) : '–',
      },
      {
        id: 'refused',
        header: 'Refused',
        minWidth: 150,
        cell: ({ badRecords, quarantinedObjects, objects }: Source) =>
          `${count(badRecords)} records, ${count(quarantinedObjects)} of ${count(objects)} objects`,
      },
      {
        id: 'command',
        header: 'What brings more',
        minWidth: 300,
        cell: ({ command }: Source) => <CopyCommand command={command} />,
      },
    ],
    [timeText],
  );
}

/** Sources that write every hour where anything runs; of the others silence says nothing. */
const STEADY: readonly string[] = ['cloudtrail', 'flow-logs', 'metrics', 'function-logs'];

function count(value: number): string {
  return value.toLocaleString('en-US');
}
