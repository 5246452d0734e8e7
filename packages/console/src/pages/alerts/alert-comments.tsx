import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { secondsOf } from '../../parts/observations/observation-columns.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import type { AlertRecord } from './alert-record.ts';

/** What people wrote about the alert, and a place to write. */
export function AlertComments({ record: { alert, triage } }: { record: AlertRecord }) {
  const canChange = useCanChange();
  const { timeText } = useTimeText();
  const { run, isRunning, error } = useChange('POST /alerts/:id/comments');
  const [text, setText] = useState('');
  const add = async () => {
    const answer = await run({ params: { id: alert.id }, body: { text: text.trim() } });
    if (answer !== undefined) setText('');
  };
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${triage.comments.length})`}>
          Comments
        </Header>
      }
    >
      <SpaceBetween size="m">
        {triage.comments.map((comment) => (
          <div key={`${comment.at} ${comment.text}`}>
            <Box variant="small">
              {comment.author}, {timeText(secondsOf(comment.at))}
            </Box>
            <div className="wt-comment">{comment.text}</div>
          </div>
        ))}
        {triage.comments.length === 0 ? <Box color="text-body-secondary">Nobody has written yet</Box> : null}
        {error === null ? null : <ProblemAlert error={error} />}
        {canChange ? (
          <SpaceBetween size="xs">
            <FormField label="Comment" stretch>
              <Textarea
                value={text}
                rows={3}
                onChange={({ detail }) => setText(detail.value.slice(0, 4_000))}
              />
            </FormField>
            <Button disabled={text.trim() === ''} loading={isRunning} onClick={() => void add()}>
              Add the comment
            </Button>
          </SpaceBetween>
        ) : (
          <Box color="text-body-secondary">Viewers cannot write comments</Box>
        )}
      </SpaceBetween>
    </Container>
  );
}
