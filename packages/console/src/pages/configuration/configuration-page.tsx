import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { MissingWarning } from '../../parts/missing-warning.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';

type Status = ResponseOf<'GET /status'>;
type Source = Status['sources'][number];

/** What this console watches: accounts, sources with what could not be read of them, and the server itself. */
export function ConfigurationPage() {
  const status = useApi('GET /status', {});
  return (
    <Page
      title="Configuration"
      description="Settings are in watertight.yml; `watertight config show` tells where each value comes from."
    >
      {status.error === null ? null : <ProblemAlert error={status.error} />}
      <MissingWarning missing={status.data?.incomplete ?? []} />
      {status.data === undefined ? null : <About status={status.data} />}
      <Table
        items={status.data?.sources ?? []}
        loading={status.isLoading}
        loadingText="Loading"
        trackBy="name"
        wrapLines
        ariaLabels={{ tableLabel: 'Sources' }}
        header={<Header>Sources</Header>}
        empty="No sources"
        columnDefinitions={SOURCE_COLUMNS}
      />
      <Table
        items={status.data?.places ?? []}
        loading={status.isLoading}
        loadingText="Loading"
        ariaLabels={{ tableLabel: 'Accounts and regions' }}
        header={<Header>Accounts and regions</Header>}
        empty="No telemetry tells of an account yet"
        columnDefinitions={PLACE_COLUMNS}
      />
    </Page>
  );
}

function About({ status }: { readonly status: Status }) {
  return (
    <Container header={<Header variant="h2">About</Header>}>
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Version', value: status.version },
          {
            label: 'Last evaluation',
            value: status.lastEvaluation === '' ? 'not by this server' : status.lastEvaluation,
          },
          { label: 'Following new telemetry', value: status.isWatching ? 'Yes' : 'No' },
          { label: 'Functions', value: status.functions.toLocaleString('en-US') },
        ]}
      />
    </Container>
  );
}

const SOURCE_COLUMNS = [
  { id: 'name', header: 'Source', cell: ({ name }: Source) => name, isRowHeader: true },
  { id: 'connected', header: 'Connected', cell: ({ isConnected }: Source) => (isConnected ? 'Yes' : 'No') },
  { id: 'latest', header: 'Newest record', cell: ({ latest }: Source) => (latest === '' ? '–' : latest) },
  { id: 'rows', header: 'Rows', cell: ({ rows }: Source) => rows.toLocaleString('en-US') },
  { id: 'objects', header: 'Objects', cell: ({ objects }: Source) => objects.toLocaleString('en-US') },
  { id: 'bad', header: 'Bad records', cell: ({ badRecords }: Source) => badRecords.toLocaleString('en-US') },
  {
    id: 'quarantined',
    header: 'Quarantined objects',
    cell: ({ quarantinedObjects }: Source) => quarantinedObjects.toLocaleString('en-US'),
  },
];

const PLACE_COLUMNS = [
  {
    id: 'account',
    header: 'Account',
    cell: ({ account }: Status['places'][number]) => account,
    isRowHeader: true,
  },
  { id: 'region', header: 'Region', cell: ({ region }: Status['places'][number]) => region },
];
