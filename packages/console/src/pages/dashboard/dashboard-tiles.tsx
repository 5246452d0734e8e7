import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';

/** The four tiles; every number leads to the list behind it. */
export function DashboardTiles({ data }: { data: ResponseOf<'GET /dashboard'> | undefined }) {
  const tiles = [
    {
      title: 'Deployed Functions',
      note: 'Now',
      value: data?.deployedFunctions,
      to: '/functions',
      search: {},
    },
    {
      title: 'Protected Functions',
      note: 'Now',
      value: data?.protectedFunctions,
      to: '/functions',
      search: { f: ['isProtected=true'] },
    },
    {
      title: 'Total Executions',
      note: '',
      value: data?.totalExecutions,
      to: '/functions',
      search: { sort: 'executions', order: 'desc' },
    },
    {
      title: 'Total Attacks Detected',
      note: '',
      value: data?.totalAttacksDetected,
      to: '/events',
      search: {},
    },
  ];
  return (
    <ColumnLayout columns={4} minColumnWidth={170}>
      {tiles.map(({ title, note, value, to, search }) => (
        <Container key={title}>
          <Box variant="awsui-key-label">{note === '' ? title : `${title} [${note}]`}</Box>
          <PageLink
            to={to}
            search={search}
            fontSize="display-l"
            label={`${title}: ${value === undefined ? '…' : value.toLocaleString('en-US')}`}
          >
            {value === undefined ? '…' : value.toLocaleString('en-US')}
          </PageLink>
        </Container>
      ))}
    </ColumnLayout>
  );
}
