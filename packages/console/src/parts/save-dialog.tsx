import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { BodyOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { useChange } from '../state/use-change.ts';
import { AskDialog } from './ask-dialog.tsx';

/** Asks for the name under which everybody of this console finds a query or a filter again. */
export function SaveDialog(props: {
  readonly item: Omit<BodyOf<'POST /saved'>, 'name'>;
  readonly onClose: () => void;
}) {
  const { item, onClose } = props;
  const [name, setName] = useState('');
  const { run, isRunning, error } = useChange('POST /saved');
  const save = async () => {
    if ((await run({ body: { ...item, name: name.trim() } })) !== undefined) onClose();
  };
  return (
    <AskDialog
      title={`Save the ${item.kind}`}
      action="Save"
      isReady={name.trim() !== ''}
      isRunning={isRunning}
      error={error}
      onAct={() => void save()}
      onClose={onClose}
    >
      <FormField
        label="Name"
        description={`Everybody of this console sees it; a ${item.kind} of the same name is replaced.`}
      >
        <Input value={name} onChange={({ detail }) => setName(detail.value.slice(0, 120))} />
      </FormField>
    </AskDialog>
  );
}
