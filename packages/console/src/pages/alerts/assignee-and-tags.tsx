import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useSession } from '../../state/use-api.ts';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import type { AlertRecord } from './alert-record.ts';

/** Who works on the alert and how it is labelled; viewers read it. */
export function AssigneeAndTags({ id, triage }: { id: string; triage: AlertRecord['triage'] }) {
  const canChange = useCanChange();
  const user = useSession().data?.user ?? '';
  const { run, isRunning, error } = useChange('POST /alerts/:id/triage');
  const [assignee, setAssignee] = useState(triage.assignee);
  const [tags, setTags] = useState(triage.tags.join(', '));
  const wanted = tagsOf(tags);
  const isChanged = assignee.trim() !== triage.assignee || wanted.join() !== triage.tags.join();
  const save = () => void run({ params: { id }, body: { assignee: assignee.trim(), tags: wanted } });
  return (
    <SpaceBetween size="s">
      {error === null ? null : <ProblemAlert error={error} />}
      <FormField
        label="Assignee"
        secondaryControl={
          <Button disabled={!canChange || assignee === user} onClick={() => setAssignee(user)}>
            Me
          </Button>
        }
      >
        <Input
          value={assignee}
          placeholder="Nobody"
          readOnly={!canChange}
          onChange={({ detail }) => setAssignee(detail.value.slice(0, 200))}
        />
      </FormField>
      <FormField label="Tags" description="Separated by commas">
        <Input
          value={tags}
          placeholder="None"
          readOnly={!canChange}
          onChange={({ detail }) => setTags(detail.value.slice(0, 1_000))}
        />
      </FormField>
      <Button disabled={!canChange || !isChanged} loading={isRunning} onClick={save}>
        Save
      </Button>
    </SpaceBetween>
  );
}

function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().replaceAll(/\s+/g, ' ').slice(0, 60));
  return [...new Set(tags.filter((tag) => tag !== ''))].sort().slice(0, 20);
}
