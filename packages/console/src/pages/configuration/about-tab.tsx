import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';

type Limit = ResponseOf<'GET /installation'>['limits'][number];

/** Version, health, sizes and limits of the server. */
export function AboutTab() {
  const found = useApi('GET /installation', {});
  const status = useApi('GET /status', {});
  const { timeText } = useTimeText();
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  const { data } = found;
  const time = (iso: string) => timeText(Date.parse(iso) / 1000);
  const last = data?.lastEvaluation ?? '';
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">About</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Version', value: data?.version ?? '–' },
            { label: 'Telemetry store', value: sizeText(data?.store.telemetryBytes ?? 0) },
            { label: 'State store', value: sizeText(data?.store.stateBytes ?? 0) },
            { label: 'Last evaluation', value: last === '' ? 'not by this server' : time(last) },
            { label: 'Follows new telemetry', value: data?.isWatching === true ? 'Yes' : 'No' },
            { label: 'Functions', value: (status.data?.functions ?? 0).toLocaleString('en-US') },
            { label: 'Open alerts', value: (status.data?.openAlerts ?? 0).toLocaleString('en-US') },
            { label: 'Relative ranges end', value: status.data === undefined ? '–' : time(status.data.asOf) },
          ]}
        />
      </Container>
      <Table<Limit>
        items={data?.limits ?? []}
        loading={found.isLoading}
        loadingText="Loading"
        ariaLabels={{ tableLabel: 'Limits' }}
        header={<Header>Limits</Header>}
        columnDefinitions={[
          { id: 'what', header: 'What', isRowHeader: true, cell: ({ what }) => what },
          { id: 'limit', header: 'At most', cell: ({ limit }) => limit },
        ]}
      />
    </SpaceBetween>
  );
}

/** `12.3 MB`; `in memory` for none. */
function sizeText(bytes: number): string {
  if (bytes === 0) return 'in memory';
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
