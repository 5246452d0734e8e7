import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { notConnectedText } from '../../parts/source-name.ts';
import { useApi, useSession } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { compareText, spanBefore } from './compare-text.ts';
import { untoldBy } from './untold-by.ts';

/** The four tiles; every number leads to the list behind it. */
export function DashboardTiles({ data }: { data: ResponseOf<'GET /dashboard'> | undefined }) {
  const before = usePeriodBefore(data);
  // The demo's telemetry is still coming: nothing is to be connected.
  const isDemo = useSession().data?.mode === 'demo';
  const tiles = [
    {
      title: 'Deployed Functions',
      note: 'Now',
      value: data?.deployedFunctions,
      before: undefined,
      sources: [['inventory']],
      to: '/functions',
      search: {},
    },
    {
      title: 'Protected Functions',
      note: 'Now',
      value: data?.protectedFunctions,
      before: undefined,
      sources: [['inventory'], ['violations']],
      to: '/functions',
      search: { f: ['isProtected=true'] },
    },
    {
      title: 'Total Executions',
      note: '',
      value: data?.totalExecutions,
      before: before?.totalExecutions,
      sources: [['inventory'], ['metrics', 'function-logs']],
      to: '/functions',
      search: { sort: 'executions', order: 'desc' },
    },
    {
      title: 'Total Attacks Detected',
      note: '',
      value: data?.totalAttacksDetected,
      before: before?.totalAttacksDetected,
      sources: [['violations']],
      to: '/events',
      search: {},
    },
  ];
  return (
    <ColumnLayout columns={4} minColumnWidth={170}>
      {tiles.map(({ sources, value, ...tile }) => {
        const missing = untoldBy(sources, data?.sources ?? []);
        const isWaiting = data === undefined || (missing.length > 0 && isDemo);
        const text = isWaiting ? '…' : missing.length > 0 ? 'unknown' : numberText(value);
        return (
          <Container key={tile.title} fitHeight>
            <Tile {...tile} text={text}>
              {text === 'unknown' ? notConnectedText(missing) : compareText(value, tile.before)}
            </Tile>
          </Container>
        );
      })}
    </ColumnLayout>
  );
}

function Tile(props: {
  readonly title: string;
  readonly note: string;
  readonly text: string;
  readonly to: string;
  readonly search: Readonly<Record<string, string | readonly string[]>>;
  readonly children: string;
}) {
  const { title, note, text } = props;
  return (
    <>
      <Box variant="awsui-key-label">{note === '' ? title : `${title} [${note}]`}</Box>
      <div className={tileClass(text)}>
        <PageLink to={props.to} search={props.search} fontSize="display-l" label={`${title}: ${text}`}>
          {text}
        </PageLink>
      </div>
      <Box color="text-body-secondary" fontSize="body-s">
        {props.children}
      </Box>
    </>
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
