import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SourceState } from '@watertight/monitor/api/listing/page.ts';
import type { ReactNode } from 'react';
import { useSession } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { notConnectedText } from '../source-name.ts';

/** What an empty list knows about itself. */
export interface EmptyReason {
  readonly sources: readonly SourceState[];
  readonly hasFilter: boolean;
  /** Shown when everything is connected and nothing was left out: `No open alerts`. */
  readonly goodNews: string;
  /** The time range changes nothing. */
  readonly isTimeless?: boolean;
  /** When detections last ran, '' before the first time; undefined where the rows do not come from them. */
  readonly lastEvaluation?: string | undefined;
}

const COMMANDS: Readonly<Record<string, string>> = {
  violations: 'watertight ingest violations ./function-logs',
  inventory: 'watertight ingest inventory ./inventory',
  cloudtrail: 'watertight ingest cloudtrail s3://BUCKET/AWSLogs/',
  'flow-logs': 'watertight ingest flow-logs s3://BUCKET/AWSLogs/',
  metrics: 'watertight ingest metrics ./metrics',
};

/** Never a blank table: no source is connected, nothing matches, or there is nothing bad to show. */
export function EmptyState({ isTimeless = false, ...reason }: EmptyReason) {
  const { sources, hasFilter, goodNews } = reason;
  const { change } = useUrl();
  const scope = useScope();
  const isUnconnected = sources.length > 0 && sources.every(({ isConnected }) => !isConnected);
  const [first] = sources;
  if (isUnconnected && first !== undefined) {
    return (
      <Message title={notConnectedText(sources.map(({ name }) => name))}>
        <Box variant="code">{COMMANDS[first.name] ?? `watertight ingest ${first.name} PATH`}</Box>
      </Message>
    );
  }
  if (reason.lastEvaluation === '') return <NeverJudged />;
  const widen = () => change({ range: scope.range === '24h' ? '7d' : 'all', from: undefined, to: undefined });
  return (
    <Message title={hasFilter ? 'Nothing matches' : goodNews}>
      <WhatIsKnown {...reason} />
      <SpaceBetween direction="horizontal" size="xs">
        {hasFilter ? (
          <Button onClick={() => change({ f: undefined, join: undefined })}>Clear filters</Button>
        ) : null}
        {scope.range === 'all' || isTimeless ? null : (
          <Button onClick={widen}>{scope.range === '24h' ? 'Widen to 7 days' : 'Show all time'}</Button>
        )}
      </SpaceBetween>
    </Message>
  );
}

/** Nothing found, and nothing looked for. The demo judges its telemetry by itself. */
function NeverJudged() {
  if (useSession().data?.mode === 'demo') return <Message title="Detection is still running">{null}</Message>;
  return (
    <Message title="Nothing was judged yet">
      <Box variant="code">watertight detect</Box>
    </Message>
  );
}

/** How new the answer is, and what it cannot tell. */
function WhatIsKnown({ sources, lastEvaluation }: EmptyReason) {
  const { timeText } = useTimeText();
  const latest =
    sources
      .map((source) => source.latest)
      .sort()
      .at(-1) ?? '';
  const text = (iso: string) => timeText(Date.parse(iso) / 1000);
  const missing = sources.flatMap(({ name, isConnected }) => (isConnected ? [] : [name]));
  return (
    <Box color="text-body-secondary">
      {lastEvaluation === undefined ? null : <div>{`Last evaluation ${text(lastEvaluation)}`}</div>}
      {latest === '' ? null : <div>{`Newest record ${text(latest)}`}</div>}
      {missing.length === 0 || lastEvaluation === undefined ? null : (
        <div>{`${notConnectedText(missing)}: what would show there is not known`}</div>
      )}
    </Box>
  );
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }}>
      <SpaceBetween size="s" alignItems="center">
        <Box variant="strong">{title}</Box>
        {children}
      </SpaceBetween>
    </Box>
  );
}
