import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useSession } from '../state/use-api.ts';
import { useChange } from '../state/use-change.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { SuppressionScope } from './tables/suppression-of-filter.ts';

const DAYS = [
  { value: '7', label: '1 week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

/** Asks for the reason and the end of a suppression that a filter has described. */
export function SuppressDialog(props: {
  readonly scope: SuppressionScope | { readonly problem: string };
  readonly onClose: () => void;
}) {
  const { scope, onClose } = props;
  const { run, isRunning, error } = useChange('POST /suppressions');
  const now = Date.parse(useSession().data?.now ?? '');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const isPossible = !('problem' in scope);
  const act = async () => {
    if ('problem' in scope) return;
    const expires = new Date(now + Number(days) * 86_400_000).toISOString();
    if ((await run({ body: { ...scope, reason: reason.trim(), expires } })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title="Suppress what matches"
      action="Create the suppression"
      isReady={isPossible && reason.trim() !== '' && !Number.isNaN(now)}
      isRunning={isRunning}
      error={error}
      onAct={() => void act()}
      onClose={onClose}
    >
      {'problem' in scope ? (
        <div>{scope.problem}</div>
      ) : (
        <>
          <div>
            Alerts of this are marked as suppressed until it ends. Nothing is deleted, and observations and
            events stay in their lists.
          </div>
          <KeyValuePairs
            columns={1}
            items={Object.entries(scope).map(([label, value]) => ({
              label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
              value: <span className="wt-mono">{String(value)}</span>,
            }))}
          />
          <FormField label="For">
            <RadioGroup value={days} onChange={({ detail }) => setDays(detail.value)} items={DAYS} />
          </FormField>
          <FormField label="Reason">
            <Textarea value={reason} onChange={({ detail }) => setReason(detail.value.slice(0, 2_000))} />
          </FormField>
        </>
      )}
    </AskDialog>
  );
}
