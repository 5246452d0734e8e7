import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Textarea from '@cloudscape-design/components/textarea';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useChange } from '../../state/use-change.ts';
import { useUrl } from '../../state/use-url.ts';

type Answer = ResponseOf<'POST /query'>;

const FIRST =
  "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'main'";

/** One read-only statement over the telemetry; the statement is in the link, and runs only when a person asks for it. */
export function QueryPage() {
  const url = useUrl();
  const [sql, setSql] = useState(url.text('sql') === '' ? FIRST : url.text('sql'));
  const [answer, setAnswer] = useState<Answer | undefined>();
  const query = useChange('POST /query');
  const run = async () => {
    url.change({ sql });
    setAnswer(await query.run({ body: { sql } }));
  };
  return (
    <Page
      title="Query"
      description="Read-only SQL of DuckDB over the telemetry: at most 1,000 rows and ten seconds."
    >
      <SpaceBetween size="s">
        <FormField label="Statement" stretch>
          <Textarea value={sql} rows={6} spellcheck={false} onChange={({ detail }) => setSql(detail.value)} />
        </FormField>
        <Button variant="primary" loading={query.isRunning} loadingText="Running" onClick={() => void run()}>
          Run
        </Button>
      </SpaceBetween>
      {query.error === null ? null : <ProblemAlert error={query.error} />}
      {answer === undefined ? null : <AnswerTable answer={answer} />}
    </Page>
  );
}

function AnswerTable({ answer }: { readonly answer: Answer }) {
  const cut = answer.isCut ? ', more were left out' : '';
  return (
    <Table
      items={answer.rows}
      wrapLines
      stickyHeader
      ariaLabels={{ tableLabel: 'Answer' }}
      header={
        <Header
          counter={`(${answer.rows.length.toLocaleString('en-US')})`}
          description={`${answer.milliseconds} ms${cut}`}
        >
          Answer
        </Header>
      }
      empty={<Box textAlign="center">No rows</Box>}
      columnDefinitions={answer.columns.map((name, index) => ({
        id: `${index}`,
        header: name,
        cell: (row: Answer['rows'][number]) => String(row[index] ?? '–'),
      }))}
    />
  );
}
