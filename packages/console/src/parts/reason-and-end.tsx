import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useSession } from '../state/use-api.ts';

const LABELS = { '7': '1 week', '30': '30 days', '90': '90 days', '365': '1 year' } as const;

type Days = keyof typeof LABELS;

/** Asks why something is not shown, and until when. @param days to choose from; the first is chosen */
export function useReasonAndEnd(days: readonly [Days, ...Days[]]) {
  const now = Date.parse(useSession().data?.now ?? '');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>(days[0]);
  const reason = text.trim();
  return {
    reason,
    isReady: reason !== '' && !Number.isNaN(now),
    /** ISO-8601 UTC, by the server's clock. */
    expires: () => new Date(now + Number(chosen) * 86_400_000).toISOString(),
    fields: (
      <>
        <FormField label="For">
          <RadioGroup
            value={chosen}
            onChange={({ detail }) => setChosen(detail.value)}
            items={days.map((value) => ({ value, label: LABELS[value] }))}
          />
        </FormField>
        <FormField label="Reason">
          <Textarea value={text} onChange={({ detail }) => setText(detail.value.slice(0, 2_000))} />
        </FormField>
      </>
    ),
  };
}
