import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { compareText, spanBefore } from './compare-text.ts';

/** The four tiles; every number leads to the list behind it. */
export function DashboardTiles({ data }: { data: ResponseOf<'GET /dashboard'> | undefined }) {
  const before = usePeriodBefore(data);
  const tiles = [
    {
      title: 'Deployed Functions',
      note: 'Now',
      value: data?.deployedFunctions,
      before: undefined,
      to: '/functions',
      search: {},
    },
    {
      title: 'Protected Functions',
      note: 'Now',
      value: data?.protectedFunctions,
      before: undefined,
      to: '/functions',
      search: { f: ['isProtected=true'] },
    },
    {
      title: 'Total Executions',
      note: '',
      value: data?.totalExecutions,
      before: before?.totalExecutions,
      to: '/functions',
      search: { sort: 'executions', order: 'desc' },
    },
    {
      title: 'Total Attacks Detected',
      note: '',
      value: data?.totalAttacksDetected,
      before: before?.totalAttacksDetected,
      to: '/events',
      search: {},
    },
  ];
  return (
    <ColumnLayout columns={4} minColumnWidth={170}>
      {tiles.map(({ title, note, value, before: last, to, search }) => (
        <Container key={title} fitHeight>
          <Box variant="awsui-key-label">{note === '' ? title : `${title} [${note}]`}</Box>
          <div className={tileClass(numberText(value))}>
            <PageLink to={to} search={search} fontSize="display-l" label={`${title}: ${numberText(value)}`}>
              {numberText(value)}
            </PageLink>
          </div>
          <Box color="text-body-secondary" fontSize="body-s">
            {compareText(value, last)}
          </Box>
        </Container>
      ))}
    </ColumnLayout>
  );
}

function numberText(value: number | undefined): string {
  return value === undefined ? '…' : value.toLocaleString('en-US');
}

/** A number stays on one line: the more digits it has, the smaller it gets where the tile is narrow. */
function tileClass({ length }: string): string {
  if (length <= 5) return 'wt-tile';
  return length <= 7 ? 'wt-tile wt-tile-long' : 'wt-tile wt-tile-longest';
}

/** The numbers of the period before, asked for once those of this one are there. */
function usePeriodBefore(data: ResponseOf<'GET /dashboard'> | undefined) {
  const { account, region } = useScope();
  const span = data === undefined ? undefined : spanBefore(data.span);
  const query = {
    ...span,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
  const before = useApi('GET /dashboard', { query }, { isOff: span === undefined });
  return span === undefined ? undefined : before.data;
}
