import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useCallback } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { EntityText } from '../../parts/entities/entity-menu.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { attackText } from './attack-texts.ts';
import { EventActions } from './event-actions.tsx';
import { MarkedLine } from './marked-line.tsx';

/** The forensic record of one event, with the way to its neighbours. */
export function EventPanel(props: {
  readonly id: string;
  readonly ids: readonly string[];
  readonly onSelect: (id: string | undefined) => void;
}) {
  const { id, ids, onSelect } = props;
  const found = useApi('GET /events/:id', { params: { id } });
  const close = useCallback(() => onSelect(undefined), [onSelect]);
  const place = ids.indexOf(id);
  return (
    <DetailPanel title={found.data?.event.attackType ?? 'Event'} onClose={close}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      {found.data === undefined ? null : <EventRecord record={found.data} onSelect={onSelect} />}
      <SpaceBetween direction="horizontal" size="xs">
        <Button disabled={place <= 0} onClick={() => onSelect(ids[place - 1])}>
          Previous
        </Button>
        <Button disabled={place < 0 || place >= ids.length - 1} onClick={() => onSelect(ids[place + 1])}>
          Next
        </Button>
      </SpaceBetween>
    </DetailPanel>
  );
}

function EventRecord(props: {
  readonly record: ResponseOf<'GET /events/:id'>;
  readonly onSelect: (id: string) => void;
}) {
  const { timeText } = useTimeText();
  const { event, decoded, neighbours, line } = props.record;
  const items = [
    { label: 'Time', value: timeText(event.time) },
    { label: 'Function', value: <EntityText kind="function" name={event.function} /> },
    { label: 'Account and region', value: `${event.account} ${event.region}` },
    { label: 'Trigger', value: orDash(event.trigger) },
    { label: 'Action', value: orDash(event.action) },
    { label: 'Rule', value: orDash(event.rule) },
    { label: 'Field path', value: <span className="wt-mono">{orDash(event.field)}</span> },
    { label: 'Decode chain', value: ['raw', ...decoded].join(' → ') },
    { label: 'Source IP', value: <EntityText kind="address" name={event.sourceIp} /> },
    { label: 'Request id', value: <span className="wt-mono">{orDash(event.requestId)}</span> },
  ];
  return (
    <SpaceBetween size="m">
      <Box>{attackText(event.attackType)}</Box>
      {event.sample === '' ? null : (
        <pre className="wt-mono wt-log-line">
          <mark>{event.sample}</mark>
        </pre>
      )}
      <KeyValuePairs columns={2} items={items} />
      <EventActions key={event.id} record={props.record} />
      <div>
        <Box variant="h3">{`Others of this request (${neighbours.length})`}</Box>
        {neighbours.length === 0 ? 'None' : null}
        <ul className="wt-neighbours">
          {neighbours.map((each) => (
            <li key={each.id}>
              <Link onFollow={() => props.onSelect(each.id)}>
                {`${orDash(each.attackType)} in ${orDash(each.field)}`}
              </Link>{' '}
              {each.action}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Box variant="h3">The guard's log line, secrets masked</Box>
        <MarkedLine line={line} sample={event.sample} />
      </div>
    </SpaceBetween>
  );
}

function orDash(text: string): string {
  return text === '' ? '–' : text;
}
