import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { useCanChange } from '../../state/use-can-change.ts';
import { curlText, fixtureText } from './event-replay.ts';
import { ExceptionDialog } from './exception-dialog.tsx';

/** What can be done with an event: copy it in three forms, or make an exception of it. */
export function EventActions({ record }: { record: ResponseOf<'GET /events/:id'> }) {
  const canChange = useCanChange();
  const [isAsking, setAsking] = useState(false);
  const { event, line } = record;
  const curl = curlText(event);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Copy label="Copy the log line" text={line} />
      <Copy label="Copy as fixture" text={fixtureText(event)} />
      {curl === undefined ? null : <Copy label="Copy as curl" text={curl} />}
      <Button disabled={!canChange} onClick={() => setAsking(true)}>
        Create exception…
      </Button>
      {isAsking ? <ExceptionDialog event={event} onClose={() => setAsking(false)} /> : null}
    </SpaceBetween>
  );
}

function Copy({ label, text }: { label: string; text: string }) {
  return (
    <CopyToClipboard
      copyButtonText={label}
      copySuccessText="Copied"
      copyErrorText="Cannot copy"
      textToCopy={text}
    />
  );
}
