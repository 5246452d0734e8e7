import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { useChange } from '../../state/use-change.ts';

/** Asks whether the alert was helpful, and for a reason. */
export function CloseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { run, isRunning, error } = useChange('POST /alerts/:id/status');
  const [feedback, setFeedback] = useState<'helpful' | 'not-helpful'>('helpful');
  const [reason, setReason] = useState('');
  const act = async () => {
    const body = { status: 'closed', reason: reason.trim(), feedback } as const;
    if ((await run({ params: { id }, body })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Close the alert"
      action="Close the alert"
      isReady={reason.trim() !== ''}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <FormField label="Was it helpful?">
        <RadioGroup
          value={feedback}
          onChange={({ detail }) => setFeedback(detail.value === 'helpful' ? 'helpful' : 'not-helpful')}
          items={[
            { value: 'helpful', label: 'Helpful', description: 'It was worth reading, whatever the cause' },
            { value: 'not-helpful', label: 'Not helpful', description: 'It should not have been an alert' },
          ]}
        />
      </FormField>
      <FormField label="Reason" description="The alert opens again when something new joins it">
        <Textarea value={reason} onChange={({ detail }) => setReason(detail.value.slice(0, 2_000))} />
      </FormField>
    </AskDialog>
  );
}
