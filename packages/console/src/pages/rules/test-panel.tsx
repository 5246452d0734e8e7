import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { call } from '../../api-client.ts';
import { DetailPanel } from '../../app/detail-panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useAsk } from '../../state/use-ask.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { EXAMPLE_EVENTS } from './example-events.ts';
import { InspectionAnswer } from './inspection-answer.tsx';
import { RecordAnswer } from './record-answer.tsx';

type Answer = ResponseOf<'POST /rules/test'>;
type Kind = Answer['kind'];

/** Asks for an event, and shows what the guard or the event rules say of it, and why. */
export function TestPanel({ onClose }: { onClose: () => void }) {
  const { text, change } = useUrl();
  const kind: Kind = text('test') === 'cloudtrail-record' ? 'cloudtrail-record' : 'lambda-event';
  return (
    <DetailPanel title="Test with an event" onClose={onClose}>
      <SpaceBetween size="m">
        <SegmentedControl
          label="What to test"
          selectedId={kind}
          onChange={({ detail }) => change({ test: detail.selectedId })}
          options={[
            { id: 'lambda-event', text: 'Lambda event' },
            { id: 'cloudtrail-record', text: 'CloudTrail record' },
          ]}
        />
        <EventForm key={kind} kind={kind} rule={ruleOf(kind, text('id'))} />
      </SpaceBetween>
    </DetailPanel>
  );
}

/** The event rule that the link has chosen. */
function ruleOf(kind: Kind, id: string): string | undefined {
  const start = 'event-rule/';
  return kind === 'cloudtrail-record' && id.startsWith(start) ? id.slice(start.length) : undefined;
}

function EventForm({ kind, rule }: { kind: Kind; rule: string | undefined }) {
  const [event, setEvent] = useState(kind === 'lambda-event' ? pretty(EXAMPLE_EVENTS[0]?.event) : '');
  const [answer, setAnswer] = useState<Answer | undefined>();
  const { run, isRunning, error } = useAsk('POST /rules/test');
  const parsed = parse(event);
  const test = async () => {
    if (!('value' in parsed)) return;
    const body = { kind, event: parsed.value, ...(rule === undefined ? {} : { rule }) };
    setAnswer(await run({ body }));
  };
  const Choice = kind === 'lambda-event' ? ExampleChoice : RecordChoice;
  return (
    <SpaceBetween size="m">
      <Choice onChoose={setEvent} />
      <FormField
        stretch
        label={kind === 'lambda-event' ? 'Event' : 'Record'}
        description="JSON, at most 60 kB. Nothing of it is kept."
        {...('problem' in parsed ? { errorText: parsed.problem } : {})}
      >
        <Textarea
          value={event}
          rows={9}
          spellcheck={false}
          placeholder="{ … }"
          onChange={({ detail }) => setEvent(detail.value)}
          onKeyDown={({ detail }) => {
            if (detail.key === 'Enter' && (detail.ctrlKey || detail.metaKey)) void test();
          }}
        />
      </FormField>
      <Button
        variant="primary"
        disabled={!('value' in parsed)}
        loading={isRunning}
        loadingText="Testing"
        onClick={() => void test()}
      >
        {rule === undefined ? 'Test' : `Test ${rule}`}
      </Button>
      {error === null ? null : <ProblemAlert error={error} />}
      <div aria-live="polite">
        {answer?.kind === 'lambda-event' ? <InspectionAnswer inspection={answer.inspection} /> : null}
        {answer?.kind === 'cloudtrail-record' ? <RecordAnswer answer={answer} rule={rule} /> : null}
      </div>
    </SpaceBetween>
  );
}

/** What the server takes in one request, less what surrounds the event. */
const MOST_CHARACTERS = 60_000;

function parse(
  text: string,
): { readonly value: unknown } | { readonly problem: string } | { readonly empty: true } {
  if (text.trim() === '') return { empty: true };
  if (text.length > MOST_CHARACTERS) return { problem: `At most 60 kB, ${text.length} characters given` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? `No JSON: ${error.message}` : 'No JSON' };
  }
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function ExampleChoice({ onChoose }: { onChoose: (text: string) => void }) {
  return (
    <FormField label="Begin with an example, or paste an event">
      <Select
        selectedOption={null}
        placeholder="Choose an example"
        options={EXAMPLE_EVENTS.map(({ title }) => ({ value: title, label: title }))}
        onChange={({ detail }) =>
          onChoose(pretty(EXAMPLE_EVENTS.find(({ title }) => title === detail.selectedOption.value)?.event))
        }
      />
    </FormField>
  );
}

/** The newest records of the store that changed something: those are kept whole. */
function RecordChoice({ onChoose }: { onChoose: (text: string) => void }) {
  const { timeText } = useTimeText();
  const query = { range: 'all', f: ['isReadOnly=false'], limit: 20 } as const;
  const calls = useApi('GET /api-calls', { query: { ...query, f: [...query.f] } });
  const choose = async (id: string) => {
    const { call: found } = await call('GET /api-calls/:id', { params: { id } });
    onChoose(found.record === '' ? '' : pretty(JSON.parse(found.record)));
  };
  return (
    <FormField label="Begin with a record of this store, or paste one">
      <Select
        selectedOption={null}
        placeholder="Choose a record"
        statusType={calls.isPending ? 'loading' : 'finished'}
        empty="No CloudTrail records here"
        options={(calls.data?.rows ?? []).map(({ id, event, principal, time }) => ({
          value: id,
          label: `${event}, ${timeText(time)}`,
          description: principal,
        }))}
        onChange={({ detail }) => void choose(detail.selectedOption.value ?? '').catch(() => undefined)}
      />
    </FormField>
  );
}
