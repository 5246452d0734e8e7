import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { SaveDialog } from '../../parts/save-dialog.tsx';
import { useApi } from '../../state/use-api.ts';
import { useCanChange } from '../../state/use-can-change.ts';
import { useChange } from '../../state/use-change.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';

/** Statements that somebody of this installation keeps, and examples; choosing one puts it into the editor. */
export function SavedQueries({ sql, onChoose }: { sql: string; onChoose: (sql: string) => void }) {
  const canChange = useCanChange();
  const saved = useApi('GET /saved', { query: { kind: 'query' } });
  const removal = useChange('DELETE /saved/:id');
  const [isAsking, setAsking] = useState(false);
  const items = saved.data?.items ?? [];
  const own = items.find(({ text }) => text === sql);
  const choose = (id: string) => {
    const found =
      items.find((each) => each.id === id)?.text ?? EXAMPLE_QUERIES.find(({ title }) => title === id)?.sql;
    if (found !== undefined) onChoose(found);
  };
  return (
    <SpaceBetween size="s">
      {removal.error === null ? null : <ProblemAlert error={removal.error} />}
      <FormField label="Saved queries and examples">
        <div className="wt-row">
          <div className="wt-wide-select">
            <Select
              selectedOption={own === undefined ? null : { value: own.id, label: own.name }}
              placeholder="Choose a query"
              filteringType="auto"
              expandToViewport
              options={[
                {
                  label: items.length === 0 ? 'Saved: none yet' : 'Saved',
                  options: items.map(({ id, name, owner }) => ({
                    value: id,
                    label: name,
                    description: owner,
                  })),
                },
                {
                  label: 'Examples',
                  options: EXAMPLE_QUERIES.map(({ title }) => ({ value: title, label: title })),
                },
              ]}
              onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
            />
          </div>
          <Button disabled={!canChange || sql.trim() === ''} onClick={() => setAsking(true)}>
            Save as…
          </Button>
          {own === undefined ? null : (
            <Button
              disabled={!canChange}
              loading={removal.isRunning}
              onClick={() => void removal.run({ params: { id: own.id } })}
            >
              Forget it
            </Button>
          )}
        </div>
      </FormField>
      {isAsking ? (
        <SaveDialog item={{ kind: 'query', page: '', text: sql }} onClose={() => setAsking(false)} />
      ) : null}
    </SpaceBetween>
  );
}
