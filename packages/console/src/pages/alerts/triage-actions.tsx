import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { CloseDialog } from './close-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';

/** Snooze, close, open again. Viewers see what they may not press. */
export function TriageActions({ id, status }: { id: string; status: string }) {
  const canChange = useCanChange();
  const { run, isRunning } = useChange('POST /alerts/:id/status');
  const [dialog, setDialog] = useState<'snooze' | 'close' | undefined>(undefined);
  const close = () => setDialog(undefined);
  const isOff = !canChange || isRunning;
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        {status === 'open' ? (
          <Button disabled={isOff} onClick={() => setDialog('snooze')}>
            Snooze…
          </Button>
        ) : (
          <Button disabled={isOff} onClick={() => void run({ params: { id }, body: { status: 'open' } })}>
            Open again
          </Button>
        )}
        {status === 'closed' ? null : (
          <Button variant="primary" disabled={isOff} onClick={() => setDialog('close')}>
            Close…
          </Button>
        )}
      </SpaceBetween>
      {dialog === 'snooze' ? <SnoozeDialog id={id} onClose={close} /> : null}
      {dialog === 'close' ? <CloseDialog id={id} onClose={close} /> : null}
    </>
  );
}
