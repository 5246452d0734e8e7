import Badge from '@cloudscape-design/components/badge';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo } from 'react';
import { EntityMenu } from '../../parts/entities/entity-menu.tsx';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { SeverityText } from '../../parts/severity-text.tsx';
import { type DataColumn, DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { StatusText } from './status-text.tsx';

type AlertRow = ResponseOf<'GET /alerts'>['rows'][number];

/** Alerts: what a person should look at, newest first. */
export function AlertsPage() {
  const page = useApi('GET /alerts', { query: useList(50) });
  const columns = useAlertColumns();
  const status = useUrl().list('f').find(isStatus)?.slice('status='.length);
  return (
    <Page
      title="Alerts"
      description="Observations that belong together and deserve a person's attention"
      actions={<StatusChoice />}
    >
      <DataTable
        title="Alerts"
        columns={columns}
        page={page.data}
        isLoading={page.isPending}
        error={page.error}
        defaultSort={{ column: 'lastSeen', isDescending: true }}
        rowId={({ id }) => id}
        exportName="alerts"
        goodNews={status === undefined ? 'No alerts in this time' : `No ${status} alerts in this time`}
        isChoice={isStatus}
      />
    </Page>
  );
}

const STATUSES = ['open', 'snoozed', 'closed'];

/** Conditions that {@link StatusChoice} makes. */
function isStatus(condition: string): boolean {
  return STATUSES.some((status) => condition === `status=${status}`);
}

/** Open, snoozed, closed, or all: the status condition of the filter in the URL. */
function StatusChoice() {
  const url = useUrl();
  const f = url.list('f');
  const chosen = STATUSES.find((status) => f.includes(`status=${status}`)) ?? 'all';
  const choose = (status: string) => {
    const others = f.filter((each) => !each.startsWith('status='));
    url.change({
      f: status === 'all' ? others : [...others, `status=${status}`],
      cursor: undefined,
      at: undefined,
    });
  };
  return (
    <SegmentedControl
      label="Status"
      selectedId={chosen}
      onChange={({ detail }) => choose(detail.selectedId)}
      options={[
        { id: 'all', text: 'All' },
        { id: 'open', text: 'Open' },
        { id: 'snoozed', text: 'Snoozed' },
        { id: 'closed', text: 'Closed' },
      ]}
    />
  );
}

function useAlertColumns(): readonly DataColumn<AlertRow>[] {
  const { timeText } = useTimeText();
  return useMemo(
    () => [
      ...NAMING,
      ...TRIAGE,
      time('firstSeen', 'First seen', ({ firstSeen }) => timeText(firstSeen)),
      time('lastSeen', 'Last seen', ({ lastSeen }) => timeText(lastSeen)),
      {
        id: 'observations',
        header: 'Observations',
        column: 'observations',
        filter: 'number',
        cell: ({ id, observations }) => (
          <PageLink to={`/alerts/${id}`} label={`${observations} observations of ${id}`}>
            {String(observations)}
          </PageLink>
        ),
      },
    ],
    [timeText],
  );
}

const NAMING: readonly DataColumn<AlertRow>[] = [
  {
    id: 'severity',
    header: 'Severity',
    column: 'severity',
    filter: 'severity',
    minWidth: 110,
    cell: ({ severity }) => <SeverityText severity={severity} />,
  },
  {
    id: 'title',
    header: 'Title',
    column: 'title',
    filter: 'text',
    minWidth: 260,
    cell: ({ id, title }) => <PageLink to={`/alerts/${id}`}>{title}</PageLink>,
  },
  {
    id: 'entity',
    header: 'Entity',
    column: 'entity',
    filter: 'text',
    minWidth: 180,
    isLong: true,
    cell: ({ entity, entityKind }) => {
      const kind = MENU_KINDS.find((each) => each === entityKind);
      return (
        <span className="wt-entity">
          {entity}{' '}
          {kind === undefined ? null : <EntityMenu kind={kind} name={entity.replace(/^lambda:/, '')} />}
        </span>
      );
    },
  },
];

const MENU_KINDS = ['function', 'identity', 'address'] as const;

const TRIAGE: readonly DataColumn<AlertRow>[] = [
  {
    id: 'status',
    header: 'Status',
    column: 'status',
    filter: 'text',
    minWidth: 105,
    cell: ({ status, isSuppressed }) => <StatusText status={status} isSuppressed={isSuppressed} />,
  },
  {
    id: 'assignee',
    isMinor: true,
    header: 'Assignee',
    column: 'assignee',
    filter: 'text',
    cell: ({ assignee }) => (assignee === '' ? '–' : assignee),
  },
  {
    id: 'tags',
    isMinor: true,
    header: 'Tags',
    column: 'tags',
    filter: 'text',
    cell: ({ tags }) =>
      tags === '' ? (
        '–'
      ) : (
        <SpaceBetween direction="horizontal" size="xxs">
          {tags.split(', ').map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </SpaceBetween>
      ),
  },
];

function time(column: string, header: string, cell: (row: AlertRow) => string): DataColumn<AlertRow> {
  return { id: column, header, column, filter: 'time', minWidth: 140, isMinor: column === 'firstSeen', cell };
}
