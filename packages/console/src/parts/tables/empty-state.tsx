import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SourceState } from '@watertight/monitor/api/listing/page.ts';
import type { ReactNode } from 'react';
import { useScope } from '../../state/use-scope.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';

/** What an empty list knows about itself. */
export interface EmptyReason {
  readonly sources: readonly SourceState[];
  readonly hasFilter: boolean;
  /** Shown when everything is connected and nothing was left out: `No open alerts`. */
  readonly goodNews: string;
  /** The time range changes nothing. */
  readonly isTimeless?: boolean;
}

const COMMANDS: Readonly<Record<string, string>> = {
  violations: 'watertight ingest violations ./function-logs',
  inventory: 'watertight ingest inventory ./inventory',
  cloudtrail: 'watertight ingest cloudtrail s3://BUCKET/AWSLogs/',
  'flow-logs': 'watertight ingest flow-logs s3://BUCKET/AWSLogs/',
  metrics: 'watertight ingest metrics ./metrics',
};

/** Never a blank table: no source is connected, nothing matches, or there is nothing bad to show. */
export function EmptyState({ sources, hasFilter, goodNews, isTimeless = false }: EmptyReason) {
  const { change } = useUrl();
  const scope = useScope();
  const { timeText } = useTimeText();
  const isUnconnected = sources.length > 0 && sources.every(({ isConnected }) => !isConnected);
  const [first] = sources;
  if (isUnconnected && first !== undefined) {
    return (
      <Message title={`${titleOf(first.name)} are not connected`}>
        <Box variant="code">{COMMANDS[first.name] ?? `watertight ingest ${first.name} PATH`}</Box>
      </Message>
    );
  }
  const latest =
    sources
      .map((source) => source.latest)
      .sort()
      .at(-1) ?? '';
  const widen = () => change({ range: scope.range === '24h' ? '7d' : 'all', from: undefined, to: undefined });
  const last =
    latest === '' ? null : (
      <Box color="text-body-secondary">{`Newest record ${timeText(Date.parse(latest) / 1000)}`}</Box>
    );
  return (
    <Message title={hasFilter ? 'Nothing matches' : goodNews}>
      {last}
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

function titleOf(source: string): string {
  const text = source.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
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
