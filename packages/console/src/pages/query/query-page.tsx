import './query.css';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useAsk } from '../../state/use-ask.ts';
import { useUrl } from '../../state/use-url.ts';
import { AnswerTable, type QueryAnswer } from './answer-table.tsx';
import { EXAMPLE_QUERIES } from './example-queries.ts';
import { SavedQueries } from './saved-queries.tsx';
import { SchemaTree } from './schema-tree.tsx';

const FIRST = EXAMPLE_QUERIES[0]?.sql ?? '';
const BOUNDS = ['100', '1000', '10000'].map((value) => ({
  value,
  label: `at most ${Number(value).toLocaleString('en-US')} rows`,
}));

/** One read-only statement over the telemetry; the statement is in the link, and runs only when a person asks for it. */
export function QueryPage() {
  const { text, change } = useUrl();
  const [sql, setSql] = useState(text('sql') === '' ? FIRST : text('sql'));
  const [answer, setAnswer] = useState<{ readonly of: string; readonly rows: QueryAnswer } | undefined>();
  const query = useAsk('POST /query');
  const bound = BOUNDS.find(({ value }) => value === text('rows')) ?? {
    value: '1000',
    label: 'at most 1,000 rows',
  };
  const run = async () => {
    if (sql.trim() === '') return;
    change({ sql });
    const rows = await query.run({ body: { sql, limit: Number(bound.value) } });
    setAnswer(rows === undefined ? undefined : { of: sql, rows });
  };
  const choose = (chosen: string) => {
    setSql(chosen);
    change({ sql: chosen });
  };
  return (
    <Page
      title="Query"
      description="One SELECT in DuckDB's SQL over the telemetry. Statements that write, or read files, are refused; ten seconds are the most."
    >
      <Grid
        gridDefinition={[{ colspan: { default: 12, m: 4, l: 3 } }, { colspan: { default: 12, m: 8, l: 9 } }]}
      >
        <SchemaTree onTable={(table) => choose(`SELECT * FROM ${table} LIMIT 100`)} />
        <Container fitHeight header={<Header variant="h2">Statement</Header>}>
          <SpaceBetween size="s">
            <SavedQueries sql={sql} onChoose={choose} />
            <FormField label="SQL" description="Ctrl+Enter or ⌘+Enter runs it" stretch>
              <div className="wt-editor">
                <Textarea
                  value={sql}
                  rows={8}
                  spellcheck={false}
                  onChange={({ detail }) => setSql(detail.value.slice(0, 20_000))}
                  onKeyDown={({ detail }) => {
                    if (detail.key === 'Enter' && (detail.ctrlKey || detail.metaKey)) void run();
                  }}
                />
              </div>
            </FormField>
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                variant="primary"
                loading={query.isRunning}
                loadingText="Running"
                onClick={() => void run()}
              >
                Run
              </Button>
              <Select
                ariaLabel="Rows"
                selectedOption={bound}
                options={BOUNDS}
                onChange={({ detail }) => change({ rows: detail.selectedOption.value })}
              />
              <CopyToClipboard
                copyButtonText="Copy link"
                copySuccessText="Copied"
                copyErrorText="Cannot copy"
                textToCopy={linkTo(sql)}
              />
            </SpaceBetween>
          </SpaceBetween>
        </Container>
      </Grid>
      <div aria-live="polite">
        {query.error === null ? null : <ProblemAlert error={query.error} />}
        {answer === undefined ? null : <AnswerTable key={answer.of} answer={answer.rows} sql={answer.of} />}
      </div>
    </Page>
  );
}

/** A link that has the statement and does not run it. */
function linkTo(sql: string): string {
  const url = new URL('/query', location.origin);
  url.searchParams.set('sql', sql);
  return url.href;
}
