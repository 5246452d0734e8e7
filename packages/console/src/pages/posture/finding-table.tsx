import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useCallback } from 'react';
import { failingText } from '../../parts/failing-text.ts';
import { SeverityText } from '../../parts/severity-text.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { FilterChip } from '../../parts/tables/filter-chip.tsx';
import { useApi } from '../../state/use-api.ts';
import { useNarrowList } from '../../state/use-narrow-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { FindingPanel } from './finding-panel.tsx';

type FindingRow = ResponseOf<'GET /posture/findings'>['rows'][number];

/** Findings one by one; suppressed ones alone have the columns of the decision. */
export function FindingTable({ isSuppressed }: { readonly isSuppressed: boolean }) {
  const url = useUrl();
  const always = isSuppressed ? ['isSuppressed=true'] : [];
  const page = useApi('GET /posture/findings', { query: useNarrowList(50, always) });
  const found = useFindingColumns();
  const decided = useDecisionColumns();
  const { change } = url;
  const select = useCallback((id: string | undefined) => change({ id }), [change]);
  const selected = url.text('id');
  const ids = page.data?.rows.map(({ id }) => id) ?? [];
  return (
    <>
      <DataTable
        title={isSuppressed ? 'Suppressed findings' : 'Findings'}
        noun="findings"
        columns={isSuppressed ? [...found.slice(0, 3), ...decided] : found}
        page={page.data === undefined ? undefined : { ...page.data, missing: [] }}
        isLoading={page.isPending}
        error={page.error}
        defaultSort={{ column: 'severity', isDescending: true }}
        rowId={({ id }) => id}
        selected={selected}
        onSelect={select}
        exportName="findings"
        exportAlways={always}
        isTimeless
        goodNews={isSuppressed ? 'Nothing is suppressed' : 'The newest scans found nothing'}
      />
      {selected === '' ? null : <FindingPanel id={selected} ids={ids} onSelect={select} />}
    </>
  );
}

function useFindingColumns(): readonly DataColumn<FindingRow>[] {
  const { timeText } = useTimeText();
  return [
    {
      id: 'severity',
      header: 'Severity',
      column: 'severity',
      filter: 'severity',
      minWidth: 120,
      cell: ({ severity }) => <SeverityText severity={severity} />,
    },
    {
      id: 'title',
      header: 'Finding',
      column: 'title',
      filter: 'text',
      minWidth: 240,
      cell: ({ code, title }) => `${code} ${title}`,
    },
    {
      id: 'subject',
      header: 'Resource',
      column: 'subject',
      filter: 'text',
      minWidth: 210,
      cell: ({ subject, subjectKind, place }) => (
        <>
          {`${subjectKind} ${subject}`}
          <div className="wt-note wt-mono">{place}</div>
        </>
      ),
    },
    {
      id: 'target',
      isMinor: true,
      header: 'Scanned in',
      column: 'target',
      filter: 'text',
      cell: ({ target }) => <FilterChip column="target" value={target} />,
    },
    {
      id: 'firstSeen',
      isMinor: true,
      header: 'First seen',
      column: 'firstSeen',
      filter: 'time',
      minWidth: 160,
      cell: ({ firstSeen }) => timeText(firstSeen),
    },
    {
      id: 'failingDays',
      header: 'Failing for',
      column: 'failingDays',
      filter: 'number',
      cell: ({ failingDays, isSuppressed }) => (isSuppressed ? 'suppressed' : failingText(failingDays)),
    },
    {
      id: 'risks',
      isMinor: true,
      header: 'Risk',
      column: 'risks',
      filter: 'text',
      minWidth: 170,
      cell: ({ risks }) => <FilterChip column="risks" value={risks} />,
    },
    ...FILTERS,
  ];
}

const FILTERS: readonly DataColumn<FindingRow>[] = [
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
  {
    id: 'functions',
    header: 'Functions',
    column: 'functions',
    filter: 'text',
    cell: ({ functions }) => functions,
    isFilterOnly: true,
  },
  {
    id: 'account',
    header: 'Account',
    column: 'account',
    filter: 'text',
    cell: ({ account }) => account,
    isFilterOnly: true,
  },
  {
    id: 'place',
    header: 'Place',
    column: 'place',
    filter: 'text',
    cell: ({ place }) => place,
    isFilterOnly: true,
  },
  {
    id: 'isSuppressed',
    header: 'Suppressed',
    column: 'isSuppressed',
    filter: 'flag',
    cell: ({ isSuppressed }) => (isSuppressed ? 'Yes' : 'No'),
    isFilterOnly: true,
  },
];

function useDecisionColumns(): readonly DataColumn<FindingRow>[] {
  const { timeText } = useTimeText();
  return [
    {
      id: 'reason',
      header: 'Reason',
      column: 'reason',
      filter: 'text',
      minWidth: 200,
      cell: ({ reason }) => reason,
    },
    {
      id: 'expires',
      header: 'Expires',
      column: 'expires',
      filter: 'time',
      minWidth: 160,
      cell: ({ expires }) => (expires === 0 ? 'Never' : timeText(expires)),
    },
    {
      id: 'suppressedBy',
      header: 'Decided in',
      column: 'suppressedBy',
      filter: 'text',
      cell: ({ suppressedBy }) => <FilterChip column="suppressedBy" value={suppressedBy} />,
    },
    { id: 'owner', header: 'Owner', column: 'owner', filter: 'text', cell: ({ owner }) => owner || '–' },
    ...FILTERS.filter(({ id }) => id !== 'isSuppressed'),
  ];
}
