import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useApi } from '../../../state/use-api.ts';
import { useScope } from '../../../state/use-scope.ts';
import { useTimeText } from '../../../state/use-time-text.ts';
import { useUrl } from '../../../state/use-url.ts';
import type { FunctionPlace } from '../function-place.ts';
import { connectionRows } from './connection-rows.ts';
import { ConnectionTable } from './connection-table.tsx';

/** The picture's code is larger than all of the page. */
const ConnectionGraph = lazy(async () => ({
  default: (await import('./connection-graph.tsx')).ConnectionGraph,
}));

/** Neighbours drawn on each side at first, and how many more a step shows. */
const [FIRST, STEP] = [8, 12] as const;
/** A picture narrower than this is too small to read: the table comes first. Pixels. */
const NARROW = 900;

type Found = ResponseOf<'GET /functions/:account/:region/:name/connections'>;

/** Triggers, the function, and what it reaches: as a picture, and the same as a table. */
export function FunctionConnections({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /functions/:account/:region/:name/connections', { params: of, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  if (found.data === undefined) return <Box>Loading</Box>;
  return <Connections of={of} found={found.data} />;
}

function Connections({ of, found }: { of: FunctionPlace; found: Found }) {
  const { text, list, change } = useUrl();
  const all = useMemo(() => connectionRows(found, of.name), [found, of.name]);
  const onlyNew = list('f').includes('isNew=true');
  const rows = onlyNew ? all.filter(({ isNew }) => isNew) : all;
  const newCount = all.filter(({ isNew }) => isNew).length;
  const first = window.innerWidth < NARROW ? 'table' : 'picture';
  const view = text('view') === '' ? first : text('view');
  return (
    <SpaceBetween size="l">
      <Known found={found} />
      <Container
        header={
          <Header
            variant="h2"
            counter={`(${all.length})`}
            description={
              newCount === 0
                ? 'Nothing is new in this time'
                : `${newCount} new in this time: not seen before, after a week of telemetry, or observed as new`
            }
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={newCount === 0 && !onlyNew}
                  onClick={() => change({ f: onlyNew ? [] : ['isNew=true'] })}
                >
                  {onlyNew ? 'Show all connections' : 'Show new only'}
                </Button>
                <SegmentedControl
                  label="Shown as"
                  selectedId={view}
                  options={[
                    { id: 'picture', text: 'Picture' },
                    { id: 'table', text: 'Table' },
                  ]}
                  onChange={({ detail }) => change({ view: detail.selectedId })}
                />
              </SpaceBetween>
            }
          >
            Connections
          </Header>
        }
      >
        {all.length === 0 ? (
          <NoConnections found={found} />
        ) : view === 'table' ? (
          <ConnectionTable rows={rows} />
        ) : (
          <Drawn name={of.name} rows={rows} />
        )}
      </Container>
    </SpaceBetween>
  );
}

function Drawn({ name, rows }: { name: string; rows: Parameters<typeof ConnectionGraph>[0]['rows'] }) {
  const [most, setMost] = useState<number>(FIRST);
  return (
    <Suspense fallback={<Box>Loading</Box>}>
      <ConnectionGraph name={name} rows={rows} most={most} onMore={() => setMost(most + STEP)} />
      {most > FIRST ? (
        <Button variant="inline-link" onClick={() => setMost(FIRST)}>
          Show fewer
        </Button>
      ) : null}
    </Suspense>
  );
}

/** What the picture cannot know. */
function Known({ found }: { found: Found }) {
  const { timeText } = useTimeText();
  const { sharedRole, interfaces, flowsSince, callsSince, role } = found;
  const lines = [
    ...(interfaces === 0
      ? ['No network interface is known for it: without a VPC it has no flow logs, so peers are not seen.']
      : []),
    ...(sharedRole.length === 0
      ? []
      : [`Its role also runs ${sharedRole.slice(0, 5).join(', ')}: calls of the role may be theirs.`]),
    ...(role === '' ? ['Its role is not known, so calls to AWS services are not told.'] : []),
    ...(callsSince === 0 ? ['CloudTrail is not connected.'] : []),
    ...(flowsSince > 0 ? [] : ['Flow logs are not connected.']),
  ];
  if (lines.length === 0) return null;
  const since = [
    ...(flowsSince > 0 ? [`flows since ${timeText(flowsSince)}`] : []),
    ...(callsSince > 0 ? [`calls since ${timeText(callsSince)}`] : []),
  ];
  return (
    <Alert type="info" header="What this does not see">
      <ul className="wt-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {since.length === 0 ? null : `Kept are ${since.join(', ')}.`}
    </Alert>
  );
}

function NoConnections({ found }: { found: Found }) {
  const { change } = useUrl();
  const scope = useScope();
  const isBlind = found.flowsSince === 0 && found.callsSince === 0;
  return (
    <Box textAlign="center" padding="l">
      <SpaceBetween size="s" alignItems="center">
        <Box variant="strong">
          {isBlind ? 'No flow logs and no CloudTrail are connected' : 'No connections in this time'}
        </Box>
        {isBlind ? <Box variant="code">watertight ingest flow-logs s3://BUCKET/AWSLogs/</Box> : null}
        {scope.range === 'all' || isBlind ? null : (
          <Button onClick={() => change({ range: 'all', from: undefined, to: undefined })}>
            Show all time
          </Button>
        )}
      </SpaceBetween>
    </Box>
  );
}
