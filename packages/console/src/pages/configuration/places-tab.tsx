import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';

type Place = ResponseOf<'GET /status'>['places'][number];

/** Accounts and regions that telemetry tells of. */
export function PlacesTab() {
  const status = useApi('GET /status', {});
  return (
    <Table<Place>
      items={status.data?.places ?? []}
      loading={status.isLoading}
      loadingText="Loading"
      ariaLabels={{ tableLabel: 'Accounts and regions' }}
      header={
        <Header
          counter={`(${status.data?.places.length ?? 0})`}
          description="Telemetry tells of them; there is nothing to register."
        >
          Accounts and regions
        </Header>
      }
      empty={<CopyCommand command="watertight ingest cloudtrail s3://BUCKET/AWSLogs/" />}
      columnDefinitions={COLUMNS}
    />
  );
}

const COLUMNS = [
  {
    id: 'account',
    header: 'Account',
    isRowHeader: true,
    cell: ({ account }: Place) => (account === '' ? 'not told by the records' : account),
  },
  { id: 'region', header: 'Region', cell: ({ region }: Place) => (region === '' ? '–' : region) },
  {
    id: 'functions',
    header: 'Functions',
    cell: ({ account, region }: Place) =>
      account === '' || region === '' ? (
        '–'
      ) : (
        <PageLink
          to="/functions"
          search={{ account, region }}
          label={`Show functions of ${account} in ${region}`}
        >
          Show
        </PageLink>
      ),
  },
];
