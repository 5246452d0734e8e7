import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
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
  { value: '7', label: '1 week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

/** Asks for reason and end of an exception: alerts about the function's violations are not shown until then. */
export function ExceptionDialog(props: {
  readonly event: ResponseOf<'GET /events/:id'>['event'];
  readonly onClose: () => void;
}) {
  const { event, onClose } = props;
  const { run, isRunning, error } = useChange('POST /suppressions');
  const now = Date.parse(useSession().data?.now ?? '');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const [isOnlySource, setOnlySource] = useState(event.sourceIp !== '');
  const act = async () => {
    const body = {
      entity: event.function,
      rule: 'guard-violation',
      reason: reason.trim(),
      expires: new Date(now + Number(days) * 86_400_000).toISOString(),
      ...(isOnlySource && event.sourceIp !== '' ? { indicator: event.sourceIp } : {}),
    };
    if ((await run({ body })) !== undefined) onClose();
  };
  return (
    <Modal
      visible
      header="Create an exception"
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
              Create the exception
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error === null ? null : <ProblemAlert error={error} />}
        <Box>
          {`Alerts about violations in ${event.function} are suppressed until the exception ends. Events stay in this list, and the guard goes on blocking.`}
        </Box>
        <Checkbox
          checked={isOnlySource}
          disabled={event.sourceIp === ''}
          onChange={({ detail }) => setOnlySource(detail.checked)}
        >
          {event.sourceIp === '' ? 'The event has no source IP' : `Only from ${event.sourceIp}`}
        </Checkbox>
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
