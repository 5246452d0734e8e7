import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { valueClass } from '../../parts/value-class.ts';
import { useAsk } from '../../state/use-ask.ts';
import { saveFile } from './save-file.ts';

export type QueryAnswer = ResponseOf<'POST /query'>;
type Row = QueryAnswer['rows'][number];

const PAGE = 50;

/** The rows of a statement, a page at a time, and the same rows as a file. */
export function AnswerTable({ answer, sql }: { answer: QueryAnswer; sql: string }) {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(answer.rows.length / PAGE));
  const count = answer.rows.length.toLocaleString('en-US');
  const cut = answer.isCut ? '; more were left out: narrow the statement, or ask for more rows' : '';
  return (
    <Table<Row>
      items={answer.rows.slice((page - 1) * PAGE, page * PAGE)}
      stickyHeader
      resizableColumns
      wrapLines
      ariaLabels={{ tableLabel: 'Answer' }}
      header={
        <Header
          counter={`(${count})`}
          description={`${answer.milliseconds.toLocaleString('en-US')} ms${cut}`}
          actions={<ExportAnswer sql={sql} />}
        >
          Answer
        </Header>
      }
      {...(pages === 1
        ? {}
        : {
            pagination: (
              <Pagination
                currentPageIndex={page}
                pagesCount={pages}
                onChange={({ detail }) => setPage(detail.currentPageIndex)}
                ariaLabels={{
                  nextPageLabel: 'Next page',
                  previousPageLabel: 'Previous page',
                  pageLabel: (number) => `Page ${number}`,
                }}
              />
            ),
          })}
      empty={<Box textAlign="center">The statement has no rows</Box>}
      columnDefinitions={answer.columns.map((name, index) => ({
        id: `${index}`,
        header: name,
        minWidth: 140,
        cell: (row) => <span className={valueClass(row[index])}>{cellText(row[index])}</span>,
      }))}
    />
  );
}

function ExportAnswer({ sql }: { sql: string }) {
  const { run, isRunning, error } = useAsk('POST /query/export');
  const save = async (format: 'csv' | 'json') => {
    const file = await run({ body: { sql, format } });
    if (file !== undefined) saveFile(file);
  };
  return (
    <>
      <ButtonDropdown
        expandToViewport
        loading={isRunning}
        loadingText="Exporting"
        items={[
          { id: 'csv', text: 'CSV, at most 10,000 rows' },
          { id: 'json', text: 'JSON, at most 10,000 rows' },
        ]}
        onItemClick={({ detail }) => void save(detail.id === 'json' ? 'json' : 'csv')}
      >
        Export
      </ButtonDropdown>
      {error === null ? null : <ProblemAlert error={error} />}
    </>
  );
}

/** Characters of a value that are shown; the file has all of them. */
const LONGEST = 500;

function cellText(value: Row[number] | undefined): string {
  const text = String(value ?? '–');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
