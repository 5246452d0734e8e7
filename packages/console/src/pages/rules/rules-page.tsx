import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useCallback } from 'react';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { useUrl } from '../../state/use-url.ts';
import { RULE_KINDS } from './rule-kinds.ts';
import { RulePanel } from './rule-panel.tsx';
import { TestPanel } from './test-panel.tsx';

type RuleRow = ResponseOf<'GET /rules'>['rows'][number];

/** Everything that judges telemetry, events and configuration, with what it has found; any of it can be tried. */
export function RulesPage() {
  const { text, change } = useUrl();
  const page = useApi('GET /rules', { query: useList(50) });
  const select = useCallback((id: string | undefined) => change({ id, test: undefined }), [change]);
  const closeTest = useCallback(() => change({ test: undefined }), [change]);
  const selected = text('id');
  const isTesting = text('test') !== '';
  return (
    <Page
      title="Rules"
      description="What telemetry, events and configuration are judged by, and what each has found."
      actions={
        <Button variant="primary" onClick={() => change({ test: 'lambda-event', id: undefined })}>
          Test with an event
        </Button>
      }
    >
      <KindChoice />
      <DataTable
        title="Rules"
        noun="rules"
        columns={COLUMNS}
        page={page.data}
        isLoading={page.isPending}
        error={page.error}
        defaultSort={{ column: 'hits', isDescending: true }}
        rowId={rowIdOf}
        selected={selected}
        onSelect={select}
        goodNews="No rules"
      />
      {selected !== '' && !isTesting ? <RulePanel id={selected} onSelect={select} /> : null}
      {isTesting ? <TestPanel onClose={closeTest} /> : null}
    </Page>
  );
}

function rowIdOf({ kind, id }: RuleRow): string {
  return `${kind}/${id}`;
}

/** One kind, or all: a condition of the filter in the URL. */
function KindChoice() {
  const { list, change } = useUrl();
  const f = list('f');
  const chosen = RULE_KINDS.find(({ kind }) => f.includes(`kind=${kind}`))?.kind ?? 'all';
  return (
    <SegmentedControl
      label="Kind of rule"
      selectedId={chosen}
      onChange={({ detail: { selectedId } }) => {
        const others = f.filter((each) => !each.startsWith('kind='));
        change({
          f: selectedId === 'all' ? others : [...others, `kind=${selectedId}`],
          cursor: undefined,
          at: undefined,
          id: undefined,
        });
      }}
      options={[
        { id: 'all', text: 'All' },
        ...RULE_KINDS.map(({ kind, plural }) => ({ id: kind, text: plural })),
      ]}
    />
  );
}

/** Where the findings of a rule are listed. */
function foundAt({ kind, id }: RuleRow): { readonly to: string; readonly f: string } {
  if (kind === 'guard-detector') return { to: '/events', f: `attackType=${id}` };
  return kind === 'posture-rule'
    ? { to: '/posture', f: `rule=${id}` }
    : { to: '/observations', f: `rule=${id}` };
}

function Hits({ row, count, range }: { row: RuleRow; count: number; range: string }) {
  if (count === 0) return <>0</>;
  const { to, f } = foundAt(row);
  return (
    <PageLink to={to} search={{ f: [f], range }} label={`${count} hits of ${row.title}`}>
      {count.toLocaleString('en-US')}
    </PageLink>
  );
}

const COLUMNS: readonly DataColumn<RuleRow>[] = [
  { id: 'title', header: 'Rule', column: 'title', filter: 'text', minWidth: 260, cell: ({ title }) => title },
  {
    id: 'kind',
    header: 'Kind',
    column: 'kind',
    filter: 'text',
    minWidth: 130,
    cell: ({ kind }) => RULE_KINDS.find((each) => each.kind === kind)?.title ?? kind,
  },
  {
    id: 'severity',
    header: 'Severity',
    column: 'severity',
    filter: 'severity',
    minWidth: 150,
    cell: ({ severity }) => (severity === '' ? 'by occasion' : <SeverityText severity={severity} />),
  },
  { id: 'mode', header: 'Mode', column: 'mode', filter: 'text', minWidth: 120, cell: ({ mode }) => mode },
  {
    id: 'hits24h',
    header: 'Hits, 24 h',
    column: 'hits24h',
    filter: 'number',
    cell: (row) => <Hits row={row} count={row.hits24h} range="24h" />,
  },
  {
    id: 'hits',
    header: 'Hits, all',
    column: 'hits',
    filter: 'number',
    cell: (row) => <Hits row={row} count={row.hits} range="all" />,
  },
  {
    id: 'notHelpful',
    header: 'Not helpful',
    column: 'notHelpful',
    filter: 'number',
    cell: ({ judged, notHelpful }) =>
      judged === 0 ? '–' : `${Math.round((100 * notHelpful) / judged)}% of ${judged}`,
  },
  {
    id: 'code',
    header: 'Code',
    column: 'code',
    filter: 'text',
    minWidth: 120,
    cell: ({ code }) => (code === '' ? '–' : code),
  },
  {
    id: 'id',
    header: 'Id',
    column: 'id',
    filter: 'text',
    minWidth: 200,
    cell: ({ id }) => <span className="wt-mono">{id}</span>,
  },
];
