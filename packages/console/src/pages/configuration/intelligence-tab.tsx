import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';

type List = ResponseOf<'GET /installation'>['intelligence'][number];

/** What of the world's knowledge is on this machine, and how old it is. */
export function IntelligenceTab() {
  const found = useApi('GET /installation', {});
  return (
    <SpaceBetween size="l">
      <Table<List>
        items={found.data?.intelligence ?? []}
        loading={found.isLoading}
        loadingText="Loading"
        wrapLines
        ariaLabels={{ tableLabel: 'Advisories' }}
        header={
          <Header
            description={<CopyCommand command="watertight intel update" />}
            counter={`(${found.data?.intelligence.length ?? 0})`}
          >
            Advisories on this machine
          </Header>
        }
        empty="None beside those that come with the product: update them with the command above"
        columnDefinitions={COLUMNS}
      />
      <Header
        variant="h2"
        description="Lists of bad addresses and domains are files that you name when telemetry is judged; what they match is observed."
      >
        Watchlists
      </Header>
      <CopyCommand command="watertight detect --threat-list addresses.txt domains.csv" />
      <PageLink to="/observations" search={{ kind: 'threat-list-match', range: 'all' }}>
        What the lists have matched
      </PageLink>
    </SpaceBetween>
  );
}

const COLUMNS = [
  { id: 'name', header: 'From', cell: ({ name }: List) => name, isRowHeader: true },
  { id: 'what', header: 'What', cell: ({ what }: List) => what },
  { id: 'updated', header: 'Updated', cell: ({ updated }: List) => (updated === '' ? '–' : updated) },
  { id: 'entries', header: 'Entries', cell: ({ entries }: List) => entries.toLocaleString('en-US') },
];
