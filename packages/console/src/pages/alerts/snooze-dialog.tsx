import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { useSession } from '../../state/use-api.ts';
import { useChange } from '../../state/use-change.ts';
import { useTimeText } from '../../state/use-time-text.ts';

const SPANS = [
  { value: '4', label: '4 hours' },
  { value: '24', label: '1 day' },
  { value: '72', label: '3 days' },
  { value: '168', label: '1 week' },
  { value: '720', label: '30 days' },
];

/** Asks until when the alert sleeps. The end is counted from the server's clock. */
export function SnoozeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { run, isRunning, error } = useChange('POST /alerts/:id/status');
  const { timeText } = useTimeText();
  const now = Date.parse(useSession().data?.now ?? '');
  const [hours, setHours] = useState('24');
  const until = now + Number(hours) * 3_600_000;
  const act = async () => {
    const body = { status: 'snoozed', until: new Date(until).toISOString() } as const;
    if ((await run({ params: { id }, body })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Snooze the alert"
      action="Snooze"
      isReady={Number.isFinite(until)}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <FormField label="Until" description={`The alert is open again on ${timeText(until / 1000)}`}>
        <RadioGroup value={hours} onChange={({ detail }) => setHours(detail.value)} items={SPANS} />
      </FormField>
    </AskDialog>
  );
}
