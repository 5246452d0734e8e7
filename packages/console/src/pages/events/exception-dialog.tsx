import Checkbox from '@cloudscape-design/components/checkbox';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { useReasonAndEnd } from '../../parts/reason-and-end.tsx';
import { useChange } from '../../state/use-change.ts';

/** Asks for reason and end of an exception: alerts about the function's violations are not shown until then. */
export function ExceptionDialog(props: {
  readonly event: ResponseOf<'GET /events/:id'>['event'];
  readonly onClose: () => void;
}) {
  const { event, onClose } = props;
  const { run, isRunning, error } = useChange('POST /suppressions');
  const { reason, expires, isReady, fields } = useReasonAndEnd(['7', '30', '90']);
  const [isOnlySource, setOnlySource] = useState(event.sourceIp !== '');
  const act = async () => {
    const body = {
      entity: event.function,
      rule: 'guard-violation',
      reason,
      expires: expires(),
      ...(isOnlySource && event.sourceIp !== '' ? { indicator: event.sourceIp } : {}),
    };
    if ((await run({ body })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Create an exception"
      action="Create the exception"
      isReady={isReady}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <div>
        {`Alerts about violations in ${event.function} are suppressed until the exception ends. Events stay in this list, and the guard goes on blocking.`}
      </div>
      <Checkbox
        checked={isOnlySource}
        disabled={event.sourceIp === ''}
        onChange={({ detail }) => setOnlySource(detail.checked)}
      >
        {event.sourceIp === '' ? 'The event has no source IP' : `Only from ${event.sourceIp}`}
      </Checkbox>
      {fields}
    </AskDialog>
  );
}
