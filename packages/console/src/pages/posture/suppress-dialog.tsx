import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useSession } from '../../state/use-api.ts';
import { useChange } from '../../state/use-change.ts';

const DAYS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
];

/** Asks for reason and end of a suppression: the finding counts again when it is over. */
export function SuppressDialog(props: {
  readonly found: ResponseOf<'GET /posture/findings/:id'>;
  readonly onClose: () => void;
}) {
  const { onClose } = props;
  const { finding } = props.found;
  const { run, isRunning, error } = useChange('POST /posture/findings/:id/suppression');
  const now = Date.parse(useSession().data?.now ?? '');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('30');
  const act = async () => {
    const expires = new Date(now + Number(days) * 86_400_000).toISOString();
    const answer = await run({ params: { id: finding.id }, body: { reason: reason.trim(), expires } });
    if (answer !== undefined) onClose();
  };
  return (
    <Modal
      visible
      header="Suppress the finding"
      closeAriaLabel="Close the dialog"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onClose}>Cancel</Button>
            <Button
              variant="primary"
              disabled={reason.trim() === '' || Number.isNaN(now)}
              loading={isRunning}
              onClick={() => void act()}
            >
              Suppress it
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error === null ? null : <ProblemAlert error={error} />}
        <Box>
          {`${finding.code} of ${finding.subject.name} no longer counts in the console until the suppression ends. Scans on the command line take theirs from .watertightignore.yml.`}
        </Box>
        <FormField label="For">
          <RadioGroup value={days} onChange={({ detail }) => setDays(detail.value)} items={DAYS} />
        </FormField>
        <FormField label="Reason">
          <Textarea value={reason} onChange={({ detail }) => setReason(detail.value.slice(0, 2_000))} />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}
