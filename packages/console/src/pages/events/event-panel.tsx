import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useCallback, useEffect } from 'react';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { EntityText } from '../../parts/entity-menu.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useTimeText } from '../../state/use-time-text.ts';

/** The forensic record of one event; `[` and `]` go to the rows before and after. */
export function EventPanel(props: {
  readonly id: string;
  readonly ids: readonly string[];
  readonly onSelect: (id: string | undefined) => void;
}) {
  const { id, ids, onSelect } = props;
  const found = useApi('GET /events/:id', { params: { id } });
  const close = useCallback(() => onSelect(undefined), [onSelect]);
  const place = ids.indexOf(id);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const next = event.key === ']' ? ids[place + 1] : event.key === '[' ? ids[place - 1] : undefined;
      if (next !== undefined) onSelect(next);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [ids, place, onSelect]);
  return (
    <DetailPanel title={found.data?.event.attackType ?? 'Event'} onClose={close}>
      {found.error === null ? null : <ProblemAlert error={found.error} />}
      {found.data === undefined ? null : <EventRecord record={found.data} />}
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

function EventRecord({ record }: { record: ResponseOf<'GET /events/:id'> }) {
  const { timeText } = useTimeText();
  const { event, decoded, neighbours, line } = record;
  const items = [
    { label: 'Time', value: timeText(event.time) },
    { label: 'Function', value: event.function },
    { label: 'Account and region', value: `${event.account} ${event.region}` },
    { label: 'Action', value: event.action },
    { label: 'Rule', value: event.rule === '' ? '–' : event.rule },
    { label: 'Field path', value: event.field },
    { label: 'Decode chain', value: ['raw', ...decoded].join(' → ') },
    { label: 'Source IP', value: <EntityText kind="address" name={event.sourceIp} /> },
    { label: 'Request id', value: event.requestId === '' ? '–' : event.requestId },
    { label: 'Others of this request', value: String(neighbours.length) },
  ];
  return (
    <SpaceBetween size="m">
      <KeyValuePairs columns={2} items={items} />
      <CopyToClipboard
        copyButtonText="Copy the log line"
        copySuccessText="Copied"
        copyErrorText="Cannot copy"
        textToCopy={line}
      />
      <pre className="wt-mono wt-log-line">{line}</pre>
    </SpaceBetween>
  );
}
