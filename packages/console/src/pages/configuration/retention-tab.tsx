import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Kept = ResponseOf<'GET /installation'>['retention'][number];

/** How long each kind of data is kept, and the oldest of it. */
export function RetentionTab() {
  const found = useApi('GET /installation', {});
  const { timeText } = useTimeText();
  return (
    <SpaceBetween size="m">
      <Table<Kept>
        items={found.data?.retention ?? []}
        loading={found.isLoading}
        loadingText="Loading"
        ariaLabels={{ tableLabel: 'Retention' }}
        header={
          <Header description="Days are counted back from the newest record, so that a store of old data keeps it.">
            Retention
          </Header>
        }
        columnDefinitions={[
          { id: 'what', header: 'What', isRowHeader: true, cell: ({ what }) => what },
          { id: 'kept', header: 'Kept', cell: ({ kept }) => kept },
          {
            id: 'oldest',
            header: 'Oldest here',
            cell: ({ oldest }) => (oldest === '' ? '–' : timeText(Date.parse(oldest) / 1000)),
          },
        ]}
      />
      <Box>Old flow records are dropped while the server follows a folder:</Box>
      <CopyCommand command="watertight serve --watch ./telemetry" />
    </SpaceBetween>
  );
}
