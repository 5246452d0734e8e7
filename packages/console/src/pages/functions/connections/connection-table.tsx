import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTimeText } from '../../../state/use-time-text.ts';
import type { ConnectionRow } from './connection-rows.ts';

/** The same rows as the picture. */
export function ConnectionTable({ rows }: { rows: readonly ConnectionRow[] }) {
  const { timeText } = useTimeText();
  return (
    <Table
      variant="embedded"
      wrapLines
      items={rows}
      trackBy="id"
      ariaLabels={{ tableLabel: 'Connections' }}
      empty="No connections in this time"
      columnDefinitions={[
        {
          id: 'name',
          header: 'Name',
          minWidth: 180,
          cell: ({ name, to, search }) => (
            <PageLink to={to} search={search}>
              {name}
            </PageLink>
          ),
        },
        {
          id: 'new',
          header: 'New',
          minWidth: 190,
          cell: ({ isNew, newText }) =>
            isNew ? <StatusIndicator type="warning">{newText}</StatusIndicator> : 'No',
        },
        {
          id: 'direction',
          header: 'Direction',
          minWidth: 110,
          cell: ({ side }) => (side === 'before' ? 'Starts it' : 'It uses'),
        },
        { id: 'kind', header: 'Kind', minWidth: 120, cell: ({ kind }) => kind },
        { id: 'amount', header: 'Amount', minWidth: 100, cell: ({ amountText }) => amountText },
        {
          id: 'detail',
          header: 'Addresses or resources',
          minWidth: 200,
          cell: ({ detail }) => (detail === '' ? '–' : detail),
        },
        { id: 'first', header: 'First seen', minWidth: 120, cell: ({ firstSeen }) => timeText(firstSeen) },
        { id: 'last', header: 'Last seen', minWidth: 120, cell: ({ lastSeen }) => timeText(lastSeen) },
      ]}
    />
  );
}
