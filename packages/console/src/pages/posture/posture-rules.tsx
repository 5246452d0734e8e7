import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { failingText } from '../../parts/failing-text.ts';
import { SeverityText } from '../../parts/severity-text.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { CountLink, OPEN } from './severity-link.tsx';

type RuleRow = ResponseOf<'GET /posture/rules'>['rows'][number];

const STATUS_TYPES = {
  failing: 'error',
  suppressed: 'stopped',
  undecided: 'pending',
  passing: 'success',
} as const;

/** Rules that were asked; failing ones first. */
export function PostureRules() {
  const page = useApi('GET /posture/rules', { query: useList(25) });
  const columns = useColumns();
  return (
    <DataTable
      title="Rules"
      noun="rules"
      columns={columns}
      page={page.data === undefined ? undefined : { ...page.data, missing: [] }}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'rank', isDescending: true }}
      rowId={({ rule }) => rule}
      isTimeless
      goodNews="No rule was asked"
    />
  );
}

function Status({ status }: { status: string }) {
  const type = Object.entries(STATUS_TYPES).find(([name]) => name === status)?.[1] ?? 'info';
  return <StatusIndicator type={type}>{status}</StatusIndicator>;
}

/** What the filter knows and no column shows. */
const FILTERS_ONLY: readonly DataColumn<RuleRow>[] = [
  {
    id: 'passed',
    header: 'Passed',
    column: 'passed',
    filter: 'number',
    cell: ({ passed }) => passed,
    isFilterOnly: true,
  },
  {
    id: 'risks',
    header: 'Risk',
    column: 'risks',
    filter: 'text',
    cell: ({ risks }) => risks,
    isFilterOnly: true,
  },
  {
    id: 'rule',
    header: 'Rule',
    column: 'rule',
    filter: 'text',
    cell: ({ rule }) => rule,
    isFilterOnly: true,
  },
  {
    id: 'code',
    header: 'Code',
    column: 'code',
    filter: 'text',
    cell: ({ code }) => code,
    isFilterOnly: true,
  },
];

function useColumns(): readonly DataColumn<RuleRow>[] {
  const { timeText } = useTimeText();
  return [
    {
      id: 'status',
      header: 'Status',
      column: 'status',
      filter: 'text',
      minWidth: 115,
      cell: ({ status }) => <Status status={status} />,
    },
    {
      id: 'title',
      header: 'Title',
      column: 'title',
      filter: 'text',
      minWidth: 300,
      cell: ({ code, title, risks, because }) => (
        <>
          {`${code} ${title}`}
          <div className="wt-note">{risks}</div>
          {because === '' ? null : <div className="wt-note">{`Not decided somewhere: ${because}`}</div>}
        </>
      ),
    },
    {
      id: 'severity',
      header: 'Severity',
      column: 'severity',
      filter: 'severity',
      minWidth: 120,
      cell: ({ severity }) => <SeverityText severity={severity} />,
    },
    {
      id: 'resources',
      header: 'Resources',
      column: 'resources',
      filter: 'number',
      cell: ({ resources, rule, title }) => (
        <CountLink count={resources} label={`findings of ${title}`} f={[OPEN, `rule=${rule}`]} />
      ),
    },
    {
      id: 'firstSeen',
      isMinor: true,
      header: 'First seen',
      column: 'firstSeen',
      filter: 'time',
      minWidth: 150,
      cell: ({ firstSeen }) => (firstSeen === 0 ? '–' : timeText(firstSeen)),
    },
    {
      id: 'failingDays',
      header: 'Failing for',
      column: 'failingDays',
      filter: 'number',
      cell: ({ firstSeen, failingDays }) => (firstSeen === 0 ? '–' : failingText(failingDays)),
    },
    {
      id: 'suppressed',
      isMinor: true,
      header: 'Suppressed',
      column: 'suppressed',
      filter: 'number',
      cell: ({ suppressed, rule, title }) => (
        <CountLink
          count={suppressed}
          label={`suppressed findings of ${title}`}
          f={['isSuppressed=true', `rule=${rule}`]}
        />
      ),
    },
    {
      id: 'undecided',
      isMinor: true,
      header: 'Not decided',
      column: 'undecided',
      filter: 'number',
      cell: ({ undecided }) => undecided.toLocaleString('en-US'),
    },
    ...FILTERS_ONLY,
  ];
}
