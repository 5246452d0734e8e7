import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useUrl } from '../../state/use-url.ts';

type Rule = ResponseOf<'GET /rules'>['rules'][number];

/** Detections and event rules, and how many observations each has made. */
export function RulesPage() {
  const url = useUrl();
  const rules = useApi('GET /rules', {});
  const words = url.text('q').toLowerCase();
  const id = url.text('id');
  const shown = (rules.data?.rules ?? []).filter((rule) =>
    id === '' ? `${rule.id} ${rule.title}`.toLowerCase().includes(words) : rule.id === id,
  );
  return (
    <Page
      title="Rules"
      description="What telemetry is judged by. Posture rules are listed by `watertight rules list`, the guard's detectors by docs/guard.md."
    >
      {rules.error === null ? null : <ProblemAlert error={rules.error} />}
      <Table
        items={shown}
        loading={rules.isLoading}
        loadingText="Loading"
        trackBy="id"
        wrapLines
        ariaLabels={{ tableLabel: 'Rules' }}
        header={<Header counter={`(${shown.length})`}>Detections and event rules</Header>}
        filter={
          <Input
            type="search"
            value={id === '' ? url.text('q') : id}
            placeholder="Search…"
            ariaLabel="Filter rules"
            onChange={({ detail }) => url.change({ q: detail.value, id: undefined })}
          />
        }
        empty="No rule has these words"
        columnDefinitions={COLUMNS}
      />
    </Page>
  );
}

const COLUMNS = [
  { id: 'title', header: 'Rule', cell: ({ title }: Rule) => title, isRowHeader: true },
  { id: 'id', header: 'Id', cell: ({ id }: Rule) => <Box variant="code">{id}</Box> },
  { id: 'kind', header: 'Kind', cell: ({ kind }: Rule) => kind },
  { id: 'severity', header: 'Severity', cell: ({ severity }: Rule) => severity },
  {
    id: 'observations',
    header: 'Observations',
    cell: ({ id, observations }: Rule) =>
      observations === 0 ? (
        '0'
      ) : (
        <PageLink to={`/observations?f=${encodeURIComponent(`rule=${id}`)}&range=all`}>
          {observations.toLocaleString('en-US')}
        </PageLink>
      ),
  },
];
